import { describe, expect, it } from 'vitest';
import { hashOf } from '../hashForTests.ts';
import { checkDevices } from './checkDevices.ts';
import { decodeHashes, withCell } from './decodeHashes.ts';
import { type DeviceRow, type DeviceValues, noValues } from './deviceRow.ts';
import { indexKnownDevices } from './knownDevices.ts';

const nothingKnown = indexKnownDevices([]);

/** Rows at lines 2, 3, …, as below a header. */
function rowsOf(...values: Partial<DeviceValues>[]): Promise<DeviceRow[]> {
  return decodeHashes(
    values.map((some, id) => ({ id, line: id + 2, ...noValues, ...some, hashReading: null })),
  );
}

/** `line severity kind column`, and `→ suggestion` if there is one. */
async function check(...values: Partial<DeviceValues>[]): Promise<string[]> {
  return checkDevices(await rowsOf(...values), nothingKnown).map(
    ({ line, severity, kind, column, suggestion }) =>
      `${line} ${severity} ${kind} ${column ?? '-'}${suggestion === null ? '' : ` → ${suggestion}`}`,
  );
}

const dell = { manufacturer: 'Dell Inc.', model: 'Latitude 3420' };
const surface = { manufacturer: 'Microsoft Corporation', model: 'Surface Laptop 4' };
const hash = hashOf({ serialNumber: 'PF1GHXN3', manufacturer: 'LENOVO', model: '20XW' });

describe('a single row', () => {
  it.each<[string, Partial<DeviceValues>, string[]]>([
    ['hash', { hardwareHash: hash }, []],
    ['hash and product key', { hardwareHash: hash, productKey: '0003290000012' }, []],
    ['hash and serial number', { hardwareHash: hash, serialNumber: 'PF1GHXN3' }, []],
    [
      'hash, product key and serial number',
      { hardwareHash: hash, productKey: '0003290000012', serialNumber: 'PF1GHXN3' },
      [],
    ],
    ['product key', { productKey: '0003290000012' }, []],
    ['a product key in another format', { productKey: '00329-00000-0003-AA606' }, []],
    ['serial number, manufacturer and model', { serialNumber: '5P9KML3', ...dell }, []],
    ['nothing', {}, ['2 error identifiesNothing serialNumber']],
    ['serial number alone', { serialNumber: '5P9KML3' }, ['2 error identifiesNothing manufacturer']],
    [
      'serial number and manufacturer',
      { serialNumber: '5P9KML3', manufacturer: 'HP' },
      ['2 error identifiesNothing model'],
    ],
    ['manufacturer and model', dell, ['2 error identifiesNothing serialNumber']],
    [
      'a firmware placeholder as serial number',
      { serialNumber: 'to be filled by O.E.M.', ...dell },
      ['2 error junkSerial serialNumber'],
    ],
    [
      'a line break in a serial number',
      { serialNumber: '5P9K\nML3', ...dell },
      ['2 error invisibleCharacters serialNumber → 5P9KML3'],
    ],
    [
      'two serial numbers in one cell, for which nothing is suggested',
      { serialNumber: '5P9KML3\n5P9KML4', ...dell },
      ['2 error invisibleCharacters serialNumber'],
    ],
    [
      'a zero-width blank in a product key, beside a hash',
      { hardwareHash: hash, productKey: '000329\u200b0000012' },
      ['2 error invisibleCharacters productKey → 0003290000012'],
    ],
    [
      'a NUL and a tab in names that identify the device',
      { serialNumber: '5P9KML3', manufacturer: 'Dell\0 Inc.', model: 'Latitude\t3420' },
      [
        '2 error invisibleCharacters manufacturer → Dell Inc.',
        '2 error invisibleCharacters model → Latitude 3420',
      ],
    ],
    [
      'a line break in a name beside a product key',
      { productKey: '0003290000012', model: 'Latitude\r\n3420' },
      ['2 warning invisibleCharacters model → Latitude 3420'],
    ],
    [
      'nothing but control characters',
      { productKey: '\0\u0001' },
      ['2 error invisibleCharacters productKey'],
    ],
    ['one digit repeated', { serialNumber: '00000000', ...dell }, ['2 error junkSerial serialNumber']],
    [
      'a firmware placeholder next to a product key',
      { serialNumber: 'Default string', productKey: '0003290000012' },
      ['2 warning junkSerial serialNumber'],
    ],
    [
      'a number in scientific notation',
      { serialNumber: '1,65208E+11', ...surface },
      ['2 error excelScientific serialNumber'],
    ],
    [
      'scientific notation with a decimal point in the product key',
      { productKey: '3.29E+12' },
      ['2 error excelScientific productKey'],
    ],
    ['a serial number that resembles scientific notation', { serialNumber: '5E10', ...dell }, []],
    [
      'a spreadsheet error value',
      { serialNumber: '#NAME?', ...dell },
      ['2 error excelErrorValue serialNumber'],
    ],
    [
      'the contents of a spreadsheet column that was too narrow',
      { serialNumber: '######', ...dell },
      ['2 error excelErrorValue serialNumber'],
    ],
    [
      'a Surface serial number with 11 digits',
      { serialNumber: '16520771357', ...surface },
      ['2 warning lostLeadingZeros serialNumber → 016520771357'],
    ],
    ['a complete Surface serial number', { serialNumber: '016520771357', ...surface }, []],
    [
      'a product ID with 10 digits',
      { productKey: '3290000012' },
      ['2 warning lostLeadingZeros productKey → 0003290000012'],
    ],
    [
      'a damaged hash',
      { hardwareHash: `${hash.slice(0, 40)}AAAA${hash.slice(44)}` },
      ['2 error hashBadChecksum hardwareHash'],
    ],
    ['a truncated hash', { hardwareHash: hash.slice(0, 3996) }, ['2 error hashWrongLength hardwareHash']],
    [
      'a hash without a checksum',
      { hardwareHash: 'T0Fh'.padEnd(4000, 'A') },
      ['2 warning hashNoChecksum hardwareHash'],
    ],
    [
      'a virtual machine’s hash',
      { hardwareHash: hashOf({ serialNumber: 'None', manufacturer: 'QEMU', model: 'pc' }) },
      ['2 warning hashFieldsUnset hardwareHash'],
    ],
    [
      'another device’s hash',
      { hardwareHash: hash, serialNumber: '5P9KML3', ...dell },
      [
        '2 error hashOtherSerial serialNumber → PF1GHXN3',
        '2 warning hashOtherManufacturer manufacturer → LENOVO',
        '2 warning hashOtherModel model → 20XW',
      ],
    ],
    [
      'its own hash and different spelling',
      { hardwareHash: hash, serialNumber: 'pf1ghxn3', manufacturer: 'Lenovo', model: '20XW' },
      [
        '2 warning hashOtherSerial serialNumber → PF1GHXN3',
        '2 warning hashOtherManufacturer manufacturer → LENOVO',
      ],
    ],
  ])('with %s', async (_, values, findings) => {
    expect(await check(values)).toEqual(findings);
  });
});

