import type { BatchTrackingId } from '../../domain/identifiers.ts';
import type { KeptUpload } from '../../kept/records.ts';
import type { DeviceBatch } from '../../partnerCenter/deviceBatches.ts';

/** One accepted upload into a device batch, as stored in this browser. */
export interface KnownUpload {
  readonly batchTrackingId: BatchTrackingId;
  readonly sentAt: Date;
  /** `null` if the devices were pasted or typed in. */
  readonly fileName: string | null;
  /** How many devices were sent. */
  readonly devices: number;
}

export interface DeviceBatchRow {
  readonly batch: DeviceBatch;
  /** The latest first. */
  readonly uploads: readonly KnownUpload[];
}

/** Partner Center does not say which uploads a device batch came from: they are found by the batch's name. */
export function withUploads(
  batches: readonly DeviceBatch[],
  kept: readonly KeptUpload[],
): readonly DeviceBatchRow[] {
  const byBatch = new Map<string, KnownUpload[]>();
  for (const { fileName, plan } of kept) {
    for (const { batchId, devices, state } of plan.parts) {
      if (batchId === null || state.kind !== 'sent' || state.batchTrackingId === null) continue;
      const { batchTrackingId, at } = state;
      const upload = { batchTrackingId, sentAt: new Date(at), fileName, devices: devices.length };
      byBatch.set(batchId, [...(byBatch.get(batchId) ?? []), upload]);
    }
  }
  for (const uploads of byBatch.values())
    uploads.sort((one, other) => other.sentAt.getTime() - one.sentAt.getTime());
  return batches.map((batch) => ({ batch, uploads: byBatch.get(batch.name) ?? [] }));
}
