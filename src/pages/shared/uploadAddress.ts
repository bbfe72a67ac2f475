import { linkOptions } from '@tanstack/react-router';
import {
  type BatchTrackingId,
  type CustomerId,
  joinBatchTrackingIds,
  type ProfileId,
} from '../../domain/identifiers.ts';

/** The profile that a job assigns; `null` for an upload. */
type Assigns = { readonly profileId: ProfileId } | null;

/**
 * Where the status of an upload or assignment is shown. It has at least one tracking ID. Partner Center does not say what a job is about,
 * so the address of an assignment does.
 */
export function uploadAddress(
  customerId: CustomerId,
  trackingIds: readonly BatchTrackingId[],
  assigns: Assigns,
) {
  const [batchTrackingId, ...others] = trackingIds;
  if (batchTrackingId === undefined) throw new RangeError('An upload without a tracking ID has no status.');
  const search = assigns === null ? {} : { assigned: assigns.profileId };
  if (others.length === 0)
    return {
      to: '/customers/$customerId/batches/$batchTrackingId',
      params: { customerId, batchTrackingId },
      search,
    } as const;
  return {
    to: '/customers/$customerId/uploads',
    params: { customerId },
    search: { ...search, parts: joinBatchTrackingIds(trackingIds) },
  } as const;
}

/** Where a profile is assigned to the registered devices of an upload. */
export function assignTarget(customerId: CustomerId, trackingIds: readonly BatchTrackingId[]) {
  return linkOptions({
    to: '/customers/$customerId/assign',
    params: { customerId },
    search: { of: joinBatchTrackingIds(trackingIds) },
  });
}

/** Where the failed devices of an upload are uploaded again, or those of an assignment get the profile. */
export function repairTarget(
  customerId: CustomerId,
  trackingIds: readonly BatchTrackingId[],
  assigns: Assigns,
) {
  const ids = joinBatchTrackingIds(trackingIds);
  if (assigns === null)
    return linkOptions({
      to: '/customers/$customerId/upload',
      params: { customerId },
      search: { repair: ids },
    });
  return linkOptions({
    to: '/customers/$customerId/assign',
    params: { customerId },
    search: { retry: ids, profile: assigns.profileId },
  });
}
