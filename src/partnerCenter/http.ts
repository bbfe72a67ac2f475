import { wait } from '../browser/wait.ts';
import type { TokenAnswer } from '../domain/apiProblem.ts';
import { recoveryStep } from '../domain/recovery.ts';
import { ApiError } from './apiError.ts';
import type { RequestLog } from './requestLog.ts';
import type { ResponseFacts } from './responseFacts.ts';
import { type Answer, type Call, type CallOptions, type PostOptions, requestHeaders, send } from './send.ts';
import { Throttle } from './throttle.ts';

export interface PartnerCenterOptions {
  /** Absolute, without `/v1`. Tokens go to this address and nowhere else. */
  readonly baseUrl: string;
  readonly getToken: (options: { renew: boolean }) => Promise<TokenAnswer>;
  /** Leaves for the sign-in that comes back to the same URL. Resolves only if the page is shown again without a sign-in. */
  readonly signIn: () => Promise<void>;
  /** False while leaving the page would lose something: the call then fails, and its error offers a sign-in. */
  readonly mayLeave: () => boolean;
  /** True on a page opened by returning from a sign-in: another automatic one would lead in a circle. */
  readonly isSignInFresh: boolean;
  /** `X-Locale`, e.g. `hu-HU`. */
  readonly locale: () => string;
  readonly log: RequestLog;
}

export interface PartnerCenter {
  /** Reads one resource. Throws `ApiError`; an abort by `signal` throws the signal's own reason. */
  readonly get: (path: string, call: CallOptions) => Promise<Answer>;
  /**
   * Makes a `get` before the code that wants its answer has loaded: the next `get` of this path takes it, if it comes soon. Resolves
   * when the call has left, or cannot be made.
   */
  readonly getAhead: (path: string, call: CallOptions) => Promise<void>;
  /** Sends something new under the given `MS-RequestId`. Only a renewed token repeats it; errors as with `get`. */
  readonly post: (path: string, call: PostOptions) => Promise<Answer>;
  /** Replaces one resource. As `post`. */
  readonly put: (path: string, call: PostOptions) => Promise<Answer>;
  /** Changes resources. As `post`. */
  readonly patch: (path: string, call: PostOptions) => Promise<Answer>;
  /**
   * Deletes one resource. Only a renewed token repeats it; errors as with `get`. Its caller repeats it after a fault, and may then
   * find that the first try has worked: 404.
   */
  readonly delete: (path: string, call: CallOptions) => Promise<Answer>;
  readonly log: RequestLog;
  /** The waits that Partner Center asked for, for those who poll. */
  readonly throttle: Throttle;
}

export function createPartnerCenter(options: PartnerCenterOptions): PartnerCenter {
  const client: Client = {
    ...options,
    throttle: new Throttle(),
    startedAtMs: performance.now(),
    hasReturned: false,
    ahead: null,
  };
  return {
    log: client.log,
    throttle: client.throttle,
    get: (path, call) =>
      takeAhead(client, path, call) ?? withRecovery(client, { ...call, method: 'GET', path }),
    getAhead(path, call) {
      return new Promise((resolve) => {
        const beforeTry = async () => {
          await call.beforeTry?.();
          // After the call, which is made right after this function.
          queueMicrotask(resolve);
        };
        const answer = withRecovery(client, { ...call, method: 'GET', path, beforeTry, isAhead: true });
        // The call that takes this answer handles its failure.
        answer.catch(() => resolve());
        client.ahead = { path, answer, startedAtMs: performance.now() };
      });
    },
    post: (path, call) => withRecovery(client, { ...call, method: 'POST', path }),
    put: (path, call) => withRecovery(client, { ...call, method: 'PUT', path }),
    patch: (path, call) => withRecovery(client, { ...call, method: 'PATCH', path }),
    delete: (path, call) => withRecovery(client, { ...call, method: 'DELETE', path }),
  };
}

interface Client extends PartnerCenterOptions {
  readonly throttle: Throttle;
  readonly startedAtMs: number;
  /** The user came back from an automatic sign-in without signing in: the next one is only offered. */
  hasReturned: boolean;
  ahead: { readonly path: string; readonly answer: Promise<Answer>; readonly startedAtMs: number } | null;
}

/** An answer that nobody has taken by then may be outdated. */
const aheadForMs = 10_000;

function takeAhead(client: Client, path: string, { signal }: CallOptions): Promise<Answer> | null {
  const { ahead } = client;
  if (ahead?.path !== path) return null;
  client.ahead = null;
  if (performance.now() - ahead.startedAtMs > aheadForMs) return null;
  return ahead.answer
    .catch((error) => {
      noteWait(client, path, error);
      throw error;
    })
    .finally(() => signal?.throwIfAborted());
}

/** A token refused later than this has been good before: signing in again may help, and leads in no circle. */
const freshForMs = 10 * 60_000;

interface Request extends CallOptions, Partial<Omit<PostOptions, keyof CallOptions>> {
  readonly method: string;
  readonly path: string;
  /**
   * Those who poll hear of a wait that Partner Center asks for when the refusal is taken. Before, they would wait instead of taking it,
   * and the page would not say what was refused.
   */
  readonly isAhead?: true;
}

function noteWait(client: Client, path: string, error: unknown): void {
  if (error instanceof ApiError && error.problem === 'throttled')
    client.throttle.note(path, error.retryAfterMs);
}

/** Sends one call and does what `recoveryStep` says until there is an answer, or a failure to report. */
async function withRecovery(client: Client, request: Request): Promise<Answer> {
  const correlationId = crypto.randomUUID();
  let requestId: string = request.requestId ?? crypto.randomUUID();
  let isTokenRenewed = false;
  let mustRenew = false;
  const log = (call: Call, outcome: Answer | ApiError) =>
    client.log.add(
      {
        url: `${client.baseUrl}${call.path}`,
        sentHeaders: Object.entries(requestHeaders(client.locale(), call)),
      },
      outcome,
    );
  for (let attempt = 1, repeats = 0; ; attempt += 1) {
    const call = { ...request, attempt, correlationId, requestId };
    try {
      const token = await bearerToken(client, call, mustRenew);
      await request.beforeTry?.();
      const answer = await send(client.baseUrl, client.locale(), token, call);
      log(call, answer);
      return answer;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      log(call, error);
      if (!request.isAhead) noteWait(client, call.path, error);
      const isSignInFresh = client.isSignInFresh && performance.now() - client.startedAtMs < freshForMs;
      const step = recoveryStep({
        problem: error.problem,
        retryAfterMs: error.retryAfterMs,
        repeats,
        isTokenRenewed,
        isSignInFresh,
        random: Math.random(),
      });
      mustRenew = step.do === 'renewTokenAndRepeat';
      switch (step.do) {
        case 'repeat':
          // A write may have arrived although it failed. Its caller notes each attempt, and repeats it.
          if (request.method !== 'GET') throw error;
          repeats += 1;
          await wait(step.afterMs, request.signal);
          break;
        case 'renewTokenAndRepeat':
          isTokenRenewed = true;
          // The refused call was answered; only an unanswered one keeps its id, and one that the caller noted down.
          requestId = request.requestId ?? crypto.randomUUID();
          break;
        case 'signIn':
          if (client.mayLeave() && !client.hasReturned) {
            await client.signIn();
            client.hasReturned = true;
          }
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
  client: Client,
  call: Request & { attempt: number; correlationId: string; requestId: string },
  renew: boolean,
): Promise<string> {
  const startedAt = performance.now();
  const answer = await client.getToken({ renew });
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
