import type { DeviceColumn } from './deviceRow.ts';

export interface Scan {
  /** The field it was scanned or typed into. */
  readonly column: DeviceColumn;
  /** The field's text before, such as a model that stays for all devices, and after. A scanner replaces it or appends to it. */
  readonly before: string;
  readonly after: string;
  /** Whether it arrived as fast as only a scanner types. */
  readonly isFast: boolean;
}

export interface Recognized {
  readonly column: DeviceColumn;
  readonly value: string;
}

const productKey = /^\d{13}$/;
const hardwareHash = /^T0[A-Za-z0-9+/=]{100,}$/;
/** Serial numbers have a digit and no blanks. */
const serialNumber = /^(?=.*\d)[A-Z\d][A-Z\d-]{5,29}$/i;

/**
 * The field that a value belongs to, if it was scanned into another one; `null` if it is where it belongs. Product keys and hashes
 * look like nothing else. A model looks like a serial number, so one is recognized in that field only if it was certainly
 * scanned and the model was there already.
 */
export function recognizeScan({ column, before, after, isFast }: Scan): Recognized | null {
  const isAppended = before !== '' && after.startsWith(before) && after !== before;
  for (const text of isAppended ? [after.slice(before.length), after] : [after]) {
    const value = text.trim();
    const found = columnOf(value, column, isFast && before !== '' && value !== before);
    if (found !== null && found !== column) return { column: found, value };
  }
  return null;
}

function columnOf(value: string, column: DeviceColumn, isScannedOverModel: boolean): DeviceColumn | null {
  if (productKey.test(value)) return 'productKey';
  if (hardwareHash.test(value)) return 'hardwareHash';
  if (!serialNumber.test(value) || column === 'serialNumber') return null;
  return column === 'model' && !isScannedOverModel ? null : 'serialNumber';
}
