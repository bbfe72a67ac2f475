import { expect, test } from 'vitest';
import { Throttle } from './throttle.ts';

const at = new Date(1_000_000);

test('a wait counts for every call about the customer, in any casing, and for no other', () => {
  const throttle = new Throttle();
  throttle.note('/v1/customers/ABC/batchJobStatus/1', at, 57_000);
  expect(throttle.until('abc')).toBe(1_057_000);
  expect(throttle.until('ABC')).toBe(1_057_000);
  expect(throttle.until('def')).toBe(0);
});

test('a shorter wait does not end a longer one, and none named is ten seconds', () => {
  const throttle = new Throttle();
  throttle.note('/v1/customers/abc', at, null);
  expect(throttle.until('abc')).toBe(1_010_000);
  throttle.note('/v1/customers/abc', at, 60_000);
  throttle.note('/v1/customers/abc', at, 1_000);
  expect(throttle.until('abc')).toBe(1_060_000);
});

test('a search is about no customer', () => {
  const throttle = new Throttle();
  throttle.note('/v1/customers?size=50', at, 5_000);
  expect(throttle.until('')).toBe(0);
});

test('the other tabs hear of it', async () => {
  const [here, there] = [new Throttle(), new Throttle()];
  const heard = new Promise<void>((resolve) => there.subscribe(resolve));
  here.note('/v1/customers/abc', at, 5_000);
  await heard;
  expect(there.until('abc')).toBe(1_005_000);
});
