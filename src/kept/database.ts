import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptBatch } from './batches.ts';
import type { KeptCustomer } from './customers.ts';

/*
 * What this browser keeps, per signed-in account: names, ids and counts. Never a token, never a hardware hash.
 * A browser that refuses storage (private window, policy) keeps nothing and works all the same.
 */
interface Kept extends DBSchema {
  batches: { key: [account: string, customerId: string, batchTrackingId: string]; value: KeptBatch };
  customers: { key: [account: string, customerId: string]; value: KeptCustomer };
}

let database: Promise<IDBPDatabase<Kept> | null> | undefined;

export function keptDatabase(): Promise<IDBPDatabase<Kept> | null> {
  database ??= openDB<Kept>('device-batch-dashboard', 1, {
    upgrade(created) {
      created.createObjectStore('batches', { keyPath: ['account', 'customerId', 'batchTrackingId'] });
      created.createObjectStore('customers', { keyPath: ['account', 'customerId'] });
    },
  }).catch(() => null);
  return database;
}

/** All keys that begin with `parts`: an array sorts after every text and number of the same place. */
export function startingWith(...parts: string[]): IDBKeyRange {
  return IDBKeyRange.bound(parts, [...parts, []]);
}
