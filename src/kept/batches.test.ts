import { beforeEach, expect, test, vi } from 'vitest';
import type { BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import {
  deleteBatch,
  keepBatch,
  keptBatchesQuery,
  markAsked,
  nameUpload,
  type UploadNotes,
  updateBatch,
  uploadNotesQuery,
} from './batches.ts';
import type { KeptBatch } from './records.ts';
import { simulatedKeyRange } from './simulatedDatabase.ts';
import { deleteStored } from './stored.ts';

vi.mock('idb', async () => (await import('./simulatedDatabase.ts')).simulatedIdb);
vi.stubGlobal('IDBKeyRange', simulatedKeyRange);

beforeEach(() => deleteStored('A', {}));

const [account, customerId] = ['A', 'C' as CustomerId];
const batchTrackingId = 'T' as BatchTrackingId;
const ids = [account, customerId, [batchTrackingId]] as const;
const verdict = {
  phase: 'done',
  total: 2,
  registered: 1,
  alreadyRegistered: 0,
  toResolve: 1,
  forYou: 1,
  waitingForOthers: 0,
  inProgress: 0,
  unclear: 0,
} as const;
const seen = (ms: number): KeptBatch => ({
  ...{ account, customerId, batchTrackingId, verdict },
  ...{ seenAt: new Date(ms), startedTime: null },
});
// The queries read nothing but the database.
const notes = () => (uploadNotesQuery(...ids).queryFn as () => Promise<UploadNotes>)();
const asked = async () => (await notes()).asked;
const kept = () => (keptBatchesQuery(account, customerId).queryFn as () => Promise<readonly KeptBatch[]>)();

const [monday, friday] = [new Date('2026-03-09T08:00:00Z'), new Date('2026-03-13T08:00:00Z')];

test('each party is marked with its own date, and unmarked alone', async () => {
  await keepBatch(seen(1));
  expect(await asked()).toEqual({});
  expect(await markAsked(...ids, 'previousOwner', monday)).toBe(true);
  await markAsked(...ids, 'customer', monday);
  await markAsked(...ids, 'customer', friday);
  expect(await asked()).toEqual({ previousOwner: monday, customer: friday });
  await markAsked(...ids, 'previousOwner', null);
  expect(await asked()).toEqual({ customer: friday });
  expect(await kept()).toEqual([{ ...seen(1), asked: { customer: friday } }]);
});

test('opening the batch again adds what was not known, and keeps who was asked and what was seen', async () => {
  await keepBatch(seen(1));
  await markAsked(...ids, 'previousOwner', monday);
  await updateBatch({ ...seen(2), sentDevices: 2 });
  const known = { ...seen(1), sentDevices: 2, asked: { previousOwner: monday } };
  expect(await kept()).toEqual([known]);
  const parts = [batchTrackingId];
  await keepBatch({ ...seen(3), parts });
  expect(await kept()).toEqual([{ ...known, parts }]);
});

test('a mark and an update at the same time both count, in either order', async () => {
  await keepBatch(seen(1));
  const update = (sentDevices: number) => updateBatch({ ...seen(1), sentDevices });
  await Promise.all([update(1), markAsked(...ids, 'customer', monday), update(2)]);
  await Promise.all([markAsked(...ids, 'manufacturer', friday), update(3)]);
  const asked = { customer: monday, manufacturer: friday };
  expect(await kept()).toEqual([{ ...seen(1), sentDevices: 3, asked }]);
});

test('an update with an old copy of the record does not bring back a removed mark', async () => {
  await keepBatch(seen(1));
  await updateBatch({ ...seen(2), asked: { customer: monday } });
  expect(await asked()).toEqual({});
});

test('deleting the batch deletes the marks, and only restoring brings them back', async () => {
  await keepBatch(seen(1));
  await markAsked(...ids, 'customer', monday);
  const [deleted] = await kept();
  await deleteBatch(seen(1));
  expect(await markAsked(...ids, 'customer', friday)).toBe(false);
  await updateBatch(seen(2));
  expect(await kept()).toEqual([]);
  expect(await asked()).toEqual({});
  if (deleted) await keepBatch(deleted);
  expect(await asked()).toEqual({ customer: monday });
});

test('a name is kept for every part, and a link names only what has no name', async () => {
  const other = 'U' as BatchTrackingId;
  const parts = [batchTrackingId, other];
  await keepBatch({ ...seen(1), parts, name: 'From the link' });
  await keepBatch({ ...seen(1), batchTrackingId: other, parts, name: 'From the link' });
  expect((await notes()).name).toBe('From the link');
  await nameUpload(account, customerId, parts, 'Spring');
  await keepBatch({ ...seen(2), name: 'From the link' });
  await updateBatch(seen(3));
  expect((await kept()).map(({ name, parts }) => ({ name, parts }))).toEqual([
    { name: 'Spring', parts },
    { name: 'Spring', parts },
  ]);
  await nameUpload(account, customerId, parts, null);
  expect((await notes()).name).toBeNull();
});
