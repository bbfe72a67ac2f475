import { expect, test } from 'vitest';
import { accounts } from '../oidc/accounts.ts';
import { customerIds } from '../seed/wellKnown.ts';
import { accessToken, forGraph } from '../testing/accessToken.ts';
import { sandboxForTests } from '../testing/caller.ts';

type Sandbox = ReturnType<typeof sandboxForTests>;
type Json = Record<string, unknown>;
interface Item {
  readonly id: string;
  readonly eTag: string;
  readonly fields?: Json;
  readonly deleted?: Json;
}

const all = '/items?$expand=fields';
const changes = '/items/delta?$expand=fields';

const add = ({ graph }: Sandbox, fields: Json, account = accounts.adminAgent) =>
  graph('/items', { method: 'POST', body: JSON.stringify({ fields }), account });
const change = ({ graph }: Sandbox, id: string, fields: Json, eTag?: string) =>
  graph(`/items/${id}/fields`, {
    method: 'PATCH',
    body: JSON.stringify(fields),
    headers: eTag === undefined ? {} : { 'If-Match': eTag },
  });
const error = async (response: Response) => ({
  status: response.status,
  code: ((await response.json()) as { error: { code: string } }).error.code,
});

/** Follows `@odata.nextLink` to the end. */
async function readAll({ graph }: Sandbox, path: string) {
  const items: Item[] = [];
  let [link, pages, deltaLink] = [path as string | undefined, 0, ''];
  while (link !== undefined) {
    const page: { value: Item[]; '@odata.nextLink'?: string; '@odata.deltaLink'?: string } = await (
      await graph(link)
    ).json();
    items.push(...page.value);
    pages += 1;
    deltaLink = page['@odata.deltaLink'] ?? deltaLink;
    link = page['@odata.nextLink'];
  }
  return { items, pages, deltaLink };
}

test('a token is for one of the two APIs, and the other refuses it', async () => {
  const { api, graph, control } = sandboxForTests();
  const forGraphOnly = await accessToken(accounts.adminAgent, forGraph);
  const headers = { Authorization: `Bearer ${forGraphOnly}` };
  expect((await graph(all, { headers })).status).toBe(200);
  expect(await (await api('/v1/customers', { headers })).json()).toMatchObject({ code: '900420' });
  const forPartnerCenter = { Authorization: `Bearer ${await accessToken(accounts.adminAgent)}` };
  expect((await api('/v1/customers', { headers: forPartnerCenter })).status).toBe(200);
  expect(await error(await graph(all, { headers: forPartnerCenter }))).toEqual({
    ...{ status: 401, code: 'InvalidAuthenticationToken' },
  });
  await control({ do: 'expireTokens' });
  expect((await graph(all, { headers })).status).toBe(401);
});

test('an item is added, read and changed; a change with the eTag of an earlier version is refused', async () => {
  const sandbox = sandboxForTests();
  const added: Item = await (await add(sandbox, { Title: 'Autumn', UploadKey: 'a' })).json();
  expect(added).toMatchObject({ id: '1', fields: { Title: 'Autumn', UploadKey: 'a' } });
  const changed = await change(sandbox, added.id, { Title: 'Winter' }, added.eTag);
  expect(changed.status).toBe(200);
  expect(await changed.json()).toMatchObject({ Title: 'Winter', UploadKey: 'a' });
  expect(await error(await change(sandbox, added.id, { Title: 'Spring' }, added.eTag))).toEqual({
    ...{ status: 412, code: 'preconditionFailed' },
  });
  const again: Item = await (await sandbox.graph(`/items/1?$expand=fields`)).json();
  expect(again.fields).toMatchObject({ Title: 'Winter' });
  expect(again.eTag).not.toBe(added.eTag);
  expect((await change(sandbox, added.id, { Title: 'Spring' })).status).toBe(200);
  expect(await error(await change(sandbox, '7', { Title: 'x' }))).toMatchObject({ status: 404 });
});

test('a value of a unique column cannot be used twice', async () => {
  const sandbox = sandboxForTests();
  await add(sandbox, { UploadKey: 'a' });
  const other: Item = await (await add(sandbox, { UploadKey: 'b' })).json();
  expect(await error(await add(sandbox, { UploadKey: 'a' }))).toEqual({
    ...{ status: 400, code: 'invalidRequest' },
  });
  expect((await change(sandbox, other.id, { UploadKey: 'a' })).status).toBe(400);
  const found = await readAll(sandbox, "/items?$expand=fields&$filter=fields/UploadKey eq 'a'");
  expect(found.items.map(({ id }) => id)).toEqual(['1']);
});

