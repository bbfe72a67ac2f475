import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TokenAnswer } from '../domain/apiProblem.ts';
import { createPartnerCenter, type PartnerCenterOptions } from './http.ts';
import { RequestLog } from './requestLog.ts';

const token = vi.fn(async (): Promise<TokenAnswer> => ({ kind: 'token', token: 'token' }));
const partnerCenter = createPartnerCenter({
  baseUrl: '',
  getToken: () => token(),
  signIn: async () => {},
  mayLeave: () => true,
  isSignInFresh: false,
  locale: () => 'en-US',
  log: new RequestLog(),
});
const upload = { purpose: 'upload', json: [], requestId: 'noted', timeoutMs: 1_000 } as const;

const fetching = vi.fn<(url: string, init: RequestInit) => Promise<Response>>();
beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('fetch', fetching);
});
afterEach(() => {
  vi.unstubAllGlobals();
  fetching.mockReset();
});

const path = '/v1/customers/x/batchJobStatus/y';
const call = { purpose: 'poll' } as const;
const answerWith = (number: number) => () => Promise.resolve(new Response(JSON.stringify({ number })));

test('the next call takes the answer of the one made ahead, and only the next of the same path', async () => {
  for (const number of [1, 2, 3]) fetching.mockImplementationOnce(answerWith(number));
  await partnerCenter.getAhead(path, call);
  expect(fetching, 'has left').toHaveBeenCalledOnce();
  expect((await partnerCenter.get('/v1/customers/x', call)).body).toEqual({ number: 2 });
  expect((await partnerCenter.get(path, call)).body).toEqual({ number: 1 });
  expect((await partnerCenter.get(path, call)).body).toEqual({ number: 3 });
  expect(fetching).toHaveBeenCalledTimes(3);
});

test('a call made ahead that fails does so for the one that takes it', async () => {
  fetching.mockResolvedValueOnce(new Response('', { status: 404 }));
  void partnerCenter.getAhead(path, call);
  await expect(partnerCenter.get(path, call)).rejects.toMatchObject({ facts: { status: 404 } });
});

test('a wait that a call made ahead has to keep holds from the moment when its refusal is taken', async () => {
  const refused = { status: 429, headers: { 'Retry-After': '600' } };
  fetching.mockResolvedValueOnce(new Response('', refused));
  await partnerCenter.getAhead(path, call);
  // The refusal is there by then.
  await new Promise((resolve) => setTimeout(resolve));
  expect(partnerCenter.throttle.waitMs('x')).toBe(0);
  await expect(partnerCenter.get(path, call)).rejects.toMatchObject({ problem: 'throttled' });
  expect(partnerCenter.throttle.waitMs('x')).toBeGreaterThan(500_000);
});

test('a call made ahead that cannot be sent keeps nobody waiting', async () => {
  token.mockResolvedValueOnce({ kind: 'signInNeeded', claims: null, code: 'x' });
  await partnerCenter.getAhead(path, call);
  expect(fetching).not.toHaveBeenCalled();
  await expect(partnerCenter.get(path, call)).rejects.toThrow();
});

test('an answer that nobody took for a while is outdated', async () => {
  vi.useFakeTimers();
  fetching.mockImplementationOnce(answerWith(1));
  fetching.mockImplementationOnce(answerWith(2));
  void partnerCenter.getAhead(path, call);
  await vi.advanceTimersByTimeAsync(11_000);
  expect((await partnerCenter.get(path, call)).body).toEqual({ number: 2 });
  vi.useRealTimers();
});

test.each([
  ['a cut connection', () => Promise.reject(new TypeError('cut'))],
  ['a 503', () => Promise.resolve(new Response('', { status: 503 }))],
])('an upload is not repeated without its caller after %s: each attempt has to be noted', async (_, fail) => {
  fetching.mockImplementation(fail);
  await expect(partnerCenter.post('/v1/customers/x/deviceBatches', upload)).rejects.toThrow();
  expect(fetching).toHaveBeenCalledTimes(1);
});

test('an upload refused for its token is repeated with a new token under the same ID', async () => {
  fetching.mockResolvedValueOnce(new Response('', { status: 401 }));
  fetching.mockResolvedValueOnce(new Response(null, { status: 202 }));
  await partnerCenter.post('/v1/customers/x/deviceBatches', upload);
  const ids = fetching.mock.calls.map(([, { headers }]) => new Headers(headers).get('MS-RequestId'));
  expect(ids).toEqual(['noted', 'noted']);
});

/** A Partner Center that refuses every token, and an app that was opened with a known account. */
function refusing(options: Partial<PartnerCenterOptions>) {
  vi.stubGlobal('fetch', async () => new Response('', { status: 401 }));
  const { get } = createPartnerCenter({
    baseUrl: 'https://partner-center.example',
    getToken: async () => ({ kind: 'token', token: 'refused' }),
    signIn: async () => {},
    mayLeave: () => true,
    isSignInFresh: false,
    locale: () => 'en-US',
    log: new RequestLog(),
    ...options,
  });
  return () => get('/v1/customers', { purpose: 'list' });
}

test('a token that is rejected twice leads to sign-in', async () => {
  const signIn = vi.fn(() => new Promise<void>(() => {}));
  void refusing({ signIn })();
  await vi.waitFor(() => expect(signIn).toHaveBeenCalledOnce());
});

test('while the page must not be left, the call fails and its error offers a sign-in', async () => {
  const signIn = vi.fn(async () => {});
  await expect(refusing({ signIn, mayLeave: () => false })()).rejects.toMatchObject({
    problem: 'signInExpired',
  });
  expect(signIn).not.toHaveBeenCalled();
});

test('after a return without a sign-in, the next rejected token only offers one', async () => {
  const signIn = vi.fn(async () => {});
  const call = refusing({ signIn });
  for (let calls = 0; calls < 2; calls += 1)
    await expect(call()).rejects.toMatchObject({ problem: 'signInExpired' });
  expect(signIn).toHaveBeenCalledOnce();
});
