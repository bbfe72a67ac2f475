import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TokenAnswer } from '../domain/apiProblem.ts';
import { plainUpload } from '../domain/team/teamForTests.ts';
import { createGraph } from './graph.ts';
import type { GraphError } from './graphError.ts';
import { createTeamList } from './teamList.ts';

const baseUrl = 'https://graph.example';
const list = '/v1.0/sites/site/lists/list';
const { signal } = new AbortController();

const fetching = vi.fn<(url: string, init: RequestInit) => Promise<Response>>();
const getToken = vi.fn<(options: { renew: boolean }) => Promise<TokenAnswer>>();
const onCall = vi.fn();
const team = createTeamList({
  graph: createGraph({ baseUrl, getToken, onCall }),
  ...{ siteId: 'site', listId: 'list', now: () => 0 },
});

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('fetch', fetching);
  getToken.mockImplementation(async ({ renew }) => ({ kind: 'token', token: renew ? 'renewed' : 'first' }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  fetching.mockReset();
  onCall.mockReset();
});

const answer = (body: object, status = 200, headers: Record<string, string> = {}) =>
  fetching.mockResolvedValueOnce(new Response(JSON.stringify(body), { status, headers }));
const calls = () =>
  fetching.mock.calls.map(([url, { method, headers }]) => {
    const sent = new Headers(headers);
    return [method, url.replace(baseUrl, ''), sent.get('Authorization'), sent.get('If-Match')];
  });
const failure = async (call: Promise<unknown>): Promise<GraphError> => {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error as GraphError;
};

test('changes are read by pages, and links of other hosts are not followed', async () => {
  answer({ value: [{ id: '1', eTag: '"a"' }], '@odata.nextLink': `${baseUrl}${list}/items/delta?token=2` });
  answer({
    value: [{ id: '2', deleted: {} }, null, { eTag: 'x' }],
    '@odata.deltaLink': `${baseUrl}${list}/items/delta?token=3`,
  });
  const first = await team.readChanges(null, signal);
  expect(first.items).toEqual([{ id: '1', eTag: '"a"', upload: null, hasFields: false }]);
  const second = await team.readChanges(first.nextLink, signal);
  expect(second).toMatchObject({ items: [], deleted: ['2'], nextLink: null });
  expect(calls()).toEqual([
    ['GET', `${list}/items/delta?$expand=fields&$top=200`, 'Bearer first', null],
    ['GET', `${list}/items/delta?token=2`, 'Bearer first', null],
  ]);
  for (const link of ['https://evil.example/v1.0/x', `${baseUrl}.evil.example/v1.0/`, `${baseUrl}/beta/x`])
    expect((await failure(team.readChanges(link, signal))).problem).toBe('unexpected');
  expect(fetching).toHaveBeenCalledTimes(2);
});

test('a change names the version that it changes, and returns the new one', async () => {
  answer({ '@odata.etag': '"b"', Title: 'x' });
  expect(await team.changeItem('7', '"a"', plainUpload('1'), signal)).toBe('"b"');
  fetching.mockResolvedValueOnce(new Response(null, { status: 204 }));
  await team.deleteItem('7', '"b"', signal);
  expect(JSON.parse(String(fetching.mock.calls[0]?.[1].body))).not.toHaveProperty('UploadKey');
  expect(calls()).toEqual([
    ['PATCH', `${list}/items/7/fields`, 'Bearer first', '"a"'],
    ['DELETE', `${list}/items/7`, 'Bearer first', '"b"'],
  ]);
});

test('the item of an upload is found by its key, and what the list lacks is named', async () => {
  answer({ value: [] });
  expect(await team.findItems(plainUpload("o'x"), signal)).toEqual([]);
  answer({ value: [{ name: 'UploadKey' }, { name: 'Record' }, null] });
  expect(await team.missingColumns(signal)).toEqual(['CustomerId', 'CustomerName', 'SentBy', 'SentAt']);
  expect(calls().map(([, url]) => url)).toEqual([
    `${list}/items?$expand=fields&$filter=fields/UploadKey eq 'customer%2Fo''x'`,
    `${list}/columns`,
  ]);
});

test.each([
  [400, 'refused'],
  [403, 'forbidden'],
  [404, 'notFound'],
  [409, 'refused'],
  [410, 'linkExpired'],
  [412, 'changedMeanwhile'],
  [418, 'unexpected'],
  [503, 'unavailable'],
])('%i is reported as %s, with the IDs that support asks for', async (status, problem) => {
  answer({ error: { code: 'someCode', message: 'Some words' } }, status, {
    'request-id': 'r',
    Location: 'l',
    'Retry-After': '7',
  });
  const error = await failure(team.readItem('1', signal));
  expect(error).toMatchObject({ problem, code: 'someCode', location: 'l', retryAfterMs: 7_000 });
  expect(error.facts).toMatchObject({ method: 'GET', status, requestId: 'r' });
  expect(error.facts.path).toBe('/sites/site/lists/list/items/1?$expand=fields');
  expect(onCall).toHaveBeenCalledExactlyOnceWith(error.facts, error);
});

test('a refused token is renewed once', async () => {
  answer({}, 401);
  answer({ id: '1' });
  expect(await team.readItem('1', signal)).toMatchObject({ id: '1' });
  answer({}, 401);
  answer({}, 401);
  expect((await failure(team.readItem('1', signal))).problem).toBe('unauthorized');
  expect(calls().map(([, , token]) => token)).toEqual([
    ...['Bearer first', 'Bearer renewed', 'Bearer first', 'Bearer renewed'],
  ]);
});

test.each<[TokenAnswer, string]>([
  [{ kind: 'signInNeeded', claims: null, code: 'AADSTS65001' }, 'consentMissing'],
  [{ kind: 'signInNeeded', claims: '{}', code: 'AADSTS50076' }, 'signInNeeded'],
  [{ kind: 'unreachable', code: 'timed_out' }, 'network'],
])('without a token nothing is sent: %o is %s', async (token, problem) => {
  getToken.mockResolvedValueOnce(token);
  expect((await failure(team.readItem('1', signal))).problem).toBe(problem);
  expect(fetching).not.toHaveBeenCalled();
});

test('a lost connection, a page of a proxy and an abort are told apart', async () => {
  fetching.mockRejectedValueOnce(new TypeError('cut'));
  expect((await failure(team.readItem('1', signal))).problem).toBe('network');
  vi.stubGlobal('navigator', { onLine: false });
  fetching.mockRejectedValueOnce(new TypeError('cut'));
  expect((await failure(team.readItem('1', signal))).problem).toBe('offline');
  fetching.mockResolvedValueOnce(new Response('<html>', { status: 200 }));
  expect((await failure(team.readItem('1', signal))).problem).toBe('unexpected');
  const ended = AbortSignal.abort(new Error('signed out'));
  fetching.mockRejectedValueOnce(new DOMException('', 'AbortError'));
  expect((await failure(team.readItem('1', ended))).message).toBe('signed out');
});
