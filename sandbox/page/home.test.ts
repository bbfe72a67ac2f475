import { expect, test } from 'vitest';
import { createSandbox } from '../app.ts';
import { command } from '../control/commands.ts';
import { customerIds, trackingIds } from '../seed/wellKnown.ts';
import { scenarios } from './scenarios.ts';

function visitor() {
  const { app } = createSandbox();
  const cookie = { Cookie: 'sandbox-world=by-hand' };
  return {
    read: async () => (await app.request('http://localhost:5173/sandbox', { headers: cookie })).text(),
    send: (fields: Record<string, string>) =>
      app.request('http://localhost:5173/sandbox', {
        method: 'POST',
        headers: cookie,
        body: new URLSearchParams(fields),
      }),
    state: async () => (await app.request('http://localhost:5173/sandbox/control/by-hand')).json(),
  };
}

const all = Object.values(scenarios({ port: '5173', world: 'by-hand' })).flat();

test.each(all)('the button “$label” is on the page and does what it says', async ({ command: wanted }) => {
  const { read, send } = visitor();
  expect(await read()).toContain(JSON.stringify(wanted).replaceAll('"', '&quot;'));
  expect(command.parse(wanted)).toEqual(wanted);
  expect((await send({ command: JSON.stringify(wanted) })).status).toBe(303);
});

test('a failure filled in by hand is the next one to happen', async () => {
  const { read, send, state } = visitor();
  const empty = { code: '', retryAfter: '', body: '', network: '' };
  expect(
    (await send({ do: 'fail', path: 'batchJobStatus', times: '3', status: '503', ...empty })).status,
  ).toBe(303);
  expect((await state()).faults).toEqual([{ path: 'batchJobStatus', timesLeft: 3, status: 503 }]);
  expect(await read()).toContain('next 3 batchJobStatus calls');
});

test('nonsense is refused with the reason, in the page', async () => {
  const { send, state } = visitor();
  const response = await send({ do: 'fail', path: '(', times: '1' });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('Not a regular expression');
  expect((await state()).faults).toEqual([]);
});

test('every batch is linked, and hostile names stay text', async () => {
  const page = await visitor().read();
  expect(page).toContain(`/customers/${customerIds.documented}/batches/${trackingIds.documented}`);
  expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(page).not.toContain('<img');
});
