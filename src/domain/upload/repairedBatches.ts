import type { BatchTrackingId } from '../identifiers.ts';
import type { UploadPlan } from './uploadPlan.ts';

/** The tracking IDs of the batches whose failed devices an upload sends again; none for any other upload. */
export function repairedBatches({ repairs }: Pick<UploadPlan, 'repairs'>): readonly BatchTrackingId[] {
  if (repairs === null) return [];
  return typeof repairs === 'string' ? [repairs] : repairs;
}
