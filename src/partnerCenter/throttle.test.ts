import { expect, test } from 'vitest';
import { Throttle } from './throttle.ts';

/** A throttle of this tab, and the time it goes by. */
function start() {
  const time = { now: 1_000 };
  return { time, throttle: new Throttle({ now: () => time.now, after: () => () => {} }) };
}

test('a wait holds every call about the customer, in any casing, and no other', () => {
  const { throttle, time } = start();
  throttle.note('/v1/customers/ABC/batchJobStatus/1', 57_000);
  expect(throttle.waitMs('abc')).toBe(57_000);
  expect(throttle.waitMs('ABC')).toBe(57_000);
  expect(throttle.waitMs('def')).toBe(0);
  time.now += 56_000;
  expect(throttle.waitMs('abc')).toBe(1_000);
  time.now += 2_000;
  expect(throttle.waitMs('abc')).toBe(0);
});

test('a shorter wait does not end a longer one, and a wait without a time is ten seconds', () => {
  const { throttle } = start();
  throttle.note('/v1/customers/abc', null);
  expect(throttle.waitMs('abc')).toBe(10_000);
  throttle.note('/v1/customers/abc', 60_000);
  throttle.note('/v1/customers/abc', 1_000);
  expect(throttle.waitMs('abc')).toBe(60_000);
});

test('a throttled search holds no customer', () => {
  const { throttle } = start();
  throttle.note('/v1/customers?size=50', 5_000);
  expect(throttle.waitMs('')).toBe(0);
});

test('a tab that is opened during the wait learns of it', async () => {
  const { throttle: here } = start();
  here.note('/v1/customers/ghi', 5_000);
  const { throttle: opened } = start();
  await expect.poll(() => opened.waitMs('ghi')).toBe(5_000);
});

test('the other tabs wait too, by their own clocks', async () => {
  const { throttle: here } = start();
  const { throttle: there, time } = start();
  time.now = 9_000_000;
  const noted = new Promise<void>((resolve) => there.subscribe(resolve));
  here.note('/v1/customers/abc', 5_000);
  await noted;
  expect(there.waitMs('abc')).toBe(5_000);
});
