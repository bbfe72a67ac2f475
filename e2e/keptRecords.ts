import type { Page } from '@playwright/test';

const database = 'device-batch-dashboard';

type Record = { readonly [field: string]: unknown };

/** All records of a store of the app's database, as this origin has them. Dates become texts. */
export async function readKept(page: Page, store: string): Promise<Record[]> {
  const json = await page.evaluate(
    ([name, from]) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(from).objectStore(from).getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(reading.result));
          };
        };
      }),
    [database, store] as const,
  );
  return JSON.parse(json);
}

/** The key under which records of the signed-in account are kept; a customer must have been opened. */
export async function keptAccount(page: Page): Promise<string> {
  const [customer] = await readKept(page, 'customers');
  return String(customer?.account);
}

/** Puts records into stores of the app's database, by the store's name. */
export async function writeKept(
  page: Page,
  records: Readonly<{ [store: string]: readonly Record[] }>,
): Promise<void> {
  await page.evaluate(
    ([name, all]) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const change = opening.result.transaction(Object.keys(all), 'readwrite');
          for (const [store, some] of Object.entries(all))
            for (const record of some) change.objectStore(store).put(record);
          change.oncomplete = () => {
            opening.result.close();
            resolve(null);
          };
          change.onerror = () => reject(change.error);
        };
      }),
    [database, records] as const,
  );
}

/** Stores records of opened batches as if they had been seen just now, running and without a device. */
export async function keepRunning(
  page: Page,
  account: string,
  opened: readonly { readonly customerId: string; readonly trackingId: string }[],
): Promise<void> {
  const counts = { registered: 0, alreadyRegistered: 0, forYou: 0, waitingForOthers: 0 };
  const verdict = { ...counts, phase: 'waiting', total: 0, toResolve: 0, inProgress: 0, unclear: 0 };
  const batches = opened.map(({ customerId, trackingId }) => ({
    ...{ account, customerId, batchTrackingId: trackingId, verdict },
    ...{ seenAt: new Date(), startedTime: null },
  }));
  await writeKept(page, { batches });
}

/** How many records the browser keeps in a store, as one who opens the database beside the app sees it. */
export function countRecords(page: Page, store: string): Promise<number> {
  return page.evaluate(
    ([name, from]) =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => resolve(0);
        opening.onsuccess = () => {
          const { result: kept } = opening;
          const counting = kept.transaction(from).objectStore(from).count();
          counting.onsuccess = () => {
            kept.close();
            resolve(counting.result);
          };
        };
      }),
    [database, store] as const,
  );
}
