import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSearch, searchTexts, stringifySearch } from './searchTexts.ts';

test.each([
  ['?q=808', { q: '808' }],
  ['?status=failed&status=pending', { status: ['failed', 'pending'] }],
  ['?q=a%20b&lang=hu', { q: 'a b', lang: 'hu' }],
  ['', {}],
])('%s reads as %j', (search, texts) => {
  expect(parseSearch(search)).toEqual(texts);
});

test('texts survive the way into a URL and back', () => {
  const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(fc.string(), { minLength: 2 }));
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), value), (texts) => {
      expect(parseSearch(stringifySearch(texts))).toEqual({ ...texts });
    }),
  );
});

test('no address crashes the reader', () => {
  fc.assert(fc.property(fc.string(), (search) => void stringifySearch(parseSearch(search))));
});

test('of a parameter given twice the last one counts', () => {
  expect(searchTexts({ lang: ['en', 'hu'], other: 'x' }, ['lang'])).toEqual({ lang: 'hu' });
});
