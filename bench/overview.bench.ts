import type { Page } from '@playwright/test';
import { batchAddress } from '../e2e/addresses.ts';
import { keptAccount } from '../e2e/keptRecords.ts';
import { expect, signIn, test } from '../e2e/test.ts';
import { customerIds } from '../sandbox/seed/wellKnown.ts';
import { checkRatio } from './figures.ts';

const [uploads, devices] = [200, 500];

/** Stores followed uploads as if they had been seen: four fifths of them finished, each with devices to resolve. */
async function keepUploads(page: Page, account: string) {
  await page.evaluate(
    async ([key, customers, count, size]) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('device-batch-dashboard');
        opening.onsuccess = () => resolve(opening.result);
      });
      const change = database.transaction(['batches', 'deviceOutcomes'], 'readwrite');
      for (let index = 0; index < count; index++) {
        const seenAt = new Date(Date.now() - index * 3 * 3_600_000);
        const ids = {
          account: key,
          customerId: customers[index % customers.length],
          batchTrackingId: crypto.randomUUID(),
        };
        const isDone = index % 5 > 0;
        const counts = {
          registered: size - 20,
          alreadyRegistered: 4,
          forYou: 6,
          waitingForOthers: 10,
          unclear: 0,
        };
        const verdict = {
          ...{ phase: isDone ? 'done' : 'running', total: size, toResolve: 16 },
          ...(isDone ? { ...counts, inProgress: 0 } : { ...counts, registered: size - 120, inProgress: 100 }),
        };
        change.objectStore('batches').put({
          ...{ ...ids, seenAt, startedTime: seenAt, verdict, name: `Rollout ${index}` },
          progress: Array.from({ length: 60 }, (_, point) => [
            +seenAt + point * 1000,
            point,
            0,
            0,
            0,
            size - point,
            0,
          ]),
          ...(isDone && { finishedAt: seenAt }),
        });
        change.objectStore('deviceOutcomes').put({
          ...{ ...ids, seenAt },
          serialNumbers: Array.from({ length: size }, (_, device) => `PF${index}X${device}`),
          kindOf: Array.from({ length: size }, (_, device) => (device < 16 ? 1 : 0)),
          kinds: [
            { outcome: 'registered', code: null },
            { outcome: 'forYou', code: '812' },
          ],
        });
      }
      await new Promise((resolve) => {
        change.oncomplete = resolve;
      });
      database.close();
    },
    [account, [customerIds.bySize, customerIds.documented, customerIds.running], uploads, devices] as const,
  );
}

/** How long after the start of the navigation the first item of the list was painted, in ms. */
async function paintedAfter(page: Page, path: string, list: string): Promise<number> {
  await page.goto(path);
  return page.evaluate(
    (name) =>
      new Promise<number>((resolve) => {
        const look = () => {
          const lists = [...document.querySelectorAll('main ul')];
          const isThere = lists.some((one) => {
            const label = document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent;
            return label === name && one.querySelector('li') !== null;
          });
          if (isThere) requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
          else requestAnimationFrame(look);
        };
        look();
      }),
    list,
  );
}

test('the overview with 200 followed uploads of 500 devices, beside the customers page', async ({ page }) => {
  await page.goto(batchAddress('bySize', 'one'));
  await signIn(page, 'Vasas Piroska');
  await expect(page.getByText(/· final/)).toBeVisible();
  await keepUploads(page, await keptAccount(page));
  const overview: number[] = [];
  const customers: number[] = [];
  for (let round = 0; round < 7; round++) {
    customers.push(await paintedAfter(page, '/customers', 'Recently opened'));
    overview.push(await paintedAfter(page, '/', 'Needs you'));
  }
  checkRatio('overview', overview, customers);
});
