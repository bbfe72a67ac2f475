import { describe, expect, test } from 'vitest';
import { shownColumns } from './DataTableColumn.ts';
import { GroupLine, gridRowsOf } from './gridRow.ts';
import { moved } from './moved.ts';

describe('shown columns', () => {
  const columns = [{ key: 'status' }, { key: 'serial', isKey: true }, { key: 'raw', isHiddenAtFirst: true }];
  test.each<[string, readonly string[] | null, string[]]>([
    ['the table’s own choice', null, ['serial', 'status']],
    ['as chosen, the key column always and first', ['raw', 'status'], ['serial', 'raw', 'status']],
    ['what is no more or named twice counts once or not', ['gone', 'raw', 'raw'], ['serial', 'raw']],
    ['nothing chosen', [], ['serial']],
  ])('%s', (_, chosen, keys) => {
    expect(shownColumns(columns, chosen).map(({ key }) => key)).toEqual(keys);
  });
});

test.each([
  [0, 2, ['b', 'c', 'a']],
  [2, 0, ['c', 'a', 'b']],
  [1, 1, ['a', 'b', 'c']],
])('moved from %i to %i', (from, to, expected) => {
  expect(moved(['a', 'b', 'c'], from, to)).toEqual(expected);
});

test('a collapsed group keeps its line and hides its rows', () => {
  const groups = [
    { value: '1', label: 'one', rows: ['a', 'b'] },
    { value: '2', label: 'two', rows: ['c'] },
  ];
  const lines = gridRowsOf(['a', 'b', 'c'], groups, new Set(['1']));
  expect(lines.map((line) => (line instanceof GroupLine ? line.group.label : line))).toEqual([
    'one',
    'two',
    'c',
  ]);
});
