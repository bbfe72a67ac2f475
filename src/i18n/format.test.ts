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

test('in UTC, every time is that of UTC and says so', () => {
  const newYear = new Date(`${new Date().getFullYear() + 1}-01-01T00:30:00+01:00`);
  const year = new Date().getFullYear();
  const format = formatFor('en', 'utc');
  expect(format.dateTime(newYear)).toBe(`Dec 31, ${year}, 11:30:00 PM UTC`);
  expect(format.time(newYear)).toBe('11:30:00 PM UTC');
  expect(format.date(newYear)).toBe(`Dec 31, ${year}`);
  expect(format.shortDateTime(newYear)).toBe('Dec 31, 11:30 PM UTC');
  expect(formatFor('hu', 'utc').time(newYear)).toBe('23:30:00 UTC');
});

test('the tooltip has the other time: UTC beside local time, and local time beside UTC', () => {
  const moment = new Date('2026-03-09T08:15:00Z');
  expect(formatFor('en').otherTime(moment)).toBe('Mar 9, 2026, 8:15:00 AM UTC');
  expect(formatFor('en', 'utc').otherTime(moment)).toBe(formatFor('en').dateTime(moment));
});
