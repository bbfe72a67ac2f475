/** One row of `devicesStatus` as it is sent. */
export interface DeviceStatusRow {
  readonly serialNumber?: string | null;
  readonly productKey?: string | null;
  readonly deviceId?: string | null;
  readonly status?: string | number | null;
  readonly errorCode?: string | number | null;
  readonly errorDescription?: string | null;
  readonly attributes?: { readonly objectType: 'DeviceUploadDetails' };
}

/** The body of a `batchJobStatus` response. Some plans send it with other types or without a list. */
export interface StatusBody {
  readonly batchTrackingId: string;
  readonly status: string | number;
  readonly startedTime: string;
  readonly completedTime: string;
  readonly devicesStatus?: readonly DeviceStatusRow[] | null;
  readonly attributes: { readonly objectType: 'BatchUploadDetails' };
}

export type Phase = 'queued' | 'processing' | 'finished';

/** The devices and final result of one upload, as `batchJobStatus` reports them. Each world has its progress in a `BatchRun`. */
export interface BatchPlan {
  readonly trackingId: string;
  readonly customerId: string;
  /** Shown on `/sandbox`. */
  readonly label: string;
  readonly group:
    | 'sizes'
    | 'running'
    | 'errors'
    | 'odd answers'
    | 'hostile text'
    | 'uploaded'
    | 'assignments';
  readonly size: number;
  /** The final rows. Created on first use, so that creating a world is cheap. */
  readonly rows: () => readonly DeviceStatusRow[];
  readonly start: { readonly phase: Phase; readonly done?: number };
  /** Times of batches that finished before the world was created, as they are sent. */
  readonly startedTime?: string;
  readonly completedTime?: string;
  /** False for a batch that polls do not advance. */
  readonly advancesByPolls?: boolean;
  /** True if rows in progress are known by their device ID. */
  readonly identifiesById?: boolean;
  /** The status of the whole finished batch. The default is `finished`, even if every device failed. */
  readonly finalStatus?: string;
  /** Turns the regular body into this plan's unusual one. A string is sent unchanged. */
  readonly reshape?: (body: StatusBody) => unknown;
}

export const rowAttributes = { objectType: 'DeviceUploadDetails' } as const;

/** Calls `create` on first use and returns the same value from then on. */
export function memoize<T>(create: () => T): () => T {
  let result: { readonly value: T } | undefined;
  return () => {
    result ??= { value: create() };
    return result.value;
  };
}
