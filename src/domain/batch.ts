import type { BatchTrackingId } from './identifiers.ts';

/**
 * What Partner Center calls a status, for a batch and for a device alike. `unrecognised` is a word the wire
 * sent that is in no documentation; the word itself is kept beside it, to be shown as it came.
 */
export type ProcessingStatus =
  | 'unknown'
  | 'queued'
  | 'processing'
  | 'finished'
  | 'finishedWithErrors'
  | 'unrecognised';

/** One row of `devicesStatus`. Identity is `position`: hash-only rows carry no serial, key or id. */
export interface BatchDevice {
  /** 1-based place in `devicesStatus`; the n-th row is the n-th device that was uploaded. */
  readonly position: number;
  readonly serialNumber: string | null;
  readonly productKey: string | null;
  readonly deviceId: string | null;
  readonly status: ProcessingStatus;
  /** The status exactly as it came, `null` if it was missing or null. */
  readonly statusAsSent: string | null;
  /** A device-registration code such as `808`, as text; not an HTTP status. */
  readonly errorCode: string | null;
  readonly errorDescription: string | null;
  /** Every field as it came, for the details panel and for support. */
  readonly asSent: Readonly<Record<string, unknown>>;
}

/** One answer of `GET …/batchJobStatus/{batchTrackingId}`. Times are UTC; `null` means "not set". */
export interface Batch {
  readonly batchTrackingId: BatchTrackingId | null;
  readonly status: ProcessingStatus;
  readonly statusAsSent: string | null;
  readonly startedTime: Date | null;
  readonly completedTime: Date | null;
  /** Empty while queued: the wire then omits the list, or sends null or an empty one. */
  readonly devices: readonly BatchDevice[];
  /** False when the wire had no list at all, which is another thing than an empty one. */
  readonly devicesListed: boolean;
}
