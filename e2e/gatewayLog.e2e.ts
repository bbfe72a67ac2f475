import { customerIds } from '../sandbox/seed/wellKnown.ts';
import { call, expect, type Gateway, test } from './gateway.ts';

const customers = '/partnercenter/v1/customers';
const batches = `${customers}/${customerIds.documented}/deviceBatches`;
const headers = {
  Authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.secret-signature',
  Referer: 'https://batches.contoso.com/customers?search=secret-referer',
  'X-Forwarded-For': '203.0.113.77',
  'User-Agent': 'secret-browser',
};
const filter = 'filter=%7B%22Value%22%3A%22secret-name%22%7D';
const search = { method: 'GET', path: `${customers}?size=50&${filter}`, headers };

/** The access log, as entries. nginx writes an entry after the browser has the response. */
const entries = (gateway: Gateway) => gateway.log().match(/^\d.* request=.*$/gm) ?? [];

/** Nothing of what a call contained, apart from its path and request ID, may be in the access log and the error log. */
function expectNoSecrets(gateway: Gateway): void {
  const log = gateway.log();
  expect(log).not.toMatch(/secret|filter=|size=|bearer|authorization|eyJ|203\.0\.113\.77|contoso/i);
  // The only addresses are those of Partner Center, which listens on this machine in a test.
  expect(log.replaceAll(/ at=127\.0\.0\.1:\d+ /g, ' ')).not.toMatch(/127\.0\.0\.1|::1|localhost/);
  expect(log).not.toMatch(/client:|referrer:|request:|upstream:/);
}

test('searches and refused calls leave no query, token, Referer or client address in the logs', async ({
  gateway,
}) => {
  const path = `${batches}/a/devices`;
  const calls = [
    { ...search, status: 401 },
    { ...search, headers: { Referer: headers.Referer }, status: 401 },
    { ...search, path: `/partnercenter/v1/invoices?${filter}`, status: 403 },
    { ...search, path: `${batches}/..%2fusers/devices?${filter}`, status: 400 },
    { ...search, method: 'DELETE', path: `${path}?${filter}`, status: 405 },
    { ...search, method: 'POST', path: `${path}?${filter}`, body: Buffer.alloc(17 << 20), status: 413 },
    { ...search, path: `/assets/of-yesterday.js?${filter}`, status: 404 },
    { ...search, path: `/customers?${filter}`, status: 200 },
    { ...search, path: `${customers}?${'secret-name'.repeat(2000)}`, status: 414 },
    { ...search, headers: { ...headers, Expect: 'secret'.repeat(2000) }, status: 400 },
  ];
  for (const { status, ...sent } of calls)
    expect(await call(gateway, sent), sent.path.slice(0, 100)).toMatchObject({ status });
  await expect.poll(() => entries(gateway)).toHaveLength(calls.length);
  expectNoSecrets(gateway);
  expect(gateway.log()).toContain(`GET ${customers} 401 `);
  expect(gateway.log()).toContain(`DELETE ${path} 405 `);
});

test('a failing Partner Center can be seen in the access log, without what was asked', async ({
  world,
  gateway,
}) => {
  const expectEntry = (number: number, pattern: RegExp) =>
    expect.poll(() => entries(gateway)[number - 1]).toMatch(pattern);

  await world.command({ do: 'fail', path: 'customers', status: 503 });
  expect(await call(gateway, search)).toMatchObject({ status: 503 });
  await expectEntry(1, / 503 \S+ upstream=503 at=\S+:\d+ connect=\d\S+ first_byte=\d\S+ /);

  await world.command({ do: 'fail', path: 'customers', network: 'reset' });
  expect(await call(gateway, search)).toMatchObject({ status: 502 });
  await expectEntry(2, / 502 \S+ upstream=502 at=\S+:\d+ connect=\d\S+ first_byte=- /);

  gateway.stopPartnerCenter();
  expect(await call(gateway, search)).toMatchObject({ status: 502 });
  await expectEntry(3, / 502 \S+ upstream=502 at=\S+:\d+ connect=- first_byte=- /);
  expectNoSecrets(gateway);
});

test.describe('a host with a certificate for another name', () => {
  test.use({ certificateName: 'somebody-else.example' });

  test('is a 502 without a connection in the access log', async ({ gateway }) => {
    expect(await call(gateway, search)).toMatchObject({ status: 502, isForwarded: false });
    await expect.poll(gateway.log).toMatch(/ 502 \S+ upstream=502 at=\S+:\d+ connect=- /);
    expectNoSecrets(gateway);
  });
});