describe('rows of one file', () => {
  const one = { serialNumber: '5P9KML3', ...dell };
  it.each<[string, Partial<DeviceValues>[], string[]]>([
    ['the same serial number twice', [one, one], ['3 error duplicateSerial serialNumber']],
    [
      'the same serial number three times: each repeats the first',
      [one, one, one],
      ['3 error duplicateSerial serialNumber', '4 error duplicateSerial serialNumber'],
    ],
    [
      'the same serial number, once without manufacturer and model',
      [one, { serialNumber: '5P9KML3', productKey: '0003290000012' }],
      ['3 error duplicateSerial serialNumber'],
    ],
    [
      'the same serial number in another letter case',
      [one, { ...one, serialNumber: '5p9kml3' }],
      ['3 warning nearDuplicate serialNumber'],
    ],
    [
      'the same serial number with an extra space in the model',
      [one, { ...one, model: 'Latitude  3420' }],
      ['3 warning nearDuplicate serialNumber', '3 warning spellingVaries model → Latitude 3420'],
    ],
    [
      'the same serial number with another model',
      [one, { ...one, model: 'OptiPlex 7090' }],
      ['3 warning sameSerialOtherDevice serialNumber'],
    ],
    [
      'the same product key',
      [{ productKey: '0003290000012' }, { productKey: '0003290000012' }],
      ['3 error duplicateProductKey productKey'],
    ],
    [
      'the same hash',
      [{ hardwareHash: hash }, { hardwareHash: hash }],
      ['3 error duplicateHash hardwareHash'],
    ],
    [
      'one device, once by serial number and once by hash',
      [{ serialNumber: 'PF1GHXN3', manufacturer: 'LENOVO', model: '20XW' }, { hardwareHash: hash }],
      ['3 error duplicateSerial serialNumber'],
    ],
    [
      'a firmware placeholder in both, which is not a duplicate',
      [
        { serialNumber: 'None', productKey: '0003290000012' },
        { serialNumber: 'None', productKey: '0003290000013' },
      ],
      ['2 warning junkSerial serialNumber', '3 warning junkSerial serialNumber'],
    ],
    [
      'a manufacturer not spelled as in its firmware',
      [{ serialNumber: 'A1', manufacturer: 'dell inc.', model: 'Latitude 3420' }],
      ['2 warning spellingVaries manufacturer → Dell Inc.'],
    ],
    [
      'a model spelled differently than in another row’s hash',
      [{ hardwareHash: hash }, { serialNumber: 'PF2', manufacturer: 'LENOVO', model: '20xw' }],
      ['3 warning spellingVaries model → 20XW'],
    ],
    [
      'a missing leading zero that other serial numbers of the model have',
      [
        { serialNumber: '0012345', manufacturer: 'Acer', model: 'TM' },
        { serialNumber: '12346', manufacturer: 'Acer', model: 'TM' },
        { serialNumber: '12347', manufacturer: 'Acer', model: 'Other' },
      ],
      ['3 warning lostLeadingZeros serialNumber → 0012346'],
    ],
  ])('%s', async (_, rows, findings) => {
    expect(await check(...rows)).toEqual(findings);
  });
});

