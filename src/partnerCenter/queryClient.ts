import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './apiError.ts';

/**
 * Defaults of every query. Repeats after faults are made by the call itself, with Partner Center's delays and
 * request ids; here only throttling is waited out. Polls switch that off, for they have a schedule of their own.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => error instanceof ApiError && error.problem === 'throttled' && failures < 3,
        retryDelay: (failures, error) =>
          (error instanceof ApiError ? (error.retryAfterMs ?? 10_000) : 10_000) * 2 ** failures,
        refetchOnWindowFocus: false,
        gcTime: 30 * 60_000,
      },
    },
  });
}
