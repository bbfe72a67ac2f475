import { type DBSchema, deleteDB, type IDBPDatabase, openDB, type StoreNames } from 'idb';
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

const databaseName = 'device-batch-dashboard';

type Connection = IDBPDatabase<Kept>;

export type KeptStore = StoreNames<Kept>;
export type RecordOf<Store extends KeptStore> = Kept[Store]['value'];

let opening: Promise<Connection> | null = null;
let keepsNothing = false;
let isForbidden = () => false;

/** From now on nothing is kept, as if the browser refused storage. */
export function keepNothing(): void {
  keepsNothing = true;
}

/** Nothing is kept while `isForbidden` says so: another tab can turn this computer into a shared one at any time. */
export function keepNothingIf(isForbiddenNow: () => boolean): void {
  isForbidden = isForbiddenNow;
}

/**
 * The one way to the database. Opens it again, once, if the connection has been closed by another tab or by the browser.
 * Returns `otherwise` where the browser refuses storage: in a private window, by policy, or because a newer version of the app
 * has upgraded the database in another tab. Throws what `use` throws, such as `QuotaExceededError`. `use` may run twice.
 */
export async function withDatabase<Result>(
  use: (database: Connection) => Promise<Result>,
  otherwise: Result,
): Promise<Result> {
  for (let isRetry = false; ; isRetry = true) {
    const database = await connect();
    if (database === null) return otherwise;
    try {
      return await use(database);
    } catch (error) {
      if (isRetry || !isConnectionLost(error)) throw error;
      await forget(database);
    }
  }
}

/** `withDatabase` for reads, and for writes that are only a convenience: returns `otherwise` after every failure. */
export async function tryDatabase<Result>(
  use: (database: Connection) => Promise<Result>,
  otherwise: Result,
): Promise<Result> {
  return withDatabase(use, otherwise).catch(() => otherwise);
}

/** Deletes what is kept for all accounts, and keeps nothing from now on: for a computer that several people use. */
export async function deleteKeptOfEveryone(): Promise<void> {
  const database = await connect();
  keepNothing();
  database?.close();
  await deleteDB(databaseName);
}

async function connect(): Promise<Connection | null> {
  if (keepsNothing || isForbidden()) return null;
  opening ??= open();
  const current = opening;
  try {
    return await current;
  } catch {
    // The refusal may be temporary, so the next call asks again.
    if (opening === current) opening = null;
    return null;
  }
}

function open(): Promise<Connection> {
  const forgetThis = () => {
    if (opening === opened) opening = null;
  };
  const opened = openKept(forgetThis);
  return opened;
}

async function forget(lost: Connection): Promise<void> {
  const current = opening;
  if ((await current?.catch(() => null)) !== lost) return;
  if (opening === current) opening = null;
  lost.close();
}

/** Rejects where the browser has no IndexedDB, too. */
async function openKept(onClosed: () => void): Promise<Connection> {
  return openDB<Kept>(databaseName, 1, {
    upgrade(created) {
      created.createObjectStore('batches', { keyPath: ['account', 'customerId', 'batchTrackingId'] });
      created.createObjectStore('customers', { keyPath: ['account', 'customerId'] });
      const uploads = created.createObjectStore('uploads', { keyPath: ['account', 'customerId', 'id'] });
      uploads.createIndex('trackingIds', 'trackingIds', { multiEntry: true });
      uploads.createIndex('createdAt', 'createdAt');
      created.createObjectStore('columnChoices', { keyPath: ['account', 'column'] });
    },
    // Another tab is deleting or upgrading the database, and must not have to wait for this one.
    blocking(_current, _wanted, event) {
      onClosed();
      (event.target as IDBDatabase).close();
    },
    // The browser closed it, for example because site data was cleared.
    terminated: onClosed,
  });
}

/** A closed connection; a transaction that ended with its connection; and WebKit's message for a lost storage process. */
function isConnectionLost(error: unknown): boolean {
  return (
    error instanceof DOMException && ['InvalidStateError', 'AbortError', 'UnknownError'].includes(error.name)
  );
}

/**
 * Stores what `next` makes of a record, in one transaction. `next` receives `undefined` if there is no record, and nothing is
 * stored if it returns `undefined`. Returns whether a record was stored.
 */
export async function changeRecord<Store extends 'batches' | 'customers' | 'uploads'>(
  database: Connection,
  name: Store,
  key: Kept[Store]['key'],
  next: (stored: Kept[Store]['value'] | undefined) => Kept[Store]['value'] | undefined,
): Promise<boolean> {
  const change = database.transaction(name, 'readwrite');
  const put = async () => {
    const changed = next(await change.store.get(key));
    if (changed === undefined) return false;
    await change.store.put(changed);
    return true;
  };
  const [isStored] = await Promise.all([put(), change.done]);
  return isStored;
}

/** All keys that begin with `parts`: an array sorts after every text and number in the same place. */
export function startingWith(...parts: string[]): IDBKeyRange {
  return IDBKeyRange.bound(parts, [...parts, []]);
}
