import type { CustomerId } from '../domain/identifiers.ts';
import { putIfThere, startingWith, tryDatabase, withDatabase } from './database.ts';
import { keptQuery, refreshQueriesOf } from './keptQuery.ts';
import type { KeptBatch } from './records.ts';

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

/** For opening a batch, and for restoring a deleted one. Resolves when pages show it. */
export async function keepBatch(batch: KeptBatch): Promise<void> {
  await tryDatabase((database) => database.put('batches', batch), null);
  await refreshQueriesOf(batch.account, 'batches');
}

/** For later checks of an opened batch: does nothing if it has been deleted since, perhaps in another tab. */
export async function updateBatch(batch: KeptBatch): Promise<void> {
  await tryDatabase((database) => putIfThere(database, 'batches', batch), null);
  await refreshQueriesOf(batch.account, 'batches');
}

/** Resolves when pages no longer show it. */
export async function deleteBatch({ account, customerId, batchTrackingId }: KeptBatch): Promise<void> {
  const key: [string, string, string] = [account, customerId, batchTrackingId];
  await withDatabase((database) => database.delete('batches', key), undefined);
  await refreshQueriesOf(account, 'batches');
}
