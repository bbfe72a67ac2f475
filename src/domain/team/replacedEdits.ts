import { type Party, parties } from '../errorCatalogue.ts';
import type { Edit, Person, TeamEdits, TeamUpload } from './teamUpload.ts';

/** A decision of mine in whose place somebody else's is now. */
export type ReplacedEdit =
  | {
      readonly field: 'name';
      readonly mine: string | null;
      readonly theirs: string | null;
      readonly by: Person;
    }
  | { readonly field: 'asked'; readonly party: Party; readonly isAsked: boolean; readonly by: Person }
  | { readonly field: 'archived'; readonly isArchived: boolean; readonly by: Person };

/**
 * Which decisions of mine somebody else has replaced since. `mine` are decisions that may not have been shared yet; `before` is the upload as it
 * was known, or `null`.
 */
export function replacedEdits(
  me: Person,
  before: TeamUpload | null,
  mine: TeamEdits,
  after: TeamUpload,
): readonly ReplacedEdit[] {
  const found: ReplacedEdit[] = [];
  const isReplaced = <Value>(own: Edit<Value> | null | undefined, now: Edit<Value> | null | undefined) =>
    own?.by.id === me.id && now && now.by.id !== me.id && now.at >= own.at && now.value !== own.value;
  const nameOfMine = mine.name ?? before?.name;
  if (nameOfMine && after.name && isReplaced(nameOfMine, after.name))
    found.push({ field: 'name', mine: nameOfMine.value, theirs: after.name.value, by: after.name.by });
  for (const party of parties) {
    const own = mine.asked?.[party] ?? before?.asked[party];
    const now = after.asked[party];
    // Two people who both asked on the same day have not contradicted each other.
    const isOpposite = own && now && (own.value === null) !== (now.value === null);
    if (isOpposite && isReplaced(own, now))
      found.push({ field: 'asked', party, isAsked: now.value !== null, by: now.by });
  }
  const archivedByMe = mine.archived ?? before?.archived;
  if (archivedByMe && after.archived && isReplaced(archivedByMe, after.archived))
    found.push({ field: 'archived', isArchived: after.archived.value, by: after.archived.by });
  return found;
}
