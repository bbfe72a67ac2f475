import { type Context, Hono } from 'hono';
import { assignedTo, countAssigned, knownSettings, type Policy, policyToWire } from '../policies/policy.ts';
import { findCustomer } from '../seed/customers.ts';
import { customerError } from './customers.ts';
import type { ApiEnv } from './env.ts';
import { type Fields, fieldsOf, textOf } from './fields.ts';
import { problem } from './problem.ts';
import { adminAgentsChange } from './roles.ts';

const one = '/:customerId/policies/:policyId';

export const policiesApi = new Hono<ApiEnv>()
  .use('/:customerId/policies/*', async (c, next) => {
    const customerId = c.req.param('customerId');
    return findCustomer(customerId) ? next() : customerError(c, customerId);
  })
  .use('/:customerId/policies/*', adminAgentsChange)
  .get('/:customerId/policies', (c) => {
    const counts = assigned(c);
    const items = c.var.world
      .policiesOf(c.req.param('customerId'))
      .map((policy) => policyToWire(policy, counts));
    return c.json({ totalCount: items.length, items, attributes: { objectType: 'Collection' } });
  })
  .get(one, (c) => {
    const policy = find(c);
    return policy ? answer(c, policy) : notFound(c);
  })
  // Not recognized by its `MS-RequestId`: nothing is documented about that, so a repeated call creates a second policy.
  .post('/:customerId/policies', async (c) => {
    const fields = fieldsOf(await c.req.json().catch(() => null)) ?? {};
    const refused = refusal(fields, []);
    if (refused !== null) return problem(c, 400, '2000', refused);
    if (!Array.isArray(fields.policysettings)) return problem(c, 400, '2000', 'PolicySettings is required.');
    return answer(c, c.var.world.addPolicy(c.req.param('customerId'), valuesOf(fields)));
  })
  .put(one, async (c) => {
    const policy = find(c);
    if (!policy) return notFound(c);
    const fields = fieldsOf(await c.req.json().catch(() => null)) ?? {};
    const refused = refusal(fields, policy.policySettings);
    if (refused !== null) return problem(c, 400, '2000', refused);
    if (textOf(fields, 'id')?.toLowerCase() !== policy.id)
      return problem(c, 400, '2000', 'Id is required and must be the one in the path.');
    // What is left out is wiped. The category never changes.
    const { name, description, policySettings } = valuesOf(fields);
    c.var.world.changePolicy(policy, { name, description, policySettings });
    return answer(c, policy);
  })
  .delete(one, (c) => {
    const policy = find(c);
    if (!policy) return notFound(c);
    if (assignedTo(policy, assigned(c)) > 0)
      return problem(c, 409, '3000', 'The policy is assigned to devices.');
    c.var.world.deletePolicy(policy);
    return c.body(null, 204);
  });

function find(c: Context<ApiEnv>): Policy | undefined {
  const { customerId = '', policyId = '' } = c.req.param();
  return c.var.world.policy(customerId, policyId);
}

function assigned(c: Context<ApiEnv>) {
  return countAssigned(c.var.world.batchesOf(c.req.param('customerId') ?? ''));
}

function answer(c: Context<ApiEnv>, policy: Policy): Response {
  return c.json(policyToWire(policy, assigned(c)));
}

function notFound(c: Context): Response {
  return problem(c, 404, '1000', 'The policy was not found.');
}

/** Why a policy is refused. A setting that is not documented is accepted only if the policy has it already. */
function refusal(fields: Fields, present: readonly string[]): string | null {
  if (textOf(fields, 'name') === null) return 'Name is required.';
  if (textOf(fields, 'category') === null) return 'Category is required.';
  const settings = fields.policysettings ?? [];
  if (!Array.isArray(settings)) return 'PolicySettings must be a list.';
  const accepted: readonly unknown[] = [...knownSettings, ...present];
  const unknown = settings.find((setting) => !accepted.includes(setting));
  return unknown === undefined ? null : `PolicySettings: ${JSON.stringify(unknown)} is not a setting.`;
}

function valuesOf(fields: Fields) {
  return {
    name: textOf(fields, 'name') ?? '',
    category: textOf(fields, 'category') ?? '',
    description: textOf(fields, 'description'),
    policySettings: Array.isArray(fields.policysettings) ? (fields.policysettings as string[]) : [],
  };
}
