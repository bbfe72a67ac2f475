import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import { useIsOnline, useIsVisible } from '../../browser/browserState.ts';
import { batchVerdict } from '../../domain/batchVerdict.ts';
import type { BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';
import { type NextPoll, nextPoll } from '../../domain/pollSchedule.ts';
import { ApiError, type ApiErrorMessage } from '../../partnerCenter/apiError.ts';
import { type BatchAnswer, batchStatusQuery } from '../../partnerCenter/batchStatus.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';
import { useOnePollingTab } from './useOnePollingTab.ts';

/** What the watching is doing now; `next` says why it waits or stopped. */
export interface Watching {
  readonly next: NextPoll;
  /** When the next check is due, `null` while none is planned: stopped, paused, hidden, offline, or just asking. */
  readonly nextCheckAt: number | null;
  readonly lastCheckedAt: number | null;
  readonly isAsking: boolean;
  readonly isPaused: boolean;
  readonly isOnline: boolean;
  readonly setPaused: (isPaused: boolean) => void;
  readonly checkNow: () => void;
}

/** What one tab learnt and tells the others that follow the same batch. */
type News = { readonly answer: BatchAnswer } | { readonly failure: ApiErrorMessage };

/** Partner Center counts calls that come before the wait it asked for, so even a click has to wait then. */
const isBarred = (next: NextPoll, dueAt: number) =>
  next.kind === 'wait' && next.because === 'throttled' && Date.now() < dueAt;

/**
 * Follows one batch: asks at once, then as `nextPoll` says, and not while the tab is hidden, the network is away or
 * the user paused it; coming back asks at once. Old data stays through every failure. `floorMs` is the least wait, for
 * batches watched together: see `sharedFloorMs`.
 */
export function useBatchWatch(customerId: CustomerId, trackingId: BatchTrackingId, floorMs = 0) {
  const partnerCenter = usePartnerCenter();
  const batchQuery = batchStatusQuery(partnerCenter, customerId, trackingId);
  const query = useQuery({
    ...batchQuery,
    retry: false,
    refetchOnMount: 'always',
    refetchOnReconnect: false,
    networkMode: 'always',
  });
  const { data, error, dataUpdatedAt, errorUpdatedAt, errorUpdateCount, isFetching, refetch } = query;
  const [watchedSince] = useState(() => Date.now());
  const [isPaused, setPaused] = useState(false);
  const isVisible = useIsVisible();
  const isOnline = useIsOnline();

  const verdict = useMemo(() => (data === undefined ? null : batchVerdict(data.batch)), [data]);
  const lastCheckedAt = Math.max(dataUpdatedAt, errorUpdatedAt);
  const [lastGood, setLastGood] = useState({ at: dataUpdatedAt, failuresBefore: errorUpdateCount });
  if (lastGood.at !== dataUpdatedAt) setLastGood({ at: dataUpdatedAt, failuresBefore: errorUpdateCount });
  // While nothing is known of the batch yet, asking again clears the query's error; the reader keeps it meanwhile.
  const [lastError, setLastError] = useState(error);
  if (error !== null && error !== lastError) setLastError(error);
  const failure = error ?? (data === undefined && isFetching ? lastError : null);

  const planned = nextPoll({
    verdict,
    failure:
      failure instanceof ApiError ? { problem: failure.problem, retryAfterMs: failure.retryAfterMs } : null,
    failuresInARow: errorUpdateCount - lastGood.failuresBefore,
    watchedMs: Math.max(0, lastCheckedAt - watchedSince),
    floorMs,
  });
  // A wait that another call about this customer was told to make counts for this batch too.
  const { subscribe, until } = partnerCenter.throttle;
  const throttledUntil = useSyncExternalStore(subscribe, () => until(customerId));
  const plannedAt = planned.kind === 'wait' ? lastCheckedAt + planned.ms : Number.POSITIVE_INFINITY;
  const dueAt = Math.max(plannedAt, throttledUntil);
  const next: NextPoll =
    planned.kind === 'wait' && dueAt > plannedAt ? { ...planned, because: 'throttled' } : planned;
  const isFollowing = !isPaused && isVisible && isOnline && next.kind === 'wait';
  const mayAsk = isFollowing && !isFetching;

  const queryClient = useQueryClient();
  const account = useAccount().key;
  const { isChosen, tell } = useOnePollingTab<News>(`batch ${account} ${trackingId}`, isFollowing, (news) => {
    if ('answer' in news) queryClient.setQueryData(batchQuery.queryKey, news.answer);
    else
      queryClient
        .getQueryCache()
        .find<BatchAnswer>({ queryKey: batchQuery.queryKey })
        ?.setState({
          status: 'error',
          error: ApiError.fromMessage(news.failure),
          errorUpdatedAt: Date.now(),
          errorUpdateCount: errorUpdateCount + 1,
        });
  });
  const tellOutcome = useEffectEvent(() => {
    if (!isChosen || isFetching) return;
    if (error instanceof ApiError) void tell({ failure: error.toMessage() });
    else if (data !== undefined) void tell({ answer: data });
  });
  useEffect(() => {
    if (lastCheckedAt > 0) tellOutcome();
  }, [lastCheckedAt]);

  useEffect(() => {
    if (!mayAsk || !isChosen) return;
    const timer = setTimeout(() => void refetch(), Math.max(0, dueAt - Date.now()));
    return () => clearTimeout(timer);
  }, [mayAsk, isChosen, dueAt, refetch]);

  // Coming back asks at once, whichever tab is chosen, unless Partner Center's wait is still running.
  const wasAway = useRef(false);
  const isAway = !isVisible || !isOnline;
  const mustWait = isBarred(next, dueAt);
  useEffect(() => {
    if (wasAway.current && mayAsk && !mustWait) void refetch();
    wasAway.current = isAway;
  }, [isAway, mayAsk, mustWait, refetch]);

  const watching: Watching = {
    next,
    nextCheckAt: mayAsk ? dueAt : null,
    lastCheckedAt: lastCheckedAt === 0 ? null : lastCheckedAt,
    isAsking: isFetching,
    isPaused,
    isOnline,
    setPaused,
    checkNow: () => {
      if (!isFetching && !isBarred(next, dueAt)) void refetch();
    },
  };
  return { answer: data ?? null, verdict, failure, watching };
}
