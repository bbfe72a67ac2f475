import type { DeviceRow, DeviceValues } from '../deviceFile/deviceRow.ts';

/**
 * What is kept of an uploaded device, so that a status row is named by its position and a failure leads back to
 * its line. The hardware hash is not among it: only that there was one, and the serial number it carries.
 */
export interface KeptDevice {
  readonly line: number | null;
  readonly serialNumber: string;
  readonly productKey: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly hasHash: boolean;
  readonly serialNumberInHash: string | null;
}

/** Copies field by field: a field added to rows later must not slip into storage. */
export function keepDevice(row: DeviceRow): KeptDevice {
  return {
    line: row.line,
    serialNumber: row.serialNumber,
    productKey: row.productKey,
    manufacturer: row.manufacturer,
    model: row.model,
    hasHash: row.hardwareHash !== '',
    serialNumberInHash: serialNumberInHash(row),
  };
}

/** What people call the device: its serial number, also if only the hash told it, else its product key. */
export function nameOfKept(device: KeptDevice): string | null {
  return device.serialNumber || device.serialNumberInHash || device.productKey || null;
}

export interface Refilled {
  /** One for each kept device, in their order; without hash where `missing` names the device. */
  readonly devices: readonly DeviceValues[];
  /** Devices that were sent by hash, and whose hash is not in the file. */
  readonly missing: readonly KeptDevice[];
}

/**
 * Puts the hashes of a file chosen again back to the devices kept without them. Everything else stays as kept:
 * it may have been corrected since. Pass the file's rows with their hashes read; none if no hash is needed.
 */
export function refillHashes(kept: readonly KeptDevice[], fileRows: readonly DeviceRow[]): Refilled {
  const withHash = fileRows.filter((row) => row.hardwareHash !== '');
  const byLine = new Map(withHash.map((row) => [row.line, row]));
  const bySerial = new Map(withHash.map((row) => [serialNumberInHash(row), row]));
  const missing: KeptDevice[] = [];
  const devices = kept.map((device) => {
    const hardwareHash = device.hasHash ? findHash(device, byLine, bySerial) : '';
    if (hardwareHash === null) missing.push(device);
    const { serialNumber, productKey, manufacturer, model } = device;
    return { serialNumber, productKey, hardwareHash: hardwareHash ?? '', manufacturer, model };
  });
  return { devices, missing };
}

function findHash(
  device: KeptDevice,
  byLine: ReadonlyMap<number | null, DeviceRow>,
  bySerial: ReadonlyMap<string | null, DeviceRow>,
): string | null {
  const atLine = device.line === null ? undefined : byLine.get(device.line);
  if (atLine && serialNumberInHash(atLine) === device.serialNumberInHash) {
    // A hash that names no device is taken by its line only if nothing else in the row speaks against it.
    const isSame = device.serialNumberInHash !== null || atLine.serialNumber === device.serialNumber;
    if (isSame) return atLine.hardwareHash;
  }
  const sameSerial = device.serialNumberInHash === null ? undefined : bySerial.get(device.serialNumberInHash);
  return sameSerial?.hardwareHash ?? null;
}

function serialNumberInHash(row: DeviceRow): string | null {
  return row.hashReading?.ok ? row.hashReading.device.serialNumber : null;
}
