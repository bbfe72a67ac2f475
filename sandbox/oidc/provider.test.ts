import { createHash, randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../testing/server.ts';
import { accounts, partnerTenantId } from './accounts.ts';
import { apiAudience, apiScope, clientId, graphAudience, graphScope } from './client.ts';

let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.stop());

const verifier = 'a-verifier-that-is-long-enough-for-PKCE-0123456789';
const redirectUri = 'http://localhost:5173/redirect.html';

/** A `fetch` that keeps cookies and does not follow redirects. */
function cookieFetch(world: string) {
  const cookies = new Map([['sandbox-world', world]]);
  return async (url: string, init: RequestInit = {}): Promise<Response> => {
    const Cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(url, server.origin), {
      ...init,
      redirect: 'manual',
      headers: { Cookie, ...init.headers },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';')[0]?.split('=') ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
}

function authorizeUrl(more: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: `openid profile offline_access ${apiScope}`,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state: 'here',
    nonce: randomUUID(),
    ...more,
  });
  return `/sandbox/oidc/auth?${query}`;
}

type Fetch = ReturnType<typeof cookieFetch>;

async function completeSignInPage(
  request: Fetch,
  fields: Record<string, string>,
  more: Record<string, string> = {},
): Promise<URLSearchParams> {
  const signIn = (await request(authorizeUrl(more))).headers.get('Location') ?? '';
  expect(signIn).toMatch(/^\/sandbox\/sign-in\//);
  const resume = await request(signIn, { method: 'POST', body: new URLSearchParams(fields) });
  const back = (await request(resume.headers.get('Location') ?? '')).headers.get('Location') ?? '';
  expect(back.startsWith(redirectUri)).toBe(true);
  return new URL(back).searchParams;
}

async function tokens(request: Fetch, fields: Record<string, string>) {
  const response = await request('/sandbox/oidc/token', {
    method: 'POST',
    body: new URLSearchParams({ client_id: clientId, ...fields }),
  });
  return { status: response.status, body: await response.json() };
}

async function signIn(request: Fetch, oid: string, more: Record<string, string> = {}) {
  const code = (await completeSignInPage(request, { account: oid }, more)).get('code') ?? '';
  const { body } = await tokens(request, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
  });
  return body;
}

const renew = (request: Fetch, refresh_token: string) =>
  tokens(request, {
    grant_type: 'refresh_token',
    refresh_token,
    scope: `openid profile offline_access ${apiScope}`,
  });

const callApi = (world: string, token: string) =>
  fetch(`${server.origin}/sandbox/w/${world}/v1/customers?size=1`, {
    headers: { Authorization: `Bearer ${token}` },
  });

const command = (world: string, body: object) =>
  fetch(`${server.origin}/sandbox/control/${world}`, { method: 'POST', body: JSON.stringify(body) });

test('a sign-in returns an ID token with the user and an access token that the API accepts', async () => {
  const body = await signIn(cookieFetch('first'), accounts.salesAgent.oid);
  expect(decodeJwt(body.id_token)).toMatchObject({
    oid: accounts.salesAgent.oid,
    tid: partnerTenantId,
    name: accounts.salesAgent.name,
    preferred_username: accounts.salesAgent.userName,
  });
  expect(decodeJwt(body.access_token)).toMatchObject({ aud: apiAudience, scp: 'user_impersonation' });
  expect(body.scope).toContain(apiScope);
  expect((await callApi('first', body.access_token)).status).toBe(200);
});

test('a code is rejected without its PKCE verifier', async () => {
  const request = cookieFetch('pkce');
  const code = (await completeSignInPage(request, { account: accounts.adminAgent.oid })).get('code') ?? '';
  const { status } = await tokens(request, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    code_verifier: `${verifier}x`,
  });
  expect(status).toBe(400);
});

test('expired tokens can be renewed, revoked sessions cannot', async () => {
  const request = cookieFetch('ends');
  const { access_token, refresh_token } = await signIn(request, accounts.adminAgent.oid);
  await command('ends', { do: 'expireTokens' });
  expect((await callApi('ends', access_token)).status).toBe(401);
  const renewed = await renew(request, refresh_token);
  expect((await callApi('ends', renewed.body.access_token)).status).toBe(200);

  await command('ends', { do: 'revokeSessions' });
  expect(await renew(request, refresh_token)).toMatchObject({
    status: 400,
    body: { error: 'invalid_grant' },
  });
  const silent = (await request(authorizeUrl({ prompt: 'none' }))).headers.get('Location') ?? '';
  expect(new URL(silent).searchParams.get('error')).toBe('login_required');
  const again = await signIn(request, accounts.adminAgent.oid);
  expect((await callApi('ends', again.access_token)).status).toBe(200);
});

