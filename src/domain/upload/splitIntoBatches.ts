import type { BatchId } from '../identifiers.ts';
import { partNames } from './batchName.ts';

/** Devices a call: what Partner Center's own upload page takes of one file. The API itself states no limit. */
export const devicesPerBatch = 1000;

/** Where devices go: into a batch that the upload creates, or one that is there. */
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
 * Cuts the rows, in their order, into the calls that send them. A new batch above the size becomes several,
 * numbered; an existing one is sent to several times. No rows make no parts.
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
