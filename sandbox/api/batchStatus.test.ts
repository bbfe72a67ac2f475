import { expect, test } from 'vitest';
import type { StatusBody } from '../batches/plan.ts';
import { customerIds, trackingIds } from '../seed/wellKnown.ts';
import { sandboxForTests } from '../testing/caller.ts';

const running = `/v1/customers/${customerIds.running}/batchJobStatus`;
const bySize = `/v1/customers/${customerIds.bySize}/batchJobStatus`;

const documentedExample = {
  batchTrackingId: '0127ed8e-ff72-4983-a3d8-e8d8bd378932',
  status: 'finished',
  startedTime: '2017-07-25T10:00:00',
  completedTime: '2017-07-25T10:10:00',
  devicesStatus: [
    {
      serialNumber: '1234567890',
      productKey: '12345-67890-09876-54321-13579',
      status: 'finished_with_errors',
      errorCode: '808',
      errorDescription: 'ZtdDeviceAssignedToOtherTenant',
      attributes: { objectType: 'DeviceUploadDetails' },
    },
  ],
  attributes: { objectType: 'BatchUploadDetails' },
};

test.each(['batchJobStatus', 'batchjobstatus', 'BATCHJOBSTATUS'])(
  'the documented batch is returned exactly as documented at %s',
  async (word) => {
    const { api } = sandboxForTests();
    const response = await api(
      `/v1/Customers/${customerIds.documented}/${word}/${trackingIds.documented.toUpperCase()}`,
    );
    expect(await response.text()).toBe(JSON.stringify(documentedExample));
  },
);

test.each([
  ['one', 1, 0],
  ['twentyFour', 24, 3],
  ['fiveHundred', 500, 24],
  ['thousand', 1000, 36],
  ['tenThousand', 10_000, 256],
] as const)('batch %s has %i devices and %i failures', async (name, size, failed) => {
  const { json } = sandboxForTests();
  const { devicesStatus }: StatusBody = await json(`${bySize}/${trackingIds[name]}`);
  expect(devicesStatus).toHaveLength(size);
  expect(devicesStatus?.filter(({ status }) => status === 'finished_with_errors')).toHaveLength(failed);
  expect(new Set(devicesStatus?.map(({ serialNumber }) => serialNumber)).size).toBe(size);
});

test('polls advance a batch from queued through processing to finished, where it stays', async () => {
  const { json } = sandboxForTests();
  const seen: string[] = [];
  let previous = -1;
  for (let poll = 0; poll < 20; poll++) {
    const { status, devicesStatus = [] }: StatusBody = await json(`${running}/${trackingIds.queued}`);
    const processed = devicesStatus?.filter((row) => row.status !== 'in-progress').length ?? 0;
    expect(processed).toBeGreaterThanOrEqual(previous);
    previous = processed;
    if (seen.at(-1) !== status) seen.push(String(status));
  }
  expect(seen).toEqual(['queued', 'processing', 'finished']);
  expect(previous).toBe(24);
});

test('a batch that was advanced by command is not advanced by polls', async () => {
  const { json, control } = sandboxForTests();
  await control({ do: 'advance', batch: trackingIds.runningThousand, to: 'processing', done: 250 });
  for (let poll = 0; poll < 3; poll++) {
    const { status, devicesStatus }: StatusBody = await json(`${running}/${trackingIds.runningThousand}`);
    expect(status).toBe('processing');
    expect(devicesStatus?.filter((row) => row.status === 'in-progress')).toHaveLength(750);
  }
  await control({ do: 'advance', batch: trackingIds.runningThousand, to: 'finished' });
  expect((await json(`${running}/${trackingIds.runningThousand}`)).status).toBe('finished');
});

test('a change in one world does not affect another, and both have the same devices', async () => {
  const { json, control, inWorld } = sandboxForTests();
  const other = inWorld('other');
  await control({ do: 'advance', batch: trackingIds.processing, to: 'finished' });
  const changed: StatusBody = await json(`${running}/${trackingIds.processing}`);
  const unchanged: StatusBody = await other.json(`${running}/${trackingIds.processing}`);
  expect([changed.status, unchanged.status]).toEqual(['finished', 'processing']);
  expect(unchanged.devicesStatus?.map(({ serialNumber }) => serialNumber)).toEqual(
    changed.devicesStatus?.map(({ serialNumber }) => serialNumber),
  );
  expect(await other.requests()).toHaveLength(1);
});

test.each([
  [customerIds.documented, trackingIds.unknown, 404, '1000'],
  [customerIds.documented, trackingIds.one, 404, '1000'],
  [customerIds.withoutRelationship, trackingIds.one, 403, '20002'],
])('customer %s and batch %s return %i', async (customerId, trackingId, status, code) => {
  const { api } = sandboxForTests();
  const response = await api(`/v1/customers/${customerId}/batchJobStatus/${trackingId}`);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ code });
});
