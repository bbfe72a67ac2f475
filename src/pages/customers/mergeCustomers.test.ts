import { expect, test } from 'vitest';
import type { CustomerId } from '../../domain/identifiers.ts';
import type { Customer } from '../../partnerCenter/customers.ts';
import { mergeCustomers } from './mergeCustomers.ts';

const page = (...ids: string[]): Customer[] =>
  ids.map((id) => ({ id: id as CustomerId, companyName: null, domain: null, relationshipToPartner: null }));

test.each([
  ['no search', [], []],
  ['searches without a response', [[], []], []],
  ['one search, in its order', [[page('c', 'a'), page('b')]], ['c', 'a', 'b']],
  ['two searches, the first one first', [[page('a', 'b')], [page('c')]], ['a', 'b', 'c']],
  ['a customer found twice is listed once', [[page('a', 'b')], [page('b', 'c', 'a')]], ['a', 'b', 'c']],
  [
    'page by page',
    [
      [page('a'), page('c')],
      [page('b'), page('d')],
    ],
    ['a', 'b', 'c', 'd'],
  ],
  ['one search longer than the other', [[page('a')], [page('b'), page('c')]], ['a', 'b', 'c']],
  ['a page without customers', [[page(), page('a')], [page('b')]], ['b', 'a']],
])('%s', (_, searches, expected) => {
  expect(mergeCustomers(searches).map(({ id }) => id)).toEqual(expected);
});

test('a further page does not change what is above it', () => {
  const before = mergeCustomers([[page('a', 'b')], [page('c')]]);
  const after = mergeCustomers([
    [page('a', 'b'), page('d')],
    [page('c'), page('b', 'e')],
  ]);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after).toHaveLength(5);
});
