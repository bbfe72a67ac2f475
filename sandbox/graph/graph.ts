import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import type { ApiEnv } from '../api/env.ts';
import { holdsAndFaults } from '../api/faults.ts';
import { requestLog, worldOfPath } from '../api/support.ts';
import { findAccount } from '../oidc/accounts.ts';
import { graphAudience } from '../oidc/client.ts';
import { verifyToken } from '../oidc/verifyToken.ts';
import type { Worlds } from '../worlds.ts';
import { graphProblem, usualProblem } from './problem.ts';
import { type Fields, isRefusal, type ListItem, teamListId, teamSite } from './teamList.ts';
import { fieldsToWire, itemToWire } from './wire.ts';

const list = '/:world/v1.0/sites/:site/lists/:list';
/** SharePoint's own, unless `$top` asks for another. */
const usualPageSize = 200;
const largestPageSize = 5_000;

/** Graph accepts calls of pages on any origin. */
const graphCors = cors({
  origin: '*',
  allowMethods: ['GET', 'POST', 'PATCH', 'DELETE', 'OPTIONS'],
  allowHeaders: ['Authorization', 'Content-Type', 'If-Match', 'Prefer', 'client-request-id'],
  exposeHeaders: ['ETag', 'Location', 'Retry-After', 'request-id', 'client-request-id'],
  maxAge: 600,
});

/** Microsoft Graph with one SharePoint list, one per world: `/<world>/v1.0/…`. */
export function graphApi(worlds: Worlds) {
  return new Hono<ApiEnv>()
    .use('/:world/*', worldOfPath(worlds), graphCors, requestLog, graphHeaders)
    .use(
      '/:world/*',
      holdsAndFaults((c, status) => graphProblem(c, usualProblem(status))),
      requireToken,
    )
    .use(`${list}/*`, requireList)
    .get(`${list}/columns`, (c) =>
      c.json({
        value: c.var.world.teamList.columns.map(({ name, kind, isIndexed, isUnique }) => ({
          ...{ name, displayName: name, indexed: isIndexed === true, enforceUniqueValues: isUnique === true },
          [kind === 'dateTime' ? 'dateTime' : 'text']: kind === 'note' ? { allowMultipleLines: true } : {},
        })),
      }),
    )
    .get(`${list}/items`, listItems)
    .get(`${list}/items/delta`, listChanges)
    .get(`${list}/items/:item`, (c) => {
      const item = itemOf(c);
      return item ? c.json(itemToWire(item, expandsFields(c))) : graphProblem(c, usualProblem(404));
    })
    .post(`${list}/items`, async (c) => {
      const added = c.var.world.teamList.add((await bodyOf(c, 'fields')) ?? {}, personOf(c));
      return isRefusal(added) ? graphProblem(c, added) : c.json(itemToWire(added, true), 201);
    })
    .patch(`${list}/items/:item/fields`, async (c) => {
      const item = itemOf(c);
      if (!item) return graphProblem(c, usualProblem(404));
      const fields = (await bodyOf(c)) ?? {};
      const refusal = c.var.world.teamList.change(item, fields, ifMatch(c), personOf(c));
      return refusal ? graphProblem(c, refusal) : c.json(fieldsToWire(item));
    })
    .delete(`${list}/items/:item`, (c) => {
      const item = itemOf(c);
      if (!item) return graphProblem(c, usualProblem(404));
      const refusal = c.var.world.teamList.delete(item, ifMatch(c));
      return refusal ? graphProblem(c, refusal) : c.body(null, 204);
    })
    .all('/:world/*', (c) => graphProblem(c, usualProblem(404)));
}

const graphHeaders: MiddlewareHandler<ApiEnv> = async (c, next) => {
  c.header('request-id', crypto.randomUUID());
  c.header('client-request-id', c.req.header('client-request-id') ?? crypto.randomUUID());
  c.header('Cache-Control', 'no-store');
  await next();
};

