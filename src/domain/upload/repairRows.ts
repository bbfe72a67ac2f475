import { type DeviceRow, folded, noValues, serialOf } from '../deviceFile/deviceRow.ts';
import type { RepairCase } from './repair.ts';
import { restoreHashes } from './sentDevice.ts';

export interface RepairRows {
  /** In the order of the cases; a row's ID is that of its case. Hashes from a file may not be decoded yet. */
  readonly rows: readonly DeviceRow[];
  /** Devices that need a hash that is not in the file. */
  readonly missing: readonly RepairCase[];
}

/**
 * The rows of a new upload for these failed devices. Devices uploaded from this browser are stored without their hashes, which
 * come from `fileRows` (hashes decoded). Of other devices the status contains a serial number or a product key at most; the
 * rest comes from the file's row with the same one, or at the same position if the file is as long as all batches together.
 * Without a file pass no rows.
 */
export function repairRows(
  cases: readonly RepairCase[],
  fileRows: readonly DeviceRow[],
  devicesInAll: number,
): RepairRows {
  const bySerial = new Map(fileRows.map((row) => [folded(serialOf(row)), row]));
  const byProductKey = new Map(fileRows.map((row) => [folded(row.productKey), row]));
  const missing: RepairCase[] = [];
  const rows = cases.flatMap((repair): DeviceRow[] => {
    const { id, device, uploaded } = repair;
    if (uploaded) {
      const { devices, missing: withoutHash } = restoreHashes([uploaded], fileRows);
      if (withoutHash.length > 0) missing.push(repair);
      return devices.slice(withoutHash.length).map((values) => ({
        ...values,
        id,
        line: uploaded.line,
        ...(uploaded.file !== undefined && { file: uploaded.file }),
        hashReading: null,
      }));
    }
    const { serialNumber, productKey } = device;
    const named = serialNumber || productKey;
    const inFile =
      (serialNumber && bySerial.get(folded(serialNumber))) ||
      (productKey && byProductKey.get(folded(productKey))) ||
      (!named && fileRows.length === devicesInAll && fileRows[id - 1]);
    if (inFile) return [{ ...inFile, id }];
    if (!named) {
      missing.push(repair);
      return [];
    }
    const values = { ...noValues, serialNumber: serialNumber ?? '', productKey: productKey ?? '' };
    return [{ ...values, id, line: null, hashReading: null }];
  });
  return { rows, missing };
}
