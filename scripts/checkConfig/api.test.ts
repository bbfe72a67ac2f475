import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { parseRuntimeConfig } from '../../src/config/runtimeConfig.ts';
import { checkApi } from './api.ts';
import { isProblem } from './report.ts';

interface Received {
  readonly method: string;
  readonly path: string;
  readonly hasToken: boolean;
}
type Answer = { readonly status: number; readonly headers?: Record<string, string> };

const byPartnerCenter: Answer = { status: 401, headers: { 'MS-CorrelationId': crypto.randomUUID() } };
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Checks a gateway on the app's own origin that answers as `answerTo` says, and returns the report and the calls. */
async function check(answerTo: (call: Received) => Answer) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const call = {
      method: request.method ?? '',
      path: request.url ?? '',
      hasToken: request.headers.authorization !== undefined,
    };
    received.push(call);
    const { status, headers } = answerTo(call);
    response.writeHead(status, headers).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const appUrl = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const clientId = '11111111-2222-4333-8444-555555555555';
  const fields = { cloud: 'global', tenant: 'organizations', clientId, apiBaseUrl: '/partnercenter' };
  const parsed = await parseRuntimeConfig(JSON.stringify(fields), appUrl);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return { results: await checkApi(parsed.config, appUrl), received };
}

test('a gateway that forwards every method has no problem', async () => {
  const { results, received } = await check(() => byPartnerCenter);
  expect(results).toEqual([
    { ok: expect.stringContaining('Partner Center answers, and asks for a token') },
    { ok: 'POST for uploading devices reaches Partner Center' },
    { ok: 'DELETE for removing devices reaches Partner Center' },
    { ok: 'POST for creating profiles reaches Partner Center' },
    { ok: 'PUT for changing profiles reaches Partner Center' },
    { ok: 'DELETE for deleting profiles reaches Partner Center' },
    { ok: 'PATCH for assigning profiles reaches Partner Center' },
  ]);
  // Calls without a token would be answered by the gateway.
  expect(received.every(({ hasToken }) => hasToken)).toBe(true);
  // Whatever the token, calls that write are for a customer that does not exist.
  for (const { method, path } of received)
    if (method !== 'GET') expect(path).toContain('/customers/00000000-0000-0000-0000-000000000000/');
});

test.each([403, 404, 405, 501])(
  'a gateway that answers %s to DELETE and PATCH is reported',
  async (status) => {
    const { results } = await check(({ method }) =>
      method === 'DELETE' || method === 'PATCH' ? { status } : byPartnerCenter,
    );
    expect(results.filter(isProblem)).toEqual(
      ['DELETE', 'DELETE', 'PATCH'].map((method) => ({
        problem: expect.stringMatching(
          `the gateway does not forward ${method} for .*: .* answers ${status}$`,
        ),
        fix: expect.stringContaining(`forward ${method}`),
      })),
    );
  },
);

test('a 404 of Partner Center shows that the method is forwarded', async () => {
  const { results } = await check(({ method }) => ({
    ...byPartnerCenter,
    status: method === 'DELETE' ? 404 : 401,
  }));
  expect(results).toContainEqual({ ok: 'DELETE for removing devices reaches Partner Center' });
});

test('a 401 of the gateway is not taken for an answer of Partner Center', async () => {
  const { results } = await check(() => ({ status: 401, headers: { 'WWW-Authenticate': 'Bearer' } }));
  expect(results).toHaveLength(7);
  for (const result of results)
    expect(result).toEqual({ note: expect.stringContaining("401 without Partner Center's headers") });
});

test('a gateway that cannot reach Partner Center is reported once', async () => {
  const { results, received } = await check(() => ({ status: 502 }));
  expect(results).toHaveLength(1);
  expect(received).toHaveLength(1);
});
