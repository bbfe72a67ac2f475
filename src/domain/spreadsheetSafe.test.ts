import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadsheetSafe } from './spreadsheetSafe.ts';

test.each([
  ['=HYPERLINK("http://evil.test")', `'=HYPERLINK("http://evil.test")`],
  ['+36 1 234 5678', "'+36 1 234 5678"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1+1', "'\t=1+1"],
  ['\r=1+1', "'\r=1+1"],
  ['5P9KML3', '5P9KML3'],
  ['0165', '0165'],
  ["'=1", "'=1"],
  ['a=b', 'a=b'],
  ['', ''],
])('%j becomes %j', (cell, safe) => {
  expect(spreadsheetSafe(cell)).toBe(safe);
});

test('no cell starts a formula, and none loses a character', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('', '=', '+', '-', '@', '\t', '\r'),
      fc.string({ unit: 'binary' }),
      (start, rest) => {
        const safe = spreadsheetSafe(start + rest);
        expect('=+-@\t\r').not.toContain(safe.charAt(0) || 'empty');
        expect(safe.endsWith(start + rest)).toBe(true);
      },
    ),
  );
});
