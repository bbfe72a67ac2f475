import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Command } from './control/commands.ts';
import { accounts } from './oidc/accounts.ts';
import { deviceBatchIds } from './seed/deviceBatches.ts';
import { customerIds, trackingIds } from './seed/wellKnown.ts';
import { accessToken } from './testing/accessToken.ts';
import { startServer } from './testing/server.ts';

let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.stop());

/** Each test uses its own world. */
function world(id: string) {
  const control = `${server.origin}/sandbox/control/${id}`;
  return {
    async api(path: string, init: RequestInit = {}): Promise<Response> {
      const headers = { Authorization: `Bearer ${await accessToken(accounts.adminAgent)}`, ...init.headers };
      return fetch(`${server.origin}/sandbox/w/${id}${path}`, { ...init, headers });
    },
    command: (command: Command) => fetch(control, { method: 'POST', body: JSON.stringify(command) }),
    state: () => fetch(control).then((response) => response.json()),
    file: (path: string) =>
      fetch(`${server.origin}${path}`, { headers: { Cookie: `a=b; sandbox-world=${id}` } }),
  };
}

const status = `/v1/customers/${customerIds.documented}/batchJobStatus/${trackingIds.documented}`;

test('a 429 gives the wait time in the header and in body B, as many times as requested', async () => {
  const { api, command } = world('throttled');
  await command({ do: 'fail', times: 2, status: 429, retryAfter: 7, path: 'batchjobstatus' });
  expect((await api('/v1/customers?size=1')).status).toBe(200);
  for (let call = 0; call < 2; call++) {
    const response = await api(status);
    expect(response.status).toBe(429);
    expect(response.headers.get('Retry-After')).toBe('7');
    expect(response.headers.get('MS-RequestId')).toBeTruthy();
    expect(await response.json()).toEqual({
      statusCode: 429,
      message: 'Rate limit is exceeded. Try again in 7 seconds.',
    });
  }
  expect((await api(status)).status).toBe(200);
});

test.each(['reset', 'truncate'] as const)('%s breaks one call and the next one succeeds', async (network) => {
  const { api, command } = world(network);
  await command({ do: 'fail', times: 1, network });
  await expect(api(status).then((response) => response.text())).rejects.toThrow();
  expect((await api(status)).status).toBe(200);
});

test('an upload whose response is lost still takes effect, and a retry gets that response', async () => {
  const { api, command, state } = world('lost');
  await command({ do: 'fail', times: 1, network: 'lost', path: '^POST' });
  const upload = () =>
    api(
      `/v1/customers/${customerIds.bySize}/deviceBatches/${encodeURIComponent(deviceBatchIds.empty)}/devices`,
      {
        method: 'POST',
        headers: { 'MS-RequestId': 'b1f0c1c0-0000-4000-8000-000000000001' },
        body: JSON.stringify([{ ProductKey: '0012345678901' }]),
      },
    );
  await expect(upload()).rejects.toThrow();
  const again = await upload();
  expect(again.status).toBe(202);
  const uploads = (await state()).batches.filter(({ group }: { group: string }) => group === 'uploaded');
  expect(uploads).toHaveLength(1);
  expect(again.headers.get('Location')).toContain(uploads[0].trackingId);
});

test('held calls wait until released', async () => {
  const { api, command, state } = world('held');
  await command({ do: 'hold', path: 'batchJobStatus' });
  const held = api(status);
  await expect.poll(async () => (await state()).holds[0].waiting).toBe(1);
  expect((await api('/v1/customers?size=1')).status).toBe(200);
  await command({ do: 'release' });
  expect((await held).status).toBe(200);
});

test('config.json depends on the world cookie and on configure commands', async () => {
  const { file, command } = world('configured');
  const before = await (await file('/config.json')).json();
  expect(before).toMatchObject({
    cloud: 'global',
    apiBaseUrl: '/sandbox/w/configured',
    tenant: 'organizations',
  });
  await command({ do: 'configure', config: { tenant: null, cloud: 'mars' } });
  const after = await (await file('/config.json')).json();
  expect(after).not.toHaveProperty('tenant');
  expect(after.cloud).toBe('mars');
  expect((await (await world('other').file('/config.json')).json()).cloud).toBe('global');
});

test('the metadata in config.json matches the discovery document', async () => {
  const { authorityMetadata } = await (await fetch(`${server.origin}/config.json`)).json();
  const discovery = await (
    await fetch(`${authorityMetadata.issuer}/.well-known/openid-configuration`)
  ).json();
  expect(discovery).toMatchObject(authorityMetadata);
});

test('a file failure affects one world only, and all other requests are passed to Vite', async () => {
  const { file, command } = world('files');
  await command({ do: 'failFile', path: '^/assets/', status: 503, times: 1 });
  expect((await world('other').file('/assets/a.js')).status).toBe(404);
  expect((await file('/assets/a.js')).status).toBe(503);
  expect(await (await file('/assets/a.js')).text()).toBe('not the sandbox');
});

test('an invalid command is rejected with the reason', async () => {
  const { state } = world('refused');
  const response = await fetch(`${server.origin}/sandbox/control/refused`, {
    method: 'POST',
    body: '{"do":"fail","status":9,"sttaus":1}',
  });
  expect(response.status).toBe(400);
  expect((await response.json()).error).toContain('sttaus');
  expect((await state()).faults).toEqual([]);
});
