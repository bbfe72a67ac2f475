/** One row of `devicesStatus` as it goes onto the wire. */
export interface DeviceStatusRow {
  readonly serialNumber?: string | null;
  readonly productKey?: string | null;
  readonly deviceId?: string | null;
  readonly status?: string | number | null;
  readonly errorCode?: string | number | null;
  readonly errorDescription?: string | null;
  readonly attributes?: { readonly objectType: 'DeviceUploadDetails' };
}

/** The body of a `batchJobStatus` answer; some plans send it with other types or without a list. */
export interface StatusBody {
  readonly batchTrackingId: string;
  readonly status: string | number;
  readonly startedTime: string;
  readonly completedTime: string;
  readonly devicesStatus?: readonly DeviceStatusRow[] | null;
  readonly attributes: { readonly objectType: 'BatchUploadDetails' };
}

export type Phase = 'queued' | 'processing' | 'finished';

/** What a batch is and how it will end. Plans never change; worlds only note how far each batch has come. */
export interface BatchPlan {
  readonly trackingId: string;
  readonly customerId: string;
  /** What people read on `/sandbox`. */
  readonly label: string;
  readonly group: 'sizes' | 'running' | 'errors' | 'odd answers' | 'hostile text' | 'uploaded';
  readonly size: number;
  /** The rows as they are in the end. Made when first asked for: creating a world costs nothing. */
  readonly rows: () => readonly DeviceStatusRow[];
  readonly start: { readonly phase: Phase; readonly done?: number };
  /** Times of batches that have run before the world began, as they go onto the wire. */
  readonly startedTime?: string;
  readonly completedTime?: string;
  /** False for a batch that polls do not move. */
  readonly movesByPolls?: boolean;
  /** What the service says of the whole batch at the end; it says `finished` even where every device failed. */
  readonly finalStatus?: string;
  /** Turns the regular body into the odd one this plan is about; a string goes out as it is. */
  readonly reshape?: (body: StatusBody) => unknown;
}

export const rowAttributes = { objectType: 'DeviceUploadDetails' } as const;

/** Remembers what `make` gave. */
export function once<T>(make: () => T): () => T {
  let value: { readonly made: T } | undefined;
  return () => {
    value ??= { made: make() };
    return value.made;
  };
}
