import type { Page } from '@playwright/test';
import { customerIds, trackingIds } from '../sandbox/seed/wellKnown.ts';
import { keepRunning, keptAccount, readKept } from './keptRecords.ts';
import { expect, signIn, testInWholeBrowser as test } from './test.ts';
import type { World } from './world.ts';

const agent = 'Vasas Piroska';
const customerPage = `/customers/${customerIds.running}`;
const uploads = (page: Page) => page.getByRole('list', { name: 'Uploads' });

/** Adds uploads that are processing to the world, and to what this browser knows. */
async function addUploads(page: Page, world: World, count: number): Promise<readonly string[]> {
  const before = new Set((await world.state()).batches.map(({ trackingId }) => trackingId));
  await world.command({ do: 'addUploads', customer: customerIds.running, count });
  const added = (await world.state()).batches.filter(({ trackingId }) => !before.has(trackingId));
  await keepRunning(page, await keptAccount(page), added);
  return added.map(({ trackingId }) => trackingId);
}

const polls = async (world: World) =>
  (await world.requests()).filter(({ path }) => /batchjobstatus/i.test(path));

test('60 uploads are followed in two tabs: one call a second, and every end is seen, also when the asking tab is closed', async ({
  page,
  context,
  world,
}) => {
  test.setTimeout(180_000);
  await page.goto(customerPage);
  await signIn(page, agent);
  await expect(page.getByText('No uploads yet', { exact: true })).toBeVisible();
  const ids = await addUploads(page, world, 60);
  const endedAt = new Map<string, number>();
  async function finish(some: readonly string[]) {
    for (const batch of some) {
      await world.command({ do: 'advance', batch, to: 'finished' });
      endedAt.set(batch, Date.now());
    }
  }

  const tabs = [page, await context.newPage()];
  const asked = new Map<Page, number>();
  for (const tab of tabs) {
    tab.on('request', (request) => {
      if (request.url().toLowerCase().includes('/batchjobstatus/')) asked.set(tab, Date.now());
    });
    await tab.goto(customerPage);
    await expect(uploads(tab).getByRole('listitem')).toHaveCount(60);
  }
  await expect.poll(async () => (await polls(world)).length).toBeGreaterThan(5);
  await finish(ids.slice(0, 20));
  // The turn of the first of them comes after at most one round of 60 calls.
  await expect(uploads(page).getByText('1 to resolve').first()).toBeVisible({ timeout: 75_000 });
  await expect.poll(async () => (await polls(world)).length, { timeout: 60_000 }).toBeGreaterThan(25);
  const [asking, other] = [...tabs].sort((one, two) => (asked.get(two) ?? 0) - (asked.get(one) ?? 0));
  await asking?.close();
  await finish(ids.slice(20));
  if (!other) throw new Error('two tabs are open');
  await expect(uploads(other).getByText('1 to resolve')).toHaveCount(60, { timeout: 90_000 });

  const times = (await polls(world)).map(({ at }) => at);
  for (const [index, at] of times.entries()) {
    for (let end = index + 1; end < times.length; end++) {
      // Calls that were made a second apart may arrive a little closer.
      const allowed = Math.floor(((times[end] ?? 0) - at + 400) / 1_000) + 1;
      expect(end - index + 1, `calls within ${(times[end] ?? 0) - at} ms`).toBeLessThanOrEqual(allowed);
    }
  }
  for (const { batchTrackingId, seenAt } of await readKept(other, 'batches')) {
    const lateMs = new Date(String(seenAt)).getTime() - (endedAt.get(String(batchTrackingId)) ?? 0);
    expect(lateMs, 'seen to end in one round of checks').toBeLessThan(75_000);
  }
  const notices = await readKept(other, 'notices');
  expect(notices.map(({ kind }) => kind)).toEqual(Array(60).fill('finished'));
  const outcomes = await readKept(other, 'deviceOutcomes');
  expect(outcomes).toHaveLength(60);
  expect(JSON.stringify(outcomes)).not.toMatch(/hash/i);
});

test('with notifications on, a hidden tab goes on following, a minute apart; without, it rests', async ({
  page,
  context,
  world,
}) => {
  await context.grantPermissions(['notifications']);
  await page.addInitScript(() => {
    const state = { value: 'visible' };
    Object.defineProperty(document, 'visibilityState', { get: () => state.value });
    addEventListener('setVisibility', (event) => {
      state.value = (event as CustomEvent<string>).detail;
      document.dispatchEvent(new Event('visibilitychange'));
    });
  });
  const setVisibility = (value: string) =>
    page.evaluate((detail) => dispatchEvent(new CustomEvent('setVisibility', { detail })), value);
  await page.goto(customerPage);
  await signIn(page, agent);
  await expect(page.getByText('No uploads yet', { exact: true })).toBeVisible();
  const [batch = ''] = await addUploads(page, world, 1);
  await page.clock.install();
  await page.reload();
  await expect(uploads(page)).toContainText('0%');

  await setVisibility('hidden');
  const resting = (await polls(world)).length;
  await page.clock.fastForward(600_000);
  await setVisibility('visible');
  await expect.poll(async () => (await polls(world)).length).toBe(resting + 1);

  await page.evaluate(() => localStorage.setItem('notifications', 'yes'));
  await setVisibility('hidden');
  // It wakes the page, whose own timers are slow while it is hidden.
  await expect.poll(() => page.workers().length).toBe(1);
  const before = (await polls(world)).length;
  await page.clock.fastForward(55_000);
  await world.command({ do: 'advance', batch, to: 'finished' });
  await page.clock.fastForward(10_000);
  await expect(uploads(page)).toContainText('1 to resolve');
  expect((await polls(world)).length, 'none within the first minute').toBe(before + 1);
  expect(await readKept(page, 'notices')).toHaveLength(1);
  await expect.poll(() => page.workers().length, 'nothing is left to follow').toBe(0);
});

