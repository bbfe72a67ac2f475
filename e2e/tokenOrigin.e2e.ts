import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { batchAddress } from './addresses.ts';
import { expect, signIn, test } from './test.ts';

const agent = 'Vasas Piroska';
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

for (const status of [302, 308]) {
  test(`a ${status} redirect is not followed, so no token reaches another host`, async ({
    page,
    world,
    hosts,
  }) => {
    const unknownHost = await startUnknownHost();
    // Without this, the watchdog would fail the test as soon as the browser contacts the host.
    hosts.add(new URL(unknownHost.origin).host);
    await world.command({
      do: 'fail',
      path: 'batchJobStatus',
      status,
      location: `${unknownHost.origin}/v1/x`,
      times: 4,
    });
    await page.goto(address);
    await signIn(page, agent);
    await expect(page.getByRole('heading', { name: 'Partner Center cannot be reached' })).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText('21 registered · 2 already registered · 1 to resolve')).toBeVisible();
    expect(unknownHost.requests).toEqual([]);
    unknownHost.close();
  });
}

test('a redirect to another origin is not followed, even if the content security policy allows it', async ({
  page,
  world,
  baseURL,
}) => {
  const other = `${baseURL?.replace('localhost', '127.0.0.1')}/sandbox/w/${world.id}/v1/customers`;
  await world.command({ do: 'fail', path: 'batchJobStatus', status: 307, location: other, times: 4 });
  await page.goto(address);
  await signIn(page, agent);
  await expect(page.getByRole('heading', { name: 'Partner Center cannot be reached' })).toBeVisible();
  const paths = (await world.requests()).map(({ path }) => path);
  expect(paths.filter((path) => path === '/v1/customers')).toEqual([]);
});

test('requests with a token go only to the configured API', async ({ page, world, context, baseURL }) => {
  const withToken: string[] = [];
  context.on('request', (request) => {
    if (request.headers().authorization !== undefined) withToken.push(request.url());
  });
  await page.goto(address);
  await signIn(page, agent);
  await expect(page.getByText('21 registered · 2 already registered · 1 to resolve')).toBeVisible();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Customers' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'Error reference' }).click();
  expect(withToken.length).toBeGreaterThan(1);
  for (const url of withToken) expect(url).toMatch(new RegExp(`^${baseURL}/sandbox/w/${world.id}/v1/`));
});

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
  test(`${path} does not lead to another site`, async ({ page, baseURL }) => {
    await page.goto(`${baseURL}${path}`);
    const account = page.getByRole('button', { name: agent });
    const signedOut = page.getByRole('heading', { name: 'You are signed out' });
    await expect(account.or(signedOut)).toBeVisible();
    if (await account.isVisible()) await account.click();
    await expect(page.getByRole('banner')).toBeVisible();
    expect(new URL(page.url()).origin).toBe(baseURL);
  });
}
