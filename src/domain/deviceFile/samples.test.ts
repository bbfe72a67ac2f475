import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDevices } from './checkDevices.ts';
import { decodeHashes } from './decodeHashes.ts';
import { decodeText, decodeUnicode } from './decodeText.ts';
import { guessEncoding } from './guessEncoding.ts';
import { indexKnownDevices } from './knownDevices.ts';
import { readDeviceFile } from './readDeviceFile.ts';
import { readTable } from './readTable.ts';

async function readSample(name: string) {
  const bytes = readFileSync(`e2e/samples/${name}`);
  const { text, encoding } = decodeUnicode(bytes) ?? decodeText(bytes, guessEncoding(bytes));
  const table = readTable(text);
  const file = readDeviceFile(table);
  const rows = await decodeHashes(file.rows);
  const findings = [...file.findings, ...checkDevices(rows, indexKnownDevices([]))];
  return {
    encoding,
    delimiter: table.delimiter,
    columns: file.columns.map(({ meaning }) => meaning),
    devices: rows.map((row) =>
      row.hashReading?.ok ? row.hashReading.device.serialNumber : row.serialNumber,
    ),
    findings: findings.map(({ line, severity, kind, column }) => `${line} ${severity} ${kind} ${column}`),
  };
}

const partnerCenter = ['serialNumber', 'productKey', 'hardwareHash', 'manufacturer', 'model'];

describe('the sample files', () => {
  it.each([
    [
      'partner-center.csv',
      {
        encoding: 'utf-8',
        delimiter: ',',
        columns: partnerCenter,
        devices: ['5P9KML3', 'PF1GHXN3', '016520771357', '', '5CG1234ABC'],
        findings: [],
      },
    ],
    [
      'vendor-header-case.csv',
      {
        encoding: 'utf-8',
        delimiter: ',',
        columns: partnerCenter,
        devices: ['To be filled by O.E.M.', 'ABC1234', 'ABC1234', ''],
        findings: [
          '2 error junkSerial serialNumber',
          '3 error identifiesNothing manufacturer',
          '4 error duplicateSerial serialNumber',
          '5 error hashNotBase64 hardwareHash',
          '4 warning spellingVaries manufacturer',
        ],
      },
    ],
    [
      'intune-utf16le-bom.csv',
      {
        encoding: 'utf-16le',
        delimiter: ',',
        columns: ['serialNumber', 'productKey', 'hardwareHash', 'groupTag', 'assignedUser'],
        devices: ['PF1GHXN3', '5CG1234ABC'],
        findings: [],
      },
    ],
    [
      'localised-excel-semicolon-windows-1252.csv',
      {
        encoding: 'windows-1252',
        delimiter: ';',
        columns: partnerCenter,
        devices: ['5P9KML3', '16520771357', '1,65208E+11'],
        findings: ['4 error excelScientific serialNumber', '3 warning lostLeadingZeros serialNumber'],
      },
    ],
  ])('%s is read as its description says', async (name, expected) => {
    expect(await readSample(name)).toEqual(expected);
  });
});
