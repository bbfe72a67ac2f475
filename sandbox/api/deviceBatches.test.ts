import { expect, test } from 'vitest';
import type { Device } from '../batches/device.ts';
import type { StatusBody } from '../batches/plan.ts';
import { deviceBatchIds } from '../seed/deviceBatches.ts';
import { customerIds } from '../seed/wellKnown.ts';
import { sandboxForTests } from '../testing/caller.ts';

const batches = `/v1/customers/${customerIds.bySize}/deviceBatches`;
const devicesUrl = (id: string) => `${batches}/${encodeURIComponent(id)}/devices`;

const dell = (SerialNumber: string) => ({
  SerialNumber,
  OemManufacturerName: 'Dell Inc.',
  ModelName: 'Latitude 3420',
});

function trackingIdOf(response: Response): string {
  return response.headers.get('Location')?.split('/').at(-1) ?? '';
}

type Sandbox = ReturnType<typeof sandboxForTests>;

async function finish({ control, json }: Sandbox, trackingId: string): Promise<StatusBody> {
  await control({ do: 'advance', batch: trackingId, to: 'finished' });
  return json(`/v1/customers/${customerIds.bySize}/batchJobStatus/${trackingId}`);
}

async function allDevices({ json }: Sandbox, batchId: string): Promise<Device[]> {
  const all: Device[] = [];
  let token: string | undefined = '';
  while (token !== undefined) {
    const page: { items: Device[]; continuationToken?: string } = await json(devicesUrl(batchId), {
      headers: token === '' ? {} : { 'MS-ContinuationToken': token },
    });
    all.push(...page.items);
    token = page.continuationToken;
  }
  return all;
}

test('an upload returns a Location, gives each device its result, and adds the registered devices to the device batch', async () => {
  const sandbox = sandboxForTests();
  const Devices = [
    dell('5P9KML3'),
    dell('5P9E808'),
    { ProductKey: '0012345678EDUP' },
    dell('PF1E899'),
    dell('5P9KML3'),
  ];
  const response = await sandbox.post(batches, { BatchId: 'Q3 / Pécs #2 50%', Devices });
  expect(response.status).toBe(202);
  expect(await response.text()).toBe('');
  expect(response.headers.get('Location')).toMatch(`/customers/${customerIds.bySize}/batchJobStatus/`);
  expect(await allDevices(sandbox, 'Q3 / Pécs #2 50%')).toEqual([]);

  const { devicesStatus } = await finish(sandbox, trackingIdOf(response));
  expect(devicesStatus?.map(({ status, errorCode }) => [status, errorCode])).toEqual([
    ['finished', undefined],
    ['finished_with_errors', '808'],
    ['finished_with_errors', null],
    ['finished_with_errors', '899'],
    ['finished_with_errors', '806'],
  ]);
  expect(await allDevices(sandbox, 'Q3 / Pécs #2 50%')).toMatchObject([
    { serialNumber: '5P9KML3', modelName: 'Latitude 3420' },
  ]);
});

test('a call repeated with the same MS-RequestId registers devices only once', async () => {
  const sandbox = sandboxForTests();
  const headers = { 'MS-RequestId': crypto.randomUUID() };
  const upload = () =>
    sandbox.post(devicesUrl(deviceBatchIds.empty), [dell('AAAAAA1'), dell('AAAAAA2')], headers);
  const [first, repeated] = [await upload(), await upload()];
  expect(repeated.status).toBe(202);
  expect(trackingIdOf(repeated)).toBe(trackingIdOf(first));
  await finish(sandbox, trackingIdOf(first));
  expect(await allDevices(sandbox, deviceBatchIds.empty)).toHaveLength(2);

  const other = await sandbox.post(devicesUrl(deviceBatchIds.empty), [dell('AAAAAA1')], {
    'MS-RequestId': crypto.randomUUID(),
  });
  expect((await finish(sandbox, trackingIdOf(other))).devicesStatus).toMatchObject([{ errorCode: '806' }]);
});

test.each([
  ['no body', null],
  ['no name', { Devices: [dell('AAAAAA1')] }],
  ['no devices', { BatchId: 'x', Devices: [] }],
  ['a name that exists', { BatchId: deviceBatchIds.empty, Devices: [dell('AAAAAA1')] }],
  [
    'a serial number without manufacturer and model',
    { BatchId: 'x', Devices: [{ SerialNumber: 'AAAAAA1' }] },
  ],
])('%s is rejected with 400 and body A', async (_, body) => {
  const { post } = sandboxForTests();
  const response = await post(batches, body);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ code: '2000', description: expect.any(String), data: [] });
});

test('devices are paged by 100; a deleted device disappears, and one that cannot be deleted stays', async () => {
  const sandbox = sandboxForTests();
  const devices = await allDevices(sandbox, deviceBatchIds.twoHundredFifty);
  expect(devices).toHaveLength(250);
  const deletable = devices.find(({ allowedOperations }) => allowedOperations?.includes('DELETE'));
  const undeletable = devices.find(({ allowedOperations }) => !allowedOperations?.includes('DELETE'));
  const remove = (id = '') =>
    sandbox.api(`${devicesUrl(deviceBatchIds.twoHundredFifty)}/${id}`, { method: 'DELETE' });
  expect((await remove(deletable?.id)).status).toBe(204);
  expect((await remove(deletable?.id)).status).toBe(404);
  expect((await remove(undeletable?.id)).status).toBe(400);
  expect(await allDevices(sandbox, deviceBatchIds.twoHundredFifty)).toHaveLength(249);
  expect((await sandbox.json(batches)).items).toContainEqual(
    expect.objectContaining({ id: deviceBatchIds.twoHundredFifty, devicesCount: 249 }),
  );
});

test('a device batch name can contain a slash, a percent sign, a hash sign and accents', async () => {
  const sandbox = sandboxForTests();
  expect(await allDevices(sandbox, deviceBatchIds.awkward)).toHaveLength(12);
});
