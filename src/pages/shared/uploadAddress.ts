import type { BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';

/** Where the status of an upload is shown. It has at least one tracking ID. `name` is for a reader who does not know the upload. */
export function uploadAddress(
  customerId: CustomerId,
  trackingIds: readonly BatchTrackingId[],
  name: string | null = null,
) {
  const [batchTrackingId, ...others] = trackingIds;
  if (batchTrackingId === undefined) throw new RangeError('An upload without a tracking ID has no status.');
  const named = name === null ? {} : { name };
  if (others.length === 0)
    return {
      to: '/customers/$customerId/batches/$batchTrackingId',
      params: { customerId, batchTrackingId },
      search: named,
    } as const;
  return {
    to: '/customers/$customerId/uploads',
    params: { customerId },
    search: { parts: trackingIds.join(','), ...named },
  } as const;
}
