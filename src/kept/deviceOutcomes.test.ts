import { beforeEach, expect, test, vi } from 'vitest';
import { batchDevice } from '../domain/batchForTests.ts';
import { batchVerdict } from '../domain/batchVerdict.ts';
import type { BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import { keepAnswer } from './answers.ts';
import { keepBatch } from './batches.ts';
import { deviceOutcomesQuery, type KeptDevice, keptOutcomes } from './deviceOutcomes.ts';
import { clearDatabase, simulatedKeyRange } from './simulatedDatabase.ts';
import { deleteExpiredUploads } from './uploads.ts';

vi.mock('idb', async () => (await import('./simulatedDatabase.ts')).simulatedIdb);
vi.stubGlobal('IDBKeyRange', simulatedKeyRange);
const storage = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => storage.get(key) ?? null,
  setItem: (key: string, value: string) => storage.set(key, value),
});
beforeEach(() => {
  clearDatabase();
  storage.clear();
});

const dayMs = 24 * 3_600_000;
const start = Date.UTC(2026, 0, 1);
const ids = (batchTrackingId: string) => ({
  ...{ account: 'A', customerId: 'C' as CustomerId, batchTrackingId: batchTrackingId as BatchTrackingId },
});

async function see(batchTrackingId: string, day: number) {
  const batch = {
    ...{ batchTrackingId: null, statusAsSent: null, startedTime: null, completedTime: null },
    ...{ status: 'finished' as const, devices: [batchDevice('finished')], devicesListed: true },
  };
  const seenAt = new Date(start + day * dayMs);
  await keepBatch({ ...ids(batchTrackingId), seenAt, startedTime: null, verdict: batchVerdict(batch) });
  await keepAnswer({ ...ids(batchTrackingId), batch, seenAt });
}

/** How many devices are kept of each batch. */
async function counts(...trackingIds: readonly string[]) {
  const { queryFn } = deviceOutcomesQuery('A', 'C' as CustomerId, trackingIds as readonly BatchTrackingId[]);
  const read: unknown = queryFn;
  const kept = await (read as () => Promise<readonly (readonly KeptDevice[])[]>)();
  return kept.map(({ length }) => length);
}

async function openApp(day: number) {
  vi.setSystemTime(start + day * dayMs);
  await deleteExpiredUploads();
  vi.useRealTimers();
}

test('outcomes are deleted after 90 days, found on three occasions a week apart; a clock that is ahead deletes none', async () => {
  await see('first', 0);
  await see('second', 60);
  await openApp(500);
  await openApp(61);
  await openApp(91);
  await openApp(99);
  expect(await counts('first', 'second')).toEqual([1, 1]);
  await openApp(107);
  expect(await counts('first', 'second')).toEqual([0, 1]);
});

test.each([
  ['as one text each', ['PF1', null, 'PF3']],
  ['as a list if one has a line break', ['PF1', 'PF\n2', null]],
  ['of no device', []],
] as const)('IDs are kept %s, and read as they were', async (_, serialNumbers) => {
  const devices = serialNumbers.map((serialNumber) => batchDevice('finished', { serialNumber }));
  const batch = {
    ...{ batchTrackingId: null, statusAsSent: null, startedTime: null, completedTime: null },
    ...{ status: 'finished' as const, devices, devicesListed: true },
  };
  const [verdict, seenAt] = [batchVerdict(batch), new Date(start)];
  await keepBatch({ ...ids('B'), seenAt, startedTime: null, verdict });
  await keepAnswer({ ...ids('B'), batch, seenAt });
  const kept = await keptOutcomes('A', 'C' as CustomerId, 'B' as BatchTrackingId);
  expect(kept?.serialNumbers).toEqual(serialNumbers);
  expect(kept?.kindOf).toEqual(serialNumbers.map(() => 0));
});
