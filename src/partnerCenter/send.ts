import { parseRetryAfter, retryAfterFromMessage } from '../domain/recovery.ts';
import { withoutSecrets } from '../domain/withoutSecrets.ts';
import { ApiError } from './apiError.ts';
import type { Purpose, ResponseFacts } from './responseFacts.ts';
import { field, isWireObject, text, type WireObject } from './wire.ts';

export interface CallOptions {
  readonly purpose: Purpose;
  readonly signal?: AbortSignal;
  /** `MS-ContinuationToken` of a following page. */
  readonly continuationToken?: string;
  /** Awaited right before each try, repeats included: polls wait here until they may be sent. */
  readonly beforeTry?: () => Promise<void>;
  /** Says of a JSON object sent with 200 whether it is what was asked for, and not somebody else's. */
  readonly isAnswer?: (body: WireObject) => boolean;
}

export interface PostOptions extends CallOptions {
  /** Sent as JSON; never logged. */
  readonly json: unknown;
  /**
   * `MS-RequestId` of every try. The caller has noted it down before: a repeat after a lost answer, even days later,
   * must carry the same one.
   */
  readonly requestId: string;
  /** Where a large body needs longer than other calls. */
  readonly timeoutMs: number;
}

export interface Answer {
  /** Empty where there was none. */
  readonly body: WireObject;
  /** The `Location` header, which an accepted upload names its tracking id in. */
  readonly location: string | null;
  readonly facts: ResponseFacts;
}

export interface Call extends CallOptions, Partial<Pick<PostOptions, 'json' | 'timeoutMs'>> {
  readonly method: string;
  readonly path: string;
  readonly attempt: number;
  readonly requestId: string;
  readonly correlationId: string;
}

/** No documented call takes longer, but for uploads on a slow line. */
const usualTimeoutMs = 30_000;
/** How much of a foreign body is kept to recognise it by: a proxy's title line fits. */
const bodyStartLength = 300;
/** How much of it is searched for secrets: a hash that began within the kept part is recognised by its length. */
const searchedForSecrets = 5_000;
const applicationName = 'Device Batch Dashboard';

/** One try: one `fetch`, one answer or one `ApiError`. An abort by the caller's signal throws that signal's reason. */
export async function send(baseUrl: string, locale: string, token: string, call: Call): Promise<Answer> {
  const startedAt = performance.now();
  const timeLimit = new AbortController();
  const timer = setTimeout(() => timeLimit.abort(), call.timeoutMs ?? usualTimeoutMs);
  const timeout = timeLimit.signal;
  let response: Response | null = null;
  let bodyText: string;
  try {
    response = await fetch(`${baseUrl}${call.path}`, {
      method: call.method,
      headers: { Authorization: `Bearer ${token}`, ...requestHeaders(locale, call) },
      body: call.json === undefined ? null : JSON.stringify(call.json),
      signal: call.signal ? AbortSignal.any([call.signal, timeout]) : timeout,
      // The token must not follow a redirect to another host, and no cookie is owed to anyone.
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    bodyText = await response.text();
  } catch (error) {
    call.signal?.throwIfAborted();
    const facts = responseFacts(call, response, startedAt);
    if (timeout.aborted) throw new ApiError('timeout', facts);
    if (!(error instanceof TypeError)) throw error;
    // The browser hides why: refused, cut off, not resolved, or stopped by CORS look alike from here.
    throw new ApiError(navigator.onLine ? 'network' : 'offline', { ...facts, status: null });
  } finally {
    clearTimeout(timer);
  }
  const facts = responseFacts(call, response, startedAt);
  // Only what was read has to have a body: 202 and 204 come without one.
  const body = bodyText === '' && call.method !== 'GET' ? {} : parseBody(bodyText);
  if (!response.ok) throw new ApiError('status', facts, errorDetails(response, body, bodyText));
  if (body === null || call.isAnswer?.(body) === false)
    throw new ApiError('notAnAnswer', facts, { bodyStart: bodyStart(bodyText), body });
  return { body, location: response.headers.get('Location'), facts };
}

/** Everything that is sent along but the token, which only the one `fetch` above gets to see. */
export function requestHeaders(locale: string, call: Call): Readonly<Record<string, string>> {
  return {
    Accept: 'application/json',
    ...(call.json === undefined ? {} : { 'Content-Type': 'application/json' }),
    'MS-RequestId': call.requestId,
    'MS-CorrelationId': call.correlationId,
    'MS-PartnerCenter-Application': applicationName,
    'X-Locale': locale,
    ...(call.continuationToken === undefined ? {} : { 'MS-ContinuationToken': call.continuationToken }),
  };
}

function responseFacts(call: Call, response: Response | null, startedAt: number): ResponseFacts {
  const { method, path, purpose, attempt, requestId, correlationId } = call;
  return {
    ...{ method, path, purpose, attempt },
    at: new Date(),
    durationMs: performance.now() - startedAt,
    status: response?.status ?? null,
    requestId: response?.headers.get('MS-RequestId') ?? requestId,
    correlationId: response?.headers.get('MS-CorrelationId') ?? correlationId,
    cv: response?.headers.get('MS-CV') ?? null,
    serverId: response?.headers.get('MS-ServerId') ?? null,
  };
}

/** A JSON object, with or without a byte-order mark before it; `null` for anything else. */
function parseBody(bodyText: string): WireObject | null {
  try {
    const value: unknown = JSON.parse(bodyText.replace(/^\uFEFF/, ''));
    return isWireObject(value) ? value : null;
  } catch {
    return null;
  }
}

function bodyStart(bodyText: string): string {
  return withoutSecrets(bodyText.slice(0, searchedForSecrets)).slice(0, bodyStartLength);
}

/** Reads error body A (`code`, `description`) and B (`statusCode`, `message`); other bodies show their beginning. */
function errorDetails(response: Response, body: WireObject | null, bodyText: string) {
  const message = body && (text(field(body, 'description')) ?? text(field(body, 'message')));
  const date = Date.parse(response.headers.get('Date') ?? '');
  const now = Number.isNaN(date) ? Date.now() : date;
  return {
    code: body && text(field(body, 'code')),
    description: message && withoutSecrets(message),
    retryAfterMs: parseRetryAfter(response.headers.get('Retry-After'), now) ?? retryAfterFromMessage(message),
    claims: challengedClaims(response.headers.get('WWW-Authenticate')),
    bodyStart: body ? null : bodyStart(bodyText) || null,
    body,
  };
}

/** Continuous access evaluation sends its claims base64-encoded in the challenge of a 401. */
function challengedClaims(challenge: string | null): string | null {
  const encoded = /claims="([A-Za-z0-9+/=_-]+)"/.exec(challenge ?? '')?.[1];
  if (encoded === undefined) return null;
  try {
    return atob(encoded.replace(/-/g, '+').replace(/_/g, '/'));
  } catch {
    return null;
  }
}
