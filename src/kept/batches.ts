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
 * For opening a batch, and for restoring a deleted one. Notes stay as they are stored; only a restored record and a link bring their
 * own. Resolves when pages show it.
 */
export async function keepBatch(batch: KeptBatch): Promise<void> {
  await change(batch.account, [batch], (stored) => (stored ? withNotesOf(stored, batch, batch.name) : batch));
}

/** For later checks of an opened batch: does nothing if it has been deleted since, perhaps in another tab. Notes stay as they are stored. */
export async function updateBatch(batch: KeptBatch): Promise<void> {
  await change(batch.account, [batch], (stored) => stored && withNotesOf(stored, batch));
}

/**
 * For checks made by a list: stores what was seen if the batch is kept, or if it is a part of an upload that is kept. Notes stay as
 * they are stored.
 */
export async function updateListedBatch(batch: KeptBatch): Promise<void> {
  const { account, batchTrackingId } = batch;
  const isSentHere = await tryDatabase(async (database) => {
    const uploads = await database.getAllFromIndex('uploads', 'trackingIds', batchTrackingId);
    return uploads.some((upload) => upload.account === account);
  }, false);
  await change(account, [batch], (stored) => {
    if (stored !== undefined) return withNotesOf(stored, batch);
    return isSentHere ? batch : undefined;
  });
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
export async function deleteBatch(batch: KeptBatch): Promise<void> {
  await withDatabase((database) => database.delete('batches', keyOf(batch)), undefined);
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

function withNotesOf(stored: KeptBatch, seen: KeptBatch, nameIfNone?: string): KeptBatch {
  const { asked: _, name: __, ...batch } = seen;
  const { asked, name = nameIfNone, parts } = stored;
  return {
    ...(parts && { parts }),
    ...batch,
    ...(asked && { asked }),
    ...(name !== undefined && { name }),
  };
}
