import { afterEach, expect, test, vi } from 'vitest';
import { ApiError } from './apiError.ts';
import { type Call, send } from './send.ts';

const trackingId = '0127ed8e-ff72-4983-a3d8-e8d8bd378932';
const link = `/customers/47021739-3426-40bf-9601-61b4b6d7c793/batchJobStatus/${trackingId}`;
const post: Call = {
  ...{ method: 'POST', path: '/v1/customers/x/deviceBatches', purpose: 'upload', json: {} },
  ...{ attempt: 1, requestId: 'r', correlationId: 'c' },
};
const answer = (body: string | null, status: number, headers: Record<string, string> = {}) =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status, headers })));

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['no body', null],
  ['null', 'null'],
  ['text', 'Accepted'],
  ['HTML', '<!DOCTYPE html><title>Accepted</title>'],
  ['a list', '[]'],
  ['half a JSON object', '{"a":'],
])('an accepted upload keeps its Location with %s as body', async (_, body) => {
  answer(body, 202, { Location: link });
  await expect(send('', 'en-US', 'token', post)).resolves.toMatchObject({ location: link });
});

test.each([
  ['JSON', JSON.stringify({ link: { uri: link } })],
  ['text', `Accepted: ${link}`],
  ['HTML', `<a href="https://api.example/v1${link}">status</a>`],
])('the link of an accepted upload is also found in the body: %s', async (_, body) => {
  answer(body, 202);
  const { location } = await send('', 'en-US', 'token', post);
  expect(location).toContain(trackingId);
});

test('a page of a proxy with 200 is not an accepted upload', async () => {
  answer('<!DOCTYPE html><title>Sign in to the network</title>', 200);
  await expect(send('', 'en-US', 'token', post)).rejects.toMatchObject({ problem: 'notAnAnswer' });
});

test('a status that was read must have a body', async () => {
  answer(null, 200);
  const failed = send('', 'en-US', 'token', { ...post, method: 'GET', json: undefined });
  await expect(failed).rejects.toBeInstanceOf(ApiError);
});
