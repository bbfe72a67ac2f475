import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atOnce } from '../../browser/inSlices.ts';
import { type Arrangement, arrangeRows } from './arrangeRows.ts';
import { plainView, type TableColumn, type TableView } from './tableView.ts';

interface Device {
  readonly position: number;
  readonly serial: string;
  readonly status: string;
}

const columns: readonly TableColumn<Device>[] = [
  { key: 'position', text: ({ position }) => String(position), sortValue: ({ position }) => position },
  { key: 'serial', text: ({ serial }) => serial },
  { key: 'status', text: ({ status }) => `Status ${status}`, value: ({ status }) => status },
];

function arrange(rows: readonly Device[], view: Partial<TableView>): Arrangement<Device> {
  return atOnce(arrangeRows(rows, { ...plainView, ...view }, columns, 'en'));
}

const devices: readonly Device[] = [
  { position: 1, serial: 'PF-10', status: 'failed' },
  { position: 2, serial: 'PF-9', status: 'done' },
  { position: 3, serial: '', status: 'failed' },
  { position: 10, serial: 'Árvíz 7', status: 'queued' },
];

describe('which rows are shown, in which order', () => {
  test.each<[string, Partial<TableView>, number[]]>([
    ['all, as they came', {}, [1, 2, 3, 10]],
    ['a word in any column', { search: 'fail' }, [1, 3]],
    ['letter case and accents do not count', { search: 'ARVIZ' }, [10]],
    ['accents in the search do not count either', { search: 'dóne' }, [2]],
    ['every word, in whichever column', { search: ' failed pf ' }, [1]],
    ['a match never spans two cells', { search: '1pf' }, []],
    ['a text in one column', { filters: { serial: 'pf' } }, [1, 2]],
    ['chosen values of one column', { filters: { status: ['done', 'queued'] } }, [2, 10]],
    ['all filters at once', { filters: { serial: 'PF', status: ['failed'] } }, [1]],
    ['an empty filter', { filters: { serial: '', status: [] } }, [1, 2, 3, 10]],
    ['a filter on a column that is no more', { filters: { gone: ['x'] } }, [1, 2, 3, 10]],
    [
      'numbers in texts by value, empty ones last',
      { sort: [{ key: 'serial', direction: 'asc' }] },
      [10, 2, 1, 3],
    ],
    ['empty ones last upside down too', { sort: [{ key: 'serial', direction: 'desc' }] }, [1, 2, 10, 3]],
    ['numbers by value', { sort: [{ key: 'position', direction: 'desc' }] }, [10, 3, 2, 1]],
    ['equal ones keep their order', { sort: [{ key: 'status', direction: 'desc' }] }, [10, 1, 3, 2]],
    [
      'by two columns',
      {
        sort: [
          { key: 'status', direction: 'asc' },
          { key: 'position', direction: 'desc' },
        ],
      },
      [2, 3, 1, 10],
    ],
    ['a sort on a column that is no more', { sort: [{ key: 'gone', direction: 'asc' }] }, [1, 2, 3, 10]],
  ])('%s', (_, view, positions) => {
    expect(arrange(devices, view).rows.map(({ position }) => position)).toEqual(positions);
  });

  test('rows that need no arranging are the very same array', () => {
    expect(arrange(devices, {}).rows).toBe(devices);
  });

  test('a changed row is found by its new text, not by the one it had', () => {
    const changed = devices.with(0, { position: 1, serial: 'NEW', status: 'failed' });
    expect(arrange(devices, { search: 'new' }).rows).toEqual([]);
    expect(arrange(changed, { search: 'new' }).rows).toEqual([changed[0]]);
  });

  test('what the collator takes for equal keeps its order', () => {
    const twins = ['PF-07', 'PF-7', 'PF-6'].map((serial, position) => ({ position, serial, status: '' }));
    const { rows } = arrange(twins, { sort: [{ key: 'serial', direction: 'desc' }] });
    expect(rows.map(({ position }) => position)).toEqual([0, 1, 2]);
  });

  test('a value that comes later is sorted among the known ones', () => {
    const sort = [{ key: 'serial', direction: 'asc' }] as const;
    arrange(devices, { sort });
    const later = devices.with(2, { position: 3, serial: 'PF-9b', status: 'failed' });
    expect(arrange(later, { sort }).rows.map(({ position }) => position)).toEqual([10, 2, 3, 1]);
  });
});

