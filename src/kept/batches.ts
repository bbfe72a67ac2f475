import type { CustomerId } from '../domain/identifiers.ts';
import { keptDatabase, startingWith } from './database.ts';
import { keptQuery, refreshQueriesOf } from './keptQuery.ts';
import type { KeptBatch } from './records.ts';

/** The batches of one customer that this account opened here, the latest first. */
export function keptBatchesQuery(account: string, customerId: CustomerId) {
  return keptQuery(account, 'batches', [customerId], async (): Promise<readonly KeptBatch[]> => {
    const all = (await (await keptDatabase())?.getAll('batches', startingWith(account, customerId))) ?? [];
    return all.sort((one, other) => other.seenAt.getTime() - one.seenAt.getTime());
  });
}

/** Resolves when pages show it. */
export async function keepBatch(batch: KeptBatch): Promise<void> {
  await (await keptDatabase())?.put('batches', batch);
  await refreshQueriesOf(batch.account, 'batches');
}

/** Resolves when pages no longer show it. */
export async function deleteBatch({ account, customerId, batchTrackingId }: KeptBatch): Promise<void> {
  await (await keptDatabase())?.delete('batches', [account, customerId, batchTrackingId]);
  await refreshQueriesOf(account, 'batches');
}
