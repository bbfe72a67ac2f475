import { beforeEach, describe, expect, test } from 'vitest';
import { MS_PER_CALL, nextPoll } from '../domain/pollSchedule.ts';
import { SimulatedPartnerCenter } from './simulatedPartnerCenter.ts';
import { SimulatedBrowser } from './simulatedTabs.ts';

const second = 1_000;
const minute = 60 * second;

let browser: SimulatedBrowser;
let partnerCenter: SimulatedPartnerCenter;
beforeEach(() => {
  browser = new SimulatedBrowser();
  partnerCenter = new SimulatedPartnerCenter(browser);
});

/** A tab with the page of one batch, opened by its link. */
function openPage(trackingId: string, customerId = 'contoso') {
  const tab = browser.openTab();
  const opened = partnerCenter.open(tab);
  const batch = opened.batch(customerId, trackingId);
  batch.checkNow();
  const hide = batch.show(true);
  return {
    tab,
    batch,
    hide,
    isEndSeen: () => opened.isEndSeen(customerId, trackingId),
    watcher: opened.watcher,
  };
}

const gaps = (times: readonly number[]) => times.slice(1).map((at, index) => at - (times[index] ?? 0));

describe('one batch in one tab', () => {
  test('is checked at once, then as the schedule says, until its end', async () => {
    partnerCenter.endsAt.set('a', 3 * minute);
    const { batch, isEndSeen } = openPage('a');
    await browser.pass(4 * minute);
    const times = partnerCenter.callsFor('a');
    expect(times[0]).toBe(0);
    for (const [index, gap] of gaps(times).entries()) {
      const scheduled = Math.max(2_000, ((times[index] ?? 0) + partnerCenter.answerMs) * 0.1);
      expect(gap).toBeGreaterThanOrEqual(scheduled);
      expect(gap).toBeLessThanOrEqual(scheduled + 1.1 * partnerCenter.answerMs + 50);
    }
    expect(isEndSeen()).toBe(true);
    expect(batch.store.state).toMatchObject({ next: { kind: 'stop', because: 'final' }, nextCheckAt: null });
    expect(times.at(-1)).toBeLessThanOrEqual(3 * minute + 20 * second);
  });

  test('is not checked while it is paused, and is again afterwards', async () => {
    const { batch } = openPage('a');
    await browser.pass(5 * second);
    batch.setPaused(true);
    const before = partnerCenter.calls.length;
    await browser.pass(minute);
    expect(partnerCenter.calls).toHaveLength(before);
    batch.checkNow();
    await browser.pass(minute);
    expect(partnerCenter.calls).toHaveLength(before + 1);
    batch.setPaused(false);
    await browser.pass(2 * second);
    expect(partnerCenter.calls).toHaveLength(before + 2);
  });

  test.each(['hidden', 'offline'] as const)(
    'is not checked while %s, and at once on coming back',
    async (away) => {
      const { tab } = openPage('a');
      await browser.pass(minute);
      if (away === 'hidden') tab.setVisible(false);
      else browser.setOnline(false);
      const before = partnerCenter.calls.length;
      await browser.pass(3 * 60 * minute);
      expect(partnerCenter.calls).toHaveLength(before);
      if (away === 'hidden') tab.setVisible(true);
      else browser.setOnline(true);
      await browser.pass(0.2 * second);
      expect(partnerCenter.calls).toHaveLength(before + 1);
    },
  );

  test('is no longer checked when nothing shows it, and at once when it is shown again', async () => {
    const { hide, batch } = openPage('a');
    await browser.pass(minute);
    hide();
    const before = partnerCenter.calls.length;
    await browser.pass(minute);
    expect(partnerCenter.calls).toHaveLength(before);
    batch.show(true);
    await browser.pass(0.2 * second);
    expect(partnerCenter.calls).toHaveLength(before + 1);
  });

  test('is not checked after sign-out', async () => {
    const { watcher, batch } = openPage('a');
    await browser.pass(10 * second);
    watcher.end();
    const before = partnerCenter.calls.length;
    batch.checkNow();
    await browser.pass(10 * minute);
    expect(partnerCenter.calls).toHaveLength(before);
  });

  test('thins out in an outage of ten minutes as the schedule says, and recovers', async () => {
    const { batch } = openPage('a');
    await browser.pass(1.9 * second);
    partnerCenter.outage = { kind: 'notAnAnswer', status: 200 };
    const from = partnerCenter.calls.length;
    await browser.pass(10 * minute);
    const times = partnerCenter.callsFor('a').slice(from);
    const failed = { problem: 'notAnAnswer', retryAfterMs: null } as const;
    for (const [index, gap] of gaps(times).entries()) {
      const watchedMs = (times[index] ?? 0) + partnerCenter.answerMs;
      const verdict = { isFinal: false, phase: 'running' } as const;
      const planned = nextPoll({ verdict, failure: failed, failuresInARow: index + 1, watchedMs });
      expect(planned.kind === 'wait' && gap - partnerCenter.answerMs - planned.ms).toBeCloseTo(0, -1);
    }
    expect(times.length).toBeLessThan(10);
    expect(batch.store.state.failure).not.toBeNull();
    partnerCenter.outage = null;
    await browser.pass(5 * minute);
    expect(batch.store.state.failure).toBeNull();
  });

  test('a check by hand does not come before the wait that Partner Center asked for', async () => {
    const { batch } = openPage('a');
    await browser.pass(3 * second);
    partnerCenter.throttledUntil.set('contoso', browser.now + 2 * minute);
    await browser.pass(5 * second);
    const before = partnerCenter.calls.length;
    expect(batch.store.state.next).toMatchObject({ because: 'throttled' });
    batch.checkNow();
    await browser.pass(minute);
    expect(partnerCenter.calls).toHaveLength(before);
    await browser.pass(minute);
    expect(partnerCenter.calls.length).toBeGreaterThan(before);
  });
});

