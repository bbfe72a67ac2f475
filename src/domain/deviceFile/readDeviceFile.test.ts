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
    ['two of one meaning', 'Serial Number,Device Serial Number', ['serialNumber', 'unknown']],
    ['a delimiter too many', 'Serial Number,', ['serialNumber', 'ignored']],
    ['words nobody knows', 'Apple,Pear\nA1,B2', ['unknown', 'unknown']],
    ['no header', `A1,,${hash}`, ['unknown', 'unknown', 'hardwareHash']],
    ['no header, a product id', '0003290000012;A1', ['productKey', 'unknown']],
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
  ])('are understood: %s', (_, text, expected) => {
    expect(meanings(text)).toEqual(expected);
  });

  it('mean what the user chose, also in the next file that writes the header otherwise', () => {
    const key = read('Serial Number,Warranty No.').columns[1]?.key ?? '';
    expect(meanings('Serial Number,WARRANTY-NO', new Map([[key, 'productKey']]))).toEqual([
      'serialNumber',
      'productKey',
    ]);
  });

  it('without a header are chosen by their place', () => {
    expect(meanings('A1,B2', new Map([['#2', 'serialNumber']]))).toEqual(['unknown', 'serialNumber']);
  });
});

describe('rows', () => {
  it('carry line and trimmed values', () => {
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
    ['zeros kept by a formula', 'Serial Number\n"=""0165"""', 'serialNumber', '0165'],
    ['a formula made harmless', "Serial Number\n'-123", 'serialNumber', '-123'],
    ['an apostrophe of its own', "Model\nO'Neill 1", 'model', "O'Neill 1"],
    ['an object’s own names', 'Serial Number\n__proto__', 'serialNumber', '__proto__'],
  ] as const)('give back %s', (_, text, column, value) => {
    expect(read(text).rows[0]?.[column]).toBe(value);
  });

  it.each([
    ['a value past the last column', 'Serial Number,Model\nA1,Latitude,3420', 'extraCells', 2],
    ['a quote never closed', 'Serial Number,Model\nA1,x\n"A2,y', 'brokenQuotes', 3],
  ])('are not trusted with %s', (_, text, kind, line) => {
    expect(read(text).findings).toEqual([expect.objectContaining({ kind, line, severity: 'error' })]);
  });

  it.each([
    ['cells left out at the end', 'Serial Number,Model\nA1'],
    ['delimiters at the end', 'Serial Number,Model\nA1,x,,,'],
  ])('are trusted with %s', (_, text) => {
    expect(read(text).findings).toEqual([]);
  });

  it('come out of any text: one for each record, never a crash', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, withHeader) => {
        const table = readTable(withHeader ? `${partnerCenter}\n${text}` : text);
        const { rows, hasHeader } = readDeviceFile(table);
        expect(rows).toHaveLength(table.records.length - (hasHeader ? 1 : 0));
      }),
      { numRuns: 2000 },
    );
  });
});
