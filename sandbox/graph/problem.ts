import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Refusal } from './teamList.ts';

/** Graph's error body. */
export function graphProblem(c: Context, { status, code, message }: Refusal): Response {
  const innerError = {
    date: new Date().toISOString().slice(0, 19),
    'request-id': randomUUID(),
    'client-request-id': c.req.header('client-request-id') ?? randomUUID(),
  };
  return c.json({ error: { code, message, innerError } }, status as ContentfulStatusCode);
}

const codes: Readonly<Record<number, string>> = {
  400: 'invalidRequest',
  401: 'InvalidAuthenticationToken',
  403: 'accessDenied',
  404: 'itemNotFound',
  410: 'resyncRequired',
  412: 'preconditionFailed',
  429: 'activityLimitReached',
  503: 'serviceNotAvailable',
};

/** The usual body of a status, for failures that a command wants. */
export function usualProblem(status: number): Refusal {
  return { status, code: codes[status] ?? 'generalException', message: `The sandbox answers ${status}.` };
}
