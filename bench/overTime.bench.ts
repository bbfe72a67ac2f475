import type { Page } from '@playwright/test';
import { batchAddress } from '../e2e/addresses.ts';
import { heapBytes } from '../e2e/heapBytes.ts';
import { expect, test } from '../e2e/test.ts';
import { trackingIds } from '../sandbox/seed/wellKnown.ts';
import { checkBudget } from './figures.ts';
import { installMeasurements } from './measurements.ts';

const megabyte = 2 ** 20;

/** Presses "Check now" `times` times and waits for each response to be painted. */
function pollTimes(page: Page, times: number): Promise<void> {
  return page.evaluate(async (count) => {
    const { measurements } = window;
    for (let poll = 0; poll < count; poll++) {
      const before = measurements.responses;
      const button = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === 'Check now',
      );
      button?.click();
      while (measurements.responses === before) await measurements.painted();
      await measurements.painted();
    }
  }, times);
}

test('heap size after 1,000 polls of 1,000 devices', async ({ page, world }) => {
  await world.command({ do: 'pace', batch: trackingIds.runningThousand, by: 'command' });
  await world.command({ do: 'advance', batch: trackingIds.runningThousand, to: 'processing', done: 500 });
  await installMeasurements(page);
  await page.goto(batchAddress('running', 'runningThousand'));
  await expect(page.getByRole('gridcell').first()).toBeVisible();
  await pollTimes(page, 10);
  const before = await heapBytes(page);
  await pollTimes(page, 990);
  const growth = ((await heapBytes(page)) - before) / megabyte;
  checkBudget('heap', growth);
});

test('a finished batch stays idle for a minute', async ({ page }) => {
  await installMeasurements(page);
  await page.goto(batchAddress('bySize', 'thousand'));
  await expect(page.getByText(/· final/)).toBeVisible();
  // The bell comes last. Then there is nothing left to load.
  await expect(page.getByRole('button', { name: 'Notifications' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const activity = await page.evaluate(async () => {
    const changed: string[] = [];
    const changes = new MutationObserver((records) => {
      for (const { target } of records) changed.push((target.textContent ?? '').slice(0, 60));
    });
    const longTasks: number[] = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longTasks.push(duration);
    }).observe({ type: 'longtask' });
    changes.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    await new Promise((resolve) => setTimeout(resolve, 60_000));
    return { changed, longTasks: longTasks.length };
  });
  checkBudget('idleChanges', activity.changed.length, activity.changed.slice(0, 5).join(' · ') || undefined);
  checkBudget('idleTasks', activity.longTasks);
});
