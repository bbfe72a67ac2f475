import type { Page } from '@playwright/test';

/** The size of the page's JavaScript heap in bytes, after a garbage collection. */
export async function heapBytes(page: Page): Promise<number> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devTools.send('Runtime.getHeapUsage');
  await devTools.detach();
  return usedSize;
}
