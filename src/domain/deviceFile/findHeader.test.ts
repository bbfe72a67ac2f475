import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDeviceFile } from './readDeviceFile.ts';
import { readTable } from './readTable.ts';

const read = (text: string) => readDeviceFile(readTable(text));
const serials = (text: string) => read(text).rows.map(({ serialNumber }) => serialNumber);
const header = 'Serial Number;Manufacturer;Model';
const device = 'A1;LENOVO;20XW';

describe('lines before the header', () => {
  it.each([
    ['comments', `# Exported by the portal\n# on 12 March; 3 devices\n${header}\n${device}`, [1, 2]],
    ['PowerShell’s type line', `#TYPE Selected.System.Object\n${header}\n${device}`, [1]],
    ['a comment with a quotation mark', `# Lenovo 14" devices\n${header}\n${device}`, [1]],
    ['a comment with delimiters', `# a, b, c, d, e, f\n\n${header}\n${device}`, [1]],
    ['a comment after a sep line', `sep=;\n# Exported\n${header}\n${device}`, [2]],
    ['a title', `Devices of order 4711\n\n${header}\n${device}`, [1]],
    ['settings', `Customer;Contoso\nOrder:;4711\n${header}\n${device}`, [1, 2]],
    ['settings as wide as the header', `Order:;4711;open\n${header}\n${device}`, [1]],
  ])('are skipped and reported: %s', (_, text, lines) => {
    const { skipped, headerLine } = read(text);
    expect(skipped.map(({ line }) => line)).toEqual(lines);
    expect(headerLine).toBe(text.split('\n').indexOf(header) + 1);
    expect(serials(text)).toEqual(['A1']);
  });

  it('do not hide which delimiter the header has', () => {
    expect(readTable(`One, two, three, four, five\n${header}\n${device}`).delimiter).toBe(';');
  });

  it('are reported by their beginning', () => {
    expect(read(`# ${'long '.repeat(100)}\n${header}\n${device}`).skipped[0]?.text).toHaveLength(80);
  });

  it('are no reason for an error about quotation marks', () => {
    expect(read(`List of "14 inch" devices, "new\n${header}\n${device}`).findings).toEqual([]);
  });
});

describe('a line is not skipped', () => {
  it.each([
    ['a header with a number column', `#;Serial Number\n1;A1`, ['A1']],
    ['a header that begins with #', `#Serial Number;Model\nA1;x`, ['A1']],
    ['an error of a spreadsheet', `#N/A;;;LENOVO;20XW`, ['#N/A']],
    ['devices before a second header', `${device}\n${header}\nA2;LENOVO;20XW`, null],
    ['a comment after the header', `${header}\n#1;LENOVO;20XW`, ['#1']],
    ['a single column of devices', `A1\nA2\nSerial Number\nA3`, null],
  ])('if it is %s', (_, text, expected) => {
    const { skipped, rows } = read(text);
    expect(skipped).toEqual([]);
    if (expected) expect(serials(text)).toEqual(expected);
    else expect(rows).toHaveLength(text.split('\n').length);
  });
});

it('a file of comments only has no devices', () => {
  const { rows, skipped } = read('# one\n# two\n');
  expect(rows).toEqual([]);
  expect(skipped).toHaveLength(2);
});

it('devices without a header are read after the comments', () => {
  expect(serials('# exported\n5P9KML3;;;Dell Inc.;Latitude 3420')).toEqual(['5P9KML3']);
});

it('any number of comments and titles changes neither devices nor their line numbers', () => {
  const before = fc.oneof(
    fc.constantFrom('', '  '),
    fc.stringMatching(/^# ?x[abc;," ]{0,20}$/),
    fc.stringMatching(/^Title [abc ]{0,20}$/),
  );
  fc.assert(
    fc.property(fc.array(before, { maxLength: 20 }), (lines) => {
      const { rows, skipped } = read([...lines, header, device].join('\n'));
      expect(rows.map(({ line, serialNumber }) => [line, serialNumber])).toEqual([[lines.length + 2, 'A1']]);
      expect(skipped).toHaveLength(lines.filter((line) => line.trim() !== '').length);
    }),
    { numRuns: 1000 },
  );
});
