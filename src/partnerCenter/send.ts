import { parseRetryAfter, retryAfterFromMessage } from '../domain/recovery.ts';
import { withoutSecrets } from '../domain/withoutSecrets.ts';
import { ApiError } from './apiError.ts';
import { readLargeBody } from './readLargeBody.ts';
import type { Purpose, ResponseFacts } from './responseFacts.ts';
import { field, parseObject, text, type WireObject } from './wire.ts';

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
  readonly timeoutMs?: number;
}

export interface Answer {
  /** Empty where there was none. */
  readonly body: WireObject;
  /** The `Location` header, which names the tracking ID of an accepted upload; for a write also a link of that kind in the body. */
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
const searchedForLink = 10_000;
const applicationName = 'Device Batch Dashboard';

/** One try: one `fetch`, one answer or one `ApiError`. An abort by the caller's signal throws that signal's reason. */
export async function send(baseUrl: string, locale: string, token: string, call: Call): Promise<Answer> {
  const startedAt = performance.now();
  const timeLimit = new AbortController();
  const timer = setTimeout(() => timeLimit.abort(), call.timeoutMs ?? usualTimeoutMs);
  const timeout = timeLimit.signal;
  let response: Response | null = null;
  let bytes: ArrayBuffer;
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
    bytes = await response.arrayBuffer();
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
  const isLarge = call.method === 'GET' && response.ok && bytes.byteLength >= largeBytes;
  const { parsed, bodyText } = isLarge ? await readLarge(call.path, bytes) : readBody(bytes);
  // Only what was read has to have a body. A write is accepted with 202 or 204 whatever comes with it: a gateway may have put
  // something else there, and what was accepted must not count as failed.
  const needsBody =
    call.method === 'GET' || (bodyText !== '' && response.status !== 202 && response.status !== 204);
  const body = parsed ?? (needsBody ? null : {});
  if (!response.ok) throw new ApiError('status', facts, errorDetails(response, body, bodyText));
  if (body === null || call.isAnswer?.(body) === false)
    throw new ApiError('notAnAnswer', facts, { bodyStart: bodyStart(bodyText), body });
  return { body, location: response.headers.get('Location') ?? statusLink(call, bodyText), facts };
}

/** About 8,000 devices. A smaller answer is read and compared by the page itself within a frame or two. */
const largeBytes = 1_000_000;

interface ReadBody {
  /** `null` if it is no JSON object. */
  readonly parsed: WireObject | null;
  /** Of a large body, only its beginning. */
  readonly bodyText: string;
}

function readBody(bytes: ArrayBuffer): ReadBody {
  const bodyText = new TextDecoder().decode(bytes);
  return { parsed: parseObject(bodyText), bodyText };
}

async function readLarge(path: string, bytes: ArrayBuffer): Promise<ReadBody> {
  const bodyText = new TextDecoder().decode(bytes.slice(0, searchedForSecrets));
  return { parsed: await readLargeBody(path, bytes), bodyText };
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

/** The documentation promises the link in `Location`; it has been seen in the body as well. */
function statusLink({ method }: Call, bodyText: string): string | null {
  if (method === 'GET') return null;
  return /[^\s"'<>]*\/batchJobStatus\/[0-9a-f-]{36}/i.exec(bodyText.slice(0, searchedForLink))?.[0] ?? null;
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
