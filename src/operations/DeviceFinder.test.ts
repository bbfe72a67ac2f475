import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Batch } from '../domain/batch.ts';
import { batchDevice } from '../domain/batchForTests.ts';
import { batchVerdict } from '../domain/batchVerdict.ts';
import { unreadBatch } from '../domain/find/reading.ts';
import type { BatchId, BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import { keepAnswer } from '../kept/answers.ts';
import { keepBatch } from '../kept/batches.ts';
import { refreshKeptQueries } from '../kept/keptQuery.ts';
import { beginReadings, keepRead, pageToKeep } from '../kept/readings.ts';
import type { KeptUpload } from '../kept/records.ts';
import { clearDatabase, simulatedKeyRange } from '../kept/simulatedDatabase.ts';
import { deleteStored } from '../kept/stored.ts';
import { keepUpload } from '../kept/uploads.ts';
import { DeviceFinder } from './DeviceFinder.ts';

vi.mock('idb', async () => (await import('../kept/simulatedDatabase.ts')).simulatedIdb);
vi.stubGlobal('IDBKeyRange', simulatedKeyRange);

const account = 'A';
const customerId = 'C' as CustomerId;
const at = (day: number) => new Date(Date.UTC(2026, 2, day));

let finder: DeviceFinder;
beforeEach(() => {
  clearDatabase();
  const queryClient = new QueryClient();
  refreshKeptQueries(queryClient, { onmessage: null, close() {}, postMessage() {} });
  finder = new DeviceFinder({ account, queryClient });
});

/** Stores an upload that was opened and followed, with these devices. */
async function see(tracking: string, day: number, devices: Batch['devices'], of = customerId) {
  const batch: Batch = {
    ...{ batchTrackingId: null, statusAsSent: null, startedTime: at(day), completedTime: null },
    ...{ status: 'finished', devices, devicesListed: true },
  };
  const ids = { account, customerId: of, batchTrackingId: tracking as BatchTrackingId };
  await keepBatch({ ...ids, seenAt: at(day), startedTime: at(day), verdict: batchVerdict(batch) });
  await keepAnswer({ ...ids, batch, seenAt: at(day) });
}

function upload(state: KeptUpload['plan']['parts'][number]['state']): KeptUpload {
  const trackingIds = state.kind === 'sent' && state.batchTrackingId ? [state.batchTrackingId] : [];
  const device = { line: 2, productKey: 'KEY-1', manufacturer: '', model: '', hasHash: true };
  const part = {
    ...{ number: 1, batchId: 'Autumn' as BatchId, repeatRequestId: null, mayHaveArrived: false, attempts: 1 },
    devices: [{ ...device, serialNumber: '', serialNumberInHash: 'HASHED1' }],
    state,
  };
  return {
    ...{ account, customerId, id: 'U', customerName: '', fileName: null, createdAt: at(1), trackingIds },
    plan: { target: { kind: 'newBatch', name: 'Autumn' }, repairs: null, parts: [part] },
  };
}

const found = async (text: string, of: CustomerId | null = null) => (await finder.search(text, of, 10)).hits;

test('finds the devices of followed uploads by each of their IDs, with what became of them', async () => {
  const failed = batchDevice('finishedWithErrors', { errorCode: '808', position: 2 });
  await see('T', 1, [
    { ...batchDevice('finished'), serialNumber: 'PF1', productKey: '11-22-33', deviceId: 'D-17' },
    { ...failed, serialNumber: 'PF2' },
  ]);
  for (const text of ['pf1', '112233', 'd17'])
    expect(await found(text)).toMatchObject([{ serialNumber: 'PF1', state: 'registered' }]);
  expect(await found('PF2')).toMatchObject([
    { position: 2, state: 'waitingForOthers', code: '808', place: { kind: 'upload', trackingId: 'T' } },
  ]);
  // Too short.
  expect(await found('PF')).toEqual([]);
});

test('what changes, is added or is deleted later is found as it is then', async () => {
  await see('T', 1, [{ ...batchDevice('processing'), serialNumber: 'PF1' }]);
  expect(await found('PF1')).toMatchObject([{ state: 'inProgress' }]);
  await see('T', 2, [{ ...batchDevice('finished'), serialNumber: 'PF1' }]);
  expect(await found('PF1')).toMatchObject([{ state: 'registered' }]);
  await see('T2', 3, [{ ...batchDevice('finished'), serialNumber: 'PF1' }], 'other' as CustomerId);
  expect(await found('PF1')).toHaveLength(2);
  expect(await found('PF1', customerId)).toHaveLength(1);
  await deleteStored(account, { customerId });
  expect(await found('PF1')).toMatchObject([{ place: { customerId: 'other' } }]);
});

test('finds the devices of uploads from here, sent or not, with their device batch', async () => {
  await keepUpload(upload({ kind: 'notSent' }), true);
  expect(await found('hashed1')).toMatchObject([{ state: 'notSent', place: { kind: 'sentHere' } }]);
  await keepUpload(upload({ kind: 'sent', at: 1, batchTrackingId: 'T' as BatchTrackingId }), false);
  const inUpload = { batchId: 'Autumn', productKey: 'KEY-1', place: { kind: 'upload', trackingId: 'T' } };
  await vi.waitFor(async () =>
    expect(await found('hashed1')).toMatchObject([{ ...inUpload, state: 'sent' }]),
  );
  // Partner Center names neither the serial number nor the product key of a device that was uploaded by its hash.
  await see('T', 2, [batchDevice('finished')]);
  for (const text of ['hashed1', 'key1'])
    expect(await found(text)).toMatchObject([{ ...inUpload, state: 'registered', serialNumber: 'HASHED1' }]);
});

test('finds the devices of device batches that were read, and all places of a list', async () => {
  const batch = unreadBatch('Kiosks' as BatchId, 2);
  const reading = { account, customerId, listedAt: at(5), isListComplete: true, batches: [batch] };
  await beginReadings([reading]);
  expect(await found('PF1')).toEqual([]);
  const device = { productKey: null, profileId: 'profile', uploadedDate: at(4) };
  const devices = [
    { ...device, id: 'D-1', serialNumber: 'PF0' },
    { ...device, id: 'D-2', serialNumber: 'PF1' },
  ];
  const page = pageToKeep(reading, batch, devices, at(5));
  await keepRead(reading, { ...batch, pages: 1, read: 2, isComplete: true }, page);
  await see('T', 1, [{ ...batchDevice('finished'), serialNumber: 'PF1' }]);
  expect(await found('PF1')).toMatchObject([
    { state: 'listed', batchId: 'Kiosks', position: 2, profileId: 'profile', uploadedAt: at(4) },
    { state: 'registered', place: { kind: 'upload' } },
  ]);
  const places = await finder.lookUp(['pf1', 'd1', 'missing'], null);
  expect([...places].map(([id, hits]) => [id, hits.length])).toEqual([
    ['pf1', 2],
    ['d1', 1],
  ]);
});

test('counts all matches and returns the best: whole IDs first, then those that were uploaded last', async () => {
  const named = (serialNumber: string, position: number) => ({
    ...batchDevice('finished'),
    ...{ serialNumber, position },
  });
  await see('old', 1, [named('XPF1', 1), named('PF12', 2), named('PF1', 3)]);
  await see('new', 2, [named('PF13', 1)]);
  const { hits, total } = await finder.search('pf1', null, 3);
  expect(total).toBe(4);
  expect(hits.map(({ serialNumber }) => serialNumber)).toEqual(['PF1', 'PF13', 'PF12']);
});
