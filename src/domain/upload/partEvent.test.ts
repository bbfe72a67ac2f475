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
      'may have arrived, and is sent again later',
      failed('network'),
      1,
      { kind: 'unclear', at, retryAt: at + 30_000, problem: 'network' },
    ],
    [
      'needs a decision after the third time',
      failed('serverUnavailable'),
      3,
      { kind: 'unclear', at, retryAt: null, problem: 'serverUnavailable' },
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