describe('checking again after an edit', () => {
  it('clears the findings that were fixed, and decodes the hash again', async () => {
    const rows = await rowsOf({ hardwareHash: 'T0!', serialNumber: 'X1', ...dell });
    const row = rows[0] as DeviceRow;
    const withHash = await withCell(row, 'hardwareHash', ` ${hash.slice(0, 76)}\n${hash.slice(76)}`);
    const withSerial = await withCell(withHash, 'serialNumber', 'PF1GHXN3');
    const kinds = (edited: DeviceRow) => checkDevices([edited], nothingKnown).map(({ kind }) => kind);
    expect(kinds(row)).toEqual(['hashNotBase64']);
    expect(kinds(withHash)).toContain('hashOtherSerial');
    expect(kinds(withSerial)).not.toContain('hashOtherSerial');
    expect(withSerial.id).toBe(row.id);
  });

  it('sorts errors first, then by row', async () => {
    const rows = await rowsOf(
      { serialNumber: 'A1', manufacturer: 'hp', model: 'X' },
      {},
      { productKey: '3290000012' },
      {},
    );
    expect(checkDevices(rows, nothingKnown).map(({ line, severity }) => `${line} ${severity}`)).toEqual([
      '3 error',
      '5 error',
      '2 warning',
      '4 warning',
    ]);
  });

  it('checks ten thousand rows fast enough to run on every edit', async () => {
    const rows = await rowsOf(
      ...Array.from({ length: 10_000 }, (_, index) => ({ serialNumber: `SN${index}`, ...dell })),
    );
    checkDevices(rows, nothingKnown);
    const edited = rows.with(5000, await withCell(rows[5000] as DeviceRow, 'serialNumber', 'SN1'));
    const before = process.cpuUsage();
    const findings = checkDevices(edited, nothingKnown);
    const took = process.cpuUsage(before).user / 1000;
    expect(findings.map(({ kind }) => kind)).toEqual(['duplicateSerial']);
    // About 30 ms. Processor time, so that a busy machine does not matter; quadratic time takes far more than the limit.
    expect(took).toBeLessThan(250);
  });

  it('never includes a part of a hash', async () => {
    const rows = await rowsOf(
      { hardwareHash: hash },
      { hardwareHash: hash, serialNumber: 'X' },
      { hardwareHash: `!${hash}` },
      { hardwareHash: hash.slice(4) },
    );
    const json = JSON.stringify(checkDevices(rows, nothingKnown));
    for (let at = 0; at + 12 <= 120; at += 1) expect(json).not.toContain(hash.slice(at, at + 12));
  });
});
