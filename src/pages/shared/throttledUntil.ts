import { ApiError } from '../../partnerCenter/apiError.ts';
import { throttlePauseMs } from '../../partnerCenter/queryClient.ts';

interface QueryOnItsWay {
  readonly isFetching: boolean;
  readonly failureCount: number;
  readonly failureReason: Error | null;
}

/** When a query that Partner Center throttled will be tried again by itself; `null` while nothing is waited for. */
export function throttledUntil({ isFetching, failureCount, failureReason }: QueryOnItsWay): Date | null {
  if (!isFetching || !(failureReason instanceof ApiError) || failureReason.problem !== 'throttled')
    return null;
  return new Date(failureReason.facts.at.getTime() + throttlePauseMs(failureCount - 1, failureReason));
}
