import type { Page } from '@playwright/test';
import { batchAddress } from '../e2e/addresses.ts';
import { heapBytes } from '../e2e/heapBytes.ts';
import { expect, signIn, test } from '../e2e/test.ts';
import { trackingIds } from '../sandbox/seed/wellKnown.ts';
import { judge } from './figures.ts';
import { takeNotes } from './inPage.ts';

const megabyte = 2 ** 20;

/** Checks as often as said, one check after the other. */
function pollTimes(page: Page, times: number): Promise<void> {
  return page.evaluate(async (count) => {
    const { notes } = window;
    for (let poll = 0; poll < count; poll++) {
      const before = notes.answers;
      const button = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === 'Check now',
      );
      button?.click();
      while (notes.answers === before) await notes.painted();
      await notes.painted();
    }
  }, times);
}

test('the heap after 1,000 polls of 1,000 devices', async ({ page, world }) => {
  await world.command({ do: 'pace', batch: trackingIds.runningThousand, by: 'command' });
  await world.command({ do: 'advance', batch: trackingIds.runningThousand, to: 'processing', done: 500 });
  await takeNotes(page);
  await page.goto(batchAddress('running', 'runningThousand'));
  await signIn(page, 'Vasas Piroska');
  await expect(page.getByRole('gridcell').first()).toBeVisible();
  await pollTimes(page, 10);
  const before = await heapBytes(page);
  await pollTimes(page, 990);
  const growth = ((await heapBytes(page)) - before) / megabyte;
  judge({ name: 'heap growth from the 10th to the 1,000th poll', measured: growth, unit: 'MB', budget: 5 });
});

test('a finished batch that nobody touches for a minute', async ({ page }) => {
  await takeNotes(page);
  await page.goto(batchAddress('bySize', 'thousand'));
  await signIn(page, 'Vasas Piroska');
  await expect(page.getByText(/nothing will change any more/)).toBeVisible();
  const busy = await page.evaluate(async () => {
    const touched: string[] = [];
    const changes = new MutationObserver((records) => {
      for (const { target } of records) touched.push((target.textContent ?? '').slice(0, 60));
    });
    const tasks: number[] = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
    changes.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    await new Promise((resolve) => setTimeout(resolve, 60_000));
    return { touched, tasks: tasks.length };
  });
  judge({
    name: 'changes of an idle page in a minute',
    measured: busy.touched.length,
    unit: 'changes',
    budget: 0,
  });
  judge({
    name: 'tasks over 50 ms of an idle page in a minute',
    measured: busy.tasks,
    unit: 'tasks',
    budget: 0,
  });
});
