import type { BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';
import { uploadAddress } from '../shared/uploadAddress.ts';

/** Where the status of an upload is shown, under the name that a script gave it. */
export function openTarget(
  customerId: CustomerId,
  { trackingIds, name }: { readonly trackingIds: readonly BatchTrackingId[]; readonly name: string | null },
) {
  const { search, ...address } = uploadAddress(customerId, trackingIds);
  return { ...address, search: { ...search, ...(name !== null && { name }) } };
}
