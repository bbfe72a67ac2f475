import { expect, test } from 'vitest';
import { formatFor } from './format.ts';

const hour = 3_600_000;

test.each([
  [0, '0 sec', '0 másodperc'],
  [8_000, '8 sec', '8 másodperc'],
  [600_000, '10 min', '10 perc'],
  [hour + 300_000, '1 hr 5 min', '1 óra 5 perc'],
  [49 * hour, '2 days 1 hr', '2 nap 1 óra'],
])('a duration of %d ms is %j in English and %j in Hungarian', (ms, english, hungarian) => {
  expect(formatFor('en').duration(ms)).toBe(english);
  expect(formatFor('hu').duration(ms)).toBe(hungarian);
});

test('a share is rounded down to whole percent', () => {
  expect(formatFor('en').percent(0.999)).toBe('99%');
  expect(formatFor('hu').percent(0.45)).toBe('45%');
  expect(formatFor('en').percent(0.29)).toBe('29%');
});

test('a long Hungarian number does not break', () => {
  expect(formatFor('hu').number(100_000)).toBe('100\u00A0000');
});
