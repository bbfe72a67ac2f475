import type { ProblemKind } from './apiProblem.ts';

/** How the app gets over a failure; one per row of the recovery table. */
export type RecoveryPlan =
  /** A forced silent renewal and one repeat; then a sign-in that returns to the same address. */
  | 'renewToken'
  /** A sign-in with the provider's claims, started by the user's click and never by itself. */
  | 'signInOnClick'
  /** Three repeats with the same request ID, none before the wait that the answer named; then slower polls. */
  | 'repeat'
  /** The wait that Partner Center asks for, shared by all polls of that customer; then twice as long each time. */
  | 'obeyThrottle'
  /** Nothing is sent until the network is back; then one call at once. */
  | 'awaitNetwork'
  /** Kept out of the cache and shown; the poll schedule goes on, slower. */
  | 'discardAnswer'
  /** No repeat would help: say who can put it right. */
  | 'explain';

export const RECOVERY_PLAN = {
  signInExpired: 'renewToken',
  accessDenied: 'renewToken',
  tokenMissing: 'renewToken',
  mfaRequired: 'signInOnClick',
  interactionRequired: 'signInOnClick',
  // Another token of the same kind would have the same audience: the deployment's scope is at fault.
  wrongAudience: 'explain',
  forbidden: 'explain',
  noCustomerRelationship: 'explain',
  roleLacksRights: 'explain',
  notFound: 'explain',
  customerTenantNotFound: 'explain',
  requestRefused: 'explain',
  throttled: 'obeyThrottle',
  timeout: 'repeat',
  serverFault: 'repeat',
  serverUnavailable: 'repeat',
  network: 'repeat',
  offline: 'awaitNetwork',
  notAnAnswer: 'discardAnswer',
  unexpectedStatus: 'discardAnswer',
} as const satisfies Record<ProblemKind, RecoveryPlan>;

const LEAVES_DOUBT = {
  renewToken: false,
  signInOnClick: false,
  repeat: true,
  obeyThrottle: false,
  awaitNetwork: true,
  discardAnswer: true,
  explain: false,
} as const satisfies Record<RecoveryPlan, boolean>;

/** Whether a write that failed in this way may have had its effect: there was no response, or one that does not say. */
export function mayHaveArrived(problem: ProblemKind): boolean {
  return LEAVES_DOUBT[RECOVERY_PLAN[problem]];
}

/**
 * What to ask the sign-in for when Partner Center misses the second factor (900421) without naming any claims: signing
 * in as before would bring the same token. In the words of OpenID Connect; a provider may have its own policy.
 */
export const MFA_CLAIMS = '{"access_token":{"amr":{"essential":true,"values":["mfa"]}}}';

export interface FailedCall {
  readonly problem: ProblemKind;
  /** The wait that the failed answer named, in ms; `null` if it named none. */
  readonly retryAfterMs: number | null;
  /** How many repeats this call has had already. */
  readonly repeats: number;
  /** Whether the token was renewed by force for this call already. */
  readonly isTokenRenewed: boolean;
  /** Whether this page was opened by returning from a sign-in: another one would lead in a circle. */
  readonly isSignInFresh: boolean;
  /** From 0 up to 1, as from `Math.random`. */
  readonly random: number;
}

export type RecoveryStep =
  | { readonly do: 'renewTokenAndRepeat' }
  | { readonly do: 'signIn' }
  | { readonly do: 'offerSignIn' }
  | { readonly do: 'repeat'; readonly afterMs: number; readonly requestId: 'same' }
  /** The call has failed for now: report it. The poll schedule decides whether and when to ask again. */
  | { readonly do: 'report' };

/** Partner Center's .NET SDK waits these times between its tries. */
const REPEAT_DELAYS_MS = [500, 1_500, 3_500] as const;
/** Spreads the tries of many browsers after a common outage; the SDK has none. */
const JITTER = 0.2;

