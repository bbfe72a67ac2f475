import type { TokenAnswer } from '../domain/apiProblem.ts';
import { nextStep } from '../domain/recovery.ts';
import { ApiError } from './apiError.ts';
import type { RequestLog } from './requestLog.ts';
import type { Purpose, ResponseFacts } from './responseFacts.ts';
import { type Answer, type Call, requestHeaders, send } from './send.ts';
import { Throttle } from './throttle.ts';
import type { WireObject } from './wire.ts';

export interface PartnerCenterOptions {
  /** Absolute, without `/v1`. Tokens go to this address and nowhere else. */
  readonly baseUrl: string;
  readonly getToken: (options: { renew: boolean }) => Promise<TokenAnswer>;
  /** Leaves for the sign-in that comes back to the same URL. */
  readonly signIn: () => Promise<void>;
  /** True on a page opened by returning from a sign-in: another automatic one would lead in a circle. */
  readonly isSignInFresh: boolean;
  /** `X-Locale`, e.g. `hu-HU`. */
  readonly locale: () => string;
  readonly log: RequestLog;
}

export interface CallOptions {
  readonly purpose: Purpose;
  readonly signal?: AbortSignal;
  /** `MS-ContinuationToken` of a following page. */
  readonly continuationToken?: string;
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

export interface PartnerCenter {
  /** Reads one resource. Throws `ApiError`; an abort by `signal` throws the signal's own reason. */
  readonly get: (path: string, call: CallOptions) => Promise<Answer>;
  /** Sends something new, with the same repeats, all under the given `MS-RequestId`; errors as with `get`. */
  readonly post: (path: string, call: PostOptions) => Promise<Answer>;
  /** Deletes one resource; errors as with `get`. Repeated after a timeout, it may find that the first try has worked: 404. */
  readonly delete: (path: string, call: CallOptions) => Promise<Answer>;
  readonly log: RequestLog;
  /** The waits that Partner Center asked for, for those who poll. */
  readonly throttle: Throttle;
}

export function createPartnerCenter(options: PartnerCenterOptions): PartnerCenter {
  let leaving: Promise<void> | undefined;
  const visit: Visit = {
    ...options,
    throttle: new Throttle(),
    startedAtMs: performance.now(),
    // Several calls are refused at once; the page can be left only once.
    signIn() {
      leaving ??= options.signIn();
      return leaving;
    },
  };
  return {
    log: visit.log,
    throttle: visit.throttle,
    get: (path, call) => withRecovery(visit, { ...call, method: 'GET', path }),
    post: (path, call) => withRecovery(visit, { ...call, method: 'POST', path }),
    delete: (path, call) => withRecovery(visit, { ...call, method: 'DELETE', path }),
  };
}

interface Visit extends PartnerCenterOptions {
  readonly throttle: Throttle;
  readonly startedAtMs: number;
}

/** A token refused later than this has been good before: signing in again may help, and leads in no circle. */
const freshForMs = 10 * 60_000;

type Request = CallOptions & Partial<PostOptions> & { readonly method: string; readonly path: string };

/** Sends one call and does what `nextStep` says until there is an answer, or a failure to report. */
async function withRecovery(visit: Visit, request: Request): Promise<Answer> {
  const correlationId = crypto.randomUUID();
  let requestId: string = request.requestId ?? crypto.randomUUID();
  let isTokenRenewed = false;
  let mustRenew = false;
  const log = (call: Call, outcome: Answer | ApiError) =>
    visit.log.add(
      {
        url: `${visit.baseUrl}${call.path}`,
        sentHeaders: Object.entries(requestHeaders(visit.locale(), call)),
      },
      outcome,
    );
  for (let attempt = 1, repeats = 0; ; attempt += 1) {
    const call = { ...request, attempt, correlationId, requestId };
    try {
      const token = await bearerToken(visit, call, mustRenew);
      // While the token was renewed, or a repeat was due, another call may have been told to wait.
      if (request.purpose === 'poll') await pause(visit.throttle.waitMs(request.path), request.signal);
      const answer = await send(visit.baseUrl, visit.locale(), token, call);
      log(call, answer);
      return answer;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      log(call, error);
      if (error.problem === 'throttled') visit.throttle.note(call.path, error.facts.at, error.retryAfterMs);
      const isSignInFresh = visit.isSignInFresh && performance.now() - visit.startedAtMs < freshForMs;
      const step = nextStep({
        problem: error.problem,
        repeats,
        isTokenRenewed,
        isSignInFresh,
        random: Math.random(),
      });
      mustRenew = step.do === 'renewTokenAndRepeat';
      switch (step.do) {
        case 'repeat':
          repeats += 1;
          await pause(step.afterMs, request.signal);
          break;
        case 'renewTokenAndRepeat':
          isTokenRenewed = true;
          // The refused call was answered; only an unanswered one keeps its id, and one that the caller noted down.
          requestId = request.requestId ?? crypto.randomUUID();
          break;
        case 'signIn':
          await visit.signIn();
          throw error;
        case 'offerSignIn':
        case 'report':
          throw error;
        default:
          step satisfies never;
      }
    }
  }
}

/** A token, or the `ApiError` of a call that could not even be sent. */
async function bearerToken(
  visit: Visit,
  call: Request & { attempt: number; correlationId: string; requestId: string },
  renew: boolean,
): Promise<string> {
  const startedAt = performance.now();
  const answer = await visit.getToken({ renew });
  if (answer.kind === 'token') return answer.token;
  const { method, path, purpose, attempt, correlationId, requestId } = call;
  const facts: ResponseFacts = {
    ...{ method, path, purpose, attempt, correlationId, requestId },
    at: new Date(),
    durationMs: performance.now() - startedAt,
    status: null,
    cv: null,
    serverId: null,
  };
  if (answer.kind === 'unreachable')
    throw new ApiError(navigator.onLine ? 'network' : 'offline', facts, { code: answer.code });
  throw new ApiError('interactionRequired', facts, { code: answer.code, claims: answer.claims });
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  if (ms === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', aborted, { once: true });
    function done() {
      signal?.removeEventListener('abort', aborted);
      resolve();
    }
    function aborted() {
      clearTimeout(timer);
      reject(signal?.reason);
    }
  });
}
