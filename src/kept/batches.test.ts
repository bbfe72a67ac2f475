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

/** The records of one store, by key. Transactions run one after another, as those that write do in the browser. */
const store = vi.hoisted(() => ({ records: new Map<string, unknown>(), last: Promise.resolve() }));

vi.mock('idb', () => {
  const { records } = store;
  const get = (key: unknown) => structuredClone(records.get(JSON.stringify(key)));
  function transaction() {
    const before = store.last;
    let pending = 0;
    let end = () => {};
    const done = new Promise<void>((resolve) => {
      end = resolve;
    });
    store.last = done;
    // A transaction ends when it has no request left.
    const request = async <Result>(run: () => Result) => {
      pending++;
      await before;
      const result = run();
      setTimeout(() => {
        pending--;
        if (pending === 0) end();
      });
      return result;
    };
    return {
      done,
      store: {
        get: (key: unknown) => request(() => get(key)),
        put: (record: KeptBatch) => request(() => put(record)),
      },
    };
  }
  function put(record: KeptBatch) {
    const { account, customerId, batchTrackingId } = record;
    records.set(JSON.stringify([account, customerId, batchTrackingId]), structuredClone(record));
  }
  const database = {
    get: async (_: string, key: unknown) => get(key),
    getAll: async () => [...records.values()].map((record) => structuredClone(record)),
    delete: async (_: string, key: unknown) => records.delete(JSON.stringify(key)),
    transaction,
  };
  return { openDB: async () => database };
});
vi.stubGlobal('IDBKeyRange', { bound: () => null });

beforeEach(() => store.records.clear());

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

test('a later check and opening the batch again keep who was asked', async () => {
  await keepBatch(seen(1));
  await markAsked(...ids, 'previousOwner', monday);
  await updateBatch(seen(2));
  expect(await kept()).toEqual([{ ...seen(2), asked: { previousOwner: monday } }]);
  await keepBatch(seen(3));
  expect(await kept()).toEqual([{ ...seen(3), asked: { previousOwner: monday } }]);
});

test('a mark and a check at the same time both count, in either order', async () => {
  await keepBatch(seen(1));
  await Promise.all([updateBatch(seen(2)), markAsked(...ids, 'customer', monday), updateBatch(seen(3))]);
  await Promise.all([markAsked(...ids, 'manufacturer', friday), updateBatch(seen(4))]);
  expect(await kept()).toEqual([{ ...seen(4), asked: { customer: monday, manufacturer: friday } }]);
});

test('a check that still has an old copy of the record does not bring back a removed mark', async () => {
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
