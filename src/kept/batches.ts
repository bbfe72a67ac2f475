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

/** When each party was asked to act on the devices of a batch; empty if the batch is not kept. */
export function askedQuery(account: string, customerId: CustomerId, batchTrackingId: BatchTrackingId) {
  return keptQuery(account, 'batches', [customerId, batchTrackingId], async (): Promise<Asked> => {
    const key = keyOf({ account, customerId, batchTrackingId });
    return (await tryDatabase((database) => database.get('batches', key), undefined))?.asked ?? {};
  });
}

/**
 * For opening a batch, and for restoring a deleted one. Who was asked stays as it is stored; only a restored record brings its
 * own. Resolves when pages show it.
 */
export async function keepBatch(batch: KeptBatch): Promise<void> {
  await change(batch, (stored) => withAsked(batch, stored?.asked ?? batch.asked));
}

/**
 * For later checks of an opened batch: does nothing if it has been deleted since, perhaps in another tab. Who was asked stays
 * as it is stored.
 */
export async function updateBatch(batch: KeptBatch): Promise<void> {
  await change(batch, (stored) => stored && withAsked(batch, stored.asked));
}

/**
 * For checks made by a list: stores what was seen if the batch is kept, or if it is a part of an upload that is kept. A name, the
 * parts and who was asked stay as they are stored.
 */
export async function updateListedBatch(batch: KeptBatch): Promise<void> {
  const { account, batchTrackingId } = batch;
  const isSentHere = await tryDatabase(async (database) => {
    const uploads = await database.getAllFromIndex('uploads', 'trackingIds', batchTrackingId);
    return uploads.some((upload) => upload.account === account);
  }, false);
  await change(batch, (stored) => (stored || isSentHere ? { ...stored, ...batch } : undefined));
}

/**
 * Stores when a party was asked; `null` removes it. Returns false if nothing was stored: the batch is not kept, or the browser
 * refuses. Resolves when pages show it.
 */
export async function markAsked(
  account: string,
  customerId: CustomerId,
  batchTrackingId: BatchTrackingId,
  party: Party,
  date: Date | null,
): Promise<boolean> {
  return change({ account, customerId, batchTrackingId }, (stored) => {
    if (stored === undefined) return undefined;
    const { [party]: _, ...others } = stored.asked ?? {};
    return withAsked(stored, date === null ? others : { ...others, [party]: date });
  });
}

/** Resolves when pages no longer show it. */
export async function deleteBatch(batch: KeptBatch): Promise<void> {
  await withDatabase((database) => database.delete('batches', keyOf(batch)), undefined);
  await refreshQueriesOf(batch.account, 'batches');
}

type BatchKey = Pick<KeptBatch, 'account' | 'customerId' | 'batchTrackingId'>;

function keyOf({ account, customerId, batchTrackingId }: BatchKey): [string, string, string] {
  return [account, customerId, batchTrackingId];
}

async function change(
  batch: BatchKey,
  next: (stored: KeptBatch | undefined) => KeptBatch | undefined,
): Promise<boolean> {
  const isStored = await tryDatabase(
    (database) => changeRecord(database, 'batches', keyOf(batch), next),
    false,
  );
  await refreshQueriesOf(batch.account, 'batches');
  return isStored;
}

function withAsked({ asked: _, ...batch }: KeptBatch, asked: Asked | undefined): KeptBatch {
  return asked === undefined ? batch : { ...batch, asked };
}
