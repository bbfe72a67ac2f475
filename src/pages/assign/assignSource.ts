import {
  type BatchId,
  type BatchTrackingId,
  parseBatchId,
  parseBatchTrackingIds,
} from '../../domain/identifiers.ts';

/** Which devices get the profile, as the address of the page says. */
export type AssignSource =
  /** Those of a device batch; only the selected ones if `isSelection`. */
  | { readonly kind: 'deviceBatch'; readonly batchId: BatchId; readonly isSelection: boolean }
  /** The registered devices of an upload. */
  | { readonly kind: 'upload'; readonly trackingIds: readonly BatchTrackingId[] }
  /** Those for which an earlier assignment failed. */
  | { readonly kind: 'failed'; readonly trackingIds: readonly BatchTrackingId[] };

interface AssignSearch {
  readonly batch: string | undefined;
  readonly devices: string | undefined;
  readonly of: string | undefined;
  readonly retry: string | undefined;
}

/** `null` if the address names none, or something that cannot be one. */
export function readAssignSource({ batch, devices, of, retry }: AssignSearch): AssignSource | null {
  if (batch !== undefined) {
    const batchId = parseBatchId(batch);
    return batchId && { kind: 'deviceBatch', batchId, isSelection: devices === 'selected' };
  }
  const { trackingIds } = parseBatchTrackingIds(retry ?? of ?? '');
  if (trackingIds.length === 0) return null;
  return { kind: retry === undefined ? 'upload' : 'failed', trackingIds };
}
