import type { TokenAnswer } from '../domain/apiProblem.ts';
import { parseRetryAfter } from '../domain/recovery.ts';
import { field, isWireObject, text, type WireObject } from '../partnerCenter/wire.ts';
import { type GraphCallFacts, GraphError, type GraphProblem } from './graphError.ts';

export interface GraphOptions {
  /** Absolute, without `/v1.0`. Tokens go to this address and nowhere else. */
  readonly baseUrl: string;
  readonly getToken: (options: { renew: boolean }) => Promise<TokenAnswer>;
  /** Called after each call, for the request log. */
  readonly onCall?: (facts: GraphCallFacts, outcome: WireObject | GraphError) => void;
}

interface GraphCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/v1.0`, or an absolute link that Graph gave. */
  readonly path: string;
  readonly json?: unknown;
  /** The version that is to be changed: any other is not. */
  readonly eTag?: string;
  readonly signal: AbortSignal;
}

export interface Graph {
  /** One call. Only a renewed token repeats it. Throws `GraphError`; an abort by `signal` throws the signal's reason. */
  readonly call: (call: GraphCall) => Promise<WireObject>;
}

const timeoutMs = 30_000;

export function createGraph(options: GraphOptions): Graph {
  return {
    async call(call) {
      const clientRequestId = crypto.randomUUID();
      for (let renew = false; ; renew = true) {
        const token = await bearerToken(options, call, clientRequestId, renew);
        try {
          const { body, facts } = await send(options.baseUrl, token, call, clientRequestId);
          options.onCall?.(facts, body);
          return body;
        } catch (error) {
          if (error instanceof GraphError) options.onCall?.(error.facts, error);
          // Challenged with claims, a silent renewal would bring the same token.
          const mayRenew = error instanceof GraphError && error.problem === 'unauthorized' && !error.claims;
          if (!mayRenew || renew) throw error;
        }
      }
    },
  };
}

/** A link of a response is followed only if it leads to Graph itself: the token goes with it. */
function urlOf(baseUrl: string, path: string): string | null {
  const root = `${baseUrl}/v1.0/`;
  if (!path.startsWith('/')) return path.startsWith(root) ? path : null;
  return root + path.slice(1);
}

async function bearerToken(
  { baseUrl, getToken, onCall }: GraphOptions,
  call: GraphCall,
  clientRequestId: string,
  renew: boolean,
): Promise<string> {
  const startedAt = performance.now();
  const answer = await getToken({ renew });
  call.signal.throwIfAborted();
  if (answer.kind === 'token') return answer.token;
  const facts = callFacts(baseUrl, call, null, clientRequestId, startedAt);
  const error =
    answer.kind === 'unreachable'
      ? new GraphError(navigator.onLine ? 'network' : 'offline', facts, { code: answer.code })
      : new GraphError(isConsent(answer.code) ? 'consentMissing' : 'signInNeeded', facts, answer);
  onCall?.(facts, error);
  throw error;
}

/** 65001: nobody has consented. 65004: the user declined. 90094: only an administrator can consent. */
function isConsent(code: string): boolean {
  return ['consent_required', 'AADSTS65001', 'AADSTS65004', 'AADSTS90094'].includes(code);
}

async function send(
  baseUrl: string,
  token: string,
  call: GraphCall,
  clientRequestId: string,
): Promise<{ body: WireObject; facts: GraphCallFacts }> {
  const startedAt = performance.now();
  const url = urlOf(baseUrl, call.path);
  if (url === null)
    throw new GraphError('unexpected', callFacts(baseUrl, call, null, clientRequestId, startedAt));
  const timeLimit = new AbortController();
  const timer = setTimeout(() => timeLimit.abort(), timeoutMs);
  let response: Response | null = null;
  let bodyText: string;
  try {
    response = await fetch(url, {
      method: call.method,
      headers: {
        Authorization: `Bearer ${token}`,
        Accept: 'application/json',
        'client-request-id': clientRequestId,
        ...(call.json === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(call.eTag === undefined ? {} : { 'If-Match': call.eTag }),
      },
      body: call.json === undefined ? null : JSON.stringify(call.json),
      signal: AbortSignal.any([call.signal, timeLimit.signal]),
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    bodyText = await response.text();
  } catch (error) {
    call.signal.throwIfAborted();
    const facts = callFacts(baseUrl, call, response, clientRequestId, startedAt);
    if (timeLimit.signal.aborted) throw new GraphError('timeout', facts);
    if (!(error instanceof TypeError)) throw error;
    throw new GraphError(navigator.onLine ? 'network' : 'offline', { ...facts, status: null });
  } finally {
    clearTimeout(timer);
  }
  const facts = callFacts(baseUrl, call, response, clientRequestId, startedAt);
  const body = parseBody(bodyText);
  if (!response.ok) throw new GraphError(problemOf(response.status), facts, details(response, body));
  // A deletion has no body.
  if (body === null && bodyText !== '') throw new GraphError('unexpected', facts);
  return { body: body ?? {}, facts };
}

function parseBody(bodyText: string): WireObject | null {
  try {
    const value: unknown = JSON.parse(bodyText);
    return isWireObject(value) ? value : null;
  } catch {
    return null;
  }
}

const byStatus: Readonly<Record<number, GraphProblem>> = {
  400: 'refused',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'notFound',
  409: 'refused',
  410: 'linkExpired',
  412: 'changedMeanwhile',
  429: 'throttled',
};

function problemOf(status: number): GraphProblem {
  return byStatus[status] ?? (status >= 500 ? 'unavailable' : 'unexpected');
}

function details(response: Response, body: WireObject | null) {
  const error = body && field(body, 'error');
  const date = Date.parse(response.headers.get('Date') ?? '');
  return {
    code: isWireObject(error) ? text(field(error, 'code')) : null,
    message: isWireObject(error) ? text(field(error, 'message')) : null,
    retryAfterMs: parseRetryAfter(
      response.headers.get('Retry-After'),
      Number.isNaN(date) ? Date.now() : date,
    ),
    location: response.headers.get('Location'),
    claims: /claims="([^"]+)"/.exec(response.headers.get('WWW-Authenticate') ?? '')?.[1] ?? null,
  };
}

function callFacts(
  baseUrl: string,
  { method, path }: GraphCall,
  response: Response | null,
  clientRequestId: string,
  startedAt: number,
): GraphCallFacts {
  return {
    ...{ method, clientRequestId, path: path.replace(`${baseUrl}/v1.0`, '') },
    at: new Date(),
    durationMs: performance.now() - startedAt,
    status: response?.status ?? null,
    requestId: response?.headers.get('request-id') ?? null,
  };
}
