import type { Page } from '@playwright/test';
import { heapBytes } from '../e2e/heapBytes.ts';
import { expect, test } from '../e2e/test.ts';
import { customerIds, trackingIds } from '../sandbox/seed/wellKnown.ts';
import { type Fault, randomFault, randomNumbers } from './randomFaults.ts';

/** The total number of faults, divided equally among the batches. Use a small number to try out the script. */
const faults = Number(process.env.SOAK_FAULTS ?? 2_000);
const seed = Number(process.env.SOAK_SEED ?? 1);
const stepMs = 4_000;
/** The shortest delay between two polls in `domain/pollSchedule.ts`. */
const minDelayMs = 2_000;
/** In bytes per tab, after garbage collection. The request log grows to 200 calls. */
const maxHeapGrowth = 10 * 2 ** 20;

const batches = [
  ...(['queued', 'processing', 'runningThousand', 'stuck'] as const).map(
    (name) => ['running', name] as const,
  ),
  ...(['one', 'twentyFour', 'fiveHundred', 'thousand'] as const).map((name) => ['bySize', name] as const),
  ['documented', 'documented'] as const,
  ['byError', 'everyError'] as const,
];

/** The faults that the app has to recover from by itself. 403, 404 and claims challenges require the user. */
const kinds = (random: () => number): readonly Fault[] => [
  { status: 500 },
  { status: 502, body: 'html' },
  { status: 503 },
  { status: 504, body: 'empty' },
  { status: 408 },
  { status: 401 },
  { status: 429, retryAfter: 5 + Math.floor(random() * 10) },
  { status: 200, body: 'html' },
  { status: 200, body: 'truncatedJson' },
  { status: 200, body: 'wrongJson' },
  { status: 200, body: 'empty' },
  { network: 'reset' },
  { network: 'truncate' },
];

test(`ten batches through ${faults} random faults, seed ${seed}`, async ({ page, context, world }) => {
  const random = randomNumbers(seed);
  await context.clock.install();
  await world.command({ do: 'pace', batch: trackingIds.queued, by: 'command' });
  for (const [, name] of batches)
    await world.command({ do: 'advance', batch: trackingIds[name], to: 'processing', done: 0 });

  let elapsedMs = 0;
  const violations: string[] = [];
  const throttled = new Map<string, { from: number; until: number }>();
  const tabs: { tab: Page; requests: number; left: number; inStep: number }[] = [];
  for (const [index, [customer, name]] of batches.entries()) {
    const tab = index === 0 ? page : await context.newPage();
    const one = { tab, requests: 0, left: Math.ceil(faults / batches.length), inStep: 0 };
    tab.on('request', (request) => {
      if (!request.url().includes('/batchJobStatus/')) return;
      one.requests += 1;
      one.inStep += 1;
      const wait = throttled.get(customer);
      if (wait && elapsedMs > wait.from + stepMs && elapsedMs + stepMs < wait.until)
        violations.push(`${name} polled ${wait.until - elapsedMs} ms before ${customer}'s Retry-After ended`);
    });
    tab.on('response', (response) => {
      if (response.status() !== 429) return;
      const until = elapsedMs + Number(response.headers()['retry-after']) * 1000;
      if (until > (throttled.get(customer)?.until ?? 0)) throttled.set(customer, { from: elapsedMs, until });
    });
    await tab.goto(`/customers/${customerIds[customer]}/batches/${trackingIds[name]}`);
    await expect(tab.getByText(/in progress/).first()).toBeVisible();
    tabs.push(one);
  }

  const heapBefore: number[] = [];
  const pendingFaults = async () => (await world.state()).faults.map(({ path }) => path);
  for (;;) {
    const pending = await pendingFaults();
    if (pending.length === 0 && tabs.every(({ left }) => left === 0)) break;
    const due = tabs.flatMap((one, index) => {
      const batch = trackingIds[batches[index]?.[1] ?? 'one'];
      one.inStep = 0;
      if (one.left === 0 || pending.some((path) => path.includes(batch)) || random() < 0.1) return [];
      one.left -= 1;
      return [
        { do: 'fail', path: `batchJobStatus/${batch}`, ...randomFault(random, kinds(random)) } as const,
      ];
    });
    await Promise.all(due.map(world.command));
    elapsedMs += stepMs;
    await context.clock.runFor(stepMs);
    for (const [index, { inStep }] of tabs.entries())
      if (inStep > 3) violations.push(`${batches[index]?.[1]} polled ${inStep} times within ${stepMs} ms`);
    const sent = faults - tabs.reduce((sum, { left }) => sum + left, 0);
    // Skip the first faults, because loading code and filling the request log also grow the heap.
    if (heapBefore.length === 0 && sent >= faults / 4)
      for (const { tab } of tabs) heapBefore.push(await heapBytes(tab));
  }
  expect(violations).toEqual([]);
  for (const [index, { requests }] of tabs.entries()) {
    const allowed = elapsedMs / minDelayMs + faults / batches.length + 5;
    expect(requests, `requests for ${batches[index]?.[1]} in ${elapsedMs / 1000} s`).toBeLessThanOrEqual(
      allowed,
    );
  }

  for (const [index, { tab }] of tabs.entries()) {
    const growth = (await heapBytes(tab)) - (heapBefore[index] ?? 0);
    expect(growth, `heap of the tab of ${batches[index]?.[1]}`).toBeLessThan(maxHeapGrowth);
  }

  const { batches: planned } = await world.state();
  for (const [, name] of batches)
    await world.command({ do: 'advance', batch: trackingIds[name], to: 'finished' });
  await expect(async () => {
    await context.clock.runFor(30_000);
    for (const { tab } of tabs) await expect(tab.getByText(/· final/)).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 120_000 });
  for (const [index, { tab }] of tabs.entries()) {
    const id = trackingIds[batches[index]?.[1] ?? 'one'];
    const { devices = 0 } = planned.find(({ trackingId }) => trackingId === id) ?? {};
    const total = new Intl.NumberFormat('en').format(devices);
    await expect(
      tab.getByText(devices === 1 ? '1 device' : `${total} devices`, { exact: true }),
    ).toBeVisible();
    await expect(tab.getByText(/in progress/)).toBeHidden();
  }
  console.log(
    `${elapsedMs / 1000} s of the app's time, ${tabs.reduce((sum, { requests }) => sum + requests, 0)} calls`,
  );
});
