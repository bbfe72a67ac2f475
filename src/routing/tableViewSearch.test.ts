import { describe, expect, test } from 'vitest';
import { plainView } from '../ui/dataTable/tableView.ts';
import { readTableView, writeTableView } from './tableViewSearch.ts';

const columns = [
  { key: 'serialNumber', filter: 'text' },
  { key: 'status', filter: 'choice', isGroupable: true },
  { key: 'position' },
] as const;

describe('a view and its link say the same', () => {
  test.each([
    [{}, plainView],
    [{ q: 'pf1' }, { ...plainView, search: 'pf1' }],
    [{ status: ['failed', 'pending'] }, { ...plainView, filters: { status: ['failed', 'pending'] } }],
    [{ serialNumber: 'PF' }, { ...plainView, filters: { serialNumber: 'PF' } }],
    [
      { sort: 'status,-position' },
      {
        ...plainView,
        sort: [
          { key: 'status', direction: 'asc' },
          { key: 'position', direction: 'desc' },
        ],
      },
    ],
    [{ group: 'status' }, { ...plainView, groupBy: 'status' }],
    [{ columns: 'position,status' }, { ...plainView, columns: ['position', 'status'] }],
  ] as const)('%j', (search, view) => {
    expect(readTableView(search, columns)).toEqual(view);
    const written = Object.entries(writeTableView(view, columns)).filter(([, value]) => value !== undefined);
    expect(Object.fromEntries(written)).toEqual(search);
  });
});

test('former values of an old link show what they have become', () => {
  const status = {
    key: 'status',
    filter: 'choice',
    formerValues: { failed: ['forYou', 'waiting'] },
  } as const;
  expect(readTableView({ status: ['failed', 'forYou', 'gone'] }, [status]).filters).toEqual({
    status: ['forYou', 'waiting', 'gone'],
  });
  expect(readTableView({ status: 'constructor' }, [status]).filters).toEqual({ status: ['constructor'] });
});

test('one chosen value is still a choice', () => {
  expect(readTableView({ status: 'failed' }, columns).filters).toEqual({ status: ['failed'] });
});

test.each([
  [{ sort: 'gone' }],
  [{ group: 'position' }],
  [{ group: 'gone' }],
  [{ columns: 'gone' }],
  [{ gone: 'x' }],
  [{ __proto__: 'x' }],
])('what an old link names and the table lacks is left out: %j', (search) => {
  expect(readTableView(search, columns)).toEqual(plainView);
});
