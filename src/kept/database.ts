import {
  type DBSchema,
  deleteDB,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb';
import { refreshAllQueries } from './keptQuery.ts';
import type {
  KeptBatch,
  KeptColumnChoice,
  KeptCustomer,
  KeptDevicesPage,
  KeptNotice,
  KeptOutcomes,
  KeptReading,
  KeptTeamEdits,
  KeptTeamItem,
  KeptTeamState,
  KeptUpload,
  KeptUploadSummary,
} from './records.ts';
import { summaryOf } from './uploadSummary.ts';

export interface Kept extends DBSchema {
  batches: { key: [account: string, customerId: string, batchTrackingId: string]; value: KeptBatch };
  customers: { key: [account: string, customerId: string]; value: KeptCustomer };
  uploads: {
    key: [account: string, customerId: string, id: string];
    value: KeptUpload;
    indexes: { trackingIds: string; createdAt: Date };
  };
  columnChoices: { key: [account: string, column: string]; value: KeptColumnChoice };
  /** One for each record of `uploads`. */
  uploadSummaries: { key: [account: string, customerId: string, id: string]; value: KeptUploadSummary };
  deviceOutcomes: {
    key: [account: string, customerId: string, batchTrackingId: string];
    value: KeptOutcomes;
    indexes: { seenAt: Date };
  };
  notices: { key: [account: string, id: string]; value: KeptNotice };
  readings: {
    key: [account: string, customerId: string];
    value: KeptReading;
    indexes: { listedAt: Date };
  };
  /** The pages that the `readings` have read. */
  readDevices: {
    key: [account: string, customerId: string, batchId: string, page: number];
    value: KeptDevicesPage;
    indexes: { readAt: Date };
  };
  teamItems: {
    key: [account: string, itemId: string];
    value: KeptTeamItem;
    indexes: { changes: [account: string, change: number] };
  };
  teamEdits: { key: [account: string, customerId: string, batchTrackingId: string]; value: KeptTeamEdits };
  teamState: { key: [account: string]; value: KeptTeamState };
}

const databaseName = 'device-batch-dashboard';

export type Connection = IDBPDatabase<Kept>;
type Upgrade = IDBPTransaction<Kept, StoreNames<Kept>[], 'versionchange'>;

export type KeptStore = StoreNames<Kept>;
export type RecordOf<Store extends KeptStore> = Kept[Store]['value'];

interface Opening {
  readonly database: Promise<Connection>;
  /** Resolves if another tab keeps an earlier version open: a frozen tab does so until it thaws. */
  readonly blocked: Promise<null>;
}

let opening: Opening | null = null;
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
 * has upgraded the database in another tab; and while another tab blocks the upgrade. Throws what `use` throws, such as
 * `QuotaExceededError`. `use` may run twice.
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
    // The database first: once it is open, it no longer matters that it was blocked.
    return await Promise.race([current.database, current.blocked]);
  } catch {
    // The refusal may be temporary, so the next call asks again.
    if (opening === current) opening = null;
    return null;
  }
}

function open(): Opening {
  const forgetThis = () => {
    if (opening === opened) opening = null;
  };
  let block = () => {};
  const blocked = new Promise<null>((resolve) => {
    block = () => resolve(null);
  });
  const database = openKept(forgetThis, block);
  const opened = { database, blocked };
  // What was read meanwhile, was read as if nothing was kept.
  void blocked.then(() => database).then(refreshAllQueries, () => {});
  return opened;
}

async function forget(lost: Connection): Promise<void> {
  const current = opening;
  if ((await current?.database.catch(() => null)) !== lost) return;
  if (opening === current) opening = null;
  lost.close();
}

/** Rejects where the browser has no IndexedDB, too. */
async function openKept(onClosed: () => void, onBlocked: () => void): Promise<Connection> {
  return openDB<Kept>(databaseName, 4, {
    async upgrade(database, before, _, change) {
      if (before < 1) createFirstStores(database);
      if (before < 2) await addFollowing(database, change);
      if (before < 3) addReadings(database);
      if (before < 4) addTeam(database);
    },
    blocked: onBlocked,
    // Another tab is deleting or upgrading the database, and must not have to wait for this one.
    blocking(_current, _wanted, event) {
      onClosed();
      (event.target as IDBDatabase).close();
    },
    // The browser closed it, for example because site data was cleared.
    terminated: onClosed,
  });
}

function createFirstStores(database: Connection): void {
  database.createObjectStore('batches', { keyPath: ['account', 'customerId', 'batchTrackingId'] });
  database.createObjectStore('customers', { keyPath: ['account', 'customerId'] });
  const uploads = database.createObjectStore('uploads', { keyPath: ['account', 'customerId', 'id'] });
  uploads.createIndex('trackingIds', 'trackingIds', { multiEntry: true });
  uploads.createIndex('createdAt', 'createdAt');
  database.createObjectStore('columnChoices', { keyPath: ['account', 'column'] });
}

async function addFollowing(database: Connection, change: Upgrade): Promise<void> {
  const outcomes = database.createObjectStore('deviceOutcomes', {
    keyPath: ['account', 'customerId', 'batchTrackingId'],
  });
  outcomes.createIndex('seenAt', 'seenAt');
  database.createObjectStore('notices', { keyPath: ['account', 'id'] });
  const summaries = database.createObjectStore('uploadSummaries', {
    keyPath: ['account', 'customerId', 'id'],
  });
  const uploads = change.objectStore('uploads');
  // One after another: all of them together may be large.
  for (const key of await uploads.getAllKeys()) {
    const upload = await uploads.get(key);
    const summary = upload && summaryIfReadable(upload);
    if (summary) await summaries.put(summary);
  }
}

function addReadings(database: Connection): void {
  const readings = database.createObjectStore('readings', { keyPath: ['account', 'customerId'] });
  readings.createIndex('listedAt', 'listedAt');
  const pages = database.createObjectStore('readDevices', {
    keyPath: ['account', 'customerId', 'batchId', 'page'],
  });
  pages.createIndex('readAt', 'readAt');
}

function addTeam(database: Connection): void {
  const items = database.createObjectStore('teamItems', { keyPath: ['account', 'itemId'] });
  items.createIndex('changes', ['account', 'change']);
  database.createObjectStore('teamEdits', { keyPath: ['account', 'customerId', 'batchTrackingId'] });
  database.createObjectStore('teamState', { keyPath: ['account'] });
}

/** A record that no version could read must not end the upgrade of all others. */
function summaryIfReadable(upload: KeptUpload): KeptUploadSummary | null {
  try {
    return summaryOf(upload);
  } catch {
    return null;
  }
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
export async function changeRecord<Store extends 'batches' | 'customers'>(
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