describe('several tabs', () => {
  test('of the same batch: one asks for all, and closing it changes nothing for the others', async () => {
    const [first, second_] = [openPage('a'), openPage('a')];
    await browser.pass(10 * second);
    const asking = new Set(partnerCenter.calls.slice(2).map(({ tab }) => tab));
    expect(asking.size).toBe(1);
    const [leader, other] = asking.has(first.tab) ? [first, second_] : [second_, first];
    leader.tab.close();
    partnerCenter.endsAt.set('a', browser.now);
    await browser.pass(5 * second);
    expect(other.isEndSeen()).toBe(true);
  });

  test.each(['freeze', 'hide'] as const)(
    'another one asks within 5 s after the asking tab: %s',
    async (what) => {
      const pages = [openPage('a'), openPage('b')];
      await browser.pass(10 * second);
      const asking = partnerCenter.calls.at(-1)?.tab;
      const other = pages.find(({ tab }) => tab !== asking);
      if (what === 'freeze') asking?.freeze();
      else asking?.setVisible(false);
      const at = browser.now;
      await browser.pass(15 * second);
      const first = partnerCenter.calls.find((call) => call.at > at && call.tab === other?.tab);
      expect(first && first.at - at).toBeLessThanOrEqual(5 * second);
      asking?.thaw();
      asking?.setVisible(true);
      await browser.pass(10 * second);
      const from = browser.now;
      await browser.pass(10 * second);
      const tabs = new Set(partnerCenter.calls.filter((call) => call.at > from).map(({ tab }) => tab));
      expect(tabs.size).toBe(1);
    },
  );

  test('a page opened while another tab asks gets its first answer at once', async () => {
    openPage('a');
    await browser.pass(30 * second);
    const at = browser.now;
    openPage('b');
    await browser.pass(0.2 * second);
    expect(partnerCenter.callsFor('b')).toEqual([at]);
  });

  test('a page opened later waits for the repeats of a tab that no longer leads', async () => {
    const first = browser.openTab();
    const opened = partnerCenter.open(first);
    const followed = ['a', 'b', 'c', 'd'].map((trackingId) => opened.batch('contoso', trackingId));
    for (const batch of followed) batch.show(false);
    partnerCenter.outage = { kind: 'status', status: 503 };
    await browser.pass(19 * second);
    for (const batch of followed) batch.setPaused(true);
    await browser.pass(2);
    openPage('a');
    const from = browser.now;
    await browser.pass(20 * second);
    const times = partnerCenter.calls.map(({ at }) => at).filter((at) => at >= from);
    expect(times.length).toBeGreaterThan(4);
    for (const gap of gaps(times).slice(1)) expect(gap).toBeGreaterThanOrEqual(MS_PER_CALL - 5);
  });

  test('a wait that Partner Center named holds every batch of the customer in all tabs, and no other customer', async () => {
    openPage('a');
    openPage('b');
    openPage('c', 'fabrikam');
    await browser.pass(10 * second);
    partnerCenter.throttledUntil.set('contoso', browser.now + 5 * minute);
    await browser.pass(10 * second);
    const from = browser.now;
    await browser.pass(4.5 * minute);
    const calls = partnerCenter.calls.filter(({ at }) => at > from);
    expect(calls.filter(({ customerId }) => customerId === 'contoso')).toEqual([]);
    expect(calls.filter(({ customerId }) => customerId === 'fabrikam').length).toBeGreaterThan(10);
    await browser.pass(2 * minute);
    expect(
      partnerCenter.calls.filter(({ at, customerId }) => at > from && customerId === 'contoso'),
    ).not.toEqual([]);
  });

  test('a repeat that waits for its place does not come before the end of a wait that was named meanwhile', async () => {
    partnerCenter.outage = { kind: 'status', status: 503 };
    openPage('a');
    await browser.pass(0.5 * second);
    expect(partnerCenter.callsFor('a')).toHaveLength(1);
    partnerCenter.outage = null;
    // Each of these calls is made at once, which moves the next place back by a second.
    for (let index = 0; index < 15; index++) openPage(`other ${index}`, 'fabrikam');
    await browser.pass(5 * second);
    expect(partnerCenter.callsFor('a')).toHaveLength(1);
    partnerCenter.throttledUntil.set('contoso', browser.now + minute);
    openPage('b');
    await browser.pass(minute - second);
    expect(partnerCenter.callsFor('a')).toHaveLength(1);
    await browser.pass(minute);
    expect(partnerCenter.callsFor('a').length).toBeGreaterThan(1);
  });

  test('a slow answer holds nobody else up', async () => {
    openPage('a');
    partnerCenter.answerMs = 25 * second;
    await browser.pass(10 * second);
    openPage('b');
    await browser.pass(0.2 * second);
    expect(partnerCenter.callsFor('b')).toHaveLength(1);
  });

  test('60 batches in two tabs: one call a second, every end seen within 60 s, also when the asking tab is closed', async () => {
    const tabs = [browser.openTab(), browser.openTab()];
    const opened = tabs.map((tab) => partnerCenter.open(tab));
    for (let index = 0; index < 60; index++) {
      partnerCenter.endsAt.set(`batch ${index}`, 10 * second + index * 20 * second);
      for (const one of opened) one.batch(`customer ${index % 5}`, `batch ${index}`).show();
    }
    const seenAt = new Map<string, number>();
    let remaining = opened;
    while (browser.now < 25 * minute) {
      await browser.pass(second);
      if (browser.now === 5 * minute) {
        const asking = partnerCenter.calls.at(-1)?.tab;
        asking?.close();
        remaining = opened.filter((_, index) => tabs[index] !== asking);
        expect(remaining).toHaveLength(1);
      }
      for (let index = 0; index < 60; index++) {
        const isSeen = remaining.every((one) => one.isEndSeen(`customer ${index % 5}`, `batch ${index}`));
        if (isSeen && !seenAt.has(`batch ${index}`)) seenAt.set(`batch ${index}`, browser.now);
      }
    }
    const times = partnerCenter.calls.map(({ at }) => at);
    for (const gap of gaps(times)) expect(gap).toBeGreaterThanOrEqual(MS_PER_CALL);
    expect(seenAt.size).toBe(60);
    for (const [batch, at] of seenAt)
      expect(at - (partnerCenter.endsAt.get(batch) ?? 0)).toBeLessThanOrEqual(minute);
  });
});
