import { afterEach, expect, test, vi } from 'vitest';
import { createPartnerCenter, type PartnerCenterOptions } from './http.ts';
import { RequestLog } from './requestLog.ts';

afterEach(() => vi.unstubAllGlobals());

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
