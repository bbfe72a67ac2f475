import type { Page } from '@playwright/test';
import { batchAddress } from '../e2e/addresses.ts';
import { expect, test } from '../e2e/test.ts';
import { trackingIds } from '../sandbox/seed/wellKnown.ts';
import { checkBudget, checkRatio } from './figures.ts';
import { installMeasurements } from './measurements.ts';

const rounds = 7;
const sizes = [
  { devices: 500, batch: 'fiveHundred', firstRows: 3, poll: null },
  { devices: 10_000, batch: 'tenThousand', firstRows: 3, poll: 4 },
  { devices: 100_000, batch: 'hundredThousand', firstRows: 4, poll: 4 },
] as const;

async function openBatch(page: Page, batch: keyof typeof trackingIds): Promise<void> {
  await installMeasurements(page);
  await page.goto(`${batchAddress('bySize', batch)}?tab=all`);
  await expect(page.getByRole('gridcell').first()).toBeVisible();
}

/** The baseline: parses the same response and shows one screen of rows in a plain HTML table. Returns ms. */
function plainTable(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const startedAt = performance.now();
    const { devicesStatus } = JSON.parse(window.measurements.body) as {
      devicesStatus: Record<string, unknown>[];
    };
    const table = document.createElement('table');
    for (const device of devicesStatus.slice(0, 30)) {
      const row = table.insertRow();
      for (const name of [
        'serialNumber',
        'productKey',
        'deviceId',
        'status',
        'errorCode',
        'errorDescription',
      ])
        row.insertCell().textContent = String(device[name] ?? '');
    }
    document.body.replaceChildren(table);
    return (await window.measurements.painted()) - startedAt;
  });
}

for (const { devices, batch, firstRows } of sizes) {
  test(`first rows of ${devices} devices`, async ({ page }) => {
    await openBatch(page, batch);
    const app: number[] = [];
    const plain: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await page.reload();
      const rows = await page.waitForFunction(() => window.measurements.firstRowsAt);
      app.push(
        await rows.evaluate((firstRowsAt) => (firstRowsAt ?? Number.NaN) - window.measurements.receivedAt),
      );
      plain.push(await plainTable(page));
    }
    checkRatio(`response → first rows, ${devices} devices`, app, plain, firstRows);
  });
}

/** Presses "Check now". Returns the ms from response to paint and for parsing it again, and the rows changed. */
function pollOnce(page: Page) {
  return page.getByRole('button', { name: 'Check now' }).evaluate(async (button) => {
    const { measurements } = window;
    const rows = () => [...document.querySelectorAll<HTMLElement>('[role=grid] [role=row]')];
    const before = new Map(rows().map((row) => [row, row.innerText]));
    const touched = new Set<Element>();
    const rowObserver = new MutationObserver((records) => {
      for (const { target } of records) {
        const row = (target instanceof Element ? target : target.parentElement)?.closest('[role=row]');
        if (row != null) touched.add(row);
      }
    });
    rowObserver.observe(document.querySelector('[role=grid]') ?? document.body, {
      ...{ subtree: true, childList: true, characterData: true, attributes: true },
    });
    // The progress bar is updated together with the rows, on every response in this test.
    const painted = new Promise<number>((resolve) => {
      const progress = new MutationObserver(() => {
        progress.disconnect();
        void measurements.painted().then(resolve);
      });
      const bar = document.querySelector('main [role=progressbar]') ?? document.body;
      progress.observe(bar, { attributeFilter: ['aria-valuenow'] });
    });
    (button as HTMLButtonElement).click();
    const paintedAt = await painted;
    rowObserver.disconnect();
    const changed = rows().filter((row) => before.get(row) !== row.innerText);
    const startedAt = performance.now();
    JSON.parse(measurements.body);
    return {
      toPaint: paintedAt - measurements.receivedAt,
      toParse: performance.now() - startedAt,
      changed: changed.length,
      needlesslyTouched: [...touched].filter((row) => !changed.includes(row as HTMLElement)).length,
    };
  });
}

for (const { devices, batch, poll } of sizes) {
  if (poll === null) continue;
  test(`a poll that changes 1 % of ${devices} devices`, async ({ page, world }) => {
    const tracked = trackingIds[batch];
    const step = devices / 100;
    const decided = (done: number) => ({ do: 'advance', batch: tracked, to: 'processing', done }) as const;
    await world.command({ do: 'pace', batch: tracked, by: 'command' });
    await world.command(decided(0));
    await openBatch(page, batch);
    const polls: Awaited<ReturnType<typeof pollOnce>>[] = [];
    for (let round = 0; round < rounds; round++) {
      // Half of the visible rows get a result and the other half stay the same.
      await page
        .getByRole('grid')
        .evaluate((grid, end) => grid.scrollTo({ top: end * 34 - 200 }), (round + 1) * step);
      await world.command(decided((round + 1) * step));
      polls.push(await pollOnce(page));
    }
    checkRatio(
      `poll → paint, ${devices} devices`,
      polls.map(({ toPaint }) => toPaint),
      polls.map(({ toParse }) => toParse),
      poll,
    );
    expect(
      Math.max(...polls.map(({ changed }) => changed)),
      'some of the visible rows change',
    ).toBeGreaterThan(0);
    const needlesslyTouched = Math.max(...polls.map(({ needlesslyTouched }) => needlesslyTouched));
    checkBudget({
      name: `rows touched that did not change, ${devices} devices`,
      measured: needlesslyTouched,
      unit: 'rows',
      budget: 0,
    });
  });
}

