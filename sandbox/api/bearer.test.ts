import { expect, test } from 'vitest';
import { accounts } from '../oidc/accounts.ts';
import { accessToken } from '../testing/accessToken.ts';
import { sandboxForTests } from '../testing/caller.ts';

const oneMinuteAgo = Math.floor(Date.now() / 1000) - 60;

const rejected: [string, () => Promise<string>, number, string][] = [
  ['no token', async () => '', 401, '800001'],
  ['another scheme', async () => 'Basic dXNlcjpwYXNz', 401, '800001'],
  ['an invalid token', async () => 'Bearer rubbish', 401, '400'],
  [
    'an expired token',
    async () => `Bearer ${await accessToken(accounts.adminAgent, { exp: oneMinuteAgo })}`,
    401,
    '400',
  ],
  [
    'another issuer',
    async () => `Bearer ${await accessToken(accounts.adminAgent, { iss: 'https://evil.example' })}`,
    401,
    '400',
  ],
  [
    'another audience',
    async () => `Bearer ${await accessToken(accounts.adminAgent, { aud: 'https://graph.microsoft.com' })}`,
    401,
    '900420',
  ],
  [
    'another scope',
    async () => `Bearer ${await accessToken(accounts.adminAgent, { scp: 'User.Read' })}`,
    403,
    '2032',
  ],
  ['no second factor', async () => `Bearer ${await accessToken(accounts.withoutMfa)}`, 401, '900421'],
  ['no role', async () => `Bearer ${await accessToken(accounts.withoutRole)}`, 403, '900150'],
];

test.each(rejected)('%s is rejected', async (_, authorization, status, code) => {
  const { api } = sandboxForTests();
  const response = await api('/v1/customers', { headers: { Authorization: await authorization() } });
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ code, data: [] });
});

test.each([accounts.adminAgent, accounts.salesAgent])('$role can call the API', async (account) => {
  const { api } = sandboxForTests();
  const response = await api('/v1/customers', {
    headers: { Authorization: `Bearer ${await accessToken(account)}` },
  });
  expect(response.status).toBe(200);
});

test('expireTokens invalidates earlier tokens in that world only, and later tokens are accepted', async () => {
  const { api, control, inWorld } = sandboxForTests();
  const headers = { Authorization: `Bearer ${await accessToken(accounts.adminAgent)}` };
  await control({ do: 'expireTokens' });
  expect((await api('/v1/customers', { headers })).status).toBe(401);
  expect((await inWorld('other').api('/v1/customers', { headers })).status).toBe(200);
  expect((await api('/v1/customers')).status).toBe(200);
});

test('every response has the IDs that support asks for, and the log contains no token', async () => {
  const { api, requests } = sandboxForTests();
  const headers = {
    'MS-RequestId': crypto.randomUUID(),
    'MS-CorrelationId': crypto.randomUUID(),
    'X-Locale': 'hu-HU',
  };
  const response = await api('/v1/customers?size=3', { headers });
  expect(response.headers.get('MS-RequestId')).toBe(headers['MS-RequestId']);
  expect(response.headers.get('MS-CorrelationId')).toBe(headers['MS-CorrelationId']);
  expect(response.headers.get('MS-CV')).toBeTruthy();
  expect(response.headers.get('MS-ServerId')).toBeTruthy();
  const log = await requests();
  expect(log).toMatchObject([
    { method: 'GET', path: '/v1/customers', query: 'size=3', status: 200, headers },
  ]);
  expect(JSON.stringify(log)).not.toMatch(/bearer|eyJ/i);
});

test('a cross-origin preflight gets the CORS headers of a gateway', async () => {
  const { app } = sandboxForTests();
  const preflight = await app.request('http://localhost/sandbox/w/test/v1/customers', {
    method: 'OPTIONS',
    headers: {
      Origin: 'http://localhost:5173',
      'Access-Control-Request-Method': 'GET',
      'Access-Control-Request-Headers': 'authorization,ms-requestid',
    },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('Access-Control-Allow-Origin')).toBe('http://localhost:5173');
  expect(preflight.headers.get('Access-Control-Allow-Headers')).toContain('MS-ContinuationToken');
});
