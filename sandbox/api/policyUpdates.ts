import { Hono } from 'hono';
import { planPolicyUpdate, type RequestedPolicy } from '../policies/policyUpdate.ts';
import { findCustomer } from '../seed/customers.ts';
import { guidFor } from '../seed/seededRandom.ts';
import { customerError } from './customers.ts';
import type { ApiEnv } from './env.ts';
import { fieldsOf, textOf } from './fields.ts';
import { idempotent } from './idempotent.ts';
import { problem } from './problem.ts';
import { adminAgentsChange } from './roles.ts';

export const policyUpdatesApi = new Hono<ApiEnv>().patch(
  '/:customerId/DevicePolicyUpdates',
  adminAgentsChange,
  (c) =>
    idempotent(c, async () => {
      const customerId = c.req.param('customerId').toLowerCase();
      if (!findCustomer(customerId)) return customerError(c, customerId);
      const read = readPolicyUpdate(await c.req.json().catch(() => null));
      if ('refused' in read) return problem(c, read.status, String(read.status * 10), read.refused);
      const { world } = c.var;
      const trackingId = guidFor(`${world.id} upload ${world.nextUpload()}`);
      const batches = world.batchesOf(customerId);
      const { plan, changes } = planPolicyUpdate(read.devices, {
        trackingId,
        customerId,
        batches,
        ownerOf: (policyId) => world.policies.find(({ id }) => id === policyId)?.customerId,
        failing: world.failingDevices,
      });
      const update = { run: world.addBatch(plan), changes };
      for (const batch of batches) batch.policyUpdates.push(update);
      return c.body(null, 202, { Location: `/customers/${customerId}/batchJobStatus/${trackingId}` });
    }),
);

type ReadPolicyUpdate =
  | { readonly refused: string; readonly status: 400 | 500 }
  | { readonly devices: readonly RequestedPolicy[] };

function readPolicyUpdate(body: unknown): ReadPolicyUpdate {
  const list = fieldsOf(body)?.devices;
  if (!Array.isArray(list) || list.length === 0)
    return { refused: 'Devices is required and must not be empty.', status: 400 };
  const devices: RequestedPolicy[] = [];
  for (const [index, item] of list.entries()) {
    const fields = fieldsOf(item) ?? {};
    const deviceId = textOf(fields, 'id');
    if (deviceId === null) return { refused: `Devices[${index}]: Id is required.`, status: 400 };
    const policies = Array.isArray(fields.policies) ? fields.policies.map(fieldsOf) : [];
    // As it was reported of the real service.
    if (policies.length === 0) return { refused: 'Sequence contains no matching element', status: 500 };
    const oobe = policies.find((policy) => policy && textOf(policy, 'key') === 'o_o_b_e');
    const policyId = oobe ? textOf(oobe, 'value') : null;
    if (policyId === null)
      return { refused: `Devices[${index}]: a policy needs Key o_o_b_e and its ID as Value.`, status: 400 };
    devices.push({ deviceId, policyId: policyId.toLowerCase() });
  }
  return { devices };
}
