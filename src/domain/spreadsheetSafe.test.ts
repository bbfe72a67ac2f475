import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadsheetSafe, withoutApostrophes } from './spreadsheetSafe.ts';

test.each([
  ['=HYPERLINK("http://evil.test")', `'=HYPERLINK("http://evil.test")`],
  ['+36 1 234 5678', "'+36 1 234 5678"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1+1', "'\t=1+1"],
  ['\r=1+1', "'\r'=1+1"],
  ['=HYPERLINK("http://evil.test")\nx', `'=HYPERLINK("http://evil.test")\nx`],
  ['x\r\n=1+1', "x\r\n'=1+1"],
  ['  =1+1', "'  =1+1"],
  ['\u200b\u00a0=1+1', "'\u200b\u00a0=1+1"],
  ['＝1+1', "'＝1+1"],
  ['−1', "'−1"],
  ['a\nb', 'a\nb'],
  ['5P9KML3', '5P9KML3'],
  ['0165', '0165'],
  ["'=1", "'=1"],
  ['a=b', 'a=b'],
  ['', ''],
])('%j becomes %j', (cell, safe) => {
  expect(spreadsheetSafe(cell)).toBe(safe);
});

const sign = fc.constantFrom(...'=+-@＝＋－＠﹦﹢﹣﹫−⁼₌⁺₊⁻₋');
const blank = fc.constantFrom(
  '',
  ' ',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\ufeff',
  '\0',
);
const anyCell = fc
  .array(fc.oneof(sign, blank, fc.string({ unit: 'binary', maxLength: 5 }), fc.constant('x')), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(''));
/** Stricter than any spreadsheet: blanks and invisible characters do not count, and look-alikes are the sign itself. */
const beginsFormula = (line: string) => /^[=+\-@−]/.test(line.replace(/^[\s\p{C}]+/u, '').normalize('NFKC'));

test('no cell and no line of one can begin a formula', () => {
  fc.assert(
    fc.property(anyCell, (cell) => {
      const safe = spreadsheetSafe(cell);
      expect('=+-@\t\r').not.toContain(safe.charAt(0) || 'empty');
      for (const line of safe.split(/[\r\n]/)) expect(beginsFormula(line)).toBe(false);
    }),
    { numRuns: 5_000 },
  );
});

test('nothing but apostrophes is added, and they can be taken off again', () => {
  const withoutAny = anyCell.map((cell) => cell.replaceAll("'", ''));
  fc.assert(
    fc.property(withoutAny, (cell) => {
      const safe = spreadsheetSafe(cell);
      expect(safe.replaceAll("'", '')).toBe(cell);
      expect(withoutApostrophes(safe)).toBe(cell);
      expect(spreadsheetSafe(safe)).toBe(safe);
    }),
    { numRuns: 5_000 },
  );
});

test('every character that Unicode takes for one of the signs counts as one', () => {
  for (let code = 0; code < 0x1_0000; code++) {
    const character = String.fromCharCode(code);
    if (/^[=+\-@−]/.test(character.normalize('NFKC')))
      expect(spreadsheetSafe(`${character}1`)).toBe(`'${character}1`);
  }
});

test('a cell of blanks takes no noticeable time', () => {
  const started = performance.now();
  for (const cell of [' '.repeat(100_000), '\t'.repeat(100_000), ' \n'.repeat(50_000)]) spreadsheetSafe(cell);
  expect(performance.now() - started).toBeLessThan(1_000);
});
