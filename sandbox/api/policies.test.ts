import { expect, test } from 'vitest';
import { accounts } from '../oidc/accounts.ts';
import { policyIdOf, policyNames } from '../seed/policies.ts';
import { customerIds } from '../seed/wellKnown.ts';
import { accessToken } from '../testing/accessToken.ts';
import { sandboxForTests } from '../testing/caller.ts';

const customer = customerIds.bySize;
const policies = `/v1/customers/${customer}/policies`;
const loan = policyIdOf(customer, policyNames.loan);
const pilot = policyIdOf(customer, policyNames.unknownSettings);
const valid = {
  name: 'Reception',
  category: 'o_o_b_e',
  description: 'Two computers',
  policySettings: ['skip_express_settings', 'skip_eula'],
};

type Sandbox = ReturnType<typeof sandboxForTests>;
type Body = Record<string, unknown>;

const put = ({ api }: Sandbox, id: string, body: unknown) =>
  api(`${policies}/${id}`, { method: 'PUT', body: JSON.stringify(body) });

test('a customer’s profiles are listed with both spellings of the number of devices', async () => {
  const { json } = sandboxForTests();
  const { totalCount, items } = await json(policies);
  expect(totalCount).toBe(4);
  expect(items.map(({ name }: Body) => name)).toEqual([
    policyNames.standard,
    policyNames.classroom,
    policyNames.loan,
    policyNames.unknownSettings,
  ]);
  expect(items[0]).toMatchObject({ devicesAssignedCount: expect.any(Number), category: 'o_o_b_e' });
  expect(items[0]).not.toHaveProperty('devicesAssigned');
  expect(items[1]).toMatchObject({ devicesAssigned: expect.any(Number) });
  expect(items[1].lastModifiedDate).toMatch(/\.\d{7}-07:00$/);
  expect(await json(`${policies}/${items[1].id.toUpperCase()}`)).toEqual(items[1]);
});

test('a profile is created, changed and deleted; a change wipes what its body leaves out', async () => {
  const sandbox = sandboxForTests();
  const { api, json, post } = sandbox;
  const created = await (await post(policies, valid)).json();
  expect(created).toMatchObject({ ...valid, devicesAssigned: 0 });
  const changed = await (
    await put(sandbox, created.id, { id: created.id, name: 'Front desk', category: 'none' })
  ).json();
  expect(changed).toMatchObject({
    ...{ id: created.id, name: 'Front desk', category: 'o_o_b_e' },
    ...{ description: null, policySettings: [] },
  });
  expect(await json(`${policies}/${created.id}`)).toEqual(changed);
  expect((await api(`${policies}/${created.id}`, { method: 'DELETE' })).status).toBe(204);
  for (const method of ['GET', 'DELETE'])
    expect((await api(`${policies}/${created.id}`, { method })).status).toBe(404);
});

test('a repeated POST creates a second profile, even with the same MS-RequestId', async () => {
  const { json, post } = sandboxForTests();
  const headers = { 'MS-RequestId': crypto.randomUUID() };
  for (let call = 0; call < 2; call++) expect((await post(policies, valid, headers)).status).toBe(200);
  expect((await json(policies)).totalCount).toBe(6);
});

test.each([
  ['no name', { ...valid, name: ' ' }],
  ['no category', { ...valid, category: undefined }],
  ['no settings', { ...valid, policySettings: undefined }],
  ['settings that are not a list', { ...valid, policySettings: 'skip_eula' }],
  ['an unknown setting', { ...valid, policySettings: ['skip_keyboard_selection'] }],
])('a profile with %s is rejected', async (_, body) => {
  const { json, post } = sandboxForTests();
  const response = await post(policies, body);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ code: '2000', description: expect.any(String) });
  expect((await json(policies)).totalCount).toBe(4);
});

test('unknown settings that a profile has already may be sent back, and an ID must match', async () => {
  const sandbox = sandboxForTests();
  const { policySettings } = await sandbox.json(`${policies}/${pilot}`);
  const body = { ...valid, id: pilot, policySettings };
  expect((await put(sandbox, pilot, body)).status).toBe(200);
  expect((await sandbox.json(`${policies}/${pilot}`)).policySettings).toEqual(policySettings);
  expect((await put(sandbox, pilot, { ...body, id: loan })).status).toBe(400);
  expect((await put(sandbox, loan, { ...body, id: loan })).status).toBe(400);
});

test('a profile that devices have cannot be deleted', async () => {
  const { api, json } = sandboxForTests();
  const remove = (name: string) => api(`${policies}/${policyIdOf(customer, name)}`, { method: 'DELETE' });
  expect((await remove(policyNames.classroom)).status).toBe(409);
  expect((await remove(policyNames.loan)).status).toBe(204);
  expect((await json(policies)).totalCount).toBe(3);
});

test('a Sales agent reads profiles and may not change anything', async () => {
  const { api } = sandboxForTests();
  const headers = { Authorization: `Bearer ${await accessToken(accounts.salesAgent)}` };
  const status = async (method: string, path: string) => (await api(path, { method, headers })).status;
  expect(await status('GET', policies)).toBe(200);
  expect(await status('GET', `${policies}/${loan}`)).toBe(200);
  for (const [method, path] of [
    ['POST', policies],
    ['PUT', `${policies}/${loan}`],
    ['DELETE', `${policies}/${loan}`],
    ['DELETE', `${policies}/${crypto.randomUUID()}`],
    ['PATCH', `/v1/customers/${customer}/DevicePolicyUpdates`],
  ] as const)
    expect(await status(method, path), `${method} ${path}`).toBe(403);
});

test('a colleague’s change and deletion can be commanded', async () => {
  const { control, json } = sandboxForTests();
  const target = { customer, policy: loan } as const;
  await control({ do: 'changePolicy', ...target, name: 'Loans', policySettings: ['skip_eula'] });
  expect(await json(`${policies}/${loan}`)).toMatchObject({ name: 'Loans', policySettings: ['skip_eula'] });
  await control({ do: 'deletePolicy', ...target });
  expect((await json(policies)).totalCount).toBe(3);
  expect((await control({ do: 'deletePolicy', ...target })).status).toBe(404);
});
