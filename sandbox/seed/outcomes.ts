import { type DeviceStatusRow, rowAttributes } from '../batches/plan.ts';
import { deviceOf } from './devices.ts';
import type { RegistrationError } from './registrationErrors.ts';
import { seededRandom } from './seededRandom.ts';

function registeredRow(seed: string, position: number): DeviceStatusRow {
  const { serialNumber, productKey, deviceId } = deviceOf(seed, position);
  return { serialNumber, productKey, deviceId, status: 'finished', attributes: rowAttributes };
}

export function failedRow(seed: string, position: number, error: RegistrationError): DeviceStatusRow {
  const { serialNumber, productKey } = deviceOf(seed, position);
  return {
    serialNumber,
    productKey,
    status: 'finished_with_errors',
    errorCode: error.errorCode,
    errorDescription: error.errorDescription,
    attributes: rowAttributes,
  };
}

/** `size` rows, with the failures at random positions. */
export function mixedRows(
  seed: string,
  size: number,
  failures: readonly (readonly [RegistrationError, number])[],
): DeviceStatusRow[] {
  const errors = failures.flatMap(([error, times]) => Array.from({ length: times }, () => error));
  const random = seededRandom(`${seed} failures`);
  const failed = new Map<number, RegistrationError>();
  for (const error of errors) {
    let position = random.integer(size);
    while (failed.has(position)) position = (position + 1) % size;
    failed.set(position, error);
  }
  return Array.from({ length: size }, (_, index) => {
    const error = failed.get(index);
    return error ? failedRow(seed, index + 1, error) : registeredRow(seed, index + 1);
  });
}
