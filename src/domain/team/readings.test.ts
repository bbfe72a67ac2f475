import { expect, test } from 'vitest';
import { isWorthSharing } from './readings.ts';
import { readingAt } from './teamForTests.ts';

const minute = 60_000;

test.each([
  ['the first one', readingAt(0, 0), null, true],
  ['a final one', readingAt(minute, 3, minute), readingAt(0, 1), true],
  ['other counts after ten minutes', readingAt(10 * minute, 2), readingAt(0, 1), true],
  [
    'devices that turned out to be registered already',
    { ...readingAt(10 * minute, 1), alreadyRegistered: 1, unclear: 0 },
    { ...readingAt(0, 1), alreadyRegistered: 0, unclear: 1 },
    true,
  ],
  ['other counts before that', readingAt(9 * minute, 2), readingAt(0, 1), false],
  ['the same counts', readingAt(60 * minute, 1), readingAt(0, 1), false],
  ['a final one again', readingAt(60 * minute, 3, minute), readingAt(minute, 3, minute), false],
  ['an earlier one', readingAt(0, 3, 0), readingAt(minute, 1), false],
])('%s: %#', (_, own, shared, expected) => {
  expect(isWorthSharing(own, shared)).toBe(expected);
});
