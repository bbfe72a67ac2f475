import { useQuery } from '@tanstack/react-query';
import { useSelector } from '@tanstack/react-store';
import { useEffect } from 'react';
import { batchVerdict } from '../../domain/batchVerdict.ts';
import type { BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';
import { batchStatusQuery } from '../../partnerCenter/batchStatus.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';
import { useOperations } from './useOperations.ts';

/**
 * Shows a batch, which has it checked until its end. `isOnScreen` is for the batch that a page is about: it is checked before
 * those in lists. The last good answer stays through every failure.
 */
export function useWatchedBatch(customerId: CustomerId, trackingId: BatchTrackingId, isOnScreen = false) {
  const batch = useOperations().watcher.batch(customerId, trackingId);
  useEffect(() => batch.show(isOnScreen), [batch, isOnScreen]);
  const query = batchStatusQuery(usePartnerCenter(), customerId, trackingId);
  const answer = useQuery({ ...query, enabled: false }).data ?? null;
  const failure = useSelector(batch.store, (state) => state.failure);
  return { answer, verdict: answer && batchVerdict(answer.batch), failure, watching: batch };
}
