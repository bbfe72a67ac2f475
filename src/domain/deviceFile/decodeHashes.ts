import { readHardwareHash } from '../hardwareHash.ts';
import type { DeviceColumn, DeviceRow } from './deviceRow.ts';
import { cleanValue } from './deviceRow.ts';

/** Rows between two progress reports, a few milliseconds of work. */
const rowsPerReport = 250;

/**
 * Returns the rows with every hash decoded; rows already decoded are returned unchanged. `onProgress` receives the number
 * of rows done. Meant to run in a worker; never rejects.
 */
export async function decodeHashes(
  rows: readonly DeviceRow[],
  onProgress?: (done: number) => void,
): Promise<DeviceRow[]> {
  const done: DeviceRow[] = [];
  while (done.length < rows.length) {
    const chunk = rows.slice(done.length, done.length + rowsPerReport);
    done.push(...(await Promise.all(chunk.map(withHashRead))));
    onProgress?.(done.length);
  }
  return done;
}

/** The row after the user edited a cell. Decodes the hash again only if the hash changed. */
export async function withCell(row: DeviceRow, column: DeviceColumn, text: string): Promise<DeviceRow> {
  const value = cleanValue(column, text);
  if (value === row[column]) return row;
  const changed = { ...row, [column]: value };
  return column === 'hardwareHash' ? withHashRead({ ...changed, hashReading: null }) : changed;
}

async function withHashRead(row: DeviceRow): Promise<DeviceRow> {
  if (!row.hardwareHash || row.hashReading) return row;
  return { ...row, hashReading: await readHardwareHash(row.hardwareHash) };
}
