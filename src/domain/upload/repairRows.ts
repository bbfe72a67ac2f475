import { type DeviceRow, folded, noValues } from '../deviceFile/deviceRow.ts';
import { refillHashes } from './keptDevice.ts';
import type { RepairCase } from './repair.ts';

export interface RepairRows {
  /** In the order of the batch; a row's id is its position there. Hashes not read yet where a file gave them. */
  readonly rows: readonly DeviceRow[];
  /** Cases whose hash is needed and is not in the file. */
  readonly missing: readonly RepairCase[];
}

/**
 * The rows of a new upload for these failed devices. What was uploaded from this browser is known but for the hashes,
 * which `fileRows` (read, with their hashes) give back. Of other devices the status tells a serial number or a product
 * key at most; the file's row with the same one, or with the same position if the file is as long as the batch, gives
 * the rest. Without a file pass no rows.
 */
export function repairRows(
  cases: readonly RepairCase[],
  fileRows: readonly DeviceRow[],
  devicesInBatch: number,
): RepairRows {
  const bySerial = new Map(fileRows.map((row) => [folded(serialOf(row)), row]));
  const byProductKey = new Map(fileRows.map((row) => [folded(row.productKey), row]));
  const missing: RepairCase[] = [];
  const rows = cases.flatMap((repair): DeviceRow[] => {
    const { position, device, uploaded } = repair;
    const id = position;
    if (uploaded) {
      const { devices, missing: withoutHash } = refillHashes([uploaded], fileRows);
      if (withoutHash.length > 0) missing.push(repair);
      return devices.slice(withoutHash.length).map((values) => ({
        ...values,
        id,
        line: uploaded.line,
        hashReading: null,
      }));
    }
    const { serialNumber, productKey } = device;
    const named = serialNumber || productKey;
    const inFile =
      (serialNumber && bySerial.get(folded(serialNumber))) ||
      (productKey && byProductKey.get(folded(productKey))) ||
      (!named && fileRows.length === devicesInBatch && fileRows[position - 1]);
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

function serialOf({ serialNumber, hashReading }: DeviceRow): string {
  return serialNumber || (hashReading?.ok && hashReading.device.serialNumber) || '';
}
