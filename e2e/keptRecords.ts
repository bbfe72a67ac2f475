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

/** Stores records of opened batches as if they had been seen at `seenAt`, running and without a device. */
export async function keepRunning(
  page: Page,
  account: string,
  batches: readonly { readonly customerId: string; readonly trackingId: string }[],
): Promise<void> {
  await page.evaluate(
    ([name, key, opened]) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const change = opening.result.transaction('batches', 'readwrite');
          for (const { customerId, trackingId } of opened) {
            const counts = { registered: 0, alreadyRegistered: 0, forYou: 0, waitingForOthers: 0 };
            change.objectStore('batches').put({
              ...{ account: key, customerId, batchTrackingId: trackingId },
              ...{ seenAt: new Date(), startedTime: null },
              verdict: { ...counts, phase: 'waiting', total: 0, toResolve: 0, inProgress: 0, unclear: 0 },
            });
          }
          change.oncomplete = () => {
            opening.result.close();
            resolve(null);
          };
          change.onerror = () => reject(change.error);
        };
      }),
    [database, account, batches] as const,
  );
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
