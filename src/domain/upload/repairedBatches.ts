import { type BatchTrackingId, parseBatchTrackingId } from '../identifiers.ts';
import type { UploadPlan } from './uploadPlan.ts';

/** The tracking IDs of the batches whose failed devices an upload sends again; none for any other upload. */
export function repairedBatches({ repairs }: Pick<UploadPlan, 'repairs'>): readonly BatchTrackingId[] {
  if (repairs === null) return [];
  return typeof repairs === 'string' ? [repairs] : repairs;
}

/** What the address of a repair names. */
export interface NamedBatches {
  /** Each once, in the order of the address. */
  readonly trackingIds: readonly BatchTrackingId[];
  /** Texts that are not tracking IDs. */
  readonly invalid: readonly string[];
}

/** Reads the tracking IDs of an address, separated by commas; `text` is empty if the address has none. */
export function parseRepairedBatches(text: string): NamedBatches {
  const trackingIds = new Set<BatchTrackingId>();
  const invalid: string[] = [];
  for (const one of text.split(',').map((part) => part.trim())) {
    const trackingId = parseBatchTrackingId(one);
    if (trackingId !== null) trackingIds.add(trackingId);
    else if (one !== '') invalid.push(one);
  }
  return { trackingIds: [...trackingIds], invalid };
}

/** The tracking IDs as the address names them. */
export function repairAddress(trackingIds: readonly BatchTrackingId[]): string {
  return trackingIds.join(',');
}
