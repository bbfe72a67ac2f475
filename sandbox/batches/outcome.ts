import { type RegistrationError, registrationErrors } from '../seed/registrationErrors.ts';
import type { UploadedDevice } from './device.ts';

/*
 * How the sandbox decides an uploaded device. A serial number or product key that ends in a sentinel decides by itself;
 * for a device that gives neither, the serial number inside its hash does.
 */

export interface Sentinel {
  readonly ending: string;
  readonly error: RegistrationError;
}

const numbered = Object.values(registrationErrors).flatMap((error) =>
  error.errorCode === null ? [] : [{ ending: `E${error.errorCode}`, error }],
);

/** Listed on `/sandbox`. Any other `E` with three digits gives that number with the name `SomethingNew`. */
export const sentinels: readonly Sentinel[] = [
  ...numbered,
  { ending: 'EDUP', error: registrationErrors.duplicated },
];

const unlisted = /E(\d{3})$/;

/** What becomes of a device; null means it is registered. */
export function outcomeOf(device: UploadedDevice, isRegisteredHere: boolean): RegistrationError | null {
  const given = [device.serialNumber, device.productKey].filter((id) => id !== null && id !== '');
  const names = given.length > 0 ? given : [serialInHash(device.hardwareHash ?? '') ?? ''];
  for (const name of names) {
    const sentinel = sentinels.find(({ ending }) => name?.endsWith(ending));
    if (sentinel) return sentinel.error;
    const number = unlisted.exec(name ?? '')?.[1];
    if (number !== undefined) return { errorCode: number, errorDescription: 'SomethingNew' };
  }
  if (device.hardwareHash && !looksLikeHash(device.hardwareHash)) return registrationErrors.invalidHash;
  return isRegisteredHere ? registrationErrors.alreadyAssigned : null;
}

function looksLikeHash(hash: string): boolean {
  return /^[A-Za-z0-9+/]{1000,}={0,2}$/.test(hash) && hash.startsWith('T0');
}

const serialNumberRecord = 14;

/** The NUL-terminated serial number record of a hash: `OA`, its length, then records of type, length and data. */
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
