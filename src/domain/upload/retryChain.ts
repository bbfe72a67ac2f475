import type { BatchTrackingId } from '../identifiers.ts';

/** What decides about the place of an upload in a history of retries. */
export interface RetriedUpload {
  readonly trackingIds: readonly BatchTrackingId[];
  /** The batches whose devices it sends again; empty if it is no retry. */
  readonly repairs: readonly BatchTrackingId[];
  readonly sentAt: Date | null;
}

/** A retried batch of which only the tracking IDs are known. */
export interface UnknownUpload {
  readonly trackingIds: readonly BatchTrackingId[];
}

export interface RetryChain<Upload> {
  /** The first upload, then its retries in the order in which they were sent. At least two. */
  readonly known: readonly Upload[];
  /** What the first ones retried and is not known; it was sent before them. */
  readonly unknown: UnknownUpload | null;
}

/**
 * The history that an upload with these tracking IDs belongs to: what it retries, what that retries, and so on, and every retry of any
 * of them. `null` if nothing was retried.
 */
export function retryChain<Upload extends RetriedUpload>(
  uploads: readonly Upload[],
  ids: readonly BatchTrackingId[],
): RetryChain<Upload> | null {
  const inChain = new Set<BatchTrackingId>(ids);
  const known = new Set<Upload>();
  for (let size = -1; size !== known.size + inChain.size; ) {
    size = known.size + inChain.size;
    for (const upload of uploads) {
      const all = [...upload.trackingIds, ...upload.repairs];
      if (known.has(upload) || !all.some((id) => inChain.has(id))) continue;
      known.add(upload);
      for (const id of all) inChain.add(id);
    }
  }
  const ownIds = new Set([...known].flatMap(({ trackingIds }) => trackingIds));
  const missing = [...inChain].filter((id) => !ownIds.has(id));
  if (known.size + Number(missing.length > 0) < 2) return null;
  return {
    known: [...known].sort((one, other) => timeOf(one) - timeOf(other)),
    unknown: missing.length === 0 ? null : { trackingIds: missing },
  };
}

/** An upload that is no retry and has no time came first. */
function timeOf({ sentAt, repairs }: RetriedUpload): number {
  return sentAt?.getTime() ?? (repairs.length === 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY);
}
