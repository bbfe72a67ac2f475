import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../hashForTests.ts';
import { readDeviceFile } from './readDeviceFile.ts';
import { readTable } from './readTable.ts';

const read = (text: string, choices?: Parameters<typeof readDeviceFile>[1]) =>
  readDeviceFile(readTable(text), choices);
const meanings = (text: string, choices?: Parameters<typeof readDeviceFile>[1]) =>
  read(text, choices).columns.map(({ meaning }) => meaning);

const partnerCenter = 'Device Serial Number,Windows Product ID,Hardware Hash,Manufacturer name,Device model';
const hash = hashOf({ serialNumber: 'A1' });

describe('columns', () => {
  it.each([
    [
      'Partner Center’s',
      partnerCenter,
      ['serialNumber', 'productKey', 'hardwareHash', 'manufacturer', 'model'],
    ],
    [
      'Intune’s',
      'Device Serial Number,Windows Product ID,Hardware Hash,Group Tag,Assigned User',
      ['serialNumber', 'productKey', 'hardwareHash', 'groupTag', 'assignedUser'],
    ],
    [
      'Managed Desktop’s',
      'Manufacturer,Model,Serial Number,Hardware Hash',
      ['manufacturer', 'model', 'serialNumber', 'hardwareHash'],
    ],
    ['unknown ones', 'Serial Number,Warranty', ['serialNumber', 'unknown']],
    ['two with the same meaning', 'Serial Number,Device Serial Number', ['serialNumber', 'unknown']],
    ['an extra delimiter', 'Serial Number,', ['serialNumber', 'ignored']],
    ['no known headers', 'Apple,Pear\nA1,B2', ['unknown', 'unknown']],
    ['no header', `A1,,${hash}`, ['unknown', 'unknown', 'hardwareHash']],
    ['no header, a product ID', '0003290000012;A1', ['productKey', 'unknown']],
    [
      'no header, five columns',
      '5P9KML3,,,Dell Inc.,Latitude 3420',
      ['serialNumber', 'productKey', 'hardwareHash', 'manufacturer', 'model'],
    ],
    [
      'no header, Intune’s order',
      `A1,,${hash},Tag 1,anna@example.com`,
      ['serialNumber', 'productKey', 'hardwareHash', 'manufacturer', 'assignedUser'],
    ],
    ['an empty file', '', []],
  ])('are recognized: %s', (_, text, expected) => {
    expect(meanings(text)).toEqual(expected);
  });

  it('have the meaning the user chose, even if the next file spells the header differently', () => {
    const key = read('Serial Number,Warranty No.').columns[1]?.key ?? '';
    expect(meanings('Serial Number,WARRANTY-NO', new Map([[key, 'productKey']]))).toEqual([
      'serialNumber',
      'productKey',
    ]);
  });

  it('can be chosen by position if there is no header', () => {
    expect(meanings('A1,B2', new Map([['#2', 'serialNumber']]))).toEqual(['unknown', 'serialNumber']);
  });
});

describe('rows', () => {
  it('have a line number and trimmed values', () => {
    const { rows } = read(`${partnerCenter}\n\n 5P9KML3 ,,, Dell Inc.\u00A0,Latitude 3420\n,0003290000012\n`);
    expect(rows).toEqual([
      {
        id: 0,
        line: 3,
        serialNumber: '5P9KML3',
        productKey: '',
        hardwareHash: '',
        manufacturer: 'Dell Inc.',
        model: 'Latitude 3420',
        hashReading: null,
      },
      expect.objectContaining({ id: 1, line: 4, serialNumber: '', productKey: '0003290000012', model: '' }),
    ]);
  });

  it.each([
    [
      'a hash wrapped into lines',
      `Hardware Hash\n"${hash.slice(0, 76)}\r\n${hash.slice(76)}"`,
      'hardwareHash',
      hash,
    ],
    ['leading zeros preserved by a formula', 'Serial Number\n"=""0165"""', 'serialNumber', '0165'],
    ['an escaped formula', "Serial Number\n'-123", 'serialNumber', '-123'],
    ['an apostrophe that is part of the value', "Model\nO'Neill 1", 'model', "O'Neill 1"],
    ['a property name of JavaScript objects', 'Serial Number\n__proto__', 'serialNumber', '__proto__'],
  ] as const)('keep %s', (_, text, column, value) => {
    expect(read(text).rows[0]?.[column]).toBe(value);
  });

  it.each([
    ['a value past the last column', 'Serial Number,Model\nA1,Latitude,3420', 'extraCells', 2],
    ['a quote that is never closed', 'Serial Number,Model\nA1,x\n"A2,y', 'brokenQuotes', 3],
  ])('get an error for %s', (_, text, kind, line) => {
    expect(read(text).findings).toEqual([expect.objectContaining({ kind, line, severity: 'error' })]);
  });

  it.each([
    ['missing cells at the end', 'Serial Number,Model\nA1'],
    ['extra delimiters at the end', 'Serial Number,Model\nA1,x,,,'],
  ])('get no error for %s', (_, text) => {
    expect(read(text).findings).toEqual([]);
  });

  it('are read from any text without throwing, one for each record', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, withHeader) => {
        const table = readTable(withHeader ? `${partnerCenter}\n${text}` : text);
        const { rows, headerLine, skipped } = readDeviceFile(table);
        const others = skipped.length + (headerLine === null ? 0 : 1);
        expect(rows).toHaveLength(table.records.length - others);
      }),
      { numRuns: 2000 },
    );
  });
});
