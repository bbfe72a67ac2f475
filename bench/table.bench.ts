import type { Locator, Page } from '@playwright/test';
import { batchAddress } from '../e2e/addresses.ts';
import { expect, test } from '../e2e/test.ts';
import type { World } from '../e2e/world.ts';
import { trackingIds } from '../sandbox/seed/wellKnown.ts';
import { checkBudget, checkRatio, median } from './figures.ts';
import { forgetLongTasks, longestTask, noteLongTasks } from './longTasks.ts';
import { type MainThreadTime, mainThreadTime } from './mainThread.ts';
import { installMeasurements } from './measurements.ts';

const rounds = 7;
/** Both end with a frame, and wait up to 16 ms for it: it takes more rounds until that evens out. */
const firstRowsRounds = 15;
const sizes = [
  { devices: 500, batch: 'fiveHundred', suffix: '500' },
  { devices: 10_000, batch: 'tenThousand', suffix: '10k' },
  { devices: 100_000, batch: 'hundredThousand', suffix: '100k' },
] as const;
const longLists = sizes.filter((size) => size.suffix !== '500');

/** Once the page's `installMeasurements` has been called. */
async function openBatch(
  page: Page,
  batch: keyof typeof trackingIds,
  customer: 'bySize' | 'running' = 'bySize',
): Promise<void> {
  await page.goto(`${batchAddress(customer, batch)}?tab=all`);
  await expect(page.getByRole('gridcell').first()).toBeVisible();
}

