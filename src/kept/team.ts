import { inSlices } from '../browser/inSlices.ts';
import type { BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import { withEdits } from '../domain/team/mergeUploads.ts';
import type { Person, TeamUpload } from '../domain/team/teamUpload.ts';
import { tryDatabase } from './database.ts';
import { keptQuery } from './keptQuery.ts';
import { listUploads } from './listedUploads.ts';
import type { KeptTeamState } from './records.ts';
import { keepTeamEdits } from './teamEdits.ts';
import type { TeamHooks } from './teamHooks.ts';
import { TeamIndex } from './teamIndex.ts';
import { listWithTeam, notesWithTeam } from './teamListed.ts';

/** What `TeamHooks` promises, for the account of this page. */
export function createTeamHooks(me: Person): TeamHooks {
  const index = new TeamIndex(me.id);
  const knownUpload = (customerId: CustomerId, ids: readonly BatchTrackingId[]): TeamUpload | null => {
    const upload = ids.map((id) => index.groupOf(customerId, id)).find((group) => group)?.upload;
    const edits = index.editsOf(customerId, ids);
    return upload && edits ? withEdits(upload, edits) : (upload ?? null);
  };
  return {
    async list(account, customerId, summaries, batches) {
      const own = listUploads(summaries, batches);
      if (account !== me.id) return own;
      await index.refresh();
      return inSlices(listWithTeam(own, index, customerId));
    },
    async notes(account, customerId, ids, notes) {
      if (account !== me.id) return notes;
      await index.refresh();
      const upload = knownUpload(customerId, ids);
      return upload ? notesWithTeam(notes, upload) : notes;
    },
    async isOfColleague({ account, customerId, batchTrackingId }) {
      if (account !== me.id) return false;
      await index.refresh();
      const sent = knownUpload(customerId, [batchTrackingId])?.sent;
      return sent != null && sent.by.id !== me.id;
    },
    async note(account, customerId, ids, decision) {
      if (account !== me.id) return true;
      await index.refresh();
      return keepTeamEdits(me, customerId, ids, decision, knownUpload(customerId, ids));
    },
  };
}

/** What pages show of the state of the team list. */
export interface TeamStatus {
  /** `false` if the browser stores nothing. */
  readonly isStored: boolean;
  readonly state: KeptTeamState | null;
  /** Decisions that are not on the list yet. */
  readonly waiting: number;
  readonly items: number;
  readonly unreadable: number;
}

/** How far the team list has been read, and why it cannot be. */
export function teamStatusQuery(account: string) {
  return keptQuery(account, 'team', [], async (): Promise<TeamStatus> => {
    const index = new TeamIndex(account);
    await index.refresh();
    return {
      isStored: await tryDatabase(async () => true, false),
      state: index.state,
      waiting: index.edits.length,
      items: index.groups(null).length,
      unreadable: index.unreadable,
    };
  });
}
