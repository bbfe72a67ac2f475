import { findingOf } from './checkRow.ts';
import { type DeviceRow, folded, serialOf } from './deviceRow.ts';
import type { Finding } from './finding.ts';
import { isJunkSerial } from './firmwareValues.ts';

/**
 * Finds devices that are in the file more than once. A device's first row gets no finding. Each later row gets one, which
 * names the line and the row it repeats, by the strongest match: hash, then product key, then serial number.
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
    const earlier = serial && !isJunkSerial(serial) ? earlierWithSerial(bySerial, folded(serial), row) : [];
    if (sameHash) findings.push(duplicateFinding(row, sameHash, 'duplicateHash', 'hardwareHash'));
    else if (sameKey) findings.push(duplicateFinding(row, sameKey, 'duplicateProductKey', 'productKey'));
    else findings.push(...compareSerials(row, earlier));
  }
  return findings;
}

function firstWith(index: Map<string, DeviceRow>, key: string, row: DeviceRow): DeviceRow | null {
  if (!key) return null;
  const first = index.get(key);
  if (!first) index.set(key, row);
  return first ?? null;
}

/**
 * Different devices remembered for one serial number. Real files have at most two; the limit prevents quadratic time for
 * a file with the same value in every row.
 */
const maxDevicesPerSerial = 10;

/** Earlier rows with the same serial number, one for each device. Adds the row to the index if its device is new. */
function earlierWithSerial(
  index: Map<string, DeviceRow[]>,
  key: string,
  row: DeviceRow,
): readonly DeviceRow[] {
  const earlier = index.get(key) ?? [];
  const isNew = earlier.length < maxDevicesPerSerial && !earlier.some((other) => mayBeSameDevice(row, other));
  if (isNew) index.set(key, [...earlier, row]);
  return earlier;
}

function compareSerials(row: DeviceRow, earlier: readonly DeviceRow[]): Finding[] {
  const same = earlier.find((other) => mayBeSameDevice(row, other));
  if (same) {
    const isSpelledAlike = serialOf(row) === serialOf(same) && matches(row, same, (a, b) => a === b);
    return [
      duplicateFinding(row, same, isSpelledAlike ? 'duplicateSerial' : 'nearDuplicate', 'serialNumber'),
    ];
  }
  const other = earlier[0];
  return other ? [duplicateFinding(row, other, 'sameSerialOtherDevice', 'serialNumber')] : [];
}

function mayBeSameDevice(row: DeviceRow, other: DeviceRow): boolean {
  return matches(row, other, (a, b) => folded(a) === folded(b));
}

/** Serial numbers are unique within a manufacturer's model. If one of the rows leaves either out, it is taken as equal. */
function matches(row: DeviceRow, other: DeviceRow, equal: (a: string, b: string) => boolean): boolean {
  return (['manufacturer', 'model'] as const).every(
    (column) => !row[column] || !other[column] || equal(row[column], other[column]),
  );
}

type DuplicateKind =
  | 'duplicateHash'
  | 'duplicateProductKey'
  | 'duplicateSerial'
  | 'nearDuplicate'
  | 'sameSerialOtherDevice';

/** A certain duplicate is an error; if the rows may be two devices, it is a warning. */
const severities = {
  duplicateHash: 'error',
  duplicateProductKey: 'error',
  duplicateSerial: 'error',
  nearDuplicate: 'warning',
  sameSerialOtherDevice: 'warning',
} as const satisfies Record<DuplicateKind, Finding['severity']>;

function duplicateFinding(
  row: DeviceRow,
  first: DeviceRow,
  kind: DuplicateKind,
  column: Finding['column'],
): Finding {
  const place = { firstRow: first.id, firstLine: first.line ?? '', firstFile: first.file ?? '' };
  return findingOf(row, kind, severities[kind], column, { ...place, value: valueShown(row, column) });
}

function valueShown(row: DeviceRow, column: Finding['column']): string {
  if (column === 'productKey') return row.productKey;
  return column === 'serialNumber' ? serialOf(row) : '';
}
