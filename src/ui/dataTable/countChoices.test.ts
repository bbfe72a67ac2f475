import { expect, test } from 'vitest';
import { countChoices } from './countChoices.ts';
import { plainView, type TableColumn, type TableView } from './tableView.ts';

const columns: readonly TableColumn<{ readonly who: string; readonly code: string }>[] = [
  { key: 'who', text: ({ who }) => who, filter: 'choice' },
  { key: 'code', text: ({ code }) => `Error ${code}`, value: ({ code }) => code, filter: 'choice' },
];
const rows = [
  { who: 'partner', code: '802' },
  { who: 'partner', code: '808' },
  { who: 'customer', code: '808' },
];

test.each<[string, Partial<TableView>, unknown]>([
  [
    'most frequent first',
    {},
    [
      ['808', 'Error 808', 2],
      ['802', 'Error 802', 1],
    ],
  ],
  [
    'other filters narrow the counts',
    { filters: { who: ['customer'] } },
    [
      ['808', 'Error 808', 1],
      ['802', 'Error 802', 0],
    ],
  ],
  [
    'its own does not',
    { filters: { code: ['802'] } },
    [
      ['808', 'Error 808', 2],
      ['802', 'Error 802', 1],
    ],
  ],
  [
    'a chosen value that no row has stays on offer',
    { filters: { code: ['999'] } },
    [
      ['808', 'Error 808', 2],
      ['802', 'Error 802', 1],
      ['999', '999', 0],
    ],
  ],
])('%s', (_, view, expected) => {
  const choices = countChoices(rows, { ...plainView, ...view }, columns, 'code');
  expect(choices.map(({ value, label, count }) => [value, label, count])).toEqual(expected);
});

test('a value whose rows have different texts has a name, also where no row has it', () => {
  const named = [
    {
      key: 'code',
      text: ({ code }: { code: string }) => `Error ${code}`,
      value: () => 'any',
      valueText: (value: string) => `named ${value}`,
      filter: 'choice',
    },
  ] as const;
  const view = { ...plainView, filters: { code: ['none'] } };
  expect(countChoices(rows, view, named, 'code')).toEqual([
    { value: 'any', label: 'named any', count: 3 },
    { value: 'none', label: 'named none', count: 0 },
  ]);
});
