import type { DeviceValues } from '../domain/deviceFile/deviceRow.ts';
import type { BatchTrackingId } from '../domain/identifiers.ts';
import { assignmentOf, type PlannedPart } from '../domain/upload/uploadPlan.ts';
import type { KeptUpload } from '../kept/records.ts';
import type { PartnerCenter } from '../partnerCenter/http.ts';
import { assignProfile } from '../partnerCenter/policyUpdates.ts';
import { uploadDevices } from '../partnerCenter/uploadDevices.ts';

/** The calls that parts are made of; each throws `ApiError`. */
export const partCalls = { uploadDevices, assignProfile };

/** Sends one part under this `MS-RequestId`, and returns its tracking ID if Partner Center names one. Throws `ApiError`. */
export type PartCall = (requestId: string) => Promise<BatchTrackingId | null>;

/**
 * The call that sends a part. `values` are its devices with their hashes, which only memory has: without them it is `null`, except for
 * an assignment, which needs nothing but what is stored.
 */
export function partCall(
  outside: typeof partCalls & { readonly partnerCenter: PartnerCenter },
  { customerId, plan }: Pick<KeptUpload, 'customerId' | 'plan'>,
  { batchId, devices }: PlannedPart,
  values: readonly DeviceValues[] | undefined,
): PartCall | null {
  const { partnerCenter, uploadDevices, assignProfile } = outside;
  const assignment = assignmentOf(plan);
  if (assignment !== null) {
    const { profileId } = assignment;
    const deviceIds = devices.flatMap(({ deviceId }) => deviceId ?? []);
    return (requestId) => assignProfile(partnerCenter, { customerId, profileId, deviceIds, requestId });
  }
  if (values === undefined || batchId === null) return null;
  const createsBatch = plan.target.kind === 'newBatch';
  return (requestId) =>
    uploadDevices(partnerCenter, { customerId, batchId, createsBatch, devices: values, requestId });
}
