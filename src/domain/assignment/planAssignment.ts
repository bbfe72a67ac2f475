import type { BatchTrackingId } from '../identifiers.ts';
import type { SentDevice } from '../upload/sentDevice.ts';
import { type AssignmentTarget, type UploadPlan, unsentPart } from '../upload/uploadPlan.ts';

/** A registered device, as far as an assignment needs it. */
export interface AssignableDevice {
  /** Partner Center's ID, by which the device is named. */
  readonly deviceId: string;
  readonly serialNumber: string | null;
  readonly productKey: string | null;
  readonly manufacturer: string | null;
  readonly model: string | null;
  /** The profile that it has, as Partner Center sends it: an ID or a name; `null` for none. Missing if it is not known. */
  readonly profile?: string | null;
}

/** Devices per call: the limit of Partner Center's own page where it applies a profile. The API itself states none. */
export const devicesPerAssignment = 500;

/** Plans to give each of the devices, once, a profile. `repairs` are the jobs in which it failed for them. */
export function planAssignment(
  devices: readonly AssignableDevice[],
  target: Omit<AssignmentTarget, 'kind'>,
  repairs: readonly BatchTrackingId[] = [],
  size: number = devicesPerAssignment,
): UploadPlan {
  // A device that is listed twice, in two batches, would be in the job twice.
  const once = [...new Map(devices.map((device) => [device.deviceId.toLowerCase(), device])).values()];
  const count = Math.ceil(once.length / size);
  return {
    target: { kind: 'assignment', ...target },
    repairs: repairs.length === 0 ? null : repairs,
    parts: Array.from({ length: count }, (_, index) =>
      unsentPart(index + 1, null, once.slice(index * size, (index + 1) * size).map(toSentDevice)),
    ),
  };
}

function toSentDevice(device: AssignableDevice): SentDevice {
  const { deviceId, serialNumber, productKey, manufacturer, model, profile } = device;
  return {
    deviceId,
    ...(profile !== undefined && { profile }),
    line: null,
    serialNumber: serialNumber ?? '',
    productKey: productKey ?? '',
    manufacturer: manufacturer ?? '',
    model: model ?? '',
    hasHash: false,
    serialNumberInHash: null,
  };
}
