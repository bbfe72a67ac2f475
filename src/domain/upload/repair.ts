import type { BatchDevice } from '../batch.ts';
import { type DeviceColumn, folded } from '../deviceFile/deviceRow.ts';
import { type CatalogueEntry, type ErrorName, explainError } from '../errorCatalogue.ts';
import type { KeptDevice } from './keptDevice.ts';

/** What a new upload can do for a device that failed. */
export type Cure =
  /** The same row may succeed. */
  | { readonly kind: 'sendAgain' }
  /** It may succeed once one of these values is right. */
  | { readonly kind: 'correct'; readonly columns: readonly DeviceColumn[] }
  /** Somebody, the error's actor, has to act first; until then it fails again. */
  | { readonly kind: 'afterOthersActed' }
  /** It is registered already, or its trouble is none of an upload. */
  | { readonly kind: 'noUse' }
  /** No public explanation: it may be tried. */
  | { readonly kind: 'unknown' };

const cures = {
  StorageError: { kind: 'sendAgain' },
  InvalidZtdRequestBody: { kind: 'sendAgain' },
  InvalidZtdHardwareHash: { kind: 'correct', columns: ['hardwareHash'] },
  MissingZtdSerialNumberAndProductKey: {
    kind: 'correct',
    columns: ['serialNumber', 'productKey', 'manufacturer', 'model'],
  },
  ZtdDeviceAlreadyAssigned: { kind: 'noUse' },
  ZtdDeviceIsNotRegistered: { kind: 'noUse' },
  ZtdDeviceAssignedToOtherTenant: { kind: 'afterOthersActed' },
  ZtdProfileIsNotRegistered: { kind: 'noUse' },
  ZtdProfileAssignedToOtherTenant: { kind: 'noUse' },
  ZtdDeviceRegisteredByOtherTenant: { kind: 'afterOthersActed' },
  ZtdDeviceNotFound: { kind: 'correct', columns: ['manufacturer', 'model', 'serialNumber', 'productKey'] },
  ZtdDeviceIsNotUnique: { kind: 'correct', columns: ['hardwareHash'] },
  ZtdDeviceAlreadyAadRegistered: { kind: 'afterOthersActed' },
  ZtdDeviceDuplicated: { kind: 'noUse' },
} as const satisfies Record<ErrorName, Cure>;

export interface RepairCase {
  /** 1-based place in the batch. */
  readonly position: number;
  readonly device: BatchDevice;
  /** The uploaded row; `null` if this browser did not upload the batch, or kept it no longer. */
  readonly uploaded: KeptDevice | null;
  readonly cure: Cure;
  /** Who the error is explained by, for its reason and for who acts; `null` if it is unknown. */
  readonly error: CatalogueEntry | null;
  /** It was identified by its hash, which is not kept: the file has to be chosen again. */
  readonly needsFile: boolean;
}

/**
 * For each failed device of a finished batch, whether uploading it again can help. `uploaded` are the rows of that
 * upload in their order (the n-th status is the n-th row's), or none if they are not known here.
 */
export function repairCases(failed: readonly BatchDevice[], uploaded: readonly KeptDevice[]): RepairCase[] {
  return failed.map((device) => {
    const row = uploaded[device.position - 1];
    const kept = row && mayBe(row, device) ? row : null;
    const error = explainError(device.errorCode, device.errorDescription);
    const cure = error ? cures[error.name] : ({ kind: 'unknown' } as const);
    return {
      position: device.position,
      device,
      uploaded: kept,
      cure,
      error,
      needsFile: kept ? kept.hasHash : !device.serialNumber && !device.productKey,
    };
  });
}

/** Whether the next upload begins with this device: others would only fail again. */
export function isWorthSending({ cure }: RepairCase): boolean {
  return cure.kind === 'sendAgain' || cure.kind === 'correct';
}

/** The position rules, unless the status itself names another device than the row. */
function mayBe(row: KeptDevice, device: BatchDevice): boolean {
  const serialNumber = row.serialNumber || row.serialNumberInHash;
  const agrees = (sent: string | null, told: string | null) =>
    !sent || !told || folded(sent) === folded(told);
  return agrees(serialNumber, device.serialNumber) && agrees(row.productKey, device.productKey);
}
