import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { MS_PER_CALL } from '../domain/pollSchedule.ts';
import { simulatedKeyRange } from '../kept/simulatedDatabase.ts';
import { SimulatedFollowing } from './simulatedFollowing.ts';

/*
 * Tabs that open, close, freeze and hide in any order while uploads are sent and end, over throttling, outages and a lost network: no
 * sequence may exceed the budget, leave an upload before its end, or tell of it twice or never.
 */

vi.mock('idb', async () => (await import('../kept/simulatedDatabase.ts')).simulatedIdb);
vi.stubGlobal('IDBKeyRange', simulatedKeyRange);

type Step =
  | { readonly do: 'open' | 'offline' | 'online' | 'outage' | 'calm' | 'notifications' }
  | { readonly do: 'close' | 'freeze' | 'thaw' | 'hide' | 'show'; readonly tab: number }
  | { readonly do: 'send'; readonly parts: number; readonly isInTrouble: boolean }
  | { readonly do: 'needsYou' | 'end'; readonly upload: number }
  | { readonly do: 'throttle'; readonly customer: number; readonly seconds: number }
  | { readonly do: 'pass'; readonly seconds: number };

const number = (max: number) => fc.nat({ max });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('open' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('close', 'freeze', 'thaw', 'hide', 'show'),
      tab: number(3),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      parts: fc.integer({ min: 1, max: 3 }),
      isInTrouble: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('needsYou', 'end'), upload: number(5) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('offline', 'online', 'outage', 'calm', 'notifications'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('throttle' as const),
      customer: number(1),
      seconds: fc.integer({ min: 1, max: 120 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('pass' as const), seconds: fc.integer({ min: 1, max: 60 }) }),
  },
);

/** What a tab cannot know yet of the others. */
const deliveryMs = 5;

interface Sent {
  readonly id: string;
  readonly parts: readonly string[];
  readonly isInTrouble: boolean;
}

async function run(steps: readonly Step[]): Promise<void> {
  const world = new SimulatedFollowing();
  const { browser, partnerCenter, tabs } = world;
  const uploads: Sent[] = [];

  async function take(one: Step): Promise<void> {
    const chosen = 'tab' in one ? tabs[one.tab]?.tab : undefined;
    switch (one.do) {
      case 'open':
        if (tabs.length < 4) world.open();
        return;
      case 'close':
        return chosen?.close();
      case 'freeze':
        return chosen?.freeze();
      case 'thaw':
        return chosen?.thaw();
      case 'hide':
        return chosen?.setVisible(false);
      case 'show':
        return chosen?.setVisible(true);
      case 'notifications':
        world.areNotificationsOn = !world.areNotificationsOn;
        return;
      case 'send': {
        if (uploads.length > 5) return;
        const id = `U${uploads.length}`;
        const parts = Array.from({ length: one.parts }, (_, index) => `${id} part ${index}`);
        // Known from the beginning to list a second device, which may need the partner later.
        if (one.isInTrouble) partnerCenter.needsYouAt.set(parts[0] ?? '', Number.POSITIVE_INFINITY);
        uploads.push({ id, parts, isInTrouble: one.isInTrouble });
        return world.send(id, `customer ${uploads.length % 2}`, parts);
      }
      case 'needsYou': {
        const upload = uploads[one.upload];
        if (upload?.isInTrouble) partnerCenter.needsYouAt.set(upload.parts[0] ?? '', browser.now);
        return;
      }
      case 'end':
        for (const part of uploads[one.upload]?.parts ?? []) endNow(part);
        return;
      case 'offline':
        return browser.setOnline(false);
      case 'online':
        return browser.setOnline(true);
      case 'outage':
        partnerCenter.outage = { kind: 'status', status: 503 };
        return;
      case 'calm':
        partnerCenter.outage = null;
        return;
      case 'throttle':
        partnerCenter.throttledUntil.set(`customer ${one.customer}`, browser.now + one.seconds * 1_000);
        return;
      case 'pass':
        return browser.pass(one.seconds * 1_000);
      default:
        one satisfies never;
    }
  }

  function endNow(part: string) {
    if (partnerCenter.endsAt.has(part)) return;
    // What is over has no device left that may still change.
    const at = partnerCenter.needsYouAt.get(part);
    if (at !== undefined && at > browser.now) partnerCenter.needsYouAt.set(part, browser.now);
    partnerCenter.endsAt.set(part, browser.now);
  }

  for (const one of steps) {
    await take(one);
    await browser.pass(0);
  }

  // Everything that can come to rest does, with one tab at least that somebody looks at.
  for (const { tab } of tabs) tab.thaw();
  if (!tabs.some(({ tab }) => !tab.isClosed && tab.isVisible)) world.open();
  partnerCenter.outage = null;
  partnerCenter.throttledUntil.clear();
  browser.setOnline(true);
  for (const { parts } of uploads) parts.forEach(endNow);
  // A wait of two minutes may just have been named, and an outage may have spread the checks five minutes apart.
  await browser.pass(10 * 60_000);

  const listed = await world.listed();
  expect(listed.map(({ key, isFinal }) => [key, isFinal]).sort()).toEqual(
    uploads.map(({ id }) => [id, true]).sort(),
  );
  const notices = await world.notices();
  const about = (kind: string, id: string) =>
    notices.filter((one) => one.kind === kind && one.uploadKey === id).length;
  for (const { id, isInTrouble } of uploads) {
    expect(about('finished', id), `${id} has finished`).toBe(1);
    expect(about('needsYou', id), `${id} needs the partner`).toBeLessThanOrEqual(isInTrouble ? 1 : 0);
  }
  expect(world.told.map(({ id }) => id).sort(), 'of each notice one tab is told, once').toEqual(
    notices.map(({ id }) => id).sort(),
  );
  world.end();

  const times = partnerCenter.calls.map(({ at }) => at);
  for (const [index, at] of times.entries()) {
    for (let end = index + 1; end < Math.min(times.length, index + 20); end++) {
      const allowed = Math.floor(((times[end] ?? 0) - at + deliveryMs) / MS_PER_CALL) + 1;
      expect(end - index + 1, `calls from ${at} to ${times[end]} ms`).toBeLessThanOrEqual(allowed);
    }
  }
}

test('any sequence keeps the budget, follows every upload to its end, and tells each thing once', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 60, size: 'max' }), run), { numRuns: 25 });
});
