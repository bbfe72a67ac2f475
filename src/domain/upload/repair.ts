import type { BatchDevice } from '../batch.ts';
import { type DeviceColumn, folded } from '../deviceFile/deviceRow.ts';
import { type Actor, type CatalogueEntry, type ErrorName, explainError } from '../errorCatalogue.ts';
import { batchOutcomes, devicesToRepair, errorKey } from '../outcome.ts';
import type { SentDevice } from './sentDevice.ts';

/** Whether uploading a failed device again can help. */
export type Cure =
  /** The unchanged row may succeed. */
  | { readonly kind: 'sendAgain' }
  /** It may succeed once one of these values is right. */
  | { readonly kind: 'correct'; readonly columns: readonly DeviceColumn[] }
  /** The error's actor has to act first; until then the row fails again. */
  | { readonly kind: 'afterOthersActed' }
  /** The device's problem has nothing to do with the upload. */
  | { readonly kind: 'noUse' }
  /** The device is already registered, or another row of it counts; it can be sent again by choice. */
  | { readonly kind: 'notNeeded' }
  /** The error has no public explanation: another upload can be tried. */
  | { readonly kind: 'unknown' };

const cures = {
  StorageError: { kind: 'sendAgain' },
  InvalidZtdRequestBody: { kind: 'sendAgain' },
  InvalidZtdHardwareHash: { kind: 'correct', columns: ['hardwareHash'] },
  MissingZtdSerialNumberAndProductKey: {
    kind: 'correct',
    columns: ['serialNumber', 'productKey', 'manufacturer', 'model'],
  },
  ZtdDeviceAlreadyAssigned: { kind: 'notNeeded' },
  ZtdDeviceIsNotRegistered: { kind: 'noUse' },
  ZtdDeviceAssignedToOtherTenant: { kind: 'afterOthersActed' },
  ZtdProfileIsNotRegistered: { kind: 'noUse' },
  ZtdProfileAssignedToOtherTenant: { kind: 'noUse' },
  ZtdDeviceRegisteredByOtherTenant: { kind: 'afterOthersActed' },
  ZtdDeviceNotFound: { kind: 'correct', columns: ['manufacturer', 'model', 'serialNumber', 'productKey'] },
  ZtdDeviceIsNotUnique: { kind: 'correct', columns: ['hardwareHash'] },
  ZtdDeviceAlreadyAadRegistered: { kind: 'afterOthersActed' },
  ZtdDeviceDuplicated: { kind: 'notNeeded' },
} as const satisfies Record<ErrorName, Cure>;

export interface RepairCase {
  /** The position, counted on through all batches that are repaired together. */
  readonly id: number;
  /** 1-based position in the batch. */
  readonly position: number;
  readonly device: BatchDevice;
  /** The uploaded row; `null` if it is not stored in this browser (any more). */
  readonly uploaded: SentDevice | null;
  readonly cure: Cure;
  /** The error's entry in the catalogue, for its reason and its actor; `null` if there is none. */
  readonly error: CatalogueEntry | null;
  /** Who acts; of a duplicate row, who acts on the other row. `unknown` if the error has no public explanation. */
  readonly actor: Actor | 'unknown';
  /** The device was identified by its hash, which is never stored: the file has to be chosen again. */
  readonly needsFile: boolean;
}

/**
 * For each device with an error in a finished batch (to resolve, or already registered), whether uploading it again can help.
 * `devices` are all of the batch, `uploaded` the rows of that upload in order (the n-th status belongs to the n-th row), or none
 * if they are not stored in this browser.
 */
export function repairCases(
  devices: readonly BatchDevice[],
  uploaded: readonly (SentDevice | undefined)[],
): readonly RepairCase[] {
  const outcomes = batchOutcomes(devices);
  return devicesToRepair(devices).map((device) => {
    const row = uploaded[device.position - 1];
    const uploadedRow = row && mayBe(row, device) ? row : null;
    const error = explainError(device.errorCode, device.errorDescription);
    const cure = error ? cures[error.name] : ({ kind: 'unknown' } as const);
    return {
      id: device.position,
      position: device.position,
      device,
      uploaded: uploadedRow,
      cure,
      error,
      actor: outcomes.of(device).actor ?? 'unknown',
      needsFile: uploadedRow ? uploadedRow.hasHash : !device.serialNumber && !device.productKey,
    };
  });
}

/** What `repairCases` takes, of one batch. */
export interface RepairedBatch {
  readonly devices: readonly BatchDevice[];
  readonly uploaded: readonly SentDevice[];
}

/** The failed devices of several batches, in their order. Each has an ID of its own among all of them. */
export function repairCasesOfAll(batches: readonly RepairedBatch[]): readonly RepairCase[] {
  let before = 0;
  return batches.flatMap(({ devices, uploaded }) => {
    const first = before;
    before += devices.length;
    return repairCases(devices, uploaded).map((one) => ({ ...one, id: first + one.position }));
  });
}

/** What cases are grouped by: the error, and who acts, since duplicate rows may wait for different parties. */
export function reasonKey({ device, actor }: RepairCase): string {
  return `${errorKey(device)} ${actor}`;
}

/** Whether the device is selected for the next upload from the start; others would only fail again. */
export function isWorthSending({ cure }: RepairCase): boolean {
  return cure.kind === 'sendAgain' || cure.kind === 'correct';
}

/** Rows and statuses belong together by position, unless the status names another device than the row. */
function mayBe(row: SentDevice, device: BatchDevice): boolean {
  const serialNumber = row.serialNumber || row.serialNumberInHash;
  const agrees = (sent: string | null, reported: string | null) =>
    !sent || !reported || folded(sent) === folded(reported);
  return agrees(serialNumber, device.serialNumber) && agrees(row.productKey, device.productKey);
}
