import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSearch, type SearchTexts, searchTexts, stringifySearch } from './searchTexts.ts';

test.each<[string, SearchTexts]>([
  ['', {}],
  ['?q=pf1&q=pf2', { q: ['pf1', 'pf2'] }],
  ['?q=1&x=%5B%5D', { q: '1', x: '[]' }],
  ['?__proto__=a&constructor=b', { ['__proto__']: 'a', constructor: 'b' } as unknown as SearchTexts],
  ['?q=%zz%', { q: '%zz%' }],
])('%j is read as texts', (search, expected) => {
  expect(Object.entries(parseSearch(search))).toEqual(Object.entries(expected));
});

test('of a parameter given twice the last counts, and unknown ones are left out', () => {
  expect(searchTexts(parseSearch('?q=a&q=b&evil=c'), ['q', 'sort'])).toEqual({ q: 'b' });
});

test('no address crashes it, and what was written is read back', () => {
  const anySearch = fc.oneof(fc.webQueryParameters(), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(anySearch, (search) => {
      const read = parseSearch(`?${search}`);
      expect(parseSearch(stringifySearch(read))).toEqual(read);
      searchTexts(read, ['q', '__proto__', 'toString']);
    }),
    { numRuns: 10_000 },
  );
});
