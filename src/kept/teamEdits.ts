import type { BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import { editTime, joinEdits } from '../domain/team/mergeUploads.ts';
import type { Person, TeamEdits, TeamUpload } from '../domain/team/teamUpload.ts';
import type { Decision } from './batches.ts';
import { startingWith, tryDatabase } from './database.ts';
import { refreshQueriesOf } from './keptQuery.ts';
import type { KeptTeamEdits } from './records.ts';

/**
 * Stores what was decided about an upload until it is on the team list. `known` is the upload as this browser knows it: a decision that
 * is made after another one was seen is later, also where the clocks of two computers differ. Returns false if the browser refuses.
 */
export async function keepTeamEdits(
  me: Person,
  customerId: CustomerId,
  trackingIds: readonly BatchTrackingId[],
  decision: Decision,
  known: TeamUpload | null,
): Promise<boolean> {
  const account = me.id;
  const [batchTrackingId] = trackingIds;
  if (batchTrackingId === undefined) return true;
  const isStored = await tryDatabase(async (database) => {
    const change = database.transaction('teamEdits', 'readwrite');
    const put = async () => {
      const before = await change.store.get([account, customerId, batchTrackingId]);
      const ids = [...new Set([...(before?.trackingIds ?? []), ...trackingIds])];
      const edits = joinEdits(before?.edits ?? {}, editsOf(decision, me, known, before?.edits ?? {}));
      await change.store.put({ account, customerId, batchTrackingId, trackingIds: ids, edits });
      return true;
    };
    const [result] = await Promise.all([put(), change.done]);
    return result;
  }, false);
  await refreshQueriesOf(account, 'team');
  return isStored;
}

function editsOf(
  { name, asked, isArchived }: Decision,
  by: Person,
  known: TeamUpload | null,
  before: TeamEdits,
): TeamEdits {
  const now = Date.now();
  const at = (...replaced: ({ readonly at: number } | null | undefined)[]) =>
    Math.max(...replaced.map((edit) => editTime(now, edit)));
  return {
    ...(name !== undefined && { name: { value: name, at: at(known?.name, before.name), by } }),
    ...(asked && {
      asked: {
        [asked.party]: {
          value: asked.date?.getTime() ?? null,
          at: at(known?.asked[asked.party], before.asked?.[asked.party]),
          by,
        },
      },
    }),
    ...(isArchived !== undefined && {
      archived: { value: isArchived, at: at(known?.archived, before.archived), by },
    }),
  };
}

/** All decisions of an account that are not on the list yet. */
export async function teamEditsOf(account: string): Promise<readonly KeptTeamEdits[]> {
  return tryDatabase((database) => database.getAll('teamEdits', startingWith(account)), []);
}
