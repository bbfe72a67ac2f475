import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatewayHeaders, securityHeaders } from '../deploy/headers.ts';
import { accounts } from '../sandbox/oidc/accounts.ts';
import { customerIds, trackingIds } from '../sandbox/seed/wellKnown.ts';
import { call, expect, test } from './gateway.ts';
import { expectAfterRetries, expectRow, signIn } from './test.ts';

const customer = `/partnercenter/v1/customers/${customerIds.documented}`;
const batchPage = `/customers/${customerIds.documented}/batches/${trackingIds.documented}`;

// The gateway is on another origin, where nobody has signed in.
test.use({ account: null });

test('a deep link opens the batch, and the token appears in no log', async ({ page, gateway }) => {
  await page.goto(`${gateway.origin}${batchPage}`);
  await signIn(page, accounts.adminAgent.name);
  await expectRow(page.getByRole('grid'), {
    'Serial number': '1234567890',
    Reason: 'Registered to another organization 808',
  });
  expect(page.url()).toContain(batchPage);

  expect(new Set(gateway.hostsSeen)).toEqual(new Set(['api.partnercenter.microsoft.com']));
  expect(gateway.log()).toContain(`GET ${customer}/batchJobStatus/${trackingIds.documented} 200`);
  // `eyJ` is how every JSON Web Token begins.
  expect(gateway.log()).not.toMatch(/bearer|authorization|eyJ/i);
});

const refusals = [
  { status: 429, retryAfter: 600, heading: 'Too many requests right now' },
  { status: 502, body: 'html', heading: 'Partner Center is temporarily unavailable' },
] as const;

test('a 429 and a 502 from Partner Center reach the app unchanged', async ({ page, world, gateway }) => {
  await page.clock.install();
  for (const { heading, ...answer } of refusals) {
    await world.command({ do: 'fail', path: 'batchJobStatus', times: 100, ...answer });
    await page.goto(gateway.origin + batchPage);
    if (answer.status === 429) await signIn(page, accounts.adminAgent.name);
    // The clock must not skip while the app loads: the call made ahead would be outdated.
    await expect(page.getByRole('heading', { name: 'Upload status' })).toBeVisible();
    await expectAfterRetries(page, page.getByRole('heading', { name: heading }));
    const polls = (await world.requests()).filter(({ path }) => path.includes('batchJobStatus'));
    expect(polls.map(({ status }) => status)).toContain(answer.status);
    await world.command({ do: 'clearFaults' });
  }
});

test('every call that the app needs is forwarded to Partner Center', async ({ gateway }) => {
  const batches = `${customer}/deviceBatches`;
  // The sandbox answers 401 because the token is useless, so the call was forwarded.
  for (const [method, path] of [
    ['GET', '/partnercenter/v1/customers'],
    ['GET', '/partnercenter/v1/customers?size=50&filter=%7B%22Field%22%3A%22CompanyName%22%7D'],
    ['GET', customer],
    ['GET', `${customer}/batchJobStatus/${trackingIds.documented}`],
    ['GET', `${customer}/batchjobstatus/${trackingIds.documented.toUpperCase()}`],
    ['GET', batches],
    ['POST', batches],
    ['GET', `${batches}/Test%20batch%2F1/devices`],
    ['POST', `${batches}/Test%20batch%2F1/devices`],
    ['DELETE', `${batches}/Test%20batch%2F1/devices/9993-8627-3608-6844-6369-4361-72`],
    ['GET', `${batches}/..and%2F...%2F.%20more/devices?query=/../`],
    ['PATCH', `${customer}/DevicePolicyUpdates`],
    ['GET', `${customer}/policies`],
    ['POST', `${customer}/policies`],
    ['GET', `${customer}/policies/${trackingIds.documented}`],
    ['PUT', `${customer}/policies/${trackingIds.documented}`],
    ['DELETE', `${customer}/policies/${trackingIds.documented}`],
  ] as const)
    expect(await call(gateway, { method, path }), `${method} ${path}`).toMatchObject({
      status: 401,
      isForwarded: true,
    });
});

