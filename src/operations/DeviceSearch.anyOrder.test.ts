import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { MS_PER_CALL } from '../domain/pollSchedule.ts';
import { simulatedKeyRange } from '../kept/simulatedDatabase.ts';
import { deleteStored } from '../kept/stored.ts';
import { type SearchingTab, SimulatedDeviceSearch, searched } from './simulatedDeviceSearch.ts';
import { type SimulatedFailure, simulatedRuns } from './simulation.ts';

/*
 * Readings that are started, stopped, continued, reloaded, deleted and ended in any tab and order, over every fault, beside followed
 * uploads: no sequence may store a device twice or at another place, call a batch complete that is not, exceed the budget, call before
 * Partner Center wants it or after a stop, or keep a reading from being completed later.
 */

vi.mock('idb', async () => (await import('../kept/simulatedDatabase.ts')).simulatedIdb);
vi.stubGlobal('IDBKeyRange', simulatedKeyRange);

const faults = {
  '429': { status: 429 },
  '429, 57 s': { status: 429, retryAfterMs: 57_000 },
  '400': { status: 400, code: '400' },
  '401': { status: 401 },
  '403': { status: 403, code: '900150' },
  '404': { status: 404, code: '1000' },
  '500': { status: 500 },
  '503': { status: 503 },
  cut: { kind: 'network' },
  timeout: { kind: 'timeout' },
  html: { kind: 'notAnAnswer', status: 200 },
  'sign-in': { kind: 'interactionRequired', code: 'AADSTS50076' },
} as const satisfies Record<string, SimulatedFailure>;

type Step =
  | { readonly do: 'open' | 'offline' | 'online' | 'delete' }
  | {
      readonly do: 'count' | 'start' | 'continue' | 'stop' | 'close' | 'reload' | 'signOut';
      readonly tab: number;
    }
  | { readonly do: 'fault'; readonly name: keyof typeof faults }
  | { readonly do: 'pass'; readonly ms: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('open', 'offline', 'online', 'delete') }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('count', 'start', 'start', 'continue', 'stop', 'close', 'reload', 'signOut'),
      tab: fc.nat({ max: 2 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('fault' as const),
      name: fc.constantFrom(...(Object.keys(faults) as (keyof typeof faults)[])),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      ms: fc.constantFrom(50, 1_020, 1_100, 4_000, 70_000),
    }),
  },
);

/** What tabs cannot know yet of each other. */
const deliveryMs = 5;

async function run(steps: readonly Step[]): Promise<void> {
  const world = new SimulatedDeviceSearch();
  const { browser, tabs } = world;
  // So slow that most commands come while a call is under way.
  world.partnerCenter.answerMs = 700;
  await openCounted();

  /** Otherwise few sequences would come to read anything. */
  async function openCounted() {
    void world.open().search.count(searched);
    await browser.pass(4_000);
  }

  async function take(one: Step): Promise<void> {
    const opened: SearchingTab | undefined = 'tab' in one ? tabs[one.tab] : undefined;
    if ('tab' in one && (opened === undefined || opened.tab.isClosed)) return;
    switch (one.do) {
      case 'open':
        if (tabs.length < 3) await openCounted();
        return;
      case 'offline':
      case 'online':
        return browser.setOnline(one.do === 'online');
      case 'delete':
        return deleteStored('account', { kind: 'readDevices' });
      case 'count':
        void opened?.search.count(searched);
        return;
      case 'start':
        void opened?.search.start();
        return;
      case 'continue':
        void opened?.search.continue(searched);
        return;
      case 'stop':
        return opened?.search.stop();
      case 'close':
        return opened?.tab.close();
      case 'reload': {
        opened?.tab.close();
        const again = world.open(opened?.texts);
        tabs.pop();
        tabs[one.tab] = again;
        return;
      }
      case 'signOut':
        for (const each of tabs) {
          each.search.end();
          each.isSignedOut = true;
        }
        return;
      case 'fault':
        world.faults.push(faults[one.name]);
        return;
      case 'pass':
        return browser.pass(one.ms);
      default:
        one satisfies never;
    }
  }

  async function check() {
    world.violations.raise();
    for (const customerId of searched) await world.stored(customerId);
    const times = world.partnerCenter.calls.map(({ at }) => at);
    // Two tabs that count at once may take the same place, within the time of a message; then the next one is free a second later.
    for (const [index, at] of times.entries())
      expect(at - (times[index - 2] ?? Number.NEGATIVE_INFINITY), 'one call a second').toBeGreaterThanOrEqual(
        MS_PER_CALL - deliveryMs,
      );
  }

  for (const one of steps) {
    await take(one);
    await check();
  }

  // Without any more faults, whoever asks for it gets everything.
  world.faults = [];
  browser.setOnline(true);
  for (const { tab, search } of tabs) {
    search.stop();
    tab.close();
  }
  await browser.pass(20 * 60_000);
  const last = world.open();
  void last.search.count(searched);
  await browser.pass(10_000);
  void last.search.start();
  await browser.pass(60_000);
  await check();
  for (const customerId of searched)
    expect((await world.stored(customerId))?.every(({ isComplete }) => isComplete)).toBe(true);
}

test('no sequence stores what is not so or calls when it must not', {
  timeout: 60_000 + simulatedRuns * 100,
}, async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 40 }), run), {
    numRuns: Math.ceil(simulatedRuns / 5),
  });
});