test('items come in pages', async () => {
  const sandbox = sandboxForTests();
  await sandbox.control({ do: 'addTeamUploads', count: 205 });
  const { items, pages } = await readAll(sandbox, all);
  expect([items.length, new Set(items.map(({ id }) => id)).size, pages]).toEqual([205, 205, 2]);
  const small = await readAll(sandbox, `${all}&$top=50`);
  expect([small.items.length, small.pages]).toEqual([205, 5]);
});

test('the delta link brings what was added, changed and deleted since, an item as often as it changed', async () => {
  const sandbox = sandboxForTests();
  await sandbox.control({ do: 'addTeamUploads', count: 3 });
  const first = await readAll(sandbox, `${changes}&$top=2`);
  expect(first.items.map(({ id }) => id)).toEqual(['1', '2', '3']);
  expect(await readAll(sandbox, first.deltaLink)).toMatchObject({ items: [], pages: 1 });

  await change(sandbox, '2', { Title: 'Once' });
  await change(sandbox, '2', { Title: 'Twice' });
  await sandbox.graph('/items/1', { method: 'DELETE' });
  await add(sandbox, { Title: 'New', UploadKey: 'new' });
  const later = await readAll(sandbox, first.deltaLink);
  expect(later.items.map(({ id, deleted, fields }) => [id, deleted?.state ?? fields?.Title])).toEqual([
    ['2', 'Twice'],
    ['2', 'Twice'],
    ['1', 'deleted'],
    ['4', 'New'],
  ]);
});

test('what changes during an enumeration comes with its delta link', async () => {
  const sandbox = sandboxForTests();
  await sandbox.control({ do: 'addTeamUploads', count: 3 });
  const page = await (await sandbox.graph(`${changes}&$top=2`)).json();
  await change(sandbox, '1', { Title: 'Meanwhile' });
  const rest = await readAll(sandbox, page['@odata.nextLink']);
  expect(rest.items.map(({ id }) => id)).toEqual(['3']);
  const later = await readAll(sandbox, rest.deltaLink);
  expect(later.items).toMatchObject([{ id: '1', fields: { Title: 'Meanwhile' } }]);
});

test('an expired link is answered with 410 and where to begin again', async () => {
  const sandbox = sandboxForTests();
  await sandbox.control({ do: 'addTeamUploads', count: 1 });
  const { deltaLink } = await readAll(sandbox, changes);
  await sandbox.control({ do: 'expireTeamChanges' });
  const gone = await sandbox.graph(deltaLink);
  expect(await error(gone)).toEqual({ status: 410, code: 'resyncRequired' });
  expect((await readAll(sandbox, gone.headers.get('Location') ?? '')).items).toHaveLength(1);
});

test('throttling names its wait, in Graph’s error body', async () => {
  const { graph, control, api } = sandboxForTests();
  await control({ do: 'fail', path: 'GET /v1\\.0/', times: 1, status: 429, retryAfter: 7 });
  expect((await api('/v1/customers')).status).toBe(200);
  const response = await graph(all);
  expect(response.headers.get('Retry-After')).toBe('7');
  expect(await error(response)).toEqual({ status: 429, code: 'activityLimitReached' });
  expect((await graph(all)).status).toBe(200);
});

test('the list can vanish and return, be forbidden, or lack columns', async () => {
  const sandbox = sandboxForTests();
  await add(sandbox, { Title: 'a', UploadKey: 'a' });
  await sandbox.control({ do: 'teamList', state: 'gone' });
  expect(await error(await sandbox.graph(all))).toEqual({ status: 404, code: 'itemNotFound' });
  await sandbox.control({ do: 'teamList', state: 'noRights' });
  expect(await error(await sandbox.graph(all))).toEqual({ status: 403, code: 'accessDenied' });
  await sandbox.control({ do: 'teamList', state: 'readOnly' });
  expect((await readAll(sandbox, all)).items).toHaveLength(1);
  expect((await add(sandbox, { Title: 'b' })).status).toBe(403);
  await sandbox.control({ do: 'teamList', state: 'there', missingColumns: ['UploadKey'] });
  expect((await add(sandbox, { UploadKey: 'b' })).status).toBe(400);
  const { value } = await (await sandbox.graph('/columns')).json();
  expect(value.map(({ name }: Json) => name)).not.toContain('UploadKey');
});

test('items may hold any text; a page of another origin may read them', async () => {
  const sandbox = sandboxForTests();
  const fields = {
    Title: '<img src=x onerror=alert(1)>',
    UploadKey: `${customerIds.hostile}/x`,
    Record: '{',
  };
  await sandbox.control({ do: 'addTeamItem', fields });
  const response = await sandbox.graph(all, { headers: { Origin: 'https://batches.example' } });
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect((await response.json()).value).toMatchObject([{ fields }]);
  expect(await sandbox.requests()).toMatchObject([
    { method: 'GET', path: expect.stringMatching(/^\/v1\.0\/sites\/.+\/items$/), status: 200 },
  ]);
});