/** A token for Partner Center is refused here, as Partner Center refuses one for Graph. */
const requireToken: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const [scheme, token] = (c.req.header('authorization') ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token) return graphProblem(c, usualProblem(401));
  const claims = await verifyToken(token, graphAudience);
  if (typeof claims === 'string' || Number(claims.sandbox_serial) <= c.var.world.tokensExpiredUpTo)
    return graphProblem(c, usualProblem(401));
  const account = findAccount(String(claims.oid));
  if (!account || claims.scp !== 'Lists.SelectedOperations.Selected')
    return graphProblem(c, usualProblem(403));
  c.set('account', account);
  return next();
};

const requireList: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const { state } = c.var.world.teamList;
  const isKnown = c.req.param('site') === teamSite && c.req.param('list')?.toLowerCase() === teamListId;
  if (!isKnown || state === 'gone') return graphProblem(c, usualProblem(404));
  if (state === 'noRights' || (state === 'readOnly' && c.req.method !== 'GET'))
    return graphProblem(c, usualProblem(403));
  return next();
};

function listItems(c: Context<ApiEnv>): Response {
  const filter = c.req.query('$filter');
  const wanted = filter === undefined ? null : /^fields\/(\w+) eq '((?:[^']|'')*)'$/.exec(filter);
  if (filter !== undefined && !wanted) return graphProblem(c, usualProblem(400));
  const [, name = '', value = ''] = wanted ?? [];
  const { teamList } = c.var.world;
  // SharePoint may refuse other columns, depending on the size of the list.
  if (wanted && !teamList.columns.some((column) => column.name === name && column.isIndexed))
    return graphProblem(c, usualProblem(400));
  const after = Number(c.req.query('$skiptoken') ?? 0);
  const top = pageSize(c);
  const left = teamList.items.filter(
    ({ id, fields }) => id > after && (!wanted || fields[name] === value.replaceAll("''", "'")),
  );
  const page = left.slice(0, top);
  return c.json({
    value: page.map((item) => itemToWire(item, expandsFields(c))),
    ...(left.length > top && { '@odata.nextLink': link(c, 'items', { $skiptoken: `${page.at(-1)?.id}` }) }),
  });
}

function listChanges(c: Context<ApiEnv>): Response {
  const page = c.var.world.teamList.changesSince(c.req.query('token') ?? null, pageSize(c));
  if (page === null) {
    c.header('Location', link(c, 'items/delta', {}));
    return graphProblem(c, usualProblem(410));
  }
  const { entries, nextToken, deltaToken } = page;
  return c.json({
    value: entries.map(({ id, item }) =>
      item ? itemToWire(item, expandsFields(c)) : { id: String(id), deleted: { state: 'deleted' } },
    ),
    ...(nextToken !== undefined && { '@odata.nextLink': link(c, 'items/delta', { token: nextToken }) }),
    ...(deltaToken !== undefined && { '@odata.deltaLink': link(c, 'items/delta', { token: deltaToken }) }),
  });
}

/** An absolute link that continues a list, with the options it was asked for. */
function link(c: Context<ApiEnv>, what: string, more: Record<string, string>): string {
  const url = new URL(c.req.url);
  url.pathname = url.pathname.replace(/\/items(\/delta)?$/, `/${what}`);
  url.searchParams.delete('token');
  url.searchParams.delete('$skiptoken');
  for (const [name, value] of Object.entries(more)) url.searchParams.set(name, value);
  return url.href;
}

function pageSize(c: Context): number {
  const asked = Number(c.req.query('$top') ?? usualPageSize);
  return Math.min(Math.max(1, Number.isInteger(asked) ? asked : usualPageSize), largestPageSize);
}

function expandsFields(c: Context): boolean {
  return c.req.query('$expand')?.startsWith('fields') === true;
}

function itemOf(c: Context<ApiEnv>): ListItem | undefined {
  return c.var.world.teamList.item(Number(c.req.param('item')));
}

function ifMatch(c: Context): string | null {
  return c.req.header('If-Match') ?? null;
}

async function bodyOf(c: Context, name?: string): Promise<Fields | null> {
  const body: unknown = await c.req.json().catch(() => null);
  const fields = name === undefined ? body : (body as Fields | null)?.[name];
  return typeof fields === 'object' && fields !== null ? (fields as Fields) : null;
}

function personOf(c: Context<ApiEnv>) {
  const { oid, name } = c.var.account;
  return { id: oid, displayName: name };
}
