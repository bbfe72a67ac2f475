import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { worldIdPattern } from '../addresses.ts';
import type { LoggedRequest, Worlds } from '../worlds.ts';
import type { ApiEnv } from './env.ts';
import { callPath } from './faults.ts';

/** The world that the path names, for what comes after it. */
export const worldOfPath =
  (worlds: Worlds): MiddlewareHandler<ApiEnv, '/:world/*'> =>
  async (c, next) => {
    const id = c.req.param('world');
    if (!worldIdPattern.test(id)) return c.text('Not the id of a world.', 404);
    c.set('world', worlds.get(id));
    return next();
  };

/** The CORS settings of a gateway on another origin, with the headers listed in `deploy/cors.ts`. */
export const gatewayCors = cors({
  origin: (origin) => origin,
  allowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
  allowHeaders: [
    'Authorization',
    'Content-Type',
    'MS-ContinuationToken',
    'MS-RequestId',
    'MS-CorrelationId',
    'MS-PartnerCenter-Application',
    'X-Locale',
  ],
  exposeHeaders: ['Location', 'Retry-After', 'MS-RequestId', 'MS-CorrelationId', 'MS-CV', 'MS-ServerId'],
  maxAge: 600,
});

/** Microsoft support asks for these headers, so every response has them. */
export const supportHeaders: MiddlewareHandler<ApiEnv> = async (c, next) => {
  c.header('MS-RequestId', c.req.header('MS-RequestId') ?? randomUUID());
  c.header('MS-CorrelationId', c.req.header('MS-CorrelationId') ?? randomUUID());
  c.header('MS-CV', `${Buffer.from(randomUUID()).toString('base64url').slice(0, 16)}.0`);
  c.header('MS-ServerId', 'SANDBOX-101');
  c.header('Date', new Date().toUTCString());
  c.header('Cache-Control', 'no-store');
  await next();
};

const loggedHeaders = [
  'MS-RequestId',
  'MS-CorrelationId',
  'X-Locale',
  'MS-PartnerCenter-Application',
  'MS-ContinuationToken',
  'Accept',
  'If-Match',
  'client-request-id',
];

/** Logs each call before the response is sent, so that a test can see calls in flight. */
export const requestLog: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const [path = '', query = ''] = callPath(c).split('?');
  const entry: LoggedRequest = {
    at: Date.now(),
    method: c.req.method,
    path,
    query,
    status: null,
    headers: Object.fromEntries(
      loggedHeaders.flatMap((name) =>
        c.req.header(name) === undefined ? [] : [[name, c.req.header(name) ?? '']],
      ),
    ),
  };
  c.var.world.logRequest(entry);
  await next();
  const wasCut = c.res.headers.has('x-hono-already-sent');
  if (!wasCut) entry.status = c.res.status;
};
