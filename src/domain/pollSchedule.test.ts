import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProblemKind } from './apiProblem.ts';
import {
  MS_PER_CALL,
  nextPoll,
  nextTurn,
  type PollSituation,
  type Turn,
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
      'after a 503 that names 20 s',
      { failure: failure('serverUnavailable', 20_000), failuresInARow: 1 },
      wait(20_000, 'failing'),
    ],
    [
      'after a third 503 that names less than our own wait',
      { failure: failure('serverUnavailable', 1_000), failuresInARow: 3 },
      wait(20_000, 'failing'),
    ],
    [
      'after a 503 that names 15 min',
      { failure: failure('serverUnavailable', 15 * minute), failuresInARow: 9 },
      wait(15 * minute, 'failing'),
    ],
    [
      'after a page of a proxy that names two minutes',
      { failure: failure('unexpectedStatus', 2 * minute), failuresInARow: 1 },
      wait(2 * minute, 'failing'),
    ],
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
function watch(batchMs: number): { requests: number; seenAtMs: number } {
  let now = 0;
  for (let requests = 1; ; requests++) {
    const verdict = now >= batchMs ? final : running;
    const next = nextPoll({ ...calm, verdict, watchedMs: now });
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
});

describe('the next turn', () => {
  const batch = (name: string, dueAt: number, isOnScreen = false) => ({ name, dueAt, isOnScreen });
  const calmBudget = { now: 10_000, freeAt: 0, wasOnScreen: false };
  test.each<[string, ReturnType<typeof batch>[], Partial<typeof calmBudget>, string | null, number]>([
    ['nothing waits', [], {}, null, 0],
    ['the next one due', [batch('a', 14_000), batch('b', 12_000)], {}, 'b', 12_000],
    ['overdue: at once', [batch('a', 3_000)], {}, 'a', 10_000],
    ['when the budget allows it', [batch('a', 3_000)], { freeAt: 10_700 }, 'a', 10_700],
    ['due for longest', [batch('a', 9_000), batch('b', 3_000)], {}, 'b', 10_000],
    ['on screen first', [batch('a', 3_000), batch('b', 9_000, true)], {}, 'b', 10_000],
    [
      'on screen, due by the time the budget allows it',
      [batch('a', 3_000), batch('b', 10_500, true)],
      { freeAt: 10_700 },
      'b',
      10_700,
    ],
    ['on screen, but not due yet', [batch('a', 3_000), batch('b', 10_500, true)], {}, 'a', 10_000],
    [
      'not the screen twice in a row',
      [batch('a', 9_000), batch('b', 3_000, true)],
      { wasOnScreen: true },
      'a',
      10_000,
    ],
    [
      'the screen twice if nothing else is due',
      [batch('a', 11_000), batch('b', 3_000, true)],
      { wasOnScreen: true },
      'b',
      10_000,
    ],
  ])('%s', (_, waiting, budget, name, at) => {
    const turn = nextTurn(waiting, { ...calmBudget, ...budget });
    expect(turn && [turn.batch.name, turn.at]).toEqual(name && [name, at]);
  });

  /** Batches that start and end at these times, checked in turns until each end is seen; the times of the calls. */
  function watchTogether(batches: readonly { startMs: number; endMs: number; isOnScreen: boolean }[]) {
    const waiting = new Set(batches.map((one) => ({ ...one, dueAt: one.startMs, latenessMs: 0 })));
    const calls: { at: number; batch: number }[] = [];
    const latenesses: number[] = [];
    const order = [...waiting];
    let freeAt = 0;
    let wasOnScreen = false;
    for (let now = 0; ; ) {
      const turn: Turn<(typeof order)[number]> | null = nextTurn(waiting, { now, freeAt, wasOnScreen });
      if (turn === null) return { calls, latenesses };
      now = turn.at;
      freeAt = now + MS_PER_CALL;
      const one: (typeof order)[number] = turn.batch;
      wasOnScreen = one.isOnScreen;
      calls.push({ at: now, batch: order.indexOf(one) });
      const verdict = now >= one.endMs ? final : running;
      const next = nextPoll({ ...calm, verdict, watchedMs: now - one.startMs });
      if (next.kind === 'stop') {
        waiting.delete(one);
        latenesses[order.indexOf(one)] = now - one.endMs;
      } else one.dueAt = now + next.ms;
    }
  }

  test('60 batches watched for an hour stay within one call a second, and each end is seen within 60 s', () => {
    const batches = Array.from({ length: 60 }, (_, index) => ({
      startMs: index * 1_000,
      endMs: index * 1_000 + 13_000 + index * 59_000,
      isOnScreen: false,
    }));
    const { calls, latenesses } = watchTogether(batches);
    expect(
      calls.every(({ at }, index) => index === 0 || at - (calls[index - 1]?.at ?? 0) >= MS_PER_CALL),
    ).toBe(true);
    expect(latenesses).toHaveLength(60);
    for (const lateness of latenesses) expect(lateness).toBeLessThanOrEqual(60_000);
  });

  test('the batch on screen keeps its schedule among any others, and none of them starves', () => {
    const minutes = fc.integer({ min: 0, max: 20 * 60 });
    const batches = fc.array(
      fc.record({ startS: minutes, lengthS: minutes, isOnScreen: fc.constant(false) }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(batches, minutes, (others, lengthS) => {
        const all = [{ startS: 0, lengthS, isOnScreen: true }, ...others].map(
          ({ startS, lengthS: length, isOnScreen }) => ({
            startMs: startS * 1_000,
            endMs: (startS + length) * 1_000,
            isOnScreen,
          }),
        );
        const { calls, latenesses } = watchTogether(all);
        for (const [index, { at }] of calls.entries())
          if (index > 0) expect(at - (calls[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(MS_PER_CALL);
        // At most one other call comes between its time and its turn.
        const growing = Math.min(30_000, Math.max(2_000, lengthS * 100));
        expect(latenesses[0]).toBeLessThanOrEqual(growing + 2 * MS_PER_CALL);
        // The others share every second call at the least.
        for (const lateness of latenesses)
          expect(lateness).toBeLessThanOrEqual(30_000 + 2 * all.length * MS_PER_CALL);
      }),
      { numRuns: 200 },
    );
  });
});
