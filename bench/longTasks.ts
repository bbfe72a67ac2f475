import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** The tasks over 50 ms, in ms. */
    longTasks: number[];
  }
}

/** From the next page on, notes every task of the page's main thread that is longer than 50 ms. */
export async function noteLongTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longTasks.push(duration);
    }).observe({ type: 'longtask', buffered: false });
  });
}

/** In ms; 0 if none was over 50 ms. */
export function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, ...window.longTasks));
}

/** What was noted so far does not count. */
export async function forgetLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.longTasks.length = 0;
  });
}

/** The second longest, for what is done dozens of times: other processes make one of so many tasks longer. In ms; 0 as above. */
export function secondLongestTask(page: Page): Promise<number> {
  return page.evaluate(() => window.longTasks.toSorted((one, other) => other - one)[1] ?? 0);
}
