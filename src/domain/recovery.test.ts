import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ApiFailure, apiProblem } from './apiProblem.ts';
import {
  LONGEST_RETRY_AFTER_MS,
  parseRetryAfter,
  recoveryStep,
  retryAfterFromMessage,
  throttleWaitMs,
} from './recovery.ts';

const status = (code: number, errorCode: string | null = null): ApiFailure => ({
  kind: 'status',
  status: code,
  code: errorCode,
});
const fault = (kind: ApiFailure['kind']): ApiFailure => ({ kind, status: null, code: null });
const again = (afterMs: number) => ({ do: 'repeat', afterMs, requestId: 'same' });
const renew = { do: 'renewTokenAndRepeat' };
const report = { do: 'report' };

describe('the recovery table', () => {
  test.each([
    ['401, first time', status(401), {}, renew],
    ['401 again after the renewal', status(401), { isTokenRenewed: true }, { do: 'signIn' }],
    [
      '401 again, just back from a sign-in',
      status(401),
      { isTokenRenewed: true, isSignInFresh: true },
      { do: 'offerSignIn' },
    ],
    ['access denied', status(401, '400'), {}, renew],
    ['token missing', status(401, '800001'), {}, renew],
    ['multi-factor missing', status(401, '900421'), {}, { do: 'offerSignIn' }],
    ['conditional access', fault('interactionRequired'), {}, { do: 'offerSignIn' }],
    ['wrong audience', status(401, '900420'), {}, report],
    ['403', status(403, '2032'), {}, report],
    ['no customer relationship', status(403, '20002'), {}, report],
    ['role without rights', status(403, '900150'), {}, report],
    ['404', status(404), {}, report],
    ['400', status(400), {}, report],
    ['408, first', status(408), {}, again(500)],
    ['500, first', status(500), {}, again(500)],
    ['500, second', status(500), { repeats: 1 }, again(1_500)],
    ['500, third', status(500), { repeats: 2 }, again(3_500)],
    ['500, after three repeats', status(500), { repeats: 3 }, report],
    ['503, first', status(503), {}, again(500)],
    ['503 that names 20 s', status(503), { retryAfterMs: 20_000 }, again(20_000)],
    ['503 that names 20 s, third', status(503), { retryAfterMs: 20_000, repeats: 2 }, again(20_000)],
    ['503 that names less than our own wait', status(503), { retryAfterMs: 1_000, repeats: 2 }, again(3_500)],
    ['503 that names 0 s', status(503), { retryAfterMs: 0 }, again(500)],
    ['500 that names a minute', status(500), { retryAfterMs: 60_000 }, again(60_000)],
    ['408 that names more: the caller waits', status(408), { retryAfterMs: 60_001 }, report],
    ['503 that names 20 s, after three repeats', status(503), { retryAfterMs: 20_000, repeats: 3 }, report],
    ['401 that names a wait: renewed at once', status(401), { retryAfterMs: 20_000 }, renew],
    ['network fault, first', fault('network'), {}, again(500)],
    ['timeout, third', fault('timeout'), { repeats: 2 }, again(3_500)],
    ['timeout, after three repeats', fault('timeout'), { repeats: 3 }, report],
    ['least jitter', status(500), { random: 0 }, again(400)],
    ['most jitter', status(500), { random: 0.999_999 }, again(600)],
    ['429: an immediate repeat would count against the limit', status(429), {}, report],
    ['offline', fault('offline'), {}, report],
    ['not an answer', fault('notAnAnswer'), {}, report],
    ['unknown status', status(299), {}, report],
  ])('%s', (_, failure, circumstances, expected) => {
    const calm = { retryAfterMs: null, repeats: 0, isTokenRenewed: false, isSignInFresh: false, random: 0.5 };
    expect(recoveryStep({ problem: apiProblem(failure), ...calm, ...circumstances })).toEqual(expected);
  });
});

describe('the wait after a throttled call', () => {
  test.each([
    ['the first, with 57 s', 57_000, 1, 57_000],
    ['the second, with 57 s', 57_000, 2, 114_000],
    ['the first, without a time', null, 1, 10_000],
    ['the third, without a time', null, 3, 40_000],
    ['the fortieth, with 1 s', 1_000, 40, 32_000],
    ['the fortieth, without a time', null, 40, 300_000],
    ['the third, with 15 min', 15 * 60_000, 3, 15 * 60_000],
    ['the first, with 0 s', 0, 1, 0],
  ])('%s', (_, retryAfterMs, throttledInARow, expected) => {
    expect(throttleWaitMs(retryAfterMs, throttledInARow)).toBe(expected);
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-01-05T10:00:00Z');
  test.each([
    ['57', 57_000],
    [' 7 ', 7_000],
    ['0', 0],
    ['1.5', 1_500],
    ['Mon, 05 Jan 2026 10:01:30 GMT', 90_000],
    ['Monday, 05-Jan-26 10:00:10 GMT', 10_000],
    ['Mon Jan  5 10:00:10 2026 GMT', 10_000],
    ['Mon, 05 Jan 2026 09:00:00 GMT', 0],
    ['Thu, 31 Dec 2099 23:59:59 GMT', LONGEST_RETRY_AFTER_MS],
    ['86400', LONGEST_RETRY_AFTER_MS],
    ['9'.repeat(400), LONGEST_RETRY_AFTER_MS],
    ['-5', null],
    ['soon', null],
    ['Mon, nonsense', null],
    ['1e3', null],
    ['', null],
    [null, null],
  ])('%j is %s ms', (text, expected) => {
    expect(parseRetryAfter(text, now)).toBe(expected);
  });

  test.each([
    ['Rate limit is exceeded. Try again in 57 seconds.', 57_000],
    ['try again in 1 second', 1_000],
    ['Try again in 99999999 seconds.', LONGEST_RETRY_AFTER_MS],
    ['Try again later.', null],
    [null, null],
  ])('the message %j is %s ms', (text, expected) => {
    expect(retryAfterFromMessage(text)).toBe(expected);
  });

  test('no text crashes it or asks for a wait outside its bounds', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.date().map(String), fc.double().map(String));
    fc.assert(
      fc.property(anyText, fc.maxSafeInteger(), (text, nowMs) => {
        for (const ms of [parseRetryAfter(text, nowMs), retryAfterFromMessage(text)]) {
          if (ms === null) continue;
          expect(ms).toBeGreaterThanOrEqual(0);
          expect(ms).toBeLessThanOrEqual(LONGEST_RETRY_AFTER_MS);
        }
      }),
      { numRuns: 10_000 },
    );
  });
});
