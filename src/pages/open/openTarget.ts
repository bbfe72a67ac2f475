import type { BatchTrackingId, CustomerId, ProfileId } from '../../domain/identifiers.ts';
import { uploadAddress } from '../shared/uploadAddress.ts';

/** What the address of `/open` says of an upload. */
export interface UploadToOpen {
  readonly trackingIds: readonly BatchTrackingId[];
  readonly name: string | null;
  /** The profile that it assigns, if it is an assignment. */
  readonly assigned: ProfileId | null;
}

/** Where the status of an upload is shown, under the name that a script gave it. */
export function openTarget(customerId: CustomerId, { trackingIds, name, assigned }: UploadToOpen) {
  const assigns = assigned && { profileId: assigned };
  const { search, ...address } = uploadAddress(customerId, trackingIds, assigns);
  return { ...address, search: { ...search, ...(name !== null && { name }) } };
}
