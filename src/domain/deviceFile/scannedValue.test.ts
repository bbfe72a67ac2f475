import { describe, expect, it } from 'vitest';
import type { DeviceColumn } from './deviceRow.ts';
import { recognizeScan } from './scannedValue.ts';

const scan = (column: DeviceColumn, after: string, { before = '', isFast = true } = {}) => {
  const found = recognizeScan({ column, before, after, isFast });
  return found && `${found.column} ${found.value}`;
};

describe('a scanned value', () => {
  it.each(['serialNumber', 'hardwareHash', 'manufacturer', 'model'] as const)(
    'is recognized as a product key in the field %s, also when typed',
    (column) => {
      expect(scan(column, '0003290000012')).toBe('productKey 0003290000012');
      expect(scan(column, '0003290000012', { isFast: false })).toBe('productKey 0003290000012');
    },
  );

  it.each(['productKey', 'hardwareHash', 'manufacturer'] as const)(
    'is recognized as a serial number in the field %s',
    (column) => {
      for (const serial of ['PF1GHXN3', '5CG1234ABC', '016520771357', '5P9KML3', 'R9-ABC123'])
        expect(scan(column, serial)).toBe(`serialNumber ${serial}`);
    },
  );

  it('is recognized as a serial number in a model only if it was scanned over one', () => {
    expect(scan('model', 'PF1GHXN3', { before: '20XW' })).toBe('serialNumber PF1GHXN3');
    expect(scan('model', '20XWPF1GHXN3', { before: '20XW' })).toBe('serialNumber PF1GHXN3');
    expect(scan('model', '21CB000DUS', { before: '20XW', isFast: false })).toBeNull();
    expect(scan('model', '21CB000DUS')).toBeNull();
    expect(scan('model', '20XW00ABCD', { before: '20XW00ABCD' })).toBeNull();
  });

  it('is told from the text that it was appended to', () => {
    expect(scan('manufacturer', 'LENOVOPF1GHXN3', { before: 'LENOVO' })).toBe('serialNumber PF1GHXN3');
    expect(scan('manufacturer', 'Dell Inc.0003290000012', { before: 'Dell Inc.' })).toBe(
      'productKey 0003290000012',
    );
  });

  it('is recognized as a hash', () => {
    expect(scan('serialNumber', `T0${'A'.repeat(3998)}`)).toMatch(/^hardwareHash T0/);
  });

  it.each([
    ['serialNumber', 'PF1GHXN3'],
    ['productKey', '0003290000012'],
    ['productKey', '12345'],
    ['manufacturer', 'LENOVO'],
    ['manufacturer', 'Dell Inc.'],
    ['manufacturer', '3Com'],
    ['model', 'Latitude 3420'],
    ['manufacturer', ''],
  ] as const)('stays where it belongs: %s %s', (column, value) => {
    expect(scan(column, value)).toBeNull();
  });
});
