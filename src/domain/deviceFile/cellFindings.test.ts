import { describe, expect, it } from 'vitest';
import { checkDevices } from './checkDevices.ts';
import { indexKnownDevices } from './knownDevices.ts';
import { readDeviceFile } from './readDeviceFile.ts';
import type { CellMark } from './table.ts';

const headers = ['Serial Number', 'Product Key', 'Hardware Hash', 'Manufacturer', 'Model'];

/** The findings about a row with these cells, of which those at a position of `marks` are suspicious. */
function findings(cells: readonly string[], marks: Readonly<Record<number, readonly CellMark[]>>): string[] {
  const file = readDeviceFile({
    records: [
      { line: 1, cells: headers },
      { line: 2, cells, marks: new Map(Object.entries(marks).map(([at, some]) => [Number(at), some])) },
    ],
    brokenQuotes: [],
  });
  return [...file.findings, ...checkDevices(file.rows, indexKnownDevices([]))].map(
    ({ severity, kind, column, suggestion }) =>
      [severity, kind, column, suggestion].filter(Boolean).join(' '),
  );
}

const number = { kind: 'number', shown: null } as const;
const merged = (value: string) => ({ kind: 'merged', area: 'D2:D9', value }) as const;

describe('a cell stored as a number', () => {
  it.each([
    ['a serial number', ['123400', '', '', 'HP', '840'], 0, ['warning numberCell serialNumber']],
    [
      'a serial number whose length is known',
      ['16520771357', '', '', 'Microsoft Corporation', 'Surface'],
      0,
      ['warning lostLeadingZeros serialNumber 016520771357'],
    ],
    ['a serial number of that length', ['165207713571', '', '', 'Microsoft Corporation', 'x'], 0, []],
    [
      'a shortened serial number',
      ['1.23E+12', '', '', 'HP', '840'],
      0,
      ['error excelScientific serialNumber'],
    ],
    [
      'a product key without its zeros',
      ['', '3290000012'],
      1,
      ['warning lostLeadingZeros productKey 0003290000012'],
    ],
    ['a product key of 13 digits', ['', '1234567890123'], 1, []],
    ['a product key of another length', ['', '1234'], 1, ['warning numberCell productKey']],
    ['a model', ['A1', '', '', 'HP', '840'], 4, []],
    ['a model with decimals', ['A1', '', '', 'HP', '14.1'], 4, ['warning numberCell model']],
  ])('gets a finding only if it may have lost something: %s', (_, cells, at, expected) => {
    expect(findings(cells, { [at]: [number] })).toEqual(expected);
  });

  it('is suggested as the spreadsheet shows it', () => {
    const shown = { kind: 'number', shown: '0001234' } as const;
    expect(findings(['1234', '', '', 'HP', '840'], { 0: [shown] })).toEqual([
      'warning numberCell serialNumber 0001234',
    ]);
  });
});

describe('other cells', () => {
  it.each([
    [
      'a date as a serial number',
      ['2024-03-12', '', '', 'HP', '840'],
      { 0: [{ kind: 'date' }] },
      ['error dateCell serialNumber'],
    ],
    [
      'a date as a model that identifies',
      ['A1', '', '', 'HP', '2024-03-12'],
      { 4: [{ kind: 'date' }] },
      ['error dateCell model'],
    ],
    [
      'a date as a model beside a product key',
      ['', '1234567890123', '', '', '2024-03-12'],
      { 4: [{ kind: 'date' }] },
      ['warning dateCell model'],
    ],
    [
      'a formula',
      ['A1', '', '', 'HP', '840'],
      { 0: [{ kind: 'formula', isEmpty: false }] },
      ['warning formulaCell serialNumber'],
    ],
    [
      'a formula without a result',
      ['', '1234567890123'],
      { 0: [{ kind: 'formula', isEmpty: true }] },
      ['error emptyFormula serialNumber'],
    ],
    [
      'a merged manufacturer',
      ['A1', '', '', '', '840'],
      { 3: [merged('HP')] },
      ['warning mergedCell manufacturer HP', 'error identifiesNothing manufacturer'],
    ],
    [
      'a merged serial number',
      ['', '1234567890123'],
      { 0: [merged('A1')] },
      ['warning mergedCell serialNumber'],
    ],
    [
      'a merged cell without a value',
      ['A1', '', '', '', ''],
      { 3: [merged('')] },
      ['warning mergedCell manufacturer', 'error identifiesNothing manufacturer'],
    ],
  ] satisfies [string, string[], Record<number, CellMark[]>, string[]][])(
    'get a finding: %s',
    (_, cells, marks, expected) => {
      expect(findings(cells, marks)).toEqual(expected);
    },
  );

  it('get none in a column that is not sent', () => {
    const file = readDeviceFile({
      records: [
        { line: 1, cells: ['Serial Number', 'Ordered'] },
        { line: 2, cells: ['A1', '2024-03-12'], marks: new Map([[1, [{ kind: 'date' }]]]) },
      ],
      brokenQuotes: [],
    });
    expect(file.findings).toEqual([]);
  });
});
