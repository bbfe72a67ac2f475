import { queryOptions } from '@tanstack/react-query';
import type { BatchVerdict } from '../domain/batchVerdict.ts';
import type { BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import { keptDatabase, startingWith } from './database.ts';

/** A batch opened on this browser before, as it was last seen. The tracking id can be had nowhere else. */
export interface KeptBatch {
  readonly account: string;
  readonly customerId: CustomerId;
  readonly batchTrackingId: BatchTrackingId;
  readonly seenAt: Date;
  readonly startedTime: Date | null;
  readonly verdict: Pick<
    BatchVerdict,
    'phase' | 'total' | 'registered' | 'needAttention' | 'pending' | 'unclear'
  >;
}

/** The batches of one customer that this account opened here, the latest first. */
export function keptBatchesQuery(account: string, customerId: CustomerId) {
  return queryOptions({
    queryKey: ['kept', account, 'batches', customerId],
    async queryFn(): Promise<readonly KeptBatch[]> {
      const all = (await (await keptDatabase())?.getAll('batches', startingWith(account, customerId))) ?? [];
      return all.sort((one, other) => other.seenAt.getTime() - one.seenAt.getTime());
    },
    networkMode: 'always',
    staleTime: 0,
  });
}

export async function keepBatch(batch: KeptBatch): Promise<void> {
  await (await keptDatabase())?.put('batches', batch);
}

export async function forgetBatch(batch: KeptBatch): Promise<void> {
  await (await keptDatabase())?.delete('batches', [batch.account, batch.customerId, batch.batchTrackingId]);
}