/** A longer wait that the service named is not spent within the call: it fails, and its caller waits and says so. */
const LONGEST_WAIT_WITHIN_CALL_MS = 60_000;

/** Used where a throttled answer names no wait: Partner Center does, but a gateway may not let the header through. */
const UNNAMED_THROTTLE_WAIT_MS = 10_000;
/** Doubled no further, or a throttled evening would end in a wait of days. */
const MOST_DOUBLINGS = 5;
const LONGEST_DOUBLED_WAIT_MS = 5 * 60_000;

/**
 * Milliseconds to wait after a throttled call (429), counted from its answer: what the answer asked for, and twice as long after
 * each further one, since calls that come too early count against the limit. `retryAfterMs` is `null` where the answer named no
 * wait; `throttledInARow` counts the last one.
 */
export function throttleWaitMs(retryAfterMs: number | null, throttledInARow: number): number {
  const asked = retryAfterMs ?? UNNAMED_THROTTLE_WAIT_MS;
  const doublings = Math.min(Math.max(0, throttledInARow - 1), MOST_DOUBLINGS);
  return Math.max(asked, Math.min(asked * 2 ** doublings, LONGEST_DOUBLED_WAIT_MS));
}

/** What to do at once about a call that failed. */
export function recoveryStep(call: FailedCall): RecoveryStep {
  const plan: RecoveryPlan = RECOVERY_PLAN[call.problem];
  switch (plan) {
    case 'renewToken':
      if (!call.isTokenRenewed) return { do: 'renewTokenAndRepeat' };
      return call.isSignInFresh ? { do: 'offerSignIn' } : { do: 'signIn' };
    case 'signInOnClick':
      return { do: 'offerSignIn' };
    case 'repeat': {
      const delay = REPEAT_DELAYS_MS[call.repeats];
      const namedMs = call.retryAfterMs ?? 0;
      if (delay === undefined || namedMs > LONGEST_WAIT_WITHIN_CALL_MS) return { do: 'report' };
      const ownMs = Math.round(delay * (1 + JITTER * (2 * call.random - 1)));
      return { do: 'repeat', afterMs: Math.max(ownMs, namedMs), requestId: 'same' };
    }
    case 'obeyThrottle':
    case 'awaitNetwork':
    case 'discardAnswer':
    case 'explain':
      return { do: 'report' };
    default:
      return plan satisfies never;
  }
}

/** The longest wait that is believed, 15 min: a date in a far year would otherwise stop the app for good. */
export const LONGEST_RETRY_AFTER_MS = 15 * 60_000;

/**
 * Reads a `Retry-After` header (RFC 9110: whole seconds, or a date) as milliseconds from `nowMs`, at least 0 and at
 * most `LONGEST_RETRY_AFTER_MS`. `null` if there is none or it cannot be read. Give the response's own `Date` as
 * `nowMs` where it has one: the user's clock may be wrong.
 */
export function parseRetryAfter(headerText: string | null, nowMs: number): number | null {
  const text = headerText?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/.test(text)) return capped(Number(text) * 1000);
  // `Date.parse` takes bare numbers and many other texts; every HTTP date begins with the name of a day.
  const dateMs = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? /i.test(text)
    ? Date.parse(text)
    : Number.NaN;
  return Number.isNaN(dateMs) ? null : capped(dateMs - nowMs);
}

/**
 * Reads the wait out of a throttling body's message, "Rate limit is exceeded. Try again in 57 seconds.": the only
 * place it can be read behind a gateway that does not expose `Retry-After` to the browser.
 */
export function retryAfterFromMessage(message: string | null): number | null {
  const seconds = /\bin (\d{1,9}) seconds?\b/i.exec(message ?? '')?.[1];
  return seconds === undefined ? null : capped(Number(seconds) * 1000);
}

function capped(ms: number): number {
  return Math.min(Math.max(0, ms), LONGEST_RETRY_AFTER_MS);
}
