import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../hashForTests.ts';
import { withoutApostrophes } from '../spreadsheetSafe.ts';
import { cleanValue, type DeviceValues, deviceColumns, noValues } from './deviceRow.ts';
import { readDeviceFile } from './readDeviceFile.ts';
import { readTable } from './readTable.ts';
import { deviceFileTemplate, writeDeviceFile } from './writeDeviceFile.ts';

const header = 'Device Serial Number,Windows Product ID,Hardware Hash,Manufacturer name,Device model';
const hash = hashOf({ serialNumber: 'PF1GHXN3' });
const device: DeviceValues = {
  ...noValues,
  serialNumber: '016520771357',
  hardwareHash: hash,
  model: 'A, "B"',
};

const readBack = (csv: string) =>
  readDeviceFile(readTable(csv)).rows.map((row) => deviceColumns.map((column) => row[column]));

describe('a device file', () => {
  it('has Partner Center’s header, and quotes only where needed', () => {
    expect(writeDeviceFile([device], 'leaveOut')).toBe(`${header}\r\n016520771357,,,,"A, ""B"""\r\n`);
  });

  it('contains hashes only if requested', () => {
    expect(writeDeviceFile([device], 'include')).toContain(hash);
    expect(writeDeviceFile([device], 'leaveOut')).not.toContain('T0');
  });

  it.each(['=1+1', '+36', '-123', '@SUM(A1)'])('keeps a spreadsheet from running %s', (serialNumber) => {
    const csv = writeDeviceFile([{ ...noValues, serialNumber }], 'leaveOut');
    expect(csv.split('\r\n')[1]).toBe(`"'${serialNumber}",,,,`);
    expect(readBack(csv)[0]?.[0]).toBe(serialNumber);
  });

  it.each(['=HYPERLINK("http://evil.test")\nx', '＝1+1', 'x\n=1+1'])('nor %j', (model) => {
    const csv = writeDeviceFile([{ ...noValues, model }], 'leaveOut');
    expect(csv).not.toMatch(/^"?[=＝]|[,\n]"?[=＝]/);
    expect(readBack(csv)[0]?.[4]).toBe(model);
  });

  it('has a byte-order mark only if there are non-ASCII characters', () => {
    expect(writeDeviceFile([{ ...noValues, model: 'Újpest' }], 'leaveOut').charCodeAt(0)).toBe(0xfeff);
    expect(writeDeviceFile([device], 'leaveOut').charCodeAt(0)).not.toBe(0xfeff);
  });

  it('is read back as written', () => {
    const value = fc
      .string({ unit: 'binary', maxLength: 20 })
      .map((text) => cleanValue('model', text.replace(/\r\n?/g, '\n')))
      // An apostrophe that was there before is taken for ours.
      .filter((text) => !text.startsWith('="') && withoutApostrophes(text) === text);
    const devices = fc.array(
      fc
        .record({
          serialNumber: value,
          productKey: value,
          hardwareHash: fc.constantFrom('', hash),
          manufacturer: value,
          model: value,
        })
        .filter((values) => deviceColumns.some((column) => values[column] !== '')),
    );
    fc.assert(
      fc.property(devices, (written) => {
        const values = written.map((values) => deviceColumns.map((column) => values[column]));
        expect(readBack(writeDeviceFile(written, 'include'))).toEqual(values);
      }),
      { numRuns: 1000 },
    );
  });

  it('as a template can be read back, and contains no device', () => {
    const { columns, rows } = readDeviceFile(readTable(deviceFileTemplate()));
    expect(columns.map(({ meaning }) => meaning)).toEqual(deviceColumns);
    expect(rows).toEqual([]);
  });
});
