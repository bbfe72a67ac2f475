import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { BatchId, BatchTrackingId, CustomerId, ProfileId } from '../domain/identifiers.ts';
import { unsentPart } from '../domain/upload/uploadPlan.ts';
import type { UploadOfBatch } from '../kept/uploads.ts';
import type { PartnerCenter } from '../partnerCenter/http.ts';
import type { CallOptions } from '../partnerCenter/send.ts';
import { readJobDevices } from './readJobDevices.ts';
import { simulatedAssignment, simulatedUpload } from './simulatedUpload.ts';

const customerId = 'c' as CustomerId;
const loan = '59e45a48-0000-4000-8000-6b3d1d2c1a11' as ProfileId;
const row = (position: number, some: object) => ({
  serialNumber: `S${position}`,
  status: 'finished',
  ...some,
});
const listedDevice = (position: number) => ({
  ...{ id: `D${position}`, serialNumber: `S${position}`, policies: [{ key: 'o_o_b_e', value: loan }] },
});

/** Partner Center with these statuses by tracking ID, and one device batch of two pages. */
function read(
  statuses: Readonly<Record<string, object>>,
  { sentFrom = null, needsProfiles = false }: { sentFrom?: UploadOfBatch | null; needsProfiles?: boolean },
  which: 'registered' | 'failed' = 'registered',
) {
  const asked: string[] = [];
  const get = async (path: string, { continuationToken }: CallOptions) => {
    asked.push(path.split('/').slice(4).join('/') + (continuationToken ?? ''));
    const status = statuses[path.split('/').at(-1) ?? ''];
    const items = continuationToken ? [listedDevice(3)] : [listedDevice(1), listedDevice(2)];
    const body = status ?? { items, ...(!continuationToken && { continuationToken: ' page 2' }) };
    return { body, location: null, facts: { at: new Date(0) } };
  };
  const partnerCenter = { get } as unknown as PartnerCenter;
  const reading = readJobDevices(
    {
      ...{ account: 'account', partnerCenter, queryClient: new QueryClient() },
      calls: { make: async (_, __, call) => ({ value: await call(async () => {}) }) },
      uploadOfBatch: async () => sentFrom,
    },
    { customerId, trackingIds: Object.keys(statuses) as BatchTrackingId[] },
    which,
    needsProfiles,
    new AbortController().signal,
  );
  return reading.then((found) => ({ ...found, asked }));
}

const sentFrom: UploadOfBatch = {
  upload: simulatedUpload,
  part: unsentPart(1, 'Autumn' as BatchId, []),
};
const listPath = 'deviceBatches/Autumn/devices';

test('asks for the status of every part, and for nothing else if the devices have IDs', async () => {
  const finished = (id: string) => ({ status: 'finished', devicesStatus: [row(1, { deviceId: id })] });
  const found = await read({ one: finished('D1'), two: finished('D2') }, { sentFrom });
  expect(found.devices.map(({ deviceId }) => deviceId)).toEqual(['D1', 'D2']);
  expect(found).toMatchObject({ unidentified: 0, isFinal: true });
  expect(found.asked).toEqual(['batchJobStatus/one', 'batchJobStatus/two']);
});

test('reads the device batch, once and completely, if an ID is missing or the profiles are needed', async () => {
  const statuses = {
    one: { status: 'finished', devicesStatus: [row(1, {}), row(2, { deviceId: 'D2' })] },
    two: { status: 'finished', devicesStatus: [row(3, {})] },
  };
  const found = await read(statuses, { sentFrom });
  expect(found.devices).toMatchObject([
    { deviceId: 'D1', profile: loan },
    { deviceId: 'D2', profile: loan },
    { deviceId: 'D3', profile: loan },
  ]);
  expect(found.asked.filter((path) => path.startsWith(listPath))).toEqual([listPath, `${listPath} page 2`]);

  const withIds = { one: { status: 'finished', devicesStatus: [row(1, { deviceId: 'D1' })] } };
  expect((await read(withIds, { sentFrom, needsProfiles: true })).asked).toContain(listPath);
});

test('of an upload that was sent elsewhere, only the status is known', async () => {
  const statuses = { one: { status: 'finished', devicesStatus: [row(1, {}), row(2, { deviceId: 'D2' })] } };
  const found = await read(statuses, { needsProfiles: true });
  expect(found).toMatchObject({ devices: [{ deviceId: 'D2' }], unidentified: 1 });
  expect(found.asked).toEqual(['batchJobStatus/one']);
});

test('a job that is still processed is not final', async () => {
  const statuses = { one: { status: 'processing', devicesStatus: [row(1, { deviceId: 'D1' })] } };
  expect((await read(statuses, {})).isFinal).toBe(false);
});

test('of an assignment, the devices that failed are named by what was sent', async () => {
  const [part] = simulatedAssignment.plan.parts;
  if (!part) throw new Error('no part');
  const failed = { deviceId: 'd1', status: 'finished_with_errors', errorCode: '809' };
  const statuses = { one: { status: 'finished', devicesStatus: [failed] } };
  const found = await read(statuses, { sentFrom: { upload: simulatedAssignment, part } }, 'failed');
  expect(found.devices).toMatchObject([{ deviceId: 'd1', serialNumber: 'S of D1' }]);
});
