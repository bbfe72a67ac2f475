import type { ReadBatch, ReadDevice } from '../domain/find/reading.ts';
import type { BatchId, CustomerId } from '../domain/identifiers.ts';
import { startingWith, tryDatabase } from './database.ts';
import { idToKeep } from './deviceOutcomes.ts';
import { keptQuery, refreshQueriesOf } from './keptQuery.ts';
import type { KeptDevicesPage, KeptReading } from './records.ts';

/** How far the device batches of customers have been read for searching, the latest first. */
export function keptReadingsQuery(account: string) {
  return keptQuery(account, 'readings', [], () => keptReadings(account));
}

/** `keptReadingsQuery` as it is stored now. Never rejects. */
export async function keptReadings(account: string): Promise<readonly KeptReading[]> {
  const all = await tryDatabase((database) => database.getAll('readings', startingWith(account)), []);
  return all.sort((one, other) => other.listedAt.getTime() - one.listedAt.getTime());
}

/**
 * Stores the readings of these customers as they begin, and deletes what was read of them before. Returns `false` where the browser
 * refuses.
 */
export async function beginReadings(readings: readonly KeptReading[]): Promise<boolean> {
  const isStored = await tryDatabase(async (database) => {
    const change = database.transaction(['readings', 'readDevices'], 'readwrite');
    const pages = change.objectStore('readDevices');
    const begin = async (reading: KeptReading) => {
      const old = await pages.getAllKeys(startingWith(reading.account, reading.customerId));
      await Promise.all([
        ...old.map((key) => pages.delete(key)),
        change.objectStore('readings').put(reading),
      ]);
    };
    await Promise.all([...readings.map(begin), change.done]);
    return true;
  }, false);
  await Promise.all([...new Set(readings.map(({ account }) => account))].map(refreshed));
  return isStored;
}

/** `gone`: deleted or begun again meanwhile, so nothing was stored. */
export type KeepingPage = 'kept' | 'gone' | 'refused';

/** Stores one page that was read, if it was, and how far its device batch has been read with it. */
export async function keepRead(
  { account, customerId, listedAt }: Pick<KeptReading, 'account' | 'customerId' | 'listedAt'>,
  batch: ReadBatch,
  page: KeptDevicesPage | null,
): Promise<KeepingPage> {
  const keeping = await tryDatabase<KeepingPage>(async (database) => {
    const change = database.transaction(['readings', 'readDevices'], 'readwrite');
    const put = async (): Promise<KeepingPage> => {
      const stored = await change.objectStore('readings').get([account, customerId]);
      if (stored?.listedAt.getTime() !== listedAt.getTime()) return 'gone';
      const batches = stored.batches.map((one) => (one.batchId === batch.batchId ? batch : one));
      await Promise.all([
        change.objectStore('readings').put({ ...stored, batches }),
        page && change.objectStore('readDevices').put(page),
      ]);
      return 'kept';
    };
    const [result] = await Promise.all([put(), change.done]);
    return result;
  }, 'refused');
  await refreshed(account);
  return keeping;
}

/** What is stored of one page. */
export function pageToKeep(
  { account, customerId }: Pick<KeptReading, 'account' | 'customerId'>,
  { batchId, pages, read }: ReadBatch,
  devices: readonly ReadDevice[],
  readAt: Date,
): KeptDevicesPage {
  return {
    ...{ account, customerId, batchId, page: pages + 1, firstPosition: read + 1, readAt },
    serialNumbers: devices.map(({ serialNumber }) => idToKeep(serialNumber)),
    productKeys: devices.map(({ productKey }) => idToKeep(productKey)),
    deviceIds: devices.map(({ id }) => idToKeep(id)),
    profileIds: devices.map(({ profileId }) => idToKeep(profileId)),
    uploadedAt: devices.map(({ uploadedDate }) => uploadedDate?.getTime() ?? null),
  };
}

/** A few milliseconds of work for the page. */
const pagesAtOnce = 10;

/** The pages that were read of a device batch after the first `after` pages, some at a time. Never rejects. */
export async function readPages(
  account: string,
  customerId: CustomerId,
  batchId: BatchId,
  after: number,
): Promise<readonly KeptDevicesPage[]> {
  const key = [account, customerId, batchId];
  const range = IDBKeyRange.bound([...key, after + 1], [...key, after + pagesAtOnce]);
  return tryDatabase((database) => database.getAll('readDevices', range), []);
}

function refreshed(account: string): Promise<void> {
  return refreshQueriesOf(account, 'readings');
}
