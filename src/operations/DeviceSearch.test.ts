import { beforeEach, expect, test, vi } from 'vitest';
import { simulatedKeyRange } from '../kept/simulatedDatabase.ts';
import { deleteStored } from '../kept/stored.ts';
import { SimulatedDeviceSearch, searched } from './simulatedDeviceSearch.ts';

vi.mock('idb', async () => (await import('../kept/simulatedDatabase.ts')).simulatedIdb);
vi.stubGlobal('IDBKeyRange', simulatedKeyRange);

const [first, second] = searched as [(typeof searched)[number], (typeof searched)[number]];
const complete = [
  { batchId: 'Autumn laptops', read: 250, isComplete: true },
  { batchId: 'Spare pool', read: 0, isComplete: true },
  { batchId: 'Q3 / #1 100%', read: 12, isComplete: true },
  { batchId: 'Kiosks', read: 100, isComplete: true },
];

let world = new SimulatedDeviceSearch();
beforeEach(() => {
  world = new SimulatedDeviceSearch();
});

/** Counts and starts in a new tab, after which `seconds` pass. */
async function start(seconds: number, customers = [first]) {
  const opened = world.open();
  void opened.search.count(customers);
  await world.browser.pass(5_000);
  const { counted } = opened.search.store.state;
  void opened.search.start();
  await world.browser.pass(seconds * 1_000);
  world.violations.raise();
  return { ...opened, counted };
}

test('says how many calls it takes, and takes as many, one a second', async () => {
  const { search, counted } = await start(60, [first, second]);
  expect([...counted.values()]).toMatchObject([
    { progress: { callsLeft: 5 } },
    { progress: { callsLeft: 5 } },
  ]);
  expect(search.store.state).toMatchObject({ activity: 'idle', obstacle: null });
  expect(await world.stored(first)).toEqual(complete);
  expect(await world.stored(second)).toEqual(complete);
  const { calls } = world.partnerCenter;
  // Two for counting.
  expect(calls).toHaveLength(12);
  const gaps = calls.slice(1).map(({ at }, index) => at - (calls[index]?.at ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000);
});

test('does not count or read a customer that cannot be listed, and reads the others', async () => {
  world.faults = [{ status: 403, code: '20002' }];
  const { counted } = await start(60, [first, second]);
  expect(counted.get(first)).toHaveProperty('error');
  expect(await world.stored(first)).toBeNull();
  expect(await world.stored(second)).toEqual(complete);
});

test('waits as long as Partner Center asks, says until when, and then continues', async () => {
  const { search } = await start(0);
  world.faults = [{ status: 429, retryAfterMs: 57_000 }];
  await world.browser.pass(10_000);
  expect(search.store.state).toMatchObject({ activity: 'reading', pausedUntil: expect.any(Date) });
  await world.browser.pass(120_000);
  world.violations.raise();
  expect(await world.stored(first)).toEqual(complete);
});

test('a reload continues where the reading was, and reads no page twice', async () => {
  const { tab, texts } = await start(2.5);
  tab.close();
  world.open(texts);
  await world.browser.pass(60_000);
  expect(await world.stored(first)).toEqual(complete);
  expect(new Set(world.sent).size).toBe(world.sent.length);
  expect(texts.size).toBe(0);
});

test('a second tab waits while the first one reads, and reads nothing twice', async () => {
  await start(2.5);
  const other = world.open();
  void other.search.continue([first]);
  await world.browser.pass(1_500);
  expect(other.search.store.state.activity).toBe('waiting');
  await world.browser.pass(60_000);
  expect(other.search.store.state.activity).toBe('idle');
  expect(await world.stored(first)).toEqual(complete);
  expect(new Set(world.sent).size).toBe(world.sent.length);
});

test('a reading that begins again in another tab takes nothing from the one before', async () => {
  world.partnerCenter.answerMs = 700;
  const other = world.open();
  void other.search.count([first]);
  const { search } = await start(0);
  const { calls } = world.partnerCenter;
  while (calls.at(-1)?.trackingId !== 'Autumn laptops 100') await world.browser.pass(50);
  // The page that the first tab has asked for arrives after the beginning.
  void other.search.start();
  await world.browser.pass(120_000);
  expect(search.store.state.activity).toBe('idle');
  expect(await world.stored(first)).toEqual(complete);
});

test('stops at once, keeps what was read, and continues on request', async () => {
  const { search } = await start(2.5);
  search.stop();
  const { length } = world.partnerCenter.calls;
  await world.browser.pass(30_000);
  expect(world.partnerCenter.calls).toHaveLength(length);
  expect(search.store.state.activity).toBe('idle');
  expect(await world.stored(first)).not.toEqual(complete);
  void search.continue([first]);
  await world.browser.pass(30_000);
  expect(await world.stored(first)).toEqual(complete);
});

test('a device batch that cannot be read is left out, marked, and tried again on request', async () => {
  const { search } = await start(0);
  world.faults = [{ status: 404, code: '1000' }];
  await world.browser.pass(60_000);
  expect(search.store.state).toMatchObject({ activity: 'idle', obstacle: null });
  const stored = await world.stored(first);
  expect(stored?.filter(({ isComplete }) => !isComplete)).toHaveLength(1);
  void search.continue([first]);
  await world.browser.pass(30_000);
  expect(await world.stored(first)).toEqual(complete);
});

test('without a network it waits for it; a problem of every call stops it', async () => {
  const { search } = await start(1.5);
  world.browser.setOnline(false);
  await world.browser.pass(10_000);
  expect(search.store.state).toMatchObject({ activity: 'reading', isOffline: true });
  world.browser.setOnline(true);
  world.faults = [{ status: 403, code: '900150' }];
  await world.browser.pass(10_000);
  expect(search.store.state).toMatchObject({ activity: 'idle', obstacle: { problem: 'roleLacksRights' } });
});

test('what is deleted while it is read does not come back, and a sign-out ends the reading', async () => {
  const { search, texts } = await start(2.5, [first, second]);
  await deleteStored('account', { customerId: first });
  await world.browser.pass(5_000);
  expect(await world.stored(first)).toBeNull();
  search.end();
  const { length } = world.partnerCenter.calls;
  expect(texts.size).toBe(0);
  await world.browser.pass(60_000);
  expect(world.partnerCenter.calls).toHaveLength(length);
});