/** The baseline: parses the same response and shows one screen of rows in a plain HTML table. Returns ms. */
function plainTable(page: Page): Promise<number> {
  return page.evaluate(async () => {
    // As the app, which gets the response right after a paint: what is measured ends with one.
    await window.measurements.painted();
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

for (const { devices, batch, suffix } of sizes) {
  test(`first rows of ${devices} devices`, async ({ page }) => {
    await installMeasurements(page);
    await openBatch(page, batch);
    const app: number[] = [];
    const plain: number[] = [];
    for (let round = 0; round < firstRowsRounds; round++) {
      await page.reload();
      const rows = await page.waitForFunction(() => window.measurements.firstRowsAt);
      app.push(
        await rows.evaluate((firstRowsAt) => (firstRowsAt ?? Number.NaN) - window.measurements.receivedAt),
      );
      plain.push(await plainTable(page));
    }
    checkRatio(`firstRows${suffix}`, app, plain);
  });
}

/** How long the page has to store what an answer brought. */
const storingMs = 1_000;

/** Presses "Check now" and waits for the paint, and until the answer is stored. */
function pollOnce(page: Page) {
  return page.getByRole('button', { name: 'Check now' }).evaluate(async (button, afterMs) => {
    const rows = () => [...document.querySelectorAll<HTMLElement>('[role=grid] [role=row]')];
    const touched = new Set<Element>();
    // Rows that came into sight just now have been painted by then.
    await window.measurements.painted();
    const before = new Map(rows().map((row) => [row, row.innerText]));
    const painted = new Promise<number>((resolve) => {
      const rowObserver = new MutationObserver((records) => {
        if (touched.size === 0) void window.measurements.painted().then(resolve);
        for (const { target } of records) {
          const row = (target instanceof Element ? target : target.parentElement)?.closest('[role=row]');
          if (row != null) touched.add(row);
        }
      });
      rowObserver.observe(document.querySelector('[role=grid]') ?? document.body, {
        ...{ subtree: true, childList: true, characterData: true, attributes: true },
      });
    });
    (button as HTMLButtonElement).click();
    await painted;
    const changed = rows().filter((row) => before.get(row) !== row.innerText);
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    return {
      changed: changed.length,
      needlesslyTouched: [...touched].filter((row) => !changed.includes(row as HTMLElement)).length,
    };
  }, storingMs);
}

/** Polls an upload of which each poll changes some rows, half of which are in sight. Returns the median times, and the rows. */
async function pollTimes(
  page: Page,
  world: World,
  {
    customer,
    batch,
    step,
  }: { customer: 'bySize' | 'running'; batch: keyof typeof trackingIds; step: number },
) {
  const tracked = trackingIds[batch];
  const decided = (done: number) => ({ do: 'advance', batch: tracked, to: 'processing', done }) as const;
  await world.command({ do: 'pace', batch: tracked, by: 'command' });
  await world.command(decided(0));
  await installMeasurements(page);
  await openBatch(page, batch, customer);
  const session = await page.context().newCDPSession(page);
  const times: MainThreadTime[] = [];
  const polls: Awaited<ReturnType<typeof pollOnce>>[] = [];
  for (let round = 0; round <= rounds; round++) {
    await page
      .getByRole('grid')
      .evaluate((grid, end) => grid.scrollTo({ top: end * 34 - 200 }), (round + 1) * step);
    await world.command(decided((round + 1) * step));
    const time = await mainThreadTime(session, async () => {
      polls.push(await pollOnce(page));
    });
    // The first poll starts what the others find running.
    if (round > 0) times.push(time);
  }
  expect(Math.max(...polls.map(({ changed }) => changed)), 'some of the visible rows change').toBeGreaterThan(
    0,
  );
  await session.detach();
  return {
    totals: times.map(({ total }) => total),
    longestTask: median(times.map(({ longestTask }) => longestTask)),
    needlesslyTouched: Math.max(...polls.map(({ needlesslyTouched }) => needlesslyTouched)),
  };
}

for (const { devices, batch, suffix } of longLists) {
  test(`a poll that changes 1 % of ${devices} devices`, async ({ page, world }) => {
    const step = devices / 100;
    const { longestTask, needlesslyTouched } = await pollTimes(page, world, {
      ...{ customer: 'bySize', batch, step },
    });
    checkBudget(`pollTask${suffix}`, longestTask);
    checkBudget(`pollRows${suffix}`, needlesslyTouched);
  });
}

test('a poll that changes 10 rows of 100,000 devices, beside one of 1,000', async ({ page, world }) => {
  const few = await pollTimes(page, world, { customer: 'running', batch: 'runningThousand', step: 10 });
  const second = await page.context().newPage();
  await page.close();
  const many = await pollTimes(second, world, { customer: 'bySize', batch: 'hundredThousand', step: 10 });
  checkRatio('pollTime', many.totals, few.totals);
});

for (const { devices, batch, suffix } of longLists) {
  test(`type in the search box with ${devices} devices`, async ({ page }) => {
    await installMeasurements(page);
    await noteLongTasks(page);
    await page.addInitScript(() => {
      const keys: number[] = [];
      Object.assign(window, { keys });
      new PerformanceObserver((list) => {
        for (const { name, duration } of list.getEntries()) if (name === 'keydown') keys.push(duration);
      }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    });
    const slowestKeys: number[] = [];
    const longestTasks: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await openBatch(page, batch);
      await forgetLongTasks(page);
      const search = page.getByRole('searchbox', { name: 'Search all columns' });
      await search.pressSequentially('5CV3', { delay: 250 });
      await expect(search).toHaveValue('5CV3');
      await page.evaluate(() => window.measurements.painted());
      const keys = await page.evaluate(() => (window as unknown as { keys: number[] }).keys);
      slowestKeys.push(Math.max(0, ...keys));
      longestTasks.push(await longestTask(page));
    }
    if (suffix === '10k') checkBudget('key10k', median(slowestKeys));
    else checkBudget('key100k', median(longestTasks));
  });

  test(`sort ${devices} devices by serial number`, async ({ page }) => {
    const app: number[] = [];
    const plain: number[] = [];
    await installMeasurements(page);
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
    checkRatio(`sort${suffix}`, app, plain);
  });

  test(`scroll through ${devices} devices with the wheel`, async ({ page }) => {
    await installMeasurements(page);
    await openBatch(page, batch);
    const app: Scrolling[] = [];
    const bare: Scrolling[] = [];
    for (let round = 0; round < 3; round++) {
      app.push(await scroll(page, page.getByRole('grid')));
      await page.getByRole('grid').evaluate((grid) => grid.scrollTo({ top: 0 }));
    }
    await page.getByRole('grid').evaluate((grid) => {
      const { width, height } = grid.getBoundingClientRect();
      const list = document.createElement('div');
      list.id = 'bare';
      list.style.cssText = `overflow: auto; width: ${width}px; height: ${height}px`;
      const content = document.createElement('div');
      const stripes = 'repeating-linear-gradient(#fff 0 33px, #ccc 33px 34px)';
      content.style.cssText = `height: ${grid.scrollHeight}px; background: ${stripes}`;
      list.append(content);
      document.body.replaceChildren(list);
    });
    for (let round = 0; round < 3; round++) bare.push(await scroll(page, page.locator('#bare')));
    const slow = (all: readonly Scrolling[]) => median(all.map(({ slowFrames }) => slowFrames * 100));
    const details = `${slow(app).toFixed(1)} %, bare ${slow(bare).toFixed(1)} %`;
    checkBudget(`scroll${suffix}`, Math.max(0, slow(app) - slow(bare)), details);
    checkBudget(`blank${suffix}`, Math.max(...app.map(({ blanks }) => blanks)));
  });
}

interface Scrolling {
  /** The share of frames over 33 ms. */
  readonly slowFrames: number;
  /** Places without a row. */
  readonly blanks: number;
}

/** Turns the wheel over an element. */
async function scroll(page: Page, element: Locator): Promise<Scrolling> {
  await element.hover();
  await element.evaluate((scrolled) => {
    const scrolling = { frames: [] as number[], blanks: 0, isOver: false };
    Object.assign(window, { scrolling });
    const box = scrolled.getBoundingClientRect();
    let last = performance.now();
    const checkFrame = () => {
      const now = performance.now();
      scrolling.frames.push(now - last);
      last = now;
      for (const part of [0.2, 0.5, 0.9]) {
        const found = document.elementFromPoint(box.left + 200, box.top + box.height * part);
        if (found?.closest('[role=row]') == null) scrolling.blanks += 1;
      }
      if (!scrolling.isOver) requestAnimationFrame(checkFrame);
    };
    requestAnimationFrame(checkFrame);
  });
  for (let turn = 0; turn < 120; turn++) await page.mouse.wheel(0, turn % 3 === 0 ? 2400 : 400);
  await page.evaluate(() => window.measurements.painted());
  const { frames, blanks } = await page.evaluate(() => {
    const { scrolling } = window as unknown as {
      scrolling: { frames: number[]; blanks: number; isOver: boolean };
    };
    scrolling.isOver = true;
    return scrolling;
  });
  const measured = frames.slice(2);
  return { slowFrames: measured.filter((ms) => ms > 33.4).length / measured.length, blanks };
}
