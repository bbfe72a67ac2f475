import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import { batchVerdict } from '../../domain/batchVerdict.ts';
import type { SharedUpload } from '../../domain/sharedUploads.ts';
import { type ListedUpload, listedUploadsQuery, listUploads } from '../../kept/listedUploads.ts';
import { batchStatusQuery } from '../../partnerCenter/batchStatus.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';
import { useOperations } from '../shared/useOperations.ts';

/**
 * The uploads that a link names, as Partner Center reports them. They are checked while the page is open, and nothing is stored. One
 * that this browser knows has what is kept of it.
 */
export function useSharedUploads(shared: readonly SharedUpload[]): readonly ListedUpload[] {
  const account = useAccount().key;
  const partnerCenter = usePartnerCenter();
  const { watcher } = useOperations();
  const { data: known } = useQuery(listedUploadsQuery(account, null));
  const parts = useMemo(
    () => shared.flatMap(({ customerId, trackingIds }) => trackingIds.map((id) => ({ customerId, id }))),
    [shared],
  );
  useEffect(() => {
    const hide = parts.map(({ customerId, id }) => watcher.batch(customerId, id).show());
    return () => hide.forEach((hideOne) => void hideOne());
  }, [watcher, parts]);
  const answers = useQueries({
    queries: parts.map(({ customerId, id }) => ({
      ...batchStatusQuery(partnerCenter, customerId, id),
      enabled: false,
    })),
    combine: (results) => results.map(({ data }) => data),
  });
  return useMemo(() => {
    const answerOf = new Map(parts.map(({ id }, index) => [id, answers[index]]));
    return shared.map(({ customerId, trackingIds, name, assigned }) => {
      const kept = known?.find(
        (one) => one.customerId === customerId && isSame(one.trackingIds, trackingIds),
      );
      if (kept) return kept;
      const batches = trackingIds.map((batchTrackingId) => {
        const answer = answerOf.get(batchTrackingId);
        return {
          ...{ account, customerId, batchTrackingId, parts: trackingIds },
          ...(name !== null && { name }),
          ...(assigned !== null && { assigns: { profileId: assigned, profileName: null } }),
          seenAt: answer?.facts.at ?? new Date(0),
          startedTime: answer?.batch.startedTime ?? null,
          verdict: answer ? batchVerdict(answer.batch) : null,
        };
      });
      return listUploads([], batches)[0] as ListedUpload;
    });
  }, [shared, parts, answers, known, account]);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && other.every((id) => one.includes(id));
}
