import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deletableBefore, occasionGapMs, withOccasion } from './expiry.ts';

const dayMs = 24 * 3_600_000;
const hourMs = 3_600_000;
const start = Date.UTC(2026, 0, 1);

/** What may be deleted after the app ran at these times, in days since the start. */
function deletableAfter(days: readonly number[]): number | null {
  const occasions = days.reduce<readonly number[]>((all, day) => withOccasion(all, start + day * dayMs), []);
  const before = deletableBefore(occasions);
  return before === null ? null : (before - start) / dayMs;
}

const everyDay = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, day) => from + day);

test('what expired two weeks ago is deleted, for daily and for rare use', () => {
  expect(deletableAfter(everyDay(0, 13))).toBeNull();
  expect(deletableAfter(everyDay(0, 14))).toBe(0);
  expect(deletableAfter(everyDay(0, 100))).toBe(84);
  expect(deletableAfter([0, 30, 60, 90])).toBe(30);
});

test('a clock that is a year ahead deletes nothing early, neither for an hour nor for days, and is forgotten when set right', () => {
  const ahead = (days: readonly number[]) => days.map((day) => day + 365);
  const used = everyDay(0, 20);
  expect(deletableAfter([...used, 385])).toBe(7);
  expect(deletableAfter([...used, ...ahead(everyDay(20, 26))])).toBe(7);
  expect(deletableAfter([...used, ...ahead(everyDay(20, 33))])).toBe(14);
  expect(deletableAfter([...used, ...ahead(everyDay(20, 33)), 34])).toBeNull();
  expect(deletableAfter([...used, ...ahead(everyDay(20, 33)), ...everyDay(34, 60)])).toBe(41);
});

test('a clock that jumps ahead twice in a row deletes nothing early', () => {
  expect(deletableAfter([...everyDay(0, 20), 385, 800])).toBe(14);
});

test('nothing that has not expired is deleted while the clock is ahead for less than two weeks', () => {
  const gapsMs = fc.array(fc.integer({ min: 1, max: 40 * dayMs }), { maxLength: 30 });
  const hours = fc.integer({ min: 0, max: (2 * occasionGapMs) / hourMs - 1 });
  const aheadMs = fc.integer({ min: hourMs, max: 3 * 365 * dayMs });
  fc.assert(
    fc.property(gapsMs, aheadMs, fc.array(hours, { maxLength: 20 }), (gaps, ahead, wrong) => {
      let now = start;
      let occasions: readonly number[] = [];
      for (const gap of gaps) {
        now += gap;
        occasions = withOccasion(occasions, now);
      }
      for (const hour of wrong.sort((one, other) => one - other)) {
        occasions = withOccasion(occasions, now + ahead + hour * hourMs);
        expect(deletableBefore(occasions) ?? start).toBeLessThanOrEqual(now);
      }
      expect(withOccasion(occasions, now).every((at) => at <= now)).toBe(true);
    }),
  );
});