for (const { devices, batch } of sizes) {
  if (devices < 10_000) continue;
  test(`type in the search box with ${devices} devices`, async ({ page }) => {
    await openBatch(page, batch);
    await page.evaluate(() => {
      const slow = { keys: [0], tasks: [0] };
      Object.assign(window, { slow });
      new PerformanceObserver((list) => {
        for (const { name, duration } of list.getEntries()) if (name === 'keydown') slow.keys.push(duration);
      }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) slow.tasks.push(duration);
      }).observe({ type: 'longtask' });
    });
    const search = page.getByRole('searchbox', { name: 'Search all columns' });
    await search.pressSequentially('5CV3', { delay: 250 });
    await expect(search).toHaveValue('5CV3');
    await page.evaluate(() => window.measurements.painted());
    const { keys, tasks } = await page.evaluate(
      () => (window as unknown as { slow: { keys: number[]; tasks: number[] } }).slow,
    );
    if (devices === 10_000)
      checkBudget({
        name: 'key → paint, 10,000 devices',
        measured: Math.max(...keys),
        unit: 'ms',
        budget: 60,
      });
    else
      checkBudget({
        name: 'longest task while typing, 100,000 devices',
        measured: Math.max(...tasks),
        unit: 'ms',
        budget: 50,
      });
  });

  test(`sort ${devices} devices by serial number`, async ({ page }) => {
    const app: number[] = [];
    const plain: number[] = [];
    await openBatch(page, batch);
    for (let round = 0; round < rounds; round++) {
      // Reload each round, because the app caches the sorted order.
      await page.reload();
      await expect(page.getByRole('gridcell').first()).toBeVisible();
      const times = await page
        .getByRole('columnheader', { name: /^Serial number/ })
        .evaluate(async (header) => {
          const first = () => document.querySelector('[role=grid] [aria-rowindex="2"]')?.textContent;
          const before = first();
          const sorted = new Promise<number>((resolve) => {
            const changes = new MutationObserver(() => {
              if (first() === before) return;
              changes.disconnect();
              void window.measurements.painted().then(resolve);
            });
            changes.observe(document.querySelector('[role=grid]') ?? document.body, {
              ...{ subtree: true, childList: true, characterData: true, attributes: true },
            });
          });
          const clickedAt = performance.now();
          (header as HTMLElement).click();
          const app = (await sorted) - clickedAt;
          const { devicesStatus } = JSON.parse(window.measurements.body) as {
            devicesStatus: { serialNumber: string }[];
          };
          const collator = new Intl.Collator('en', { numeric: true });
          const startedAt = performance.now();
          devicesStatus.sort((one, other) => collator.compare(one.serialNumber, other.serialNumber));
          return { app, plain: performance.now() - startedAt };
        });
      app.push(times.app);
      plain.push(times.plain);
    }
    checkRatio(`sort by serial number → paint, ${devices} devices`, app, plain, 2);
  });

  test(`scroll through ${devices} devices with the wheel`, async ({ page }) => {
    await openBatch(page, batch);
    const grid = page.getByRole('grid');
    await grid.hover();
    await grid.evaluate((gridElement) => {
      const scrolling = { frames: [] as number[], blanks: 0 };
      Object.assign(window, { scrolling });
      const box = gridElement.getBoundingClientRect();
      let last = performance.now();
      const checkFrame = () => {
        const now = performance.now();
        scrolling.frames.push(now - last);
        last = now;
        for (const part of [0.2, 0.5, 0.9]) {
          const element = document.elementFromPoint(box.left + 200, box.top + box.height * part);
          if (element?.closest('[role=row]') == null) scrolling.blanks += 1;
        }
        requestAnimationFrame(checkFrame);
      };
      requestAnimationFrame(checkFrame);
    });
    for (let turn = 0; turn < 120; turn++) await page.mouse.wheel(0, turn % 3 === 0 ? 2400 : 400);
    await page.evaluate(() => window.measurements.painted());
    const { frames, blanks } = await page.evaluate(
      () => (window as unknown as { scrolling: { frames: number[]; blanks: number } }).scrolling,
    );
    const slow = frames.slice(2).filter((ms) => ms > 33.4).length / (frames.length - 2);
    const budget = devices === 10_000 ? 0 : 1;
    checkBudget({
      name: `frames over 33 ms while scrolling, ${devices} devices (${frames.length} frames)`,
      measured: slow * 100,
      unit: '%',
      budget,
    });
    checkBudget({
      name: `blank spots while scrolling, ${devices} devices`,
      measured: blanks,
      unit: 'spots',
      budget: 0,
    });
  });
}
