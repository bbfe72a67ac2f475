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
  readonly asked: Asked;
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
    return { name, asked: Object.assign({}, ...parts.map((part) => part?.asked)) };
  });
}

/**
 * For opening a batch, and for restoring a deleted one. Of a batch that is stored already, only what it lacks is added: its answers
 * are stored by `keepAnswer`. Resolves when pages show it.
 */
export async function keepBatch(batch: KeptBatch): Promise<void> {
  await change(batch.account, [batch], (stored) =>
    stored ? { ...withFactsOf(stored, batch), ...nameOf(stored, batch) } : batch,
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
  return change(account, keysOf(customerId, ids), (stored) => {
    if (stored === undefined) return undefined;
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
  return change(account, keysOf(customerId, ids), (stored) => {
    if (stored === undefined) return undefined;
    const { [party]: _, ...others } = stored.asked ?? {};
    return { ...stored, asked: date === null ? others : { ...others, [party]: date } };
  });
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

function withFactsOf(stored: KeptBatch, { parts, sentDevices }: KeptBatch): KeptBatch {
  return { ...stored, ...(parts && { parts }), ...(sentDevices !== undefined && { sentDevices }) };
}

/** A name that the user gave stays. */
function nameOf(stored: KeptBatch, { name }: KeptBatch): Pick<KeptBatch, 'name'> {
  return stored.name === undefined && name !== undefined ? { name } : {};
}
