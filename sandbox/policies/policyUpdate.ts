import { type DeviceBatch, devicesIncludingPending, type PolicyUpdate } from '../batches/deviceBatch.ts';
import { type BatchPlan, type DeviceStatusRow, rowAttributes } from '../batches/plan.ts';
import { type RegistrationError, registrationErrors } from '../seed/registrationErrors.ts';

/** One device of a `DevicePolicyUpdateRequest`. */
export interface RequestedPolicy {
  readonly deviceId: string;
  readonly policyId: string;
}

export interface PolicyUpdateContext {
  readonly trackingId: string;
  readonly customerId: string;
  readonly batches: readonly DeviceBatch[];
  /** Whose policy this is; `undefined` if it is nobody's. */
  readonly ownerOf: (policyId: string) => string | undefined;
  /** Devices that are to fail, with the error of each. */
  readonly failing: ReadonlyMap<string, RegistrationError>;
}

/** Determines the results of a policy update in advance. Its rows name devices by ID only. */
export function planPolicyUpdate(
  requested: readonly RequestedPolicy[],
  context: PolicyUpdateContext,
): { plan: BatchPlan; changes: PolicyUpdate['changes'] } {
  const registered = new Set(context.batches.flatMap(devicesIncludingPending).map(({ id }) => id));
  const errors = requested.map((one) => errorOf(one, registered, context));
  const rows = requested.map(({ deviceId }, index): DeviceStatusRow => {
    const error = errors[index];
    return {
      deviceId,
      status: error ? 'finished_with_errors' : 'finished',
      ...(error && { errorCode: error.errorCode, errorDescription: error.errorDescription }),
      attributes: rowAttributes,
    };
  });
  const plan: BatchPlan = {
    trackingId: context.trackingId,
    customerId: context.customerId,
    label: 'Assignment of policies',
    group: 'assignments',
    size: requested.length,
    rows: () => rows,
    start: { phase: 'queued' },
    identifiesById: true,
  };
  return { plan, changes: requested.map((one, index) => (errors[index] ? null : one)) };
}

function errorOf(
  { deviceId, policyId }: RequestedPolicy,
  registered: ReadonlySet<string>,
  { customerId, ownerOf, failing }: PolicyUpdateContext,
): RegistrationError | null {
  const wanted = failing.get(deviceId);
  if (wanted) return wanted;
  if (!registered.has(deviceId)) return registrationErrors.notRegistered;
  const owner = ownerOf(policyId);
  if (owner === undefined) return registrationErrors.profileMissing;
  return owner === customerId ? null : registrationErrors.profileOfOther;
}