/** Opens the database as the first version of the app did, in a tab that closes it when asked, or does not. */
async function keepAsVersion1(page: Page, account: string, closesWhenAsked: boolean): Promise<void> {
  await page.evaluate(
    async ([key, customerId, ids, closes]) => {
      const request = (run: () => IDBRequest) =>
        new Promise<unknown>((resolve, reject) => {
          const one = run();
          one.onsuccess = () => resolve(one.result);
          one.onerror = () => reject(one.error);
        });
      await request(() => indexedDB.deleteDatabase('device-batch-dashboard'));
      const database = (await request(() => {
        const opening = indexedDB.open('device-batch-dashboard', 1);
        opening.onupgradeneeded = () => {
          const created = opening.result;
          created.createObjectStore('batches', { keyPath: ['account', 'customerId', 'batchTrackingId'] });
          created.createObjectStore('customers', { keyPath: ['account', 'customerId'] });
          const stored = created.createObjectStore('uploads', { keyPath: ['account', 'customerId', 'id'] });
          stored.createIndex('trackingIds', 'trackingIds', { multiEntry: true });
          stored.createIndex('createdAt', 'createdAt');
          created.createObjectStore('columnChoices', { keyPath: ['account', 'column'] });
        };
        return opening;
      })) as IDBDatabase;
      if (closes) database.onversionchange = () => database.close();
      const put = (store: string, record: object) =>
        request(() => database.transaction(store, 'readwrite').objectStore(store).put(record));
      const seen = {
        account: key,
        customerId,
        seenAt: new Date(2026, 2, 9),
        startedTime: new Date(2026, 2, 9),
      };
      await put('customers', {
        account: key,
        customerId,
        companyName: 'Known',
        domain: null,
        openedAt: new Date(),
      });
      await put('batches', {
        ...{ ...seen, batchTrackingId: ids.earliest, name: 'Earliest' },
        verdict: { phase: 'done', total: 3, registered: 1, needAttention: 2, pending: 0, unclear: 0 },
      });
      await put('batches', {
        ...{ ...seen, batchTrackingId: ids.running, name: 'Running' },
        verdict: {
          ...{ phase: 'running', total: 12, registered: 1, alreadyRegistered: 0 },
          ...{ toResolve: 0, inProgress: 11, unclear: 0 },
        },
      });
      const device = {
        ...{ line: 2, serialNumber: 'S1', productKey: '', manufacturer: '', model: '' },
        ...{ hasHash: false, serialNumberInHash: null },
      };
      await put('uploads', {
        ...{ account: key, customerId, id: 'U', customerName: 'Known', fileName: 'spring.csv' },
        ...{ createdAt: new Date(), trackingIds: [ids.sent] },
        plan: {
          ...{ target: { kind: 'newBatch', name: 'Spring' }, repairs: null },
          parts: [
            {
              ...{ number: 1, batchId: 'Spring', devices: [device, device], repeatRequestId: null },
              ...{ mayHaveArrived: false, attempts: 1 },
              state: { kind: 'sent', at: Date.now(), batchTrackingId: ids.sent },
            },
          ],
        },
      });
      Object.assign(globalThis, { databaseOfVersion1: database });
    },
    [
      account,
      customerIds.running,
      { earliest: trackingIds.stuck, running: trackingIds.queued, sent: trackingIds.processing },
      closesWhenAsked,
    ] as const,
  );
}

for (const closesWhenAsked of [true, false]) {
  test(`what the first version kept is all there after the upgrade, with a tab of it open that ${closesWhenAsked ? 'closes its database' : 'is frozen'}`, async ({
    page,
    context,
    world,
  }) => {
    await page.goto(customerPage);
    await signIn(page, agent);
    await expect(page.getByText('No uploads yet', { exact: true })).toBeVisible();
    const account = await keptAccount(page);
    // A file of this origin that is not the app.
    const old = await context.newPage();
    await old.goto('/favicon.svg');
    await page.goto('/favicon.svg');
    await keepAsVersion1(old, account, closesWhenAsked);

    await page.goto(customerPage);
    if (!closesWhenAsked) {
      await expect(page.getByText('No uploads yet', { exact: true })).toBeVisible();
      await old.close();
    }
    const rows = uploads(page).getByRole('listitem');
    await expect(rows).toHaveCount(3);
    await expect(rows.filter({ hasText: 'Earliest' })).toContainText('2 to resolve');
    await expect(rows.filter({ hasText: 'Spring' })).toContainText('spring.csv');
    // Those that were running are followed from now on.
    await world.command({ do: 'advance', batch: trackingIds.queued, to: 'finished' });
    await world.command({ do: 'advance', batch: trackingIds.processing, to: 'finished' });
    await expect(rows.filter({ hasText: 'Running' })).toContainText('2 to resolve');
    await expect(rows.filter({ hasText: 'Spring' })).toContainText('3 to resolve');
    await expect
      .poll(async () => (await readKept(page, 'notices')).map(({ name }) => name).sort())
      .toEqual(['Running', 'Spring']);
  });
}
