import type { Page } from '@playwright/test';
import { batchAddress } from '../e2e/addresses.ts';
import { keptAccount, writeKept } from '../e2e/keptRecords.ts';
import { expect, signIn, test } from '../e2e/test.ts';
import { checkRatio } from './figures.ts';
import { keptUploads, sixteenToResolve } from './keptUploads.ts';

const [uploads, devices] = [200, 500];

/** Stores followed uploads as if they had been seen: four fifths of them finished, each with devices to resolve. */
async function keepUploads(page: Page, account: string) {
  const counts = {
    registered: devices - 20,
    alreadyRegistered: 4,
    forYou: 6,
    waitingForOthers: 10,
    unclear: 0,
  };
  const kept = keptUploads(account, uploads).map(({ seenAt, ...ids }, index) => {
    const isDone = index % 5 > 0;
    return {
      batch: {
        ...{ ...ids, seenAt, startedTime: seenAt, name: `Rollout ${index}` },
        verdict: {
          ...{ ...counts, phase: isDone ? 'done' : 'running', total: devices, toResolve: 16 },
          ...(isDone ? { inProgress: 0 } : { registered: devices - 120, inProgress: 100 }),
        },
        progress: Array.from({ length: 60 }, (_, point) => [
          +seenAt + point * 1000,
          ...[point, 0, 0, 0, devices - point, 0],
        ]),
        ...(isDone && { finishedAt: seenAt }),
      },
      outcomes: {
        ...{ ...ids, seenAt, ...sixteenToResolve(devices) },
        serialNumbers: Array.from({ length: devices }, (_, device) => `PF${index}X${device}`),
      },
    };
  });
  await writeKept(page, {
    batches: kept.map(({ batch }) => batch),
    deviceOutcomes: kept.map(({ outcomes }) => outcomes),
  });
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
