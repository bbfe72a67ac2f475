import { describe, expect, test } from 'vitest';
import type { ProblemKind } from './apiProblem.ts';
import {
  nextPoll,
  type PollSituation,
  sharedFloorMs,
  UNCLEAR_LIMIT_MS,
  WATCH_LIMIT_MS,
} from './pollSchedule.ts';

const running = { isFinal: false, phase: 'running' } as const;
const doneButUnclear = { isFinal: false, phase: 'done' } as const;
const final = { isFinal: true, phase: 'done' } as const;
const calm: PollSituation = { verdict: running, failure: null, failuresInARow: 0, watchedMs: 0 };
const failure = (problem: ProblemKind, retryAfterMs: number | null = null) => ({ problem, retryAfterMs });
const wait = (ms: number, because: string) => ({ kind: 'wait', ms, because });
const stop = (because: string) => ({ kind: 'stop', because });
const minute = 60_000;

describe('the next poll', () => {
  test.each<[string, Partial<PollSituation>, object]>([
    ['before the first answer', { verdict: null }, wait(2_000, 'watching')],
    ['at first', {}, wait(2_000, 'watching')],
    ['after 20 s', { watchedMs: 20_000 }, wait(2_000, 'watching')],
    ['after a minute', { watchedMs: minute }, wait(6_000, 'watching')],
    ['after five minutes', { watchedMs: 5 * minute }, wait(30_000, 'watching')],
    ['after an hour', { watchedMs: 60 * minute }, wait(30_000, 'watching')],
    ['at the end', { verdict: final }, stop('final')],
    ['at the end, after ever so long', { verdict: final, watchedMs: WATCH_LIMIT_MS }, stop('final')],
    ['when it never ends', { watchedMs: WATCH_LIMIT_MS }, stop('watchedTooLong')],
    [
      'when it fails for ever',
      { watchedMs: WATCH_LIMIT_MS, failure: failure('network') },
      stop('watchedTooLong'),
    ],
    ['when it is over but unclear', { verdict: doneButUnclear }, wait(2_000, 'watching')],
    ['when it stays unclear', { verdict: doneButUnclear, watchedMs: UNCLEAR_LIMIT_MS }, stop('stillUnclear')],
    ['when a running batch reaches that age', { watchedMs: UNCLEAR_LIMIT_MS }, wait(30_000, 'watching')],
    ['sharing with 59 others', { floorMs: sharedFloorMs(60) }, wait(60_000, 'sharing')],
    [
      'sharing with one other, later',
      { floorMs: sharedFloorMs(2), watchedMs: minute },
      wait(6_000, 'watching'),
    ],
    [
      'after 429 with 7 s',
      { failure: failure('throttled', 7_000), failuresInARow: 1 },
      wait(7_000, 'throttled'),
    ],
    [
      'after 429 with 7 s, again',
      { failure: failure('throttled', 7_000), failuresInARow: 2 },
      wait(14_000, 'throttled'),
    ],
    [
      'after 429 with 7 s, when polls are rarer anyway',
      { failure: failure('throttled', 7_000), failuresInARow: 1, watchedMs: 5 * minute },
      wait(30_000, 'throttled'),
    ],
    [
      'after 429 without a time',
      { failure: failure('throttled'), failuresInARow: 1 },
      wait(10_000, 'throttled'),
    ],
    [
      'after 429 without a time, again',
      { failure: failure('throttled'), failuresInARow: 3 },
      wait(40_000, 'throttled'),
    ],
    ['after 429 with 0 s', { failure: failure('throttled', 0), failuresInARow: 1 }, wait(2_000, 'throttled')],
    ['after many 429', { failure: failure('throttled'), failuresInARow: 999 }, wait(5 * minute, 'throttled')],
    [
      'after 429 with 15 min',
      { failure: failure('throttled', 15 * minute), failuresInARow: 3 },
      wait(15 * minute, 'throttled'),
    ],
    ['after a 5xx', { failure: failure('serverFault'), failuresInARow: 1 }, wait(5_000, 'failing')],
    ['after three 5xx', { failure: failure('serverFault'), failuresInARow: 3 }, wait(20_000, 'failing')],
    [
      'after a 5xx, late',
      { failure: failure('serverUnavailable'), failuresInARow: 1, watchedMs: 60 * minute },
      wait(30_000, 'failing'),
    ],
    [
      'after many network faults',
      { failure: failure('network'), failuresInARow: 50 },
      wait(5 * minute, 'failing'),
    ],
    [
      'after something that is no answer',
      { failure: failure('notAnAnswer'), failuresInARow: 1 },
      wait(5_000, 'failing'),
    ],
    [
      'after a final answer, when a check by hand failed',
      { verdict: final, failure: failure('network'), failuresInARow: 1 },
      wait(5_000, 'failing'),
    ],
    ['after 403', { failure: failure('noCustomerRelationship'), failuresInARow: 1 }, stop('refused')],
    ['after 404', { failure: failure('notFound'), failuresInARow: 1 }, stop('refused')],
    ['after 400', { failure: failure('requestRefused'), failuresInARow: 1 }, stop('refused')],
    [
      'after 401 that renewal did not mend',
      { failure: failure('signInExpired'), failuresInARow: 1 },
      stop('signInNeeded'),
    ],
    [
      'after a demand for claims',
      { failure: failure('interactionRequired'), failuresInARow: 1 },
      stop('signInNeeded'),
    ],
  ])('%s', (_, situation, expected) => {
    expect(nextPoll({ ...calm, ...situation })).toEqual(expected);
  });
});

/** Watches one batch in simulated time until its end is seen. */
function watch(batchMs: number, floorMs = 0): { requests: number; seenAtMs: number } {
  let now = 0;
  for (let requests = 1; ; requests++) {
    const verdict = now >= batchMs ? final : running;
    const next = nextPoll({ ...calm, verdict, watchedMs: now, floorMs });
    if (next.kind === 'stop') return { requests, seenAtMs: now };
    now += next.ms;
  }
}

describe('the budget', () => {
  test.each([
    [30_000, 30],
    [10 * minute, 50],
    [60 * minute, 160],
  ])('a batch of %i ms takes at most %i requests', (batchMs, most) => {
    expect(watch(batchMs).requests).toBeLessThanOrEqual(most);
  });

  test('an end is seen within 2 s or a tenth of the batch’s time, and never over 30 s late', () => {
    for (let now = 0; now <= 3 * 60 * minute; ) {
      // The latest to be seen is the batch that ends right after a poll.
      const polled = now;
      const next = nextPoll({ ...calm, watchedMs: now });
      now += next.kind === 'wait' ? next.ms : Number.NaN;
      expect(now - polled).toBeLessThanOrEqual(Math.min(30_000, Math.max(2_000, polled / 10)));
    }
  });

  test('60 batches watched for an hour stay within one call a second, and each end is seen within 60 s', () => {
    const calls: number[] = [];
    for (let batch = 0; batch < 60; batch++) {
      const startMs = batch * 1_000;
      const endMs = startMs + 13_000 + batch * 59_000;
      for (let now = startMs; ; ) {
        calls.push(now);
        const verdict = now >= endMs ? final : running;
        const next = nextPoll({ ...calm, verdict, watchedMs: now - startMs, floorMs: sharedFloorMs(60) });
        if (next.kind === 'stop') {
          expect(now - endMs).toBeLessThanOrEqual(60_000);
          break;
        }
        now += next.ms;
      }
    }
    calls.sort((a, b) => a - b);
    expect(calls.every((ms, index) => index === 0 || ms - (calls[index - 1] ?? 0) >= 1_000)).toBe(true);
  });
});
