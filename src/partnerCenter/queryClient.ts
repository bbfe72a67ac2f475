import { QueryClient } from '@tanstack/react-query';
import { throttleWaitMs } from '../domain/recovery.ts';
import { ApiError } from './apiError.ts';

/**
 * Defaults of every query. A call repeats itself after faults, with Partner Center's delays and request IDs; a query only waits
 * for throttling to end. Status checks switch that off, since they have a schedule of their own.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) =>
          error instanceof ApiError && error.problem === 'throttled' && failures < 3,
        retryDelay: (failures, error) =>
          throttleWaitMs(error instanceof ApiError ? error.retryAfterMs : null, failures + 1),
        // A page's loader asks; the page itself shows what came of it, a failure as well.
        retryOnMount: false,
        refetchOnWindowFocus: false,
        gcTime: 30 * 60_000,
      },
    },
  });
}
