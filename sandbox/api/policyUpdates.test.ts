import { expect, test } from 'vitest';
import type { Device } from '../batches/device.ts';
import type { StatusBody } from '../batches/plan.ts';
import { deviceBatchIds } from '../seed/deviceBatches.ts';
import { policyIdOf, policyNames } from '../seed/policies.ts';
import { customerIds } from '../seed/wellKnown.ts';
import { sandboxForTests } from '../testing/caller.ts';

const customer = customerIds.running;
const updates = `/v1/customers/${customer}/DevicePolicyUpdates`;
const devicesPath = `/v1/customers/${customer}/deviceBatches/${encodeURIComponent(deviceBatchIds.failing)}/devices`;
const policyId = policyIdOf(customer, policyNames.everything);

type Sandbox = ReturnType<typeof sandboxForTests>;

async function devicesOf({ json }: Sandbox): Promise<Device[]> {
  return (await json(devicesPath)).items;
}

function update({ api }: Sandbox, ids: readonly string[], value: unknown = policyId, headers = {}) {
  const Devices = ids.map((Id) => ({ Id, Policies: [{ Key: 'o_o_b_e', Value: value }] }));
  return api(updates, { method: 'PATCH', body: JSON.stringify({ Devices }), headers });
}

async function statusOf({ json }: Sandbox, response: Response): Promise<StatusBody> {
  return json(`/v1${response.headers.get('Location')}`);
}

async function finish(sandbox: Sandbox, response: Response): Promise<StatusBody> {
  const trackingId = response.headers.get('Location')?.split('/').at(-1) ?? '';
  await sandbox.control({ do: 'advance', batch: trackingId, to: 'finished' });
  return statusOf(sandbox, response);
}

const resultsOf = ({ devicesStatus }: StatusBody) =>
  devicesStatus?.map(({ deviceId, status, errorCode }) => [deviceId, status, errorCode]);

test('devices get the profile as the job processes them, and its rows have device IDs only', async () => {
  const sandbox = sandboxForTests();
  const [first, second, third] = await devicesOf(sandbox);
  const ids = [first, second].map((device) => device?.id ?? '');
  const response = await update(sandbox, ids);
  expect(response.status).toBe(202);
  expect(await response.text()).toBe('');
  expect((await statusOf(sandbox, response)).status).toBe('queued');
  expect(await devicesOf(sandbox)).toEqual(expect.arrayContaining([first, second]));

  const trackingId = response.headers.get('Location')?.split('/').at(-1) ?? '';
  await sandbox.control({ do: 'advance', batch: trackingId, to: 'processing', done: 1 });
  expect(resultsOf(await statusOf(sandbox, response))).toEqual([
    [ids[0], 'finished', undefined],
    [ids[1], 'in-progress', undefined],
  ]);
  const given = [{ key: 'o_o_b_e', value: policyId }];
  expect(await devicesOf(sandbox)).toEqual(
    expect.arrayContaining([{ ...first, policies: given }, second, third]),
  );
  await finish(sandbox, response);
  expect(await devicesOf(sandbox)).toEqual(
    expect.arrayContaining([{ ...first, policies: given }, { ...second, policies: given }, third]),
  );
  const { items } = await sandbox.json(`/v1/customers/${customer}/policies`);
  expect(items.find(({ id }: { id: string }) => id === policyId)).toMatchObject({ devicesAssigned: 2 });
});

test('polls advance the job', async () => {
  const sandbox = sandboxForTests();
  const response = await update(sandbox, [(await devicesOf(sandbox))[0]?.id ?? '']);
  const seen = new Set<unknown>();
  for (let poll = 0; poll < 6; poll++) seen.add((await statusOf(sandbox, response)).status);
  expect([...seen]).toEqual(['queued', 'processing', 'finished']);
});

test('the last four devices fail with 807, 809, 810 and 811, and keep what they had', async () => {
  const sandbox = sandboxForTests();
  const before = await devicesOf(sandbox);
  const ids = before.slice(-5).map(({ id }) => id);
  const status = await finish(sandbox, await update(sandbox, ids));
  expect(resultsOf(status)?.map(([, , code]) => code)).toEqual([undefined, '807', '809', '810', '811']);
  expect((await devicesOf(sandbox)).slice(-4)).toEqual(before.slice(-4));
});

test.each([
  ['an unknown device', '807', async () => [['4711'], policyId] as const],
  ['an unknown profile', '809', async (id: string) => [[id], crypto.randomUUID()] as const],
  [
    'another customer’s profile',
    '810',
    async (id: string) => [[id], policyIdOf(customerIds.bySize, policyNames.loan)] as const,
  ],
])('%s fails with %s', async (_, code, choose) => {
  const sandbox = sandboxForTests();
  const [ids, value] = await choose((await devicesOf(sandbox))[0]?.id ?? '');
  const { devicesStatus } = await finish(sandbox, await update(sandbox, ids, value));
  expect(devicesStatus).toMatchObject([{ errorCode: code, status: 'finished_with_errors' }]);
});

test('a device can be commanded to fail, and to work again', async () => {
  const sandbox = sandboxForTests();
  const id = (await devicesOf(sandbox))[0]?.id ?? '';
  const codes = async () => {
    const { devicesStatus } = await finish(sandbox, await update(sandbox, [id]));
    return devicesStatus?.map(({ errorCode }) => errorCode);
  };
  await sandbox.control({ do: 'failAssignment', devices: [id], code: '811' });
  expect(await codes()).toEqual(['811']);
  await sandbox.control({ do: 'failAssignment', devices: [id] });
  expect(await codes()).toEqual([undefined]);
});

test('a call repeated with the same MS-RequestId starts one job', async () => {
  const sandbox = sandboxForTests();
  const headers = { 'MS-RequestId': crypto.randomUUID() };
  const ids = [(await devicesOf(sandbox))[0]?.id ?? ''];
  const [first, repeated] = [
    await update(sandbox, ids, policyId, headers),
    await update(sandbox, ids, policyId, headers),
  ];
  expect(repeated.headers.get('Location')).toBe(first.headers.get('Location'));
  const other = await update(sandbox, ids, policyId, { 'MS-RequestId': crypto.randomUUID() });
  expect(other.headers.get('Location')).not.toBe(first.headers.get('Location'));
});

test.each([
  ['no devices', { Devices: [] }, 400],
  ['no ID', { Devices: [{ Policies: [{ Key: 'o_o_b_e', Value: policyId }] }] }, 400],
  ['no value', { Devices: [{ Id: 'x', Policies: [{ Key: 'o_o_b_e', Value: null }] }] }, 400],
  ['an empty list of policies', { Devices: [{ Id: 'x', Policies: [] }] }, 500],
])('%s is rejected', async (_, body, status) => {
  const { api } = sandboxForTests();
  expect((await api(updates, { method: 'PATCH', body: JSON.stringify(body) })).status).toBe(status);
});
