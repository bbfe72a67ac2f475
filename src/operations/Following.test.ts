import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MS_PER_CALL } from '../domain/pollSchedule.ts';
import { setFollowed } from '../kept/followed.ts';
import { simulatedKeyRange } from '../kept/simulatedDatabase.ts';
import { SimulatedFollowing } from './simulatedFollowing.ts';

vi.mock('idb', async () => (await import('../kept/simulatedDatabase.ts')).simulatedIdb);
vi.stubGlobal('IDBKeyRange', simulatedKeyRange);

const second = 1_000;
const minute = 60 * second;

let world: SimulatedFollowing;
beforeEach(() => {
  world = new SimulatedFollowing();
});
afterEach(() => world.end());

const gaps = (times: readonly number[]) => times.slice(1).map((at, index) => at - (times[index] ?? 0));
const kindsOf = async (uploadKey: string) =>
  (await world.notices()).flatMap((one) => (one.uploadKey === uploadKey ? one.kind : []));
const upload = async (key: string) => (await world.listed()).find((one) => one.key === key);

test('an upload is followed to its end with no page open, and the user is told each thing once', async () => {
  const { browser, partnerCenter } = world;
  world.open();
  partnerCenter.endsAt.set('a', 3 * minute);
  partnerCenter.endsAt.set('b', 5 * minute);
  partnerCenter.needsYouAt.set('b', minute);
  await world.send('U', 'contoso', ['a', 'b']);
  await browser.pass(2 * minute);
  expect(await upload('U')).toMatchObject({ isFinal: false, verdict: { forYou: 1, inProgress: 2 } });
  expect(await kindsOf('U')).toEqual(['needsYou']);
  await browser.pass(5 * minute);
  expect(await upload('U')).toMatchObject({ isFinal: true, verdict: { forYou: 1, registered: 2 } });
  expect((await kindsOf('U')).sort()).toEqual(['finished', 'needsYou']);
  const before = partnerCenter.calls.length;
  await browser.pass(10 * minute);
  expect(partnerCenter.calls).toHaveLength(before);
});

test('an upload that is kept in another tab, later, is followed by this one', async () => {
  const { browser, partnerCenter } = world;
  world.open();
  await browser.pass(minute);
  expect(partnerCenter.calls).toEqual([]);
  partnerCenter.endsAt.set('a', 0);
  await world.send('U', 'contoso', ['a']);
  await browser.pass(3 * second);
  expect(await upload('U')).toMatchObject({ isFinal: true });
});

test('an unfollowed upload is not checked, and is again once it is followed', async () => {
  const { browser, partnerCenter } = world;
  world.open();
  await world.send('U', 'contoso', ['a']);
  await browser.pass(minute);
  const listed = await upload('U');
  if (listed) await setFollowed('account', listed, false);
  await browser.pass(second);
  const before = partnerCenter.calls.length;
  await browser.pass(10 * minute);
  expect(partnerCenter.calls).toHaveLength(before);
  if (listed) await setFollowed('account', listed, true);
  await browser.pass(10 * second);
  expect(partnerCenter.calls.length).toBeGreaterThan(before);
});

test('of more than 200 parts the latest uploads come first, and the others as soon as those end', async () => {
  const { browser, partnerCenter } = world;
  const parts = (upload: string) => Array.from({ length: 120 }, (_, index) => `${upload} ${index}`);
  await world.send('first', 'contoso', parts('first'));
  browser.now += minute;
  await world.send('second', 'contoso', parts('second'));
  world.open();
  await browser.pass(4 * minute);
  const asked = () => new Set(partnerCenter.calls.map(({ trackingId }) => trackingId));
  expect(parts('second').every((part) => asked().has(part))).toBe(true);
  expect(asked().size).toBe(200);
  for (const part of parts('second')) partnerCenter.endsAt.set(part, 0);
  await browser.pass(5 * minute);
  expect(asked().size).toBe(240);
});

test('a batch that Partner Center does not know any more gives its place to another one, until an answer comes', async () => {
  const { browser, partnerCenter } = world;
  world.open();
  partnerCenter.outage = { kind: 'status', status: 404 };
  await world.send('U', 'contoso', ['a']);
  await browser.pass(minute);
  expect(partnerCenter.callsFor('a')).toHaveLength(1);
  partnerCenter.outage = null;
  await browser.pass(10 * minute);
  expect(partnerCenter.callsFor('a')).toHaveLength(1);
  const [opened] = world.tabs;
  opened?.page.batch('contoso', 'a').checkNow();
  await browser.pass(minute);
  expect(partnerCenter.callsFor('a').length).toBeGreaterThan(4);
});

