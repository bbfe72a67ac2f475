import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import type { BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';
import { type UploadOfBatch, uploadOfBatchQuery } from '../../kept/uploads.ts';
import { useWatchedBatches } from '../shared/useWatchedBatches.ts';

export type RepairedBatchState = ReturnType<typeof useWatchedBatches>[number] & {
  readonly trackingId: BatchTrackingId;
  /** Its upload, if it was sent from this browser. */
  readonly sentHere: UploadOfBatch | null;
};

/** Each batch of a repair as it is now; `null` until the uploads of this browser have been read. */
export function useRepairedBatches(
  customerId: CustomerId,
  trackingIds: readonly BatchTrackingId[],
): readonly RepairedBatchState[] | null {
  const account = useAccount().key;
  const watched = useWatchedBatches(customerId, trackingIds, true);
  const sentHere = useQueries({
    queries: trackingIds.map((id) => uploadOfBatchQuery(account, id)),
    combine: uploadsOf,
  });
  return useMemo(() => {
    if (sentHere === null) return null;
    return trackingIds.flatMap((trackingId, index) => {
      const batch = watched[index];
      return batch ? [{ ...batch, trackingId, sentHere: sentHere[index] ?? null }] : [];
    });
  }, [trackingIds, watched, sentHere]);
}

function uploadsOf(results: readonly { isPending: boolean; data: UploadOfBatch | null | undefined }[]) {
  return results.some(({ isPending }) => isPending) ? null : results.map(({ data }) => data ?? null);
}
