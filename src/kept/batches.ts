import type { AssignedProfile } from '../domain/assignment/assignedProfile.ts';
import type { Party } from '../domain/errorCatalogue.ts';
import type { BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import { changeRecord, startingWith, tryDatabase, withDatabase } from './database.ts';
import { keptQuery, refreshQueriesOf } from './keptQuery.ts';
import type { Asked, KeptBatch } from './records.ts';

/** The batches of one customer that this account opened here, the latest first. */
export function keptBatchesQuery(account: string, customerId: CustomerId) {
  return keptQuery(account, 'batches', [customerId], async (): Promise<readonly KeptBatch[]> => {
    const all = await tryDatabase(
      (database) => database.getAll('batches', startingWith(account, customerId)),
      [],
    );
    return all.sort((one, other) => other.seenAt.getTime() - one.seenAt.getTime());
  });
}

/** What the user noted about an upload. */
export interface UploadNotes {
  /** The name that the user or a link gave to it. */
  readonly name: string | null;
  /** The profile that it assigns; `null` if it is an upload, as far as is known. */
  readonly assigns: AssignedProfile | null;
  readonly asked: Asked;
}

/** What a user decides about an upload, for the whole team to see. */
export interface Decision {
  /** `null` takes the name away. */
  readonly name?: string | null;
  /** `date` is `null` to take the mark away. */
  readonly asked?: { readonly party: Party; readonly date: Date | null };
  readonly isArchived?: boolean;
}

/** What a team knows and decides about uploads. */
export interface TeamNotes {
  /** Whether somebody else has sent the upload. */
  readonly isOfColleague: (
    batch: Pick<KeptBatch, 'account' | 'customerId' | 'batchTrackingId'>,
  ) => Promise<boolean>;
  readonly notes: (
    account: string,
    customerId: CustomerId,
    ids: readonly BatchTrackingId[],
    notes: UploadNotes,
  ) => Promise<UploadNotes>;
  /** Stores a decision until it is on the list. Returns false if the browser refuses. */
  readonly note: (
    account: string,
    customerId: CustomerId,
    ids: readonly BatchTrackingId[],
    decision: Decision,
  ) => Promise<boolean>;
}

/** `null` without a team: nothing then waits for it. */
let teamNotes: Promise<TeamNotes | null> | null = null;

/** From now on, what is decided about uploads is shared with the team. */
export function addTeamNotes(notes: Promise<TeamNotes | null>): void {
  teamNotes = notes;
}

/** The notes about the upload with these tracking IDs; empty if none of them is kept. */
export function uploadNotesQuery(account: string, customerId: CustomerId, ids: readonly BatchTrackingId[]) {
  return keptQuery(account, 'batches', [customerId, ...ids], async (): Promise<UploadNotes> => {
    const parts = await tryDatabase(
      (database) =>
        Promise.all(
          ids.map((id) => database.get('batches', keyOf({ account, customerId, batchTrackingId: id }))),
        ),
      [],
    );
    const name = parts.find((part) => part?.name !== undefined)?.name ?? null;
    const assigns = parts.find((part) => part?.assigns)?.assigns ?? null;
    const asked = Object.assign({}, ...parts.map((part) => part?.asked));
    const notes: UploadNotes = { name, assigns, asked };
    return (await teamNotes)?.notes(account, customerId, ids, notes) ?? notes;
  });
}

/**
 * For opening a batch, and for restoring a deleted one. Of a batch that is stored already, only what it lacks is added: its answers
 * are stored by `keepAnswer`. Resolves when pages show it.
 */
export async function keepBatch(batch: KeptBatch, isRestored = false): Promise<void> {
  // Looking at a colleague's upload is not following it.
  const isOfColleague = !isRestored && (await (await teamNotes)?.isOfColleague(batch));
  const opened: KeptBatch = isOfColleague ? { ...batch, unfollowed: true } : batch;
  await change(batch.account, [batch], (stored) =>
    stored ? { ...withFactsOf(stored, batch), ...nameOf(stored, batch) } : opened,
  );
}

/** For what is learned later about an opened batch: does nothing if it has been deleted since, perhaps in another tab. */
export async function updateBatch(batch: KeptBatch): Promise<void> {
  await change(batch.account, [batch], (stored) => stored && withFactsOf(stored, batch));
}

/**
 * Names an upload; `null` removes the name. Returns false if nothing was stored: no part is kept, or the browser refuses.
 * Resolves when pages show it.
 */
export async function nameUpload(
  account: string,
  customerId: CustomerId,
  ids: readonly BatchTrackingId[],
  name: string | null,
): Promise<boolean> {
  return decide(account, customerId, ids, { name }, (stored) => {
    const { name: _, ...others } = stored;
    return name === null ? others : { ...others, name };
  });
}

/** Stores when a party was asked; `null` removes it. Returns and resolves as `nameUpload`. */
export async function markAsked(
  account: string,
  customerId: CustomerId,
  ids: readonly BatchTrackingId[],
  party: Party,
  date: Date | null,
): Promise<boolean> {
  return decide(account, customerId, ids, { asked: { party, date } }, (stored) => {
    const { [party]: _, ...others } = stored.asked ?? {};
    return { ...stored, asked: date === null ? others : { ...others, [party]: date } };
  });
}

/** Hides an upload from the team's lists, or shows it again. Returns false if nothing was stored. */
export async function archiveUpload(
  account: string,
  customerId: CustomerId,
  ids: readonly BatchTrackingId[],
  isArchived: boolean,
): Promise<boolean> {
  return (await (await teamNotes)?.note(account, customerId, ids, { isArchived })) ?? false;
}

/** Resolves when pages no longer show it. */
export async function deleteBatch(
  batch: Pick<KeptBatch, 'account' | 'customerId' | 'batchTrackingId'>,
): Promise<void> {
  await withDatabase((database) => {
    const deletion = database.transaction(['batches', 'deviceOutcomes'], 'readwrite');
    return Promise.all([
      deletion.objectStore('batches').delete(keyOf(batch)),
      deletion.objectStore('deviceOutcomes').delete(keyOf(batch)),
      deletion.done,
    ]);
  }, undefined);
  await refreshQueriesOf(batch.account, 'batches');
}

/** Changes what is stored of an upload, after noting it for the team: what the team gets to know must not depend on what is kept here. */
async function decide(
  account: string,
  customerId: CustomerId,
  ids: readonly BatchTrackingId[],
  decision: Decision,
  next: (stored: KeptBatch) => KeptBatch,
): Promise<boolean> {
  const isNoted = await (await teamNotes)?.note(account, customerId, ids, decision);
  if (isNoted === false) return false;
  const isStored = await change(account, keysOf(customerId, ids), (stored) => stored && next(stored));
  return isStored || isNoted === true;
}

type BatchIds = Pick<KeptBatch, 'customerId' | 'batchTrackingId'>;

function keyOf({
  account,
  customerId,
  batchTrackingId,
}: BatchIds & { account: string }): [string, string, string] {
  return [account, customerId, batchTrackingId];
}

function keysOf(customerId: CustomerId, ids: readonly BatchTrackingId[]): readonly BatchIds[] {
  return ids.map((batchTrackingId) => ({ customerId, batchTrackingId }));
}

async function change(
  account: string,
  batches: readonly BatchIds[],
  next: (stored: KeptBatch | undefined) => KeptBatch | undefined,
): Promise<boolean> {
  const areStored = await tryDatabase(
    (database) =>
      Promise.all(batches.map((one) => changeRecord(database, 'batches', keyOf({ account, ...one }), next))),
    [],
  );
  await refreshQueriesOf(account, 'batches');
  return areStored.includes(true);
}

function withFactsOf(stored: KeptBatch, { parts, sentDevices, assigns }: KeptBatch): KeptBatch {
  return {
    ...stored,
    ...(parts && { parts }),
    ...(sentDevices !== undefined && { sentDevices }),
    ...(assigns && { assigns }),
  };
}

/** A name that the user gave stays. */
function nameOf(stored: KeptBatch, { name }: KeptBatch): Pick<KeptBatch, 'name'> {
  return stored.name === undefined && name !== undefined ? { name } : {};
}
