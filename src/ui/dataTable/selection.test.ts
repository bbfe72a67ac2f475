import { expect, test } from 'vitest';
import { selectionOf, withRows } from './selection.ts';

const rowKey = (row: { readonly id: number }) => row.id;
const rows = [{ id: 1 }, { id: 2 }];

test.each([
  ['none', rows, []],
  ['none', rows, [3]],
  ['some', rows, [1, 3]],
  ['all', rows, [1, 2, 3]],
  ['none', [], [1]],
] as const)('%s of %j is selected by %j', (state, some, keys) => {
  expect(selectionOf(some, new Set<number>(keys), rowKey)).toBe(state);
});

test('selecting the shown rows leaves what is selected elsewhere', () => {
  expect([...withRows(new Set([3]), rows, rowKey, true)]).toEqual([3, 1, 2]);
  expect([...withRows(new Set([1, 2, 3]), rows, rowKey, false)]).toEqual([3]);
});
