import type { BatchId } from '../identifiers.ts';
import { partNames } from './batchName.ts';

/** Devices per call: the limit of Partner Center's own upload page. The API itself states none. */
export const devicesPerBatch = 1000;

/** Where devices go: into a batch that the upload creates, or into an existing one. */
export type UploadTarget =
  | { readonly kind: 'newBatch'; readonly name: string }
  | { readonly kind: 'existingBatch'; readonly batchId: BatchId };

export interface BatchPart<Row> {
  /** 1-based. */
  readonly number: number;
  readonly batchId: BatchId;
  readonly rows: readonly Row[];
}

/**
 * Splits the rows, in order, into parts of at most `size` rows, one call each. A new batch above the size becomes several
 * numbered ones; an existing batch gets several calls. No rows make no parts.
 */
export function splitIntoBatches<Row>(
  rows: readonly Row[],
  target: UploadTarget,
  size: number = devicesPerBatch,
): BatchPart<Row>[] {
  const step = Math.max(1, Math.floor(size) || 1);
  const count = Math.ceil(rows.length / step);
  const names = target.kind === 'newBatch' ? partNames(target.name, count) : [];
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    batchId: target.kind === 'newBatch' ? (names[index] as BatchId) : target.batchId,
    rows: rows.slice(index * step, (index + 1) * step),
  }));
}
