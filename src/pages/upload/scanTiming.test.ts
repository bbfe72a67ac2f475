import { expect, it } from 'vitest';
import { ScanTiming } from './scanTiming.ts';

function keys(...gaps: readonly number[]): boolean {
  const timing = new ScanTiming();
  let time = 1000;
  for (const gap of gaps) {
    time += gap;
    timing.press(time);
  }
  return timing.isFast;
}

it('keys come from a scanner if they follow each other faster than a person types', () => {
  expect(keys(0, 10, 10, 15, 10, 10, 30)).toBe(true);
  expect(keys(0, 120, 90, 150, 110, 130, 140, 120)).toBe(false);
  expect(keys(500, 10, 10, 10, 10, 10, 10, 400)).toBe(false);
  expect(keys(0, 10, 10)).toBe(false);
});