test('no other call is forwarded', async ({ gateway }) => {
  for (const [method, path, status] of [
    ['GET', '/partnercenter/', 403],
    ['GET', '/partnercenter/v1/invoices', 403],
    ['GET', '/partnercenter/v1/customers/not-a-guid', 403],
    ['GET', `${customer}/subscriptions`, 403],
    ['GET', `${customer}/batchJobStatus/${trackingIds.documented}/x`, 403],
    ['POST', `${customer}/users`, 403],
    ['DELETE', customer, 405],
    ['PATCH', customer, 405],
    ['POST', '/partnercenter/v1/customers', 405],
    ['PUT', `${customer}/deviceBatches`, 405],
    ['DELETE', `${customer}/deviceBatches/a/devices`, 405],
    ['GET', `${customer}/deviceBatches/a/devices/b`, 405],
    ['PUT', `${customer}/policies`, 405],
    ['POST', `${customer}/DevicePolicyUpdates`, 405],
    ['GET', `${customer}/policies/Standard%20setup`, 403],
  ] as const)
    expect(await call(gateway, { method, path }), `${method} ${path}`).toMatchObject({
      status,
      isForwarded: false,
    });
  expect(await call(gateway, { method: 'PUT', path: `${customer}/deviceBatches` })).toMatchObject({
    headers: { allow: 'GET, POST' },
  });
});

test('a path with a dot segment in any notation is answered 400 and not forwarded', async ({ gateway }) => {
  const batches = `${customer}/deviceBatches`;
  for (const path of [
    `${batches}/%2E%2e/devices`,
    `${batches}/../devices`,
    `${batches}/..%2fusers/devices`,
    `${batches}/a%2F..%2Fusers/devices`,
    `${batches}/..%5cusers/devices`,
    `${batches}/..\\users/devices`,
    `${batches}/..;/devices`,
    `${batches}/.%2e;x=1%2Fusers/devices`,
    `${batches}/..%252fusers/devices`,
    `${batches}/a/devices/..%2fusers`,
    `${batches}/a/devices/.`,
    `${batches}/a%2f../devices?size=1`,
  ])
    for (const headers of [{}, undefined])
      expect(await call(gateway, { method: 'GET', path, ...(headers && { headers }) }), path).toMatchObject({
        status: 400,
        isForwarded: false,
      });
});

test('a call without a bearer token is answered 401 and not forwarded', async ({ gateway }) => {
  for (const headers of [
    {},
    { Authorization: '' },
    { Authorization: 'Bearer ' },
    { Authorization: 'Basic dXNlcjpwYXNz' },
  ])
    for (const [method, path] of [
      ['GET', '/partnercenter/v1/customers?size=50'],
      ['POST', `${customer}/deviceBatches`],
      ['DELETE', `${customer}/deviceBatches/a/devices/b`],
    ] as const)
      expect(await call(gateway, { method, path, headers }), JSON.stringify(headers)).toMatchObject({
        status: 401,
        headers: { 'www-authenticate': 'Bearer' },
        isForwarded: false,
      });
});

