import type { BatchDevice } from '../batch.ts';
import type { DeviceRow, DeviceValues } from '../deviceFile/deviceRow.ts';

/**
 * What is stored of a device of an upload, so that a status row can be named by its position and a failure leads back to
 * its line. The hardware hash is never stored, only that there was one and the serial number it contains.
 */
export interface SentDevice {
  readonly line: number | null;
  /** The name of its file, if several files were joined. */
  readonly file?: string;
  readonly serialNumber: string;
  readonly productKey: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly hasHash: boolean;
  readonly serialNumberInHash: string | null;
  /** Partner Center's ID: only of a device that a profile is assigned to. */
  readonly deviceId?: string;
  /** The profile that it had when it was to get another one, as `AssignableDevice.profile`. */
  readonly profile?: string | null;
}

/** Copies field by field, so that a field added to rows later is not stored by accident. */
export function toSentDevice(row: DeviceRow): SentDevice {
  return {
    line: row.line,
    ...(row.file !== undefined && { file: row.file }),
    serialNumber: row.serialNumber,
    productKey: row.productKey,
    manufacturer: row.manufacturer,
    model: row.model,
    hasHash: row.hardwareHash !== '',
    serialNumberInHash: serialNumberInHash(row),
  };
}

/** What people call the device: its serial number, possibly from its hash, or else its product key. */
export function sentDeviceName(device: SentDevice): string | null {
  return device.serialNumber || device.serialNumberInHash || device.productKey || null;
}

/** How a device of an upload status is known: by what the status says, else by what was uploaded from this browser. */
export function idsOfRow(
  device: Pick<BatchDevice, 'serialNumber' | 'productKey'>,
  uploaded: SentDevice | null | undefined,
): { readonly serialNumber: string | null; readonly productKey: string | null } {
  return {
    serialNumber: device.serialNumber || uploaded?.serialNumber || uploaded?.serialNumberInHash || null,
    productKey: device.productKey || uploaded?.productKey || null,
  };
}

/**
 * What to call a device of an upload status: its serial number (of the status, else as uploaded from this browser), else its
 * device ID, else its product key; `null` if it has none of them.
 */
export function batchDeviceName(
  device: Pick<BatchDevice, 'serialNumber' | 'productKey' | 'deviceId'>,
  uploaded: SentDevice | null,
): { readonly kind: 'serialNumber' | 'deviceId' | 'productKey'; readonly value: string } | null {
  const { serialNumber, productKey } = idsOfRow(device, uploaded);
  if (serialNumber) return { kind: 'serialNumber', value: serialNumber };
  if (device.deviceId) return { kind: 'deviceId', value: device.deviceId };
  return productKey ? { kind: 'productKey', value: productKey } : null;
}

export interface RestoredHashes {
  /** One for each stored device, in the same order; without a hash where `missing` names the device. */
  readonly devices: readonly DeviceValues[];
  /** Devices with a hash that is not in the file. */
  readonly missing: readonly SentDevice[];
}

/**
 * Adds the hashes of a file that was chosen again to the devices stored without them. Everything else stays as stored,
 * since it may have been corrected. `fileRows` are the file's rows with decoded hashes; none if no hash is needed.
 */
export function restoreHashes(stored: readonly SentDevice[], fileRows: readonly DeviceRow[]): RestoredHashes {
  const withHash = fileRows.filter((row) => row.hardwareHash !== '');
  const byPlace = new Map(withHash.map((row) => [placeOf(row), row]));
  const bySerial = new Map(withHash.map((row) => [serialNumberInHash(row), row]));
  const missing: SentDevice[] = [];
  const devices = stored.map((device) => {
    const hardwareHash = device.hasHash ? findHash(device, byPlace, bySerial) : '';
    if (hardwareHash === null) missing.push(device);
    const { serialNumber, productKey, manufacturer, model } = device;
    return { serialNumber, productKey, hardwareHash: hardwareHash ?? '', manufacturer, model };
  });
  return { devices, missing };
}

function findHash(
  device: SentDevice,
  byPlace: ReadonlyMap<string, DeviceRow>,
  bySerial: ReadonlyMap<string | null, DeviceRow>,
): string | null {
  const atPlace = device.line === null ? undefined : byPlace.get(placeOf(device));
  if (atPlace && serialNumberInHash(atPlace) === device.serialNumberInHash) {
    // A hash without a serial number is found by its place alone, unless the row has another serial number.
    const isSame = device.serialNumberInHash !== null || atPlace.serialNumber === device.serialNumber;
    if (isSame) return atPlace.hardwareHash;
  }
  const sameSerial = device.serialNumberInHash === null ? undefined : bySerial.get(device.serialNumberInHash);
  return sameSerial?.hardwareHash ?? null;
}

function placeOf({ line, file = '' }: Pick<SentDevice, 'line' | 'file'>): string {
  return `${file}\n${line}`;
}

function serialNumberInHash(row: DeviceRow): string | null {
  return row.hashReading?.ok ? row.hashReading.device.serialNumber : null;
}