test('a challenge refuses renewals until a sign-in requests claims', async () => {
  const request = cookieFetch('challenged');
  const { refresh_token } = await signIn(request, accounts.adminAgent.oid);
  await command('challenged', { do: 'challenge' });
  const refused = await renew(request, refresh_token);
  expect(refused).toMatchObject({
    status: 400,
    body: { error: 'interaction_required', error_codes: [50076] },
  });
  const again = await signIn(request, accounts.adminAgent.oid, { claims: refused.body.claims });
  expect((await renew(request, again.refresh_token)).status).toBe(200);
});

test('an account without a second factor gets one when claims require it', async () => {
  const request = cookieFetch('mfa');
  const weak = await signIn(request, accounts.withoutMfa.oid);
  expect(await (await callApi('mfa', weak.access_token)).json()).toMatchObject({ code: '900421' });
  const strong = await signIn(request, accounts.withoutMfa.oid, {
    claims: '{"access_token":{"amr":{"values":["mfa"]}}}',
  });
  expect((await callApi('mfa', strong.access_token)).status).toBe(200);
});

test.each([
  ['cancel', 'access_denied', 'canceled'],
  ['noConsent', 'consent_required', 'AADSTS65001'],
  ['notAssigned', 'access_denied', 'AADSTS50105'],
])('a sign-in ended with %s returns %s', async (refuse, error, words) => {
  const answer = await completeSignInPage(cookieFetch('refused'), { refuse });
  expect(answer.get('error')).toBe(error);
  expect(answer.get('error_description')).toContain(words);
  expect(answer.get('state')).toBe('here');
});

test('a redirect to an unregistered address is rejected', async () => {
  const response = await cookieFetch('elsewhere')(
    authorizeUrl({ redirect_uri: 'https://evil.example/redirect.html' }),
  );
  expect(response.status).toBe(400);
  expect(response.headers.get('Location')).toBeNull();
});

describe('tokens for Graph', () => {
  const renewForGraph = (request: Fetch, refresh_token: string) =>
    tokens(request, {
      grant_type: 'refresh_token',
      refresh_token,
      scope: `openid offline_access ${graphScope}`,
    });

  test('a sign-in to Partner Center can be renewed for Graph, and that token is for Graph alone', async () => {
    const request = cookieFetch('graph');
    const { refresh_token } = await signIn(request, accounts.salesAgent.oid);
    const { body } = await renewForGraph(request, refresh_token);
    expect(decodeJwt(body.access_token)).toMatchObject({
      ...{ aud: graphAudience, scp: 'Lists.SelectedOperations.Selected', oid: accounts.salesAgent.oid },
    });
    expect(body.scope).toContain(graphScope);
    expect(await (await callApi('graph', body.access_token)).json()).toMatchObject({ code: '900420' });
    const back = await renew(request, body.refresh_token ?? refresh_token);
    expect((await callApi('graph', back.body.access_token)).status).toBe(200);
  });

  test('without consent, renewals are refused until the user accepts on a page', async () => {
    const request = cookieFetch('consent');
    const { refresh_token } = await signIn(request, accounts.salesAgent.oid);
    await command('consent', { do: 'teamConsent', given: false });
    expect(await renewForGraph(request, refresh_token)).toMatchObject({
      status: 400,
      body: { error: 'interaction_required', error_codes: [65001], suberror: 'consent_required' },
    });
    expect((await renew(request, refresh_token)).status, 'Partner Center is not affected').toBe(200);
    const scope = `openid profile offline_access ${graphScope}`;
    const silent = (await request(authorizeUrl({ scope, prompt: 'none' }))).headers.get('Location') ?? '';
    expect(new URL(silent).searchParams.get('error')).toBe('consent_required');

    const page = (await request(authorizeUrl({ scope }))).headers.get('Location') ?? '';
    expect(await (await request(page)).text()).toContain('Permissions requested');
    const resume = await request(page, { method: 'POST', body: new URLSearchParams({ consent: 'given' }) });
    const back = (await request(resume.headers.get('Location') ?? '')).headers.get('Location') ?? '';
    const { body } = await tokens(request, {
      ...{ grant_type: 'authorization_code', redirect_uri: redirectUri, code_verifier: verifier },
      code: new URL(back).searchParams.get('code') ?? '',
    });
    expect(decodeJwt(body.access_token)).toMatchObject({ aud: graphAudience });
    expect((await renewForGraph(request, refresh_token)).status).toBe(200);
  });
});