describe('while all tabs are hidden', () => {
  async function followHidden() {
    const { browser, partnerCenter } = world;
    const tabs = [world.open(), world.open()];
    for (let index = 0; index < 5; index++) await world.send(`U${index}`, 'contoso', [`part ${index}`]);
    await browser.pass(minute);
    for (const tab of tabs) tab.setVisible(false);
    await browser.pass(second);
    return { tabs, before: partnerCenter.calls.length };
  }

  test('nothing is checked without notifications', async () => {
    const { before } = await followHidden();
    await world.browser.pass(60 * minute);
    expect(world.partnerCenter.calls).toHaveLength(before);
  });

  test('each batch is checked at least a minute apart with them, and the end is told', async () => {
    world.areNotificationsOn = true;
    const { tabs, before } = await followHidden();
    await world.browser.pass(30 * minute);
    const calls = world.partnerCenter.calls.slice(before);
    for (let index = 0; index < 5; index++) {
      const times = calls.filter(({ trackingId }) => trackingId === `part ${index}`).map(({ at }) => at);
      expect(times.length).toBeGreaterThan(20);
      for (const gap of gaps(times)) expect(gap).toBeGreaterThanOrEqual(minute);
    }
    world.partnerCenter.endsAt.set('part 0', 0);
    await world.browser.pass(65 * second);
    expect(await kindsOf('U0')).toEqual(['finished']);
    // Seen again, a tab goes back to its schedule at once.
    const hidden = world.partnerCenter.calls.length;
    tabs[0]?.setVisible(true);
    await world.browser.pass(5 * second);
    expect(world.partnerCenter.calls.length - hidden).toBeGreaterThanOrEqual(4);
  });
});

test('60 uploads are followed in hidden tabs whose timers run once a minute', async () => {
  const { browser, partnerCenter } = world;
  browser.slowsHiddenTabs = true;
  world.areNotificationsOn = true;
  const tabs = [world.open(), world.open()];
  for (let index = 0; index < 60; index++) await world.send(`U${index}`, 'contoso', [`part ${index}`]);
  for (const tab of tabs) tab.setVisible(false);
  await browser.pass(5 * minute);
  for (let index = 0; index < 60; index++) partnerCenter.endsAt.set(`part ${index}`, browser.now);
  await browser.pass(2.5 * minute);
  expect((await world.listed()).filter(({ isFinal }) => isFinal)).toHaveLength(60);
  expect(world.told).toHaveLength(60);
  for (const gap of gaps(partnerCenter.calls.map(({ at }) => at)))
    expect(gap).toBeGreaterThanOrEqual(MS_PER_CALL);
});

test('60 uploads in two tabs: one call a second, every end is stored within 70 s and told once, also when the asking tab is closed', async () => {
  const { browser, partnerCenter } = world;
  const tabs = [world.open(), world.open()];
  for (let index = 0; index < 60; index++) {
    partnerCenter.endsAt.set(`part ${index}`, (10 + index * 8) * second);
    await world.send(`U${index}`, `customer ${index % 5}`, [`part ${index}`]);
  }
  const finishedAt = new Map<string, number>();
  while (browser.now < 10 * minute) {
    await browser.pass(5 * second);
    if (browser.now === 3 * minute) partnerCenter.calls.at(-1)?.tab.close();
    for (const { key, isFinal } of await world.listed())
      if (isFinal && !finishedAt.has(key)) finishedAt.set(key, browser.now);
  }
  expect(tabs.filter(({ isClosed }) => isClosed)).toHaveLength(1);
  for (const gap of gaps(partnerCenter.calls.map(({ at }) => at)))
    expect(gap).toBeGreaterThanOrEqual(MS_PER_CALL);
  for (let index = 0; index < 60; index++) {
    const lateMs = (finishedAt.get(`U${index}`) ?? Number.POSITIVE_INFINITY) - (10 + index * 8) * second;
    expect(lateMs, `U${index}`).toBeLessThanOrEqual(70 * second);
    expect(await kindsOf(`U${index}`)).toEqual(['finished']);
  }
  expect(world.told).toHaveLength(60);
});
