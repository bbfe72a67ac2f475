import { findingOf } from './checkRow.ts';
import { type DeviceRow, folded } from './deviceRow.ts';
import type { Finding } from './finding.ts';
import { isJunkSerial } from './firmwareValues.ts';

/**
 * Devices that stand in the file more than once. The first row of a device keeps clean; each later one is
 * reported with the line and the row it repeats, once, by the strongest likeness: hash, product key, serial number.
 */
export function findDuplicates(rows: readonly DeviceRow[]): Finding[] {
  const byHash = new Map<string, DeviceRow>();
  const byProductKey = new Map<string, DeviceRow>();
  const bySerial = new Map<string, DeviceRow[]>();
  const findings: Finding[] = [];
  for (const row of rows) {
    const sameHash = firstWith(byHash, row.hardwareHash, row);
    const sameKey = firstWith(byProductKey, folded(row.productKey), row);
    const serial = serialOf(row);
    const earlier = serial && !isJunkSerial(serial) ? withSerial(bySerial, folded(serial), row) : [];
    if (sameHash) findings.push(repeats(row, sameHash, 'duplicateHash', 'hardwareHash'));
    else if (sameKey) findings.push(repeats(row, sameKey, 'duplicateProductKey', 'productKey'));
    else findings.push(...compareSerials(row, earlier));
  }
  return findings;
}

/** The row's own serial number, else the one its hash carries: a device sent twice by two ways is one device. */
function serialOf(row: DeviceRow): string {
  return row.serialNumber || (row.hashReading?.ok ? (row.hashReading.device.serialNumber ?? '') : '');
}

function firstWith(index: Map<string, DeviceRow>, key: string, row: DeviceRow): DeviceRow | null {
  if (!key) return null;
  const first = index.get(key);
  if (!first) index.set(key, row);
  return first ?? null;
}

/**
 * Different devices kept for one serial number. Real files have two at most; the bound keeps a file with one
 * value in every row from costing the square of its length.
 */
const devicesPerSerial = 10;

/** Rows before this one with the same serial number, one of each device. */
function withSerial(index: Map<string, DeviceRow[]>, key: string, row: DeviceRow): readonly DeviceRow[] {
  const earlier = index.get(key) ?? [];
  const isNew = earlier.length < devicesPerSerial && !earlier.some((other) => mayBeSameDevice(row, other));
  if (isNew) index.set(key, [...earlier, row]);
  return earlier;
}

function compareSerials(row: DeviceRow, earlier: readonly DeviceRow[]): Finding[] {
  const same = earlier.find((other) => mayBeSameDevice(row, other));
  if (same) {
    const isSpeltAlike = serialOf(row) === serialOf(same) && alike(row, same, (a, b) => a === b);
    return [
      isSpeltAlike
        ? repeats(row, same, 'duplicateSerial', 'serialNumber')
        : repeats(row, same, 'nearDuplicate', 'serialNumber'),
    ];
  }
  const other = earlier[0];
  return other ? [repeats(row, other, 'sameSerialOtherDevice', 'serialNumber')] : [];
}

function mayBeSameDevice(row: DeviceRow, other: DeviceRow): boolean {
  return alike(row, other, (a, b) => folded(a) === folded(b));
}

/** Serial numbers are unique within a manufacturer's model; where one of two rows does not say, they may be one. */
function alike(row: DeviceRow, other: DeviceRow, equal: (a: string, b: string) => boolean): boolean {
  return (['manufacturer', 'model'] as const).every(
    (column) => !row[column] || !other[column] || equal(row[column], other[column]),
  );
}

type Repetition =
  | 'duplicateHash'
  | 'duplicateProductKey'
  | 'duplicateSerial'
  | 'nearDuplicate'
  | 'sameSerialOtherDevice';

/** What is surely sent twice is an error; what may be two devices is for the user to judge. */
const severities = {
  duplicateHash: 'error',
  duplicateProductKey: 'error',
  duplicateSerial: 'error',
  nearDuplicate: 'warning',
  sameSerialOtherDevice: 'warning',
} as const satisfies Record<Repetition, Finding['severity']>;

function repeats(row: DeviceRow, first: DeviceRow, kind: Repetition, column: Finding['column']): Finding {
  const values = { firstRow: first.id, firstLine: first.line ?? '', value: valueShown(row, column) };
  return findingOf(row, kind, severities[kind], column, values);
}

function valueShown(row: DeviceRow, column: Finding['column']): string {
  if (column === 'productKey') return row.productKey;
  return column === 'serialNumber' ? serialOf(row) : '';
}
