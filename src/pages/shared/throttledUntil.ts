import { throttleWaitMs } from '../../domain/recovery.ts';
import { ApiError } from '../../partnerCenter/apiError.ts';

interface QueryOnItsWay {
  readonly isFetching: boolean;
  readonly failureCount: number;
  readonly failureReason: Error | null;
}

/** When a query that Partner Center throttled is tried again; `null` while it is not waiting. */
export function throttledUntil({ isFetching, failureCount, failureReason }: QueryOnItsWay): Date | null {
  if (!isFetching || !(failureReason instanceof ApiError) || failureReason.problem !== 'throttled')
    return null;
  return new Date(
    failureReason.facts.at.getTime() + throttleWaitMs(failureReason.retryAfterMs, failureCount),
  );
}
