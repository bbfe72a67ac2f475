import { describe, expect, it } from 'vitest';
import type { ProblemKind } from '../apiProblem.ts';
import { type PartFailure, partEvent } from './partEvent.ts';

const at = 1_000_000;
const failed = (problem: ProblemKind, retryAfterMs: number | null = null): PartFailure => ({
  problem,
  retryAfterMs,
  atMs: at,
});

describe('after a failed call, its part', () => {
  it.each([
    [
      'waits as long as Partner Center asks',
      failed('throttled', 57_000),
      1,
      { kind: 'throttled', until: at + 57_000 },
    ],
    [
      'waits twice as long the second time',
      failed('throttled', 57_000),
      2,
      { kind: 'throttled', until: at + 114_000 },
    ],
    [
      'waits ten seconds where no wait is named',
      failed('throttled'),
      1,
      { kind: 'throttled', until: at + 10_000 },
    ],
    [
      'never waits more than 32 times as long',
      failed('throttled', 1000),
      40,
      { kind: 'throttled', until: at + 32_000 },
    ],
    [
      'may have arrived, and is sent again at once',
      failed('network'),
      1,
      { kind: 'unclear', at, retryAt: at + 500, problem: 'network' },
    ],
    [
      'is sent again later in an outage',
      failed('network'),
      4,
      { kind: 'unclear', at, retryAt: at + 30_000, problem: 'network' },
    ],
    [
      'needs a decision after the sixth time',
      failed('serverUnavailable'),
      6,
      { kind: 'unclear', at, retryAt: null, problem: 'serverUnavailable' },
    ],
    [
      'waits as long as a 503 asks, where that is longer',
      failed('serverUnavailable', 90_000),
      1,
      { kind: 'unclear', at, retryAt: at + 90_000, problem: 'serverUnavailable' },
    ],
    [
      'waits its own time where a 503 asks for less',
      failed('serverUnavailable', 90_000),
      5,
      { kind: 'unclear', at, retryAt: at + 120_000, problem: 'serverUnavailable' },
    ],
    [
      'is sent again as soon as the network is back',
      failed('offline'),
      9,
      { kind: 'unclear', at, retryAt: at, problem: 'offline' },
    ],
    [
      'may have arrived if a proxy answered with a page',
      failed('notAnAnswer'),
      1,
      { kind: 'unclear', at, retryAt: null, problem: 'notAnAnswer' },
    ],
    ['is refused', failed('requestRefused'), 1, { kind: 'refused', at, problem: 'requestRefused' }],
    [
      'is refused until the user signs in again',
      failed('signInExpired'),
      1,
      { kind: 'refused', at, problem: 'signInExpired' },
    ],
  ] as const)('%s', (_, failure, attempts, expected) => {
    expect(partEvent(failure, attempts)).toEqual(expected);
  });
});
