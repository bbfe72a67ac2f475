import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MS_PER_CALL } from '../domain/pollSchedule.ts';
import { SimulatedPartnerCenter } from './simulatedPartnerCenter.ts';
import { SimulatedBrowser } from './simulatedTabs.ts';

/*
 * Tabs that open, close, freeze, hide and pause in any order, over throttling, outages and a lost network: no sequence may exceed
 * the budget, ask where it must not, or leave a batch unchecked.
 */

type Step =
  | { readonly do: 'open' | 'follow'; readonly batches: readonly number[] }
  | { readonly do: 'close' | 'freeze' | 'thaw' | 'hide' | 'show' | 'pause' | 'resume'; readonly tab: number }
  | { readonly do: 'offline' | 'online' | 'outage' | 'calm' }
  | { readonly do: 'throttle'; readonly customer: number; readonly seconds: number }
  | { readonly do: 'end'; readonly batch: number }
  | { readonly do: 'pass'; readonly seconds: number };

const number = (max: number) => fc.nat({ max });
const batches = fc.uniqueArray(number(11), { minLength: 1, maxLength: 12 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('open', 'follow'), batches }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('close', 'freeze', 'thaw', 'hide', 'show', 'pause', 'resume'),
      tab: number(3),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('offline', 'online', 'outage', 'calm') }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('throttle' as const),
      customer: number(1),
      seconds: fc.integer({ min: 1, max: 120 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('end' as const), batch: number(11) }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('pass' as const), seconds: fc.integer({ min: 1, max: 40 }) }),
  },
);

const customerOf = (batch: number) => `customer ${batch % 2}`;
const settleS = 150;
/** What a tab cannot know yet of the others. */
const deliveryMs = 5;

async function run(steps: readonly Step[]): Promise<void> {
  const browser = new SimulatedBrowser();
  const partnerCenter = new SimulatedPartnerCenter(browser);
  const tabs: {
    readonly tab: ReturnType<SimulatedBrowser['openTab']>;
    readonly opened: ReturnType<SimulatedPartnerCenter['open']>;
    readonly batches: readonly number[];
    isPaused: boolean;
  }[] = [];
  /** Checks that a person or a page's loader asked for: they are made at once, and the others wait for as long. */
  const immediate: number[] = [];
  const returnedWhileFrozen = new Set<(typeof tabs)[number]['tab']>();

  /** A tab is seen again, and checks at once what it has on screen: now, or once it thaws. */
  function returns(tab: (typeof tabs)[number]['tab']) {
    if (tab.isFrozen) returnedWhileFrozen.add(tab);
    else immediate.push(browser.now);
  }
  function back() {
    for (const { tab } of tabs) if (tab.isVisible && !tab.isClosed) returns(tab);
  }
  function thaw(tab: (typeof tabs)[number]['tab']) {
    if (returnedWhileFrozen.delete(tab)) immediate.push(browser.now);
    tab.thaw();
  }

  async function take(one: Step): Promise<void> {
    const chosen = 'tab' in one ? tabs[one.tab] : undefined;
    switch (one.do) {
      case 'open':
      case 'follow': {
        if (tabs.length >= 4) return;
        const tab = browser.openTab();
        const opened = partnerCenter.open(tab);
        const [first = 0] = one.batches;
        if (one.do === 'open') {
          opened.batch(customerOf(first), `batch ${first}`).checkNow();
          immediate.push(browser.now);
        }
        for (const batch of one.batches)
          opened.batch(customerOf(batch), `batch ${batch}`).show(one.do === 'open' && batch === first);
        tabs.push({ tab, opened, batches: one.batches, isPaused: false });
        return;
      }
      case 'close':
        return chosen?.tab.close();
      case 'freeze':
        return chosen?.tab.freeze();
      case 'thaw':
        return chosen && thaw(chosen.tab);
      case 'hide':
        return chosen?.tab.setVisible(false);
      case 'show':
        if (chosen && !chosen.tab.isVisible) returns(chosen.tab);
        return chosen?.tab.setVisible(true);
      case 'pause':
      case 'resume':
        if (!chosen || chosen.tab.isClosed || chosen.tab.isFrozen) return;
        chosen.isPaused = one.do === 'pause';
        for (const batch of chosen.batches)
          chosen.opened.batch(customerOf(batch), `batch ${batch}`).setPaused(chosen.isPaused);
        return;
      case 'offline':
        return browser.setOnline(false);
      case 'online':
        if (!browser.isOnline) back();
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
      case 'end':
        if (!partnerCenter.endsAt.has(`batch ${one.batch}`))
          partnerCenter.endsAt.set(`batch ${one.batch}`, browser.now);
        return;
      case 'pass':
        return browser.pass(one.seconds * 1_000);
      default:
        one satisfies never;
    }
  }

  for (const one of steps) {
    const before = partnerCenter.calls.length;
    await take(one);
    await browser.pass(0);
    for (const { tab, at } of partnerCenter.calls.slice(before)) {
      expect(tab.isClosed && at === browser.now, 'a closed tab asks nothing').toBe(false);
    }
  }

  // Everything that can come to rest does: whoever is still there sees every end.
  for (const { tab } of tabs) thaw(tab);
  partnerCenter.outage = null;
  partnerCenter.throttledUntil.clear();
  if (!browser.isOnline) back();
  browser.setOnline(true);
  for (let batch = 0; batch < 12; batch++)
    if (!partnerCenter.endsAt.has(`batch ${batch}`)) partnerCenter.endsAt.set(`batch ${batch}`, browser.now);
  // A wait of two minutes may just have been named, and an outage may have spread the checks five minutes apart.
  await browser.pass(2 * 60_000 + 5 * 60_000 + settleS * 1_000);
  for (const { tab, opened, batches: shown, isPaused } of tabs) {
    if (tab.isClosed || !tab.isVisible || isPaused) continue;
    for (const batch of shown)
      expect(opened.isEndSeen(customerOf(batch), `batch ${batch}`), `batch ${batch} is seen to end`).toBe(
        true,
      );
  }

  const calls = partnerCenter.calls;
  for (const [index, { at, tab }] of calls.entries()) {
    // The budget over every stretch of time that begins with a call; what was asked for at once comes on top.
    let oneMore = 0;
    for (const [distance, { at: until, tab: other }] of calls.slice(index + 1, index + 20).entries()) {
      // Two tabs that repeat a call can take the same place while their messages are under way.
      if (other !== tab) oneMore = 1;
      const atOnce = immediate.filter((when) => when >= at - 6_000 && when <= until).length;
      const allowed = Math.floor((until - at + deliveryMs) / MS_PER_CALL) + 1 + atOnce + oneMore;
      expect(distance + 2, `calls from ${at} to ${until} ms`).toBeLessThanOrEqual(allowed);
    }
  }
}

test('any sequence keeps the budget and sees every end', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 40, size: 'max' }), run), { numRuns: 100 });
});
