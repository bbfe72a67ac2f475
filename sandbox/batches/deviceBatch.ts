import type { RegistrationError } from '../seed/registrationErrors.ts';
import { guidFor } from '../seed/seededRandom.ts';
import type { Device, UploadedDevice } from './device.ts';
import { isListed, outcomeOf } from './outcome.ts';
import { type BatchPlan, type DeviceStatusRow, memoize, rowAttributes } from './plan.ts';
import type { BatchRun } from './run.ts';

/** One upload into a device batch. `devices` has one entry per uploaded device, null if its registration fails. */
export interface Upload {
  readonly run: BatchRun;
  readonly devices: readonly (Device | null)[];
}

/** One call that gives devices policies. `changes` has one entry per device of the call, null if it fails. */
export interface PolicyUpdate {
  readonly run: BatchRun;
  readonly changes: readonly ({ readonly deviceId: string; readonly policyId: string } | null)[];
}

/** A customer's device batch in one world. */
export interface DeviceBatch {
  /** Free text chosen by the partner. */
  readonly id: string;
  readonly customerId: string;
  readonly creationDate: string;
  readonly createdBy: string;
  readonly seeded: () => readonly Device[];
  readonly seededCount: number;
  readonly uploads: Upload[];
  /** All of the customer's, oldest first: their devices may be in any of the customer's batches. */
  readonly policyUpdates: PolicyUpdate[];
  readonly deleted: Set<string>;
}

/** The devices currently in the batch. Devices of an upload are added as it processes them. */
export function devicesOf(batch: DeviceBatch): Device[] {
  const devices = [...batch.seeded(), ...batch.uploads.flatMap(processedDevices)].filter(
    ({ id }) => !batch.deleted.has(id),
  );
  const given = new Map(
    batch.policyUpdates.flatMap(({ run, changes }) =>
      changes.slice(0, run.done).flatMap((change) => (change ? [[change.deviceId, change.policyId]] : [])),
    ),
  );
  if (given.size === 0) return devices;
  return devices.map((device) => {
    const value = given.get(device.id);
    return value === undefined ? device : { ...device, policies: [{ key: 'o_o_b_e', value }] };
  });
}

/** The number of devices currently in the batch, without generating the seeded ones. */
export function countDevices(batch: DeviceBatch): number {
  return batch.seededCount + batch.uploads.flatMap(processedDevices).length - batch.deleted.size;
}

/** The current devices and those that unfinished uploads will add. Uploading any of them again is a duplicate. */
export function devicesIncludingPending(batch: DeviceBatch): Device[] {
  const uploaded = batch.uploads.flatMap(({ devices }) => devices.filter((device) => device !== null));
  return [...batch.seeded(), ...uploaded].filter(({ id }) => !batch.deleted.has(id));
}

function processedDevices({ run, devices }: Upload): Device[] {
  return devices.slice(0, run.done).filter((device) => device !== null);
}

/**
 * Determines the results of an upload in advance. `isRegistered` tells whether the customer already has the device; see `outcomeOf` for
 * `resolved`.
 */
export function planUpload(
  trackingId: string,
  customerId: string,
  batchId: string,
  uploaded: readonly UploadedDevice[],
  isRegistered: (device: UploadedDevice) => boolean,
  resolved: ReadonlySet<string>,
): { plan: BatchPlan; devices: (Device | null)[] } {
  const outcomes = uploaded.map((device) => outcomeOf(device, isRegistered(device), resolved));
  const devices = uploaded.map((device, index) =>
    outcomes[index] || !isListed(device) ? null : registeredDevice(device, `${trackingId} ${index}`),
  );
  const plan: BatchPlan = {
    trackingId,
    customerId,
    label: `Uploaded into ${batchId}`,
    group: 'uploaded',
    size: uploaded.length,
    rows: memoize(() =>
      uploaded.flatMap((device, index) =>
        isListed(device) ? statusRow(device, outcomes[index] ?? null, devices[index]?.id) : [],
      ),
    ),
    start: { phase: 'queued' },
  };
  return { plan, devices };
}

function registeredDevice(device: UploadedDevice, seed: string): Device {
  return {
    id: guidFor(seed),
    ...device,
    policies: [{ key: 'o_o_b_e', value: null }],
    uploadedDate: new Date().toISOString().slice(0, 19),
    allowedOperations: ['GET', 'PATCH', 'DELETE'],
    attributes: { objectType: 'Device' },
  };
}

/** A device that was uploaded with its hash alone gets a row without any ID. */
function statusRow(
  device: UploadedDevice,
  error: RegistrationError | null,
  deviceId: string | undefined,
): DeviceStatusRow {
  const { serialNumber, productKey } = device;
  const hasId = serialNumber !== null || productKey !== null;
  return {
    ...(serialNumber !== null && { serialNumber }),
    ...(productKey !== null && { productKey }),
    ...(hasId && deviceId !== undefined && { deviceId }),
    status: error ? 'finished_with_errors' : 'finished',
    ...(error && { errorCode: error.errorCode, errorDescription: error.errorDescription }),
    attributes: rowAttributes,
  };
}
