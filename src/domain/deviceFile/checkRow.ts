import type { HashProblem } from '../hardwareHash.ts';
import { type DeviceColumn, type DeviceRow, folded, identificationOf } from './deviceRow.ts';
import type { Finding, FindingKind, Severity } from './finding.ts';
import { isJunkSerial, serialDigitsOf } from './firmwareValues.ts';

const cachedFindings = new WeakMap<DeviceRow, readonly Finding[]>();

/**
 * The findings that depend on this row alone. Rows are immutable, so the result is cached: after an edit, only the edited
 * row is checked again.
 */
export function checkRow(row: DeviceRow): readonly Finding[] {
  let findings = cachedFindings.get(row);
  if (!findings) {
    findings = [...checkIdentity(row), ...checkCharacters(row), ...checkExcelDamage(row), ...checkHash(row)];
    cachedFindings.set(row, findings);
  }
  return findings;
}

/** Creates a finding about this row. */
export function findingOf(
  row: DeviceRow,
  kind: FindingKind,
  severity: Severity,
  column: DeviceColumn | null,
  values: Finding['values'] = {},
  suggestion: string | null = null,
): Finding {
  const place = { rowId: row.id, line: row.line, ...(row.file !== undefined && { file: row.file }) };
  return { kind, severity, ...place, column, values, suggestion };
}

function checkIdentity(row: DeviceRow): Finding[] {
  const identification = identificationOf(row);
  const findings: Finding[] = [];
  if (identification === null) {
    const missing = (['serialNumber', 'manufacturer', 'model'] as const).find((column) => !row[column]);
    findings.push(findingOf(row, 'identifiesNothing', 'error', missing ?? 'serialNumber'));
  }
  if (row.serialNumber && isJunkSerial(row.serialNumber)) {
    // With a hash or a product key, the device does not depend on the serial number for identification.
    const severity = identification === 'serialNumber' || identification === null ? 'error' : 'warning';
    findings.push(findingOf(row, 'junkSerial', severity, 'serialNumber', { value: row.serialNumber }));
  }
  return findings;
}

/** Line breaks, control characters, and the likes of a zero-width blank or a soft hyphen. */
const invisible = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Firmware shows none of these characters, so that a value with one matches no device. */
function checkCharacters(row: DeviceRow): Finding[] {
  const findings: Finding[] = [];
  for (const column of ['serialNumber', 'productKey', 'manufacturer', 'model'] as const) {
    const value = row[column];
    if (value.search(invisible) === -1) continue;
    const isName = column === 'manufacturer' || column === 'model';
    const severity = isName && identificationOf(row) !== 'serialNumber' ? 'warning' : 'error';
    const shown = { value: value.replace(/\r\n/g, '\n').replace(invisible, '␣') };
    const suggestion = withoutInvisible(value, isName ? ' ' : '');
    findings.push(findingOf(row, 'invisibleCharacters', severity, column, shown, suggestion));
  }
  return findings;
}

/** `null` if nothing would be left, or if lines of the same length look like the values of several devices. */
function withoutInvisible(value: string, between: string): string | null {
  const lines = value
    .split(/[\r\n\v\f\u0085\u2028\u2029]+/)
    .map((line) => line.replace(/\t/g, ' ').replace(invisible, '').trim())
    .filter((line) => line !== '');
  const areSeveral =
    between === '' && lines.length > 1 && lines.every(({ length }) => length === lines[0]?.length);
  return areSeveral ? null : lines.join(between) || null;
}

const scientific = /^\d(?:[.,]\d+)?E\+\d{1,3}$/i;
const errorValue = /^#(?:[\p{L}/0]+[!?]|N\/A|NV|#+)$/u;
/** A product ID has 13 digits. With fewer than 9 left, the value is not a number that lost its zeros. */
const productIdDigits = { full: 13, least: 9 };

function checkExcelDamage(row: DeviceRow): Finding[] {
  const findings: Finding[] = [];
  for (const column of ['serialNumber', 'productKey', 'manufacturer', 'model'] as const) {
    const value = row[column];
    if (scientific.test(value)) findings.push(findingOf(row, 'excelScientific', 'error', column, { value }));
    if (errorValue.test(value)) findings.push(findingOf(row, 'excelErrorValue', 'error', column, { value }));
  }
  const digits = serialDigitsOf(row.manufacturer);
  if (digits) findings.push(...lostZeros(row, 'serialNumber', digits, digits - 3));
  findings.push(...lostZeros(row, 'productKey', productIdDigits.full, productIdDigits.least));
  return findings;
}

/**
 * A value of digits only that is shorter than `digits`, but not than `least`: a spreadsheet has probably treated it as a
 * number and dropped its leading zeros.
 */
export function lostZeros(
  row: DeviceRow,
  column: 'serialNumber' | 'productKey',
  digits: number,
  least: number,
): Finding[] {
  const value = row[column];
  if (!/^[1-9]\d*$/.test(value) || value.length >= digits || value.length < least) return [];
  const values = { value, digits, found: value.length };
  return [findingOf(row, 'lostLeadingZeros', 'warning', column, values, value.padStart(digits, '0'))];
}

const hashProblems = {
  notBase64: ['hashNotBase64', 'error'],
  wrongLength: ['hashWrongLength', 'error'],
  notAHash: ['hashNotAHash', 'error'],
  badChecksum: ['hashBadChecksum', 'error'],
  // Such a hash may be valid but cannot be verified, because Microsoft does not document the layout.
  noChecksum: ['hashNoChecksum', 'warning'],
} satisfies Record<HashProblem['kind'], [FindingKind, Severity]>;

function checkHash(row: DeviceRow): Finding[] {
  const reading = row.hashReading;
  if (!reading) return [];
  if (!reading.ok) {
    const [kind, severity] = hashProblems[reading.problem.kind];
    return [findingOf(row, kind, severity, 'hardwareHash', reading.problem.values)];
  }
  const { serialNumber, manufacturer, model } = reading.device;
  const findings: Finding[] = [];
  if (!serialNumber || !manufacturer || isJunkSerial(serialNumber)) {
    const values = { serialNumber: serialNumber ?? '', manufacturer: manufacturer ?? '' };
    findings.push(findingOf(row, 'hashFieldsUnset', 'warning', 'hardwareHash', values));
  }
  const compared = [
    ['serialNumber', serialNumber, 'hashOtherSerial', 'error'],
    ['manufacturer', manufacturer, 'hashOtherManufacturer', 'warning'],
    ['model', model, 'hashOtherModel', 'warning'],
  ] as const;
  for (const [column, inHash, kind, severity] of compared) {
    if (!inHash || !row[column] || row[column] === inHash) continue;
    // A different spelling of the same serial number is still the same device.
    const actual = folded(row[column]) === folded(inHash) ? 'warning' : severity;
    findings.push(findingOf(row, kind, actual, column, { value: row[column], inHash }, inHash));
  }
  return findings;
}
