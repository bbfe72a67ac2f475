import type { Page } from '@playwright/test';
import { deviceFile, plainLine, serials } from '../e2e/deviceFiles.ts';
import { expect, test } from '../e2e/test.ts';
import { check, customerId, openUpload, send } from '../e2e/uploading.ts';
import type { World } from '../e2e/world.ts';
import { type Fault, randomFault, randomNumbers } from './randomFaults.ts';

/** Calls of uploads and removals that fail, one upload of six devices and one removal of two after another. */
const faults = Number(process.env.SOAK_WRITE_FAULTS ?? 500);
const seed = Number(process.env.SOAK_SEED ?? 1);

const kinds: readonly Fault[] = [
  { status: 500 },
  { status: 502, body: 'html' },
  { status: 503, retryAfter: 5 },
  { status: 408 },
  { status: 429, retryAfter: 3 },
  { status: 403, code: '900150' },
  { status: 400 },
  { network: 'reset' },
  { network: 'lost' },
];

/** Lets time pass and continues by hand what has stopped, until `isDone`. */
async function continueUntil(page: Page, isDone: () => Promise<boolean>): Promise<void> {
  const again = page.getByRole('button', { name: /^(Try again|Continue with \d+ devices?)$/ });
  await expect(async () => {
    await page.context().clock.runFor(30_000);
    if (await again.isVisible()) await again.click();
    expect(await isDone()).toBe(true);
  }).toPass({ timeout: 120_000 });
}

async function fail(world: World, path: string, random: () => number): Promise<number> {
  const count = Math.floor(random() * 5);
  for (let skip = 0; skip < count; skip++)
    await world.command({ do: 'fail', path, skip, ...randomFault(random, kinds) });
  return count;
}

test(`uploads and removals through ${faults} random faults, seed ${seed}`, async ({ page, world }) => {
  const random = randomNumbers(seed);
  await page.context().clock.install();
  await openUpload(page);
  let sent = 0;
  for (let round = 1; sent < faults; round++) {
    const name = `Round ${round}`;
    if (round > 1) await page.goto(`/customers/${customerId}/upload`);
    const own = serials(6 * round).slice(-6);
    await check(page, deviceFile(own.map((serialNumber) => plainLine({ serialNumber }))));
    sent += await fail(world, '^POST', random);
    await send(page, { name, batchSize: 2 });
    await continueUntil(page, () => page.getByText('All 6 devices have been sent').isVisible());
    await world.command({ do: 'clearFaults' });

    const uploaded = (await world.state()).deviceBatches.filter(({ id }) => id.startsWith(`${name} (`));
    for (const batch of uploaded.flatMap(({ uploads }) => uploads))
      await world.command({ do: 'advance', batch, to: 'finished' });
    const finished = (await world.state()).deviceBatches.filter(({ id }) => id.startsWith(`${name} (`));
    expect(
      finished.map(({ devices }) => devices),
      `${name} is uploaded once`,
    ).toEqual([2, 2, 2]);

    await page.goto(`/customers/${customerId}/device-batches/${encodeURIComponent(`${name} (1)`)}`);
    await page.getByRole('checkbox', { name: 'Select all shown' }).check();
    sent += await fail(world, '^DELETE', random);
    await page.getByRole('button', { name: 'Remove 2 devices…' }).click();
    await page.getByRole('button', { name: 'Remove 2 devices', exact: true }).click();
    const results = page.getByRole('dialog', { name: 'Removal results' });
    await continueUntil(page, () => results.isVisible());
    await world.command({ do: 'clearFaults' });
    // What may have been removed is named as such, so what is called removed is gone.
    const removed = await results
      .getByRole('listitem')
      .filter({ hasText: /removed$/ })
      .count();
    const left = (await world.state()).deviceBatches.find(({ id }) => id === `${name} (1)`)?.devices ?? 0;
    expect(2 - left, `${name}: devices that are gone`).toBeGreaterThanOrEqual(removed);
  }
  console.log(`${sent} faults`);
});
