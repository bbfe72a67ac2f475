import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPartnerCenter } from './http.ts';
import { RequestLog } from './requestLog.ts';

const partnerCenter = createPartnerCenter({
  baseUrl: '',
  getToken: async () => ({ kind: 'token', token: 'token' }),
  signIn: async () => {},
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
