import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { batchAddress } from './addresses.ts';
import { accountChoice, agent, expect, expectAfterRetries, test } from './test.ts';

const address = batchAddress('bySize', 'twentyFour');

/** A host that is not configured and answers every request with permissive CORS headers. */
async function startUnknownHost() {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''}`);
    response.writeHead(200, {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': '*',
      'Content-Type': 'application/json',
    });
    response.end('{"status":"finished","devicesStatus":[]}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, requests, close: () => server.close() };
}

test('a redirect to another host or origin is not followed, so no token reaches it', async ({
  page,
  world,
  hosts,
  baseURL,
}) => {
  const unknownHost = await startUnknownHost();
  // Without this, the watchdog would fail the test as soon as the browser contacts the host.
  hosts.add(new URL(unknownHost.origin).host);
  // The content security policy allows the second one.
  const sameServer = `${baseURL?.replace('localhost', '127.0.0.1')}/sandbox/w/${world.id}/v1/customers`;
  await page.clock.install();
  for (const [status, location] of [
    [302, `${unknownHost.origin}/v1/x`],
    [308, `${unknownHost.origin}/v1/x`],
    [307, sameServer],
  ] as const) {
    await world.command({ do: 'fail', path: 'batchJobStatus', status, location, times: 100 });
    await page.goto(address);
    await expectAfterRetries(page, page.getByRole('heading', { name: 'Partner Center cannot be reached' }));
    await world.command({ do: 'clearFaults' });
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText('21 registered · 2 already registered · 1 to resolve')).toBeVisible();
  }
  expect(unknownHost.requests).toEqual([]);
  const paths = (await world.requests()).map(({ path }) => path);
  expect(paths.filter((path) => path === '/v1/customers')).toEqual([]);
  unknownHost.close();
});

test('requests with a token go only to the configured API', async ({ page, world, context, baseURL }) => {
  const withToken: string[] = [];
  context.on('request', (request) => {
    if (request.headers().authorization !== undefined) withToken.push(request.url());
  });
  await page.goto(address);
  await expect(page.getByText('21 registered · 2 already registered · 1 to resolve')).toBeVisible();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Customers' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'Error reference' }).click();
  expect(withToken.length).toBeGreaterThan(1);
  for (const url of withToken) expect(url).toMatch(new RegExp(`^${baseURL}/sandbox/w/${world.id}/v1/`));
});

test.describe('without a sign-in', () => {
  test.use({ account: null });

  test('no address leads to another site, before or after the sign-in', async ({
    page,
    context,
    world,
    baseURL,
  }) => {
    for (const path of [
      '//evil.example/customers',
      '/%5C%5Cevil.example',
      '/%2F%2Fevil.example',
      '/customers?redirect=https://evil.example&returnTo=//evil.example&lang=javascript:alert(1)',
      '/customers/https:%2F%2Fevil.example',
      '/errors/javascript:alert(1)',
      '/signed-out?returnTo=https://evil.example',
      '/redirect.html?returnTo=https://evil.example',
    ]) {
      await page.goto(`${baseURL}${path}`);
      const signedOut = page.getByRole('heading', { name: 'You are signed out' });
      await expect(accountChoice(page, agent).or(signedOut), path).toBeVisible();
      if (await accountChoice(page, agent).isVisible()) {
        await accountChoice(page, agent).click();
        await expect(page.getByRole('button', { name: `Account: ${agent}` })).toBeVisible();
      }
      expect(new URL(page.url()).origin, path).toBe(baseURL);
      await page.evaluate(() => localStorage.clear());
      await context.clearCookies();
      await world.enter(context);
    }
  });
});
