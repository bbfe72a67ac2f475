import type { BatchTrackingId } from './identifiers.ts';

/**
 * Partner Center's status of a batch or of a device. `unrecognized` stands for an undocumented value, which is kept in
 * `statusAsSent` to be shown as received.
 */
export type ProcessingStatus =
  | 'unknown'
  | 'queued'
  | 'processing'
  | 'finished'
  | 'finishedWithErrors'
  | 'unrecognized';

/** One row of `devicesStatus`, identified by `position`: a device uploaded by hash has no serial number, key or ID. */
export interface BatchDevice {
  /** 1-based position in `devicesStatus`; the n-th row is the n-th device that was uploaded. */
  readonly position: number;
  readonly serialNumber: string | null;
  readonly productKey: string | null;
  readonly deviceId: string | null;
  readonly status: ProcessingStatus;
  /** The status exactly as received; `null` if it was missing or null. */
  readonly statusAsSent: string | null;
  /** A device registration code such as `808`, as text; not an HTTP status. */
  readonly errorCode: string | null;
  readonly errorDescription: string | null;
  /** All fields as received, for the details panel and for support. */
  readonly asSent: Readonly<Record<string, unknown>>;
}

/** One response of `GET …/batchJobStatus/{batchTrackingId}`. Times are UTC; `null` means "not set". */
export interface Batch {
  readonly batchTrackingId: BatchTrackingId | null;
  readonly status: ProcessingStatus;
  readonly statusAsSent: string | null;
  readonly startedTime: Date | null;
  readonly completedTime: Date | null;
  /** Empty while queued: Partner Center then omits the list, or sends null or an empty list. */
  readonly devices: readonly BatchDevice[];
  /** False if the response had no list at all, as opposed to an empty one. */
  readonly devicesListed: boolean;
}
