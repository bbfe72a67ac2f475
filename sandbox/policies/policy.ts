import { type DeviceBatch, devicesOf } from '../batches/deviceBatch.ts';

/** A customer's configuration policy in one world. */
export interface Policy {
  readonly id: string;
  readonly customerId: string;
  name: string;
  /** `o_o_b_e`, `none`, or one that nobody has documented. */
  readonly category: string;
  description: string | null;
  policySettings: readonly string[];
  readonly createdDate: string;
  lastModifiedDate: string;
  /** The two names of the number of devices: the documentation's table and its examples differ. */
  readonly countName: 'devicesAssigned' | 'devicesAssignedCount';
  /** Turns the regular body into an unusual one. */
  readonly reshape?: (body: PolicyBody) => unknown;
}

export type PolicyBody = ReturnType<typeof policyBody>;

export const knownSettings = [
  'none',
  'remove_oem_preinstalls',
  'oobe_user_not_local_admin',
  'skip_express_settings',
  'skip_oem_registration',
  'skip_eula',
] as const;

/** How many of the customer's devices have each policy, by the value that the devices carry: an ID, or a name. */
export function countAssigned(batches: readonly DeviceBatch[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { policies } of batches.flatMap(devicesOf))
    for (const { value } of policies) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

export function assignedTo({ id, name }: Policy, counts: ReadonlyMap<string, number>): number {
  return (counts.get(id) ?? 0) + (counts.get(name) ?? 0);
}

export function policyToWire(policy: Policy, counts: ReadonlyMap<string, number>): unknown {
  const body = policyBody(policy, assignedTo(policy, counts));
  return policy.reshape ? policy.reshape(body) : body;
}

function policyBody(policy: Policy, devices: number) {
  const { id, name, category, description, policySettings, createdDate, lastModifiedDate, countName } =
    policy;
  return {
    ...{ id, name, category, description },
    [countName]: devices,
    ...{ policySettings, createdDate, lastModifiedDate },
    attributes: { objectType: 'ConfigurationPolicy' },
  };
}
