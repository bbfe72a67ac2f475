import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Fault } from '../control/commands.ts';
import type { ApiEnv } from './env.ts';

/**
 * Delays the calls that a command put on hold, and fails the calls that a command wants to fail, with the body that `usualBody` gives a
 * status unless the command names another.
 */
export const holdsAndFaults =
  (usualBody?: (c: Context, status: number) => Response): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const { world } = c.var;
    const call = `${c.req.method} ${callPath(c)}`;
    for (const hold of world.holds.filter(({ pattern }) => pattern.test(call))) {
      hold.waiting += 1;
      await hold.released;
    }
    const fault = world.faults.find(({ pattern }) => pattern.test(call));
    if (!fault) return next();
    if (fault.skip) {
      fault.skip -= 1;
      return next();
    }
    fault.timesLeft -= 1;
    if (fault.timesLeft === 0) world.faults.splice(world.faults.indexOf(fault), 1);
    if (fault.network === undefined) return failureResponse(c, fault, usualBody);
    return breakConnection(c, fault.network, next);
  };

/** `/v1/…` with its query, without the world's prefix. */
export function callPath(c: Context): string {
  const { pathname, search } = new URL(c.req.url);
  return pathname.slice(pathname.toLowerCase().indexOf('/v1')) + search;
}

const defaultErrors: Readonly<Record<number, readonly [code: string, description: string]>> = {
  400: ['2000', 'The request is not valid.'],
  401: ['400', 'Access is denied.'],
  403: ['2032', 'Access is denied.'],
  404: ['1000', 'The resource was not found.'],
  409: ['3000', 'The resource exists already.'],
};

function failureResponse(
  c: Context,
  fault: Fault,
  usualBody?: (c: Context, status: number) => Response,
): Response {
  const status = fault.status ?? 500;
  if (fault.retryAfter !== undefined) c.header('Retry-After', String(fault.retryAfter));
  if (fault.location !== undefined) c.header('Location', fault.location);
  if (fault.claims !== undefined) c.header('WWW-Authenticate', claimsChallenge(fault.claims));
  if (fault.body === undefined && usualBody) return usualBody(c, status);
  const code = fault.code ?? defaultErrors[status]?.[0] ?? String(status);
  const description = fault.description ?? defaultErrors[status]?.[1] ?? 'The service could not answer.';
  const send = (text: string, type: string) =>
    c.body(text, status as ContentfulStatusCode, { 'Content-Type': type });

  const kind = fault.body ?? (status === 429 ? 'B' : 'A');
  switch (kind) {
    case 'A':
      return send(JSON.stringify({ code, description, data: [], source: 'PartnerFD' }), 'application/json');
    case 'B':
      return send(
        JSON.stringify({
          statusCode: status,
          message:
            fault.description ?? `Rate limit is exceeded. Try again in ${fault.retryAfter ?? 1} seconds.`,
        }),
        'application/json',
      );
    case 'html':
      return send(
        `<!DOCTYPE html><html><body><h1>${status}</h1><p>Proxy of the sandbox</p></body></html>`,
        'text/html',
      );
    case 'text':
      return send(description, 'text/plain');
    case 'empty':
      return c.body(null, status as ContentfulStatusCode);
    case 'truncatedJson':
      return send(
        '{"batchTrackingId":"0127ed8e-ff72-4983-a3d8-e8d8bd378932","status":"fini',
        'application/json',
      );
    case 'wrongJson':
      return send('["this","is","no","batch"]', 'application/json');
    default:
      return kind satisfies never;
  }
}

/**
 * Chromium silently repeats a call, uploads included, when a reused connection closes before any byte of the response.
 * Sending bytes that are not a valid response makes the failure reach the page.
 */
const invalidResponse = 'cut\r\n\r\n';

function claimsChallenge(claims: string): string {
  return `Bearer error="insufficient_claims", claims="${Buffer.from(claims).toString('base64')}"`;
}

async function breakConnection(
  c: Context<ApiEnv>,
  how: NonNullable<Fault['network']>,
  next: () => Promise<void>,
): Promise<Response> {
  const { outgoing } = c.env ?? {};
  if (!outgoing) throw new Error('Only a request over a real socket can have its connection cut.');
  if (how !== 'reset') await next();
  switch (how) {
    case 'reset':
    case 'lost':
      outgoing.socket?.end(invalidResponse);
      break;
    case 'timeout':
      await new Promise((resolve) => outgoing.once('close', resolve));
      break;
    case 'truncate': {
      const body = Buffer.from(await c.res.arrayBuffer());
      outgoing.writeHead(c.res.status, {
        ...Object.fromEntries(c.res.headers),
        'Content-Length': body.length,
      });
      outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => outgoing.destroy());
      break;
    }
    default:
      return how satisfies never;
  }
  // Hono ignores a middleware's return value after `next()`, so `c.res` has to be replaced as well.
  c.res = RESPONSE_ALREADY_SENT;
  return RESPONSE_ALREADY_SENT;
}
