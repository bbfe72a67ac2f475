import { type BatchTrackingId, type CustomerId, joinBatchTrackingIds } from '../../domain/identifiers.ts';

/** Where the status of an upload is shown. It has at least one tracking ID. */
export function uploadAddress(customerId: CustomerId, trackingIds: readonly BatchTrackingId[]) {
  const [batchTrackingId, ...others] = trackingIds;
  if (batchTrackingId === undefined) throw new RangeError('An upload without a tracking ID has no status.');
  if (others.length === 0)
    return {
      to: '/customers/$customerId/batches/$batchTrackingId',
      params: { customerId, batchTrackingId },
      search: {},
    } as const;
  return {
    to: '/customers/$customerId/uploads',
    params: { customerId },
    search: { parts: joinBatchTrackingIds(trackingIds) },
  } as const;
}
