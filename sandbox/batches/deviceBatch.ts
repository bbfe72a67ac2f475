import { guidFor } from '../seed/chance.ts';
import type { RegistrationError } from '../seed/registrationErrors.ts';
import type { Device, UploadedDevice } from './device.ts';
import { outcomeOf } from './outcome.ts';
import { type BatchPlan, type DeviceStatusRow, once, rowAttributes } from './plan.ts';
import type { BatchRun } from './run.ts';

/** One upload into a device batch: the devices it would add, place by place, null where it fails. */
export interface Upload {
  readonly run: BatchRun;
  readonly devices: readonly (Device | null)[];
}

/** A device batch of a customer, in one world. */
export interface DeviceBatch {
  /** Free text chosen by the partner. */
  readonly id: string;
  readonly customerId: string;
  readonly creationDate: string;
  readonly createdBy: string;
  readonly seeded: () => readonly Device[];
  readonly seededCount: number;
  readonly uploads: Upload[];
  readonly deleted: Set<string>;
}

/** The devices that are in the batch by now: those of an upload come in as it decides them. */
export function devicesOf(batch: DeviceBatch): Device[] {
  return [...batch.seeded(), ...batch.uploads.flatMap(decided)].filter(({ id }) => !batch.deleted.has(id));
}

/** How many those are, without making the seeded ones. */
export function countDevices(batch: DeviceBatch): number {
  return batch.seededCount + batch.uploads.flatMap(decided).length - batch.deleted.size;
}

/** Those, and the ones that an upload under way will bring: uploading them again registers nothing. */
export function devicesToCome(batch: DeviceBatch): Device[] {
  const coming = batch.uploads.flatMap(({ devices }) => devices.filter((device) => device !== null));
  return [...batch.seeded(), ...coming].filter(({ id }) => !batch.deleted.has(id));
}

function decided({ run, devices }: Upload): Device[] {
  return devices.slice(0, run.done).filter((device) => device !== null);
}

export const autopilotProfileId = guidFor('autopilot profile');

/** Decides what an upload will come to. `isRegistered` tells whether the customer has a device of these ids already. */
export function planUpload(
  trackingId: string,
  customerId: string,
  batchId: string,
  uploaded: readonly UploadedDevice[],
  isRegistered: (device: UploadedDevice) => boolean,
): { plan: BatchPlan; devices: (Device | null)[] } {
  const outcomes = uploaded.map((device) => outcomeOf(device, isRegistered(device)));
  const devices = uploaded.map((device, index) =>
    outcomes[index] ? null : registered(device, `${trackingId} ${index}`),
  );
  const plan: BatchPlan = {
    trackingId,
    customerId,
    label: `Uploaded into ${batchId}`,
    group: 'uploaded',
    size: uploaded.length,
    rows: once(() =>
      uploaded.map((device, index) => row(device, outcomes[index] ?? null, devices[index]?.id)),
    ),
    start: { phase: 'queued' },
  };
  return { plan, devices };
}

function registered(device: UploadedDevice, seed: string): Device {
  return {
    id: guidFor(seed),
    ...device,
    policies: [{ key: 'o_o_b_e', value: autopilotProfileId }],
    uploadedDate: new Date().toISOString().slice(0, 19),
    allowedOperations: ['GET', 'PATCH', 'DELETE'],
    attributes: { objectType: 'Device' },
  };
}

/** A device known by its hash alone comes back with no id at all. */
function row(
  device: UploadedDevice,
  error: RegistrationError | null,
  deviceId: string | undefined,
): DeviceStatusRow {
  const { serialNumber, productKey } = device;
  const isNamed = serialNumber !== null || productKey !== null;
  return {
    ...(serialNumber !== null && { serialNumber }),
    ...(productKey !== null && { productKey }),
    ...(isNamed && deviceId !== undefined && { deviceId }),
    status: error ? 'finished_with_errors' : 'finished',
    ...(error && { errorCode: error.errorCode, errorDescription: error.errorDescription }),
    attributes: rowAttributes,
  };
}
