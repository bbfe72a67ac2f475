import type { BatchDevice } from './batch.ts';
import { batchVerdict } from './batchVerdict.ts';
import { batchOutcomes, type DeviceFacts, type DeviceOutcome } from './outcome.ts';
import { idsOfRow } from './upload/sentDevice.ts';
import { partSize, type UploadPart, type WholeUpload } from './wholeUpload.ts';

/** A device of one of two compared lists. */
export interface ComparedDevice {
  /** Of its row; of several rows, of the one whose outcome counts. */
  readonly position: number;
  readonly serialNumber: string | null;
  readonly productKey: string | null;
  readonly deviceId: string | null;
  /** `listed`: it is in a device batch, so it is registered. */
  readonly outcome: DeviceOutcome | 'listed';
  /** How many rows of the list are this device. */
  readonly rows: number;
  /** What an upload status says of it; `null` if only its outcome and code are known. */
  readonly result: DeviceResult | null;
  /** Of its error, where that is all that is known. */
  readonly code: string | null;
}

export interface DeviceResult {
  readonly device: BatchDevice;
  readonly facts: DeviceFacts;
}

/** One of two lists to compare. Its rows are made when they are asked for, so that a long list takes no time at once. */
export interface ComparedSide {
  readonly size: number;
  readonly at: (index: number) => ComparedDevice;
  /** Every device is listed: one that is not there is not in it. */
  readonly isComplete: boolean;
}

/** What is stored of the devices of one part of an upload, by position: see `KeptOutcomes`. */
export interface StoredDevices {
  readonly serialNumbers: readonly (string | null)[];
  readonly productKeys?: readonly (string | null)[];
  readonly deviceIds?: readonly (string | null)[];
  readonly kindOf: readonly number[];
  readonly kinds: readonly { readonly outcome: DeviceOutcome; readonly code: string | null }[];
}

/** A part of a compared upload; what is `stored` of it counts while it has no answer. */
export type ComparedPart = Pick<UploadPart, 'batch' | 'sent'> & { readonly stored: StoredDevices | null };

/** An upload as a side, with the positions of its page. While it is running, it is complete only if it lists as many devices as were sent. */
export function uploadSide(
  { batch, sent }: Pick<WholeUpload, 'batch' | 'sent'>,
  parts: readonly ComparedPart[],
): ComparedSide {
  const devices = batch?.devices ?? [];
  const { of } = batchOutcomes(devices);
  const stored: ComparedSide[] = [];
  let before = 0;
  for (const part of parts) {
    if (part.batch === null && part.stored !== null) stored.push(storedPart(part.stored, before));
    before += partSize(part);
  }
  const live: ComparedSide = {
    size: devices.length,
    at(index) {
      const device = devices[index] as BatchDevice;
      const facts = of(device);
      return {
        position: device.position,
        ...idsOfRow(device, sent?.[device.position - 1]),
        deviceId: device.deviceId,
        outcome: facts.outcome,
        rows: 1,
        result: { device, facts },
        code: null,
      };
    },
    isComplete: parts.every(isPartComplete),
  };
  return joined([live, ...stored]);
}

function isPartComplete({ batch, sent, stored }: ComparedPart): boolean {
  if (batch === null) return stored !== null && isStoredComplete(stored);
  const isListed = sent !== null && sent.length > 0 && batch.devices.length >= sent.length;
  return isListed || batchVerdict(batch).phase === 'done';
}

/** Uploads as they were last seen in this browser, as one side: their parts one after another. */
export function storedSide(parts: readonly StoredDevices[]): ComparedSide {
  let before = 0;
  return joined(
    parts.map((part) => {
      const side = storedPart(part, before);
      before += side.size;
      return side;
    }),
  );
}

/** `before` is how many positions the parts before it take. */
function storedPart(stored: StoredDevices, before: number): ComparedSide {
  const { serialNumbers, productKeys, deviceIds, kindOf, kinds } = stored;
  return {
    size: kindOf.length,
    at(index) {
      const { outcome = 'unclear', code = null } = kinds[kindOf[index] ?? -1] ?? {};
      return {
        ...{ position: before + index + 1, outcome, code, rows: 1, result: null },
        serialNumber: serialNumbers[index] ?? null,
        productKey: productKeys?.[index] ?? null,
        deviceId: deviceIds?.[index] ?? null,
      };
    },
    isComplete: isStoredComplete(stored),
  };
}

/** Partner Center lists all devices once it processes them. */
function isStoredComplete({ kindOf, kinds }: StoredDevices): boolean {
  return kindOf.length > 0 && kinds.every(({ outcome }) => outcome !== 'inProgress');
}

/** Lists one after another. */
function joined(sides: readonly ComparedSide[]): ComparedSide {
  const starts: number[] = [];
  let size = 0;
  for (const side of sides) {
    starts.push(size);
    size += side.size;
  }
  return {
    size,
    at(index) {
      const which = starts.findLastIndex((start) => start <= index);
      return (sides[which] as ComparedSide).at(index - (starts[which] ?? 0));
    },
    isComplete: sides.every(({ isComplete }) => isComplete),
  };
}

interface ListedDevice {
  readonly position: number;
  readonly id: string | null;
  readonly serialNumber: string | null;
  readonly productKey: string | null;
}

/** The devices of a device batch as a side, as far as they have been loaded. */
export function deviceBatchSide(devices: readonly ListedDevice[], isComplete: boolean): ComparedSide {
  return {
    size: devices.length,
    at(index) {
      const { position, id, serialNumber, productKey } = devices[index] as ListedDevice;
      return {
        ...{ position, serialNumber, productKey, deviceId: id, outcome: 'listed', rows: 1 },
        ...{ result: null, code: null },
      };
    },
    isComplete,
  };
}
