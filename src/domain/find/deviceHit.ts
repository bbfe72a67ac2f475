import type { BatchId, BatchTrackingId, CustomerId } from '../identifiers.ts';
import type { DeviceOutcome } from '../outcome.ts';

/** What is known of a device at one place. */
export const hitStates = [
  ...['registered', 'alreadyRegistered'],
  /** It was read from a device batch at Partner Center. */
  'listed',
  ...['forYou', 'waitingForOthers', 'inProgress', 'unclear'],
  /** It was sent from here, and its outcome has not been seen. */
  'sent',
  /** It is in an upload that was not completely sent. */
  'notSent',
] as const;
export type HitState = DeviceOutcome | 'listed' | 'sent' | 'notSent';

/** Where a device was found. */
export type Place =
  | { readonly kind: 'upload'; readonly customerId: CustomerId; readonly trackingId: BatchTrackingId }
  | { readonly kind: 'sentHere'; readonly customerId: CustomerId; readonly uploadId: string }
  | { readonly kind: 'deviceBatch'; readonly customerId: CustomerId; readonly batchId: BatchId };

/** A device at one place. The same device may be found at several. */
export interface DeviceHit {
  /** Different for each hit of a search. */
  readonly key: string;
  readonly place: Place;
  /** 1-based position in the upload's part or in the device batch. */
  readonly position: number;
  readonly serialNumber: string | null;
  readonly productKey: string | null;
  readonly deviceId: string | null;
  readonly state: HitState;
  /** As `KeptDevice.code`. */
  readonly code: string | null;
  /** Since when that is so, as far as it is known; else when it was last seen. */
  readonly since: Date | null;
  /** When the device was uploaded: of several places, the latest counts. */
  readonly uploadedAt: Date | null;
  /** The name of the device batch; `null` if it is not known. */
  readonly batchId: BatchId | null;
  readonly profileId: string | null;
}

/** What people call the device. */
export function hitName({ serialNumber, productKey, deviceId }: DeviceHit): string | null {
  return serialNumber ?? deviceId ?? productKey;
}

/** The hits of a device, the one that counts first: what was uploaded last is what is so now. */
export function latestFirst(hits: readonly DeviceHit[]): readonly DeviceHit[] {
  return [...hits].sort(
    (one, other) =>
      Number(one.state === 'notSent') - Number(other.state === 'notSent') ||
      timeOf(other) - timeOf(one) ||
      kindRank[one.place.kind] - kindRank[other.place.kind],
  );
}

function timeOf({ uploadedAt, since }: DeviceHit): number {
  return (uploadedAt ?? since)?.getTime() ?? Number.NEGATIVE_INFINITY;
}

/** An upload says more of a device than the device batch it went to. */
const kindRank = { upload: 0, sentHere: 1, deviceBatch: 2 } as const satisfies Record<Place['kind'], number>;