describe('groups', () => {
  function groupsOf(view: Partial<TableView>) {
    return arrange(devices, view).groups?.map(({ value, label, rows }) => [value, label, rows.length]);
  }

  test.each<[string, Partial<TableView>, unknown]>([
    ['none unless asked for', {}, undefined],
    ['none by a column that is no more', { groupBy: 'gone' }, undefined],
    [
      'in the order of their column, with their counts',
      { groupBy: 'status' },
      [
        ['done', 'Status done', 1],
        ['failed', 'Status failed', 2],
        ['queued', 'Status queued', 1],
      ],
    ],
    [
      'the other way round where the reader sorts so',
      { groupBy: 'status', sort: [{ key: 'status', direction: 'desc' }], search: 'pf' },
      [
        ['failed', 'Status failed', 1],
        ['done', 'Status done', 1],
      ],
    ],
  ])('%s', (_, view, groups) => {
    expect(groupsOf(view)).toEqual(groups);
  });

  test('rows are sorted inside their group', () => {
    const { rows } = arrange(devices, { groupBy: 'status', sort: [{ key: 'position', direction: 'desc' }] });
    expect(rows.map(({ position }) => position)).toEqual([2, 3, 1, 10]);
  });
});

describe('whatever the rows are', () => {
  const anyDevices = fc.array(
    fc.record({
      position: fc.nat(50),
      serial: fc.string({ unit: 'grapheme', maxLength: 4 }),
      status: fc.string({ maxLength: 2 }),
    }),
    { maxLength: 200 },
  );
  const anySort = fc.array(
    fc.record({
      key: fc.constantFrom('position', 'serial', 'status'),
      direction: fc.constantFrom('asc', 'desc'),
    }),
    { maxLength: 3 },
  );

  test('sorting and grouping lose and double no row', () => {
    fc.assert(
      fc.property(anyDevices, anySort, fc.constantFrom(null, 'status', 'serial'), (rows, sort, groupBy) => {
        const { rows: arranged, groups } = arrange(rows, { sort, groupBy });
        expect(arranged).toHaveLength(rows.length);
        expect(new Set(arranged)).toEqual(new Set(rows));
        if (groups !== null) expect(groups.flatMap((group) => group.rows)).toEqual(arranged);
      }),
    );
  });

  test('a sort is what Array.prototype.sort makes of it, as far as it is stable', () => {
    fc.assert(
      fc.property(anyDevices, fc.constantFrom<'asc' | 'desc'>('asc', 'desc'), (rows, direction) => {
        const sign = direction === 'asc' ? 1 : -1;
        const expected = rows.toSorted((a, b) => sign * (a.position - b.position));
        const { rows: arranged } = arrange(rows, { sort: [{ key: 'position', direction }] });
        expect(arranged).toEqual(expected);
        expect(arranged.every((row, place) => row === expected[place])).toBe(true);
      }),
    );
  });

  test('a search shows those rows in which some cell holds it', () => {
    fc.assert(
      fc.property(anyDevices, fc.stringMatching(/^[a-z0-9]{1,2}$/), (rows, search) => {
        const expected = rows.filter((row) =>
          columns.some(({ text }) => text(row).toLowerCase().includes(search)),
        );
        // More may be found, since accents do not count; none may be missing.
        const found = new Set(arrange(rows, { search }).rows);
        expect(expected.filter((row) => !found.has(row))).toEqual([]);
      }),
    );
  });

  test('numbers inside thousands of texts come out in order', () => {
    const rows = Array.from({ length: 9001 }, (_, index) => ({
      position: index,
      serial: String((index * 7919) % 9001),
      status: '',
    }));
    const { rows: arranged } = arrange(rows, { sort: [{ key: 'serial', direction: 'asc' }] });
    expect(arranged.map(({ serial }) => serial)).toEqual(rows.map((_, index) => String(index)));
  });
});
