import { expect, test } from 'vitest';
import { createSandbox } from '../app.ts';
import { command } from '../control/commands.ts';
import { customerIds, trackingIds } from '../seed/wellKnown.ts';
import { scenarios } from './scenarios.ts';

function openPage() {
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

const escaped = (text: string) =>
  [...text].map((one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one] ?? one).join('');

const all = Object.values(scenarios({ port: '5173', world: 'by-hand' })).flat();

test.each(all)(
  'the button “$label” is on the page and its command is accepted',
  async ({ command: expected }) => {
    const { read, send } = openPage();
    expect(await read()).toContain(escaped(JSON.stringify(expected)));
    expect(command.parse(expected)).toEqual(expected);
    expect((await send({ command: JSON.stringify(expected) })).status).toBe(303);
  },
);

test('the custom failure form adds a failure', async () => {
  const { read, send, state } = openPage();
  const empty = { code: '', retryAfter: '', body: '', network: '' };
  expect(
    (await send({ do: 'fail', path: 'batchJobStatus', times: '3', status: '503', ...empty })).status,
  ).toBe(303);
  expect((await state()).faults).toEqual([{ path: 'batchJobStatus', timesLeft: 3, status: 503 }]);
  expect(await read()).toContain('next 3 batchJobStatus calls');
});

test('invalid input is rejected with the reason on the page', async () => {
  const { send, state } = openPage();
  const response = await send({ do: 'fail', path: '(', times: '1' });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('Not a regular expression');
  expect((await state()).faults).toEqual([]);
});

test('the page links to uploads and escapes hostile names', async () => {
  const page = await openPage().read();
  expect(page).toContain(`/customers/${customerIds.documented}/batches/${trackingIds.documented}`);
  expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(page).not.toContain('<img');
});
