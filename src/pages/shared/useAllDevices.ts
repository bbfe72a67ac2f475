import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { BatchId, CustomerId } from '../../domain/identifiers.ts';
import { devicesQuery, isLastPage } from '../../partnerCenter/devices.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';
import { throttledUntil } from './throttledUntil.ts';

export type AllDevices = ReturnType<typeof useAllDevices>;

/** A batch's devices, if `batchId` names one, read page after page while somebody looks at it; a failed page is asked for again on request. */
export function useAllDevices(customerId: CustomerId, batchId: BatchId | null) {
  const query = useInfiniteQuery({
    ...devicesQuery(usePartnerCenter(), customerId, batchId ?? ('' as BatchId)),
    enabled: batchId !== null,
  });
  const { data, error, hasNextPage, fetchNextPage, refetch } = query;

  const mayGoOn = hasNextPage && query.fetchStatus === 'idle' && error === null;
  useEffect(() => {
    if (mayGoOn) void fetchNextPage();
  }, [mayGoOn, fetchNextPage]);

  const devices = useMemo(() => data?.pages.flatMap((page) => page.devices) ?? null, [data]);
  const lastPage = data?.pages.at(-1);
  const isRead = data !== undefined && !hasNextPage && !query.isFetching;
  return {
    /** As far as they have come; `null` before the first answer. */
    devices,
    isRead,
    /** `false` until read, and where reading ended because Partner Center referred back to an earlier page. */
    isComplete: isRead && isLastPage(lastPage),
    readAt: lastPage?.at ?? null,
    error,
    throttledUntil: throttledUntil(query),
    isOffline: query.fetchStatus === 'paused',
    goOn: () => void (query.isFetchNextPageError ? fetchNextPage() : refetch()),
  };
}
