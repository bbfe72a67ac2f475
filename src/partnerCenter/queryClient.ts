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
        retry: (failures, error) =>
          error instanceof ApiError && error.problem === 'throttled' && failures < 3,
        retryDelay: throttlePauseMs,
        refetchOnWindowFocus: false,
        gcTime: 30 * 60_000,
      },
    },
  });
}

/** Used where a throttled answer names no wait of its own. */
const defaultPauseMs = 10_000;

/** Milliseconds to wait after a throttled answer: what it asks for, twice as long after each one that follows. */
export function throttlePauseMs(failuresBefore: number, error: Error): number {
  const asked = error instanceof ApiError ? error.retryAfterMs : null;
  return (asked ?? defaultPauseMs) * 2 ** failuresBefore;
}
