import { type RegistrationError, registrationErrors } from '../seed/registrationErrors.ts';
import type { UploadedDevice } from './device.ts';

/*
 * The result of an uploaded device depends on how its serial number or product key ends. If it has neither, the serial
 * number inside its hash is used.
 */

export interface Sentinel {
  readonly ending: string;
  readonly error: RegistrationError;
}

const withCode = Object.values(registrationErrors).flatMap((error) =>
  error.errorCode === null ? [] : [{ ending: `E${error.errorCode}`, error }],
);

/** Listed on `/sandbox`. `E` and any other three digits give that code with the name `SomethingNew`. */
export const sentinels: readonly Sentinel[] = [
  ...withCode,
  { ending: 'EDUP', error: registrationErrors.duplicated },
];

/** A device that ends in this is accepted, but neither registered nor listed in the status. */
export const unlistedEnding = 'EGONE';

export function isListed({ serialNumber, productKey }: UploadedDevice): boolean {
  return ![serialNumber, productKey].some((id) => id?.endsWith(unlistedEnding));
}

const unlistedCode = /E(\d{3})$/;

/** The registration error of a device, or null if it is registered. `resolved` has serial numbers whose ending does not matter. */
export function outcomeOf(
  device: UploadedDevice,
  isRegisteredHere: boolean,
  resolved: ReadonlySet<string> = new Set(),
): RegistrationError | null {
  if (resolved.has(device.serialNumber ?? ''))
    return isRegisteredHere ? registrationErrors.alreadyAssigned : null;
  const givenIds = [device.serialNumber, device.productKey].filter((id) => id !== null && id !== '');
  const ids = givenIds.length > 0 ? givenIds : [serialInHash(device.hardwareHash ?? '') ?? ''];
  for (const id of ids) {
    const sentinel = sentinels.find(({ ending }) => id?.endsWith(ending));
    if (sentinel) return sentinel.error;
    const code = unlistedCode.exec(id ?? '')?.[1];
    if (code !== undefined) return { errorCode: code, errorDescription: 'SomethingNew' };
  }
  if (device.hardwareHash && !looksLikeHash(device.hardwareHash)) return registrationErrors.invalidHash;
  return isRegisteredHere ? registrationErrors.alreadyAssigned : null;
}

function looksLikeHash(hash: string): boolean {
  return /^[A-Za-z0-9+/]{1000,}={0,2}$/.test(hash) && hash.startsWith('T0');
}

const serialNumberRecord = 14;

/** Reads the NUL-terminated serial number. A hash starts with `OA` and a length, then has records of type, length and data. */
function serialInHash(hash: string): string | undefined {
  const bytes = Buffer.from(hash, 'base64');
  let at = 4;
  while (at + 4 <= bytes.length) {
    const start = at + 4;
    const end = start + bytes.readUInt16LE(at + 2);
    if (bytes.readUInt16LE(at) === serialNumberRecord)
      return bytes.subarray(start, end).toString('latin1').split('\0')[0];
    at = end;
  }
  return undefined;
}
