import { describe, expect, it } from 'vitest';
import { ApiError } from '../../partnerCenter/apiError.ts';
import { partEvent } from './partEvent.ts';

const at = 1_000_000;
const failed = (
  kind: 'status' | 'network' | 'offline' | 'notAnAnswer',
  status: number | null,
  retryAfterMs?: number,
) =>
  new ApiError(
    kind,
    {
      method: 'POST',
      path: '/v1/customers/x/deviceBatches',
      purpose: 'upload',
      attempt: 1,
      at: new Date(at),
      durationMs: 1,
      status,
      requestId: 'r',
      correlationId: 'c',
      cv: null,
      serverId: null,
    },
    retryAfterMs === undefined ? {} : { retryAfterMs },
  );

describe('a failed call means for its part', () => {
  it.each([
    [
      'a wait that Partner Center names',
      failed('status', 429, 57_000),
      1,
      { kind: 'throttled', until: at + 57_000 },
    ],
    [
      'twice that the second time',
      failed('status', 429, 57_000),
      2,
      { kind: 'throttled', until: at + 114_000 },
    ],
    ['ten seconds where none is named', failed('status', 429), 1, { kind: 'throttled', until: at + 10_000 }],
    [
      'never more than 32 times the wait',
      failed('status', 429, 1000),
      40,
      { kind: 'throttled', until: at + 32_000 },
    ],
    [
      'that it may have arrived, tried again later',
      failed('network', null),
      1,
      { kind: 'unclear', at, retryAt: at + 30_000, problem: 'network' },
    ],
    [
      'that somebody has to decide after the third time',
      failed('status', 503),
      3,
      { kind: 'unclear', at, retryAt: null, problem: 'serverUnavailable' },
    ],
    [
      'a try after the wait that a 503 names, where that is longer than ours',
      failed('status', 503, 90_000),
      1,
      { kind: 'unclear', at, retryAt: at + 90_000, problem: 'serverUnavailable' },
    ],
    [
      'our own wait where a 503 names a shorter one',
      failed('status', 503, 90_000),
      2,
      { kind: 'unclear', at, retryAt: at + 120_000, problem: 'serverUnavailable' },
    ],
    [
      'the next try as soon as the network is back',
      failed('offline', null),
      9,
      { kind: 'unclear', at, retryAt: at, problem: 'offline' },
    ],
    [
      'that it may have arrived, for a page of a proxy',
      failed('notAnAnswer', 200),
      1,
      { kind: 'unclear', at, retryAt: null, problem: 'notAnAnswer' },
    ],
    ['a refusal', failed('status', 400), 1, { kind: 'refused', at, problem: 'requestRefused' }],
    [
      'a refusal until signed in again',
      failed('status', 401),
      1,
      { kind: 'refused', at, problem: 'signInExpired' },
    ],
  ] as const)('%s', (_, error, attempts, expected) => {
    expect(partEvent(error, attempts)).toEqual(expected);
  });
});
