import type { BatchTrackingId, CustomerId, ProfileId } from '../domain/identifiers.ts';
import { parseTrackingReference } from '../domain/trackingReference.ts';
import type { PartnerCenter } from './http.ts';

export interface ProfileAssignment {
  readonly customerId: CustomerId;
  readonly profileId: ProfileId;
  /** Partner Center's IDs of the devices. */
  readonly deviceIds: readonly string[];
  /** `MS-RequestId`, stored before the call: the same one for every try with the same devices until there is a response. */
  readonly requestId: string;
}

/** As for uploads: the service may check every device before it answers. */
const timeoutMs = 180_000;

/**
 * Gives devices a profile: `PATCH …/DevicePolicyUpdates`. Returns the tracking ID of the job, whose status is read as that of an
 * upload, or `null` if it is neither in `Location`, which a gateway may hide, nor in the body. Throws `ApiError`.
 */
export async function assignProfile(
  partnerCenter: Pick<PartnerCenter, 'patch'>,
  { customerId, profileId, deviceIds, requestId }: ProfileAssignment,
): Promise<BatchTrackingId | null> {
  const { location } = await partnerCenter.patch(`/v1/customers/${customerId}/DevicePolicyUpdates`, {
    purpose: 'assign',
    json: {
      Devices: deviceIds.map((Id) => ({
        Id,
        Policies: [{ Key: 'o_o_b_e', Value: profileId }],
        Attributes: { ObjectType: 'Device' },
      })),
      Attributes: { ObjectType: 'DevicePolicyUpdateRequest' },
    },
    requestId,
    timeoutMs,
  });
  const reference = location === null ? null : parseTrackingReference(location);
  return reference?.ok ? reference.batchTrackingId : null;
}