test('headers match deploy/headers.ts, and files are compressed and cached correctly', async ({
  request,
  gateway,
  baseURL,
}) => {
  const get = async (path: string) => {
    const response = await request.get(gateway.origin + path, { headers: { 'Accept-Encoding': 'gzip' } });
    return { status: response.status(), headers: response.headers() };
  };
  const lowerCase = (headers: Record<string, string>) =>
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  // As nginx has it where no team shares its uploads.
  const deployment = { signInOrigin: baseURL ?? '', graphOrigin: '' };
  const page = lowerCase(securityHeaders(deployment, { isRedirectPage: false }));
  const script = readdirSync('dist/assets').find((file) => file.endsWith('.js'));

  for (const path of ['/', '/customers', batchPage, '/config.json'])
    expect(await get(path)).toMatchObject({ status: 200, headers: { ...page, 'cache-control': 'no-cache' } });
  expect(await get(`/assets/${script}`)).toMatchObject({
    status: 200,
    headers: {
      ...page,
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  });
  const missing = await get('/assets/of-yesterday.js');
  expect(missing.status).toBe(404);
  expect(missing.headers).not.toHaveProperty('cache-control');

  const redirectPage = await get('/redirect.html');
  expect(redirectPage.headers).toMatchObject(
    lowerCase(securityHeaders(deployment, { isRedirectPage: true })),
  );
  expect(redirectPage.headers).not.toHaveProperty('cross-origin-opener-policy');
  expect(redirectPage.headers.server, 'no version of nginx').toBe('nginx');

  const answer = await get('/partnercenter/v1/customers');
  expect(answer.headers).toMatchObject({ ...lowerCase(gatewayHeaders), 'cache-control': 'no-store' });
  expect(await get('/healthz')).toMatchObject({ status: 200 });
});

test('every page has config.json in it, as the file is at that moment', async ({
  page,
  request,
  gateway,
}) => {
  const file = join(gateway.webRoot, 'config.json');
  const configInPage = async () => {
    const response = await request.get(gateway.origin + batchPage, {
      headers: { 'Accept-Encoding': 'gzip' },
    });
    const headers = response.headers();
    // A browser that asked whether the page has changed would keep an old configuration.
    expect(headers).not.toHaveProperty('etag');
    expect(headers).not.toHaveProperty('last-modified');
    expect(headers).toMatchObject({ 'content-encoding': 'gzip' });
    return /<script id="config"[^>]*>(.*?)<\/script>/s.exec(await response.text())?.[1];
  };
  const config = readFileSync(file, 'utf8');
  expect(await configInPage()).toBe(config);

  const asked: string[] = [];
  page.on('request', (one) => asked.push(new URL(one.url()).pathname));
  await page.goto(`${gateway.origin}${batchPage}`);
  await signIn(page, accounts.adminAgent.name);
  await expectRow(page.getByRole('grid'), { 'Serial number': '1234567890' });
  expect(asked).not.toContain('/config.json');

  writeFileSync(file, config.replace('"tenant"', '"tenent"'));
  expect(await configInPage()).toContain('"tenent"');
  await page.reload();
  await expect(page.getByRole('main')).toContainText('tenent');

  rmSync(file);
  await page.reload();
  await expect(page.getByRole('main')).toContainText('config.json');
  expect(asked).toContain('/config.json');
});

test.describe('a host with a certificate for another name', () => {
  // The level that docs/going-live.md recommends to find the cause of a 502.
  test.use({ certificateName: 'somebody-else.example', errorLogLevel: 'error' });

  test('receives neither calls nor tokens', async ({ gateway }) => {
    expect(await call(gateway, { method: 'GET', path: '/partnercenter/v1/customers' })).toMatchObject({
      status: 502,
      isForwarded: false,
    });
    expect(gateway.log()).toContain('certificate does not match');
  });
});

const sandboxSignIn = { authority: undefined, knownAuthorities: undefined, authorityMetadata: undefined };
const clouds = [
  {
    cloud: 'usGovernment',
    signInHost: 'login.microsoftonline.us',
    partnerCenterHost: 'api.partnercenter.microsoft.com',
  },
  {
    cloud: 'china',
    // MSAL treats login.chinacloudapi.cn as an older name of this host and uses this one.
    signInHost: 'login.partner.microsoftonline.cn',
    partnerCenterHost: 'partner.partnercenterapi.microsoftonline.cn',
  },
];

for (const { cloud, signInHost, partnerCenterHost } of clouds) {
  test.describe(`the same build with a config.json for ${cloud}`, () => {
    test.use({
      config: { ...sandboxSignIn, cloud },
      signInOrigin: `https://${signInHost}`,
      partnerCenterHost,
    });

    test('signs in to that cloud, with the scope of Partner Center', async ({ page, hosts, gateway }) => {
      hosts.add(signInHost);
      const signInRequest = page.waitForRequest((request) => new URL(request.url()).host === signInHost);
      await page.goto(gateway.origin + batchPage);
      const { pathname, searchParams } = new URL((await signInRequest).url());
      expect(pathname).toBe('/organizations/oauth2/v2.0/authorize');
      expect(searchParams.get('scope')?.split(' ')).toContain(
        'https://api.partnercenter.microsoft.com/user_impersonation',
      );
      expect(searchParams.get('redirect_uri')).toBe(`${gateway.origin}/redirect.html`);
    });

    test('calls the API of that cloud', async ({ gateway }) => {
      expect(await call(gateway, { method: 'GET', path: customer })).toMatchObject({
        status: 401,
        isForwarded: true,
      });
      expect(gateway.hostsSeen).toEqual([partnerCenterHost]);
    });
  });
}
