import { beforeEach, expect, test, vi } from 'vitest';
import type { BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import { withDatabase } from './database.ts';
import { type ListedUpload, listedUploadsQuery } from './listedUploads.ts';
import { clearDatabase, simulatedIdb, simulatedKeyRange } from './simulatedDatabase.ts';
import { deleteUpload, uploadOfBatchQuery } from './uploads.ts';

vi.mock('idb', async () => (await import('./simulatedDatabase.ts')).simulatedIdb);
vi.stubGlobal('IDBKeyRange', simulatedKeyRange);

const customerId = 'C' as CustomerId;
const ids = (batchTrackingId: string) => ({ account: 'A', customerId, batchTrackingId });
const seenAt = new Date('2026-03-09T08:00:00Z');
const counts = { phase: 'done', total: 3, registered: 1 } as const;
const at = (batchTrackingId: string) => ({ ...ids(batchTrackingId), seenAt, startedTime: null });

/** A record of each form that a version before the second one stored. */
const batches = [
  { ...at('earliest'), verdict: { ...counts, needAttention: 2, pending: 0, unclear: 0 } },
  { ...at('earlier'), verdict: { ...counts, alreadyRegistered: 0, toResolve: 2, inProgress: 0, unclear: 0 } },
  {
    ...{ ...at('latest'), startedTime: seenAt, sentDevices: 3, name: 'Rollout', asked: { customer: seenAt } },
    parts: ['latest', 'other'],
    verdict: {
      ...{ ...counts, alreadyRegistered: 0, toResolve: 2, forYou: 1, waitingForOthers: 1, inProgress: 0 },
      ...{ unclear: 0, isFinal: true, progress: 1, discrepancies: [] },
    },
  },
];
const device = {
  ...{ line: 2, serialNumber: 'S1', productKey: '', manufacturer: '', model: '' },
  ...{ hasHash: false, serialNumberInHash: null },
};
function upload(id: string, state: unknown, repairs: unknown) {
  const part = { number: 1, batchId: 'Autumn', devices: [device, device], state };
  return {
    ...{ account: 'A', customerId, id, customerName: 'Customer', fileName: null, createdAt: seenAt },
    plan: {
      ...{ target: { kind: 'newBatch', name: 'Autumn' }, repairs },
      parts: [{ ...part, repeatRequestId: null, mayHaveArrived: false, attempts: 1 }],
    },
    trackingIds: id === 'sent' ? ['part'] : [],
  };
}
const uploads = [
  upload('notSent', { kind: 'notSent' }, null),
  upload('repairOfMany', { kind: 'failed', at: 1, problem: 'refused' }, ['earliest', 'earlier']),
  upload('sent', { kind: 'sent', at: 1, batchTrackingId: 'part' }, 'earliest'),
];
const customer = { account: 'A', customerId, companyName: 'Customer', domain: null, openedAt: seenAt };
const choice = { account: 'A', column: 'sn', meaning: 'serialNumber' };

async function openAsVersion1(blocking?: () => void) {
  const database = await simulatedIdb.openDB('device-batch-dashboard', 1, {
    upgrade(created) {
      created.createObjectStore('batches', { keyPath: ['account', 'customerId', 'batchTrackingId'] });
      created.createObjectStore('customers', { keyPath: ['account', 'customerId'] });
      const stored = created.createObjectStore('uploads', { keyPath: ['account', 'customerId', 'id'] });
      stored.createIndex('trackingIds', 'trackingIds', { multiEntry: true });
      stored.createIndex('createdAt', 'createdAt');
      created.createObjectStore('columnChoices', { keyPath: ['account', 'column'] });
    },
    ...(blocking && { blocking }),
  });
  for (const one of batches) await database.put('batches', one);
  for (const one of uploads) await database.put('uploads', one);
  await database.put('customers', customer);
  await database.put('columnChoices', choice);
  return database;
}

beforeEach(() => clearDatabase());

/** Everything in the stores of the first version. */
const everything = () =>
  withDatabase(
    async (database) => ({
      batches: await database.getAll('batches'),
      uploads: await database.getAll('uploads'),
      customers: await database.getAll('customers'),
      columnChoices: await database.getAll('columnChoices'),
    }),
    null,
  );
const byKey = (all: readonly { batchTrackingId: string }[]) =>
  [...all].sort((one, other) => (one.batchTrackingId < other.batchTrackingId ? -1 : 1));

test('the upgrade from the first version leaves every record as it was', async () => {
  (await openAsVersion1()).close();
  expect(await everything()).toEqual({
    ...{ batches: byKey(batches), uploads, customers: [customer], columnChoices: [choice] },
  });
});

test('every upload of the first version is listed as before, and followed', async () => {
  (await openAsVersion1()).close();
  const query = listedUploadsQuery('A', null);
  const listed = await (query.queryFn as () => Promise<readonly ListedUpload[]>)();
  const facts = listed.map(({ key, name, devices, isFinal, verdict, isFollowed, sentHere }) => ({
    ...{ key, name, devices, isFinal, isFollowed },
    forYou: verdict?.forYou ?? null,
    isUnfinished: sentHere?.isUnfinished ?? null,
    repairs: sentHere?.repairs ?? null,
  }));
  const common = { isFollowed: true, forYou: null, isUnfinished: null, repairs: null };
  expect(facts).toHaveLength(6);
  for (const one of [
    { ...common, key: 'earliest', name: null, devices: 3, isFinal: true, forYou: 2 },
    { ...common, key: 'earlier', name: null, devices: 3, isFinal: true, forYou: 2 },
    { ...common, key: 'latest', name: 'Rollout', devices: null, isFinal: false, forYou: 1 },
    {
      ...common,
      key: 'notSent',
      name: 'Autumn',
      devices: 2,
      isFinal: false,
      isUnfinished: true,
      repairs: [],
    },
    {
      ...{ ...common, key: 'repairOfMany', name: 'Autumn', devices: 2, isFinal: false, isUnfinished: true },
      repairs: ['earliest', 'earlier'],
    },
    {
      ...{ ...common, key: 'sent', name: 'Autumn', devices: 2, isFinal: false, isUnfinished: false },
      repairs: ['earliest'],
    },
  ])
    expect(facts).toContainEqual(one);
});

test('an upload of the first version is found by its tracking ID and can be deleted', async () => {
  (await openAsVersion1()).close();
  const found = () =>
    (uploadOfBatchQuery('A', 'part' as BatchTrackingId).queryFn as () => Promise<unknown>)();
  expect(await found()).toMatchObject({ upload: { id: 'sent' }, part: { number: 1 } });
  await deleteUpload({ account: 'A', customerId, id: 'sent' });
  expect(await found()).toBe(null);
  const ofSummaries = await withDatabase((database) => database.getAll('uploadSummaries'), []);
  expect(ofSummaries.map(({ id }) => id)).toEqual(['notSent', 'repairOfMany']);
});

test('a version that kept no product keys is upgraded without losing the outcomes of devices', async () => {
  const database = await simulatedIdb.openDB('device-batch-dashboard', 2, {
    upgrade(created) {
      for (const name of ['deviceOutcomes', 'batches'])
        created.createObjectStore(name, { keyPath: ['account', 'customerId', 'batchTrackingId'] });
    },
  });
  const outcomes = {
    ...{ ...ids('seen'), seenAt, serialNumbers: ['S1'], kindOf: [0] },
    kinds: [{ outcome: 'registered', code: null }],
  };
  await database.put('deviceOutcomes', outcomes);
  database.close();
  expect(await withDatabase((upgraded) => upgraded.getAll('deviceOutcomes'), [])).toEqual([outcomes]);
  expect(await withDatabase((upgraded) => upgraded.getAll('readDevices'), null)).toEqual([]);
});

test('a record that cannot be read does not end the upgrade', async () => {
  const database = await openAsVersion1();
  const broken = { ...upload('broken', null, null), plan: 'not a plan' };
  await database.put('uploads', broken);
  database.close();
  expect((await everything())?.uploads).toHaveLength(4);
});

test('a tab that has the first version open is asked to close it, and until then nothing counts as kept', async () => {
  const blocking = vi.fn();
  const old = await openAsVersion1(blocking);
  expect(await everything()).toBe(null);
  expect(blocking).toHaveBeenCalledTimes(1);
  old.close();
  await expect.poll(everything).toMatchObject({ uploads });
});
