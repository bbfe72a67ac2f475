import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptBatch, KeptColumnChoice, KeptCustomer, KeptUpload } from './records.ts';

interface Kept extends DBSchema {
  batches: { key: [account: string, customerId: string, batchTrackingId: string]; value: KeptBatch };
  customers: { key: [account: string, customerId: string]; value: KeptCustomer };
  uploads: {
    key: [account: string, customerId: string, id: string];
    value: KeptUpload;
    indexes: { trackingIds: string; createdAt: Date };
  };
  columnChoices: { key: [account: string, column: string]; value: KeptColumnChoice };
}

export const databaseName = 'device-batch-dashboard';

let database: Promise<IDBPDatabase<Kept> | null> | undefined;

/** `null` in a browser that refuses storage (private window, policy): nothing is kept then, and everything else works. */
export function keptDatabase(): Promise<IDBPDatabase<Kept> | null> {
  database ??= openDB<Kept>(databaseName, 1, {
    upgrade(created) {
      created.createObjectStore('batches', { keyPath: ['account', 'customerId', 'batchTrackingId'] });
      created.createObjectStore('customers', { keyPath: ['account', 'customerId'] });
      const uploads = created.createObjectStore('uploads', { keyPath: ['account', 'customerId', 'id'] });
      uploads.createIndex('trackingIds', 'trackingIds', { multiEntry: true });
      uploads.createIndex('createdAt', 'createdAt');
      created.createObjectStore('columnChoices', { keyPath: ['account', 'column'] });
    },
    // Another tab is deleting the database, and must not have to wait for this one.
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
  }).catch(() => null);
  return database;
}

/** From now on nothing is kept, as if the browser refused storage. */
export function keepNothing(): void {
  database = Promise.resolve(null);
}

/** All keys that begin with `parts`: an array sorts after every text and number in the same place. */
export function startingWith(...parts: string[]): IDBKeyRange {
  return IDBKeyRange.bound(parts, [...parts, []]);
}
