import type { ProblemKind } from './apiProblem.ts';
import type { BatchVerdict } from './batchVerdict.ts';
import { RECOVERY_PLAN, type RecoveryPlan, throttleWaitMs } from './recovery.ts';

export interface PollSituation {
  /** Verdict on the last good answer; `null` before the first one. */
  readonly verdict: Pick<BatchVerdict, 'isFinal' | 'phase'> | null;
  /** How the last call failed, `null` if it succeeded. `retryAfterMs`, the wait that the answer named, counts from that answer. */
  readonly failure: { readonly problem: ProblemKind; readonly retryAfterMs: number | null } | null;
  /** Calls failed since the last good answer, the last one included. */
  readonly failuresInARow: number;
  /** Milliseconds since this batch was first asked for on this page. */
  readonly watchedMs: number;
}

export type NextPoll =
  | {
      readonly kind: 'wait';
      readonly ms: number;
      readonly because: 'watching' | 'failing' | 'throttled';
    }
  | {
      readonly kind: 'stop';
      readonly because: /** The batch and all its devices are final. */
        | 'final'
        /** Over, but some device's outcome stayed unclear, or none was listed, for `UNCLEAR_LIMIT_MS`. */
        | 'stillUnclear'
        /** Watched for `WATCH_LIMIT_MS` without an end. */
        | 'watchedTooLong'
        /** Partner Center refused in a way that asking again cannot change. */
        | 'refused'
        | 'signInNeeded';
    };

/** Fast while somebody waits for a small batch; Partner Center discourages continuous polling, hence the growth. */
const FIRST_DELAY_MS = 2_000;
/** A batch that has run for T is seen to end at most T/10 late. */
const SHARE_OF_TIME_WATCHED = 0.1;
const LONGEST_DELAY_MS = 30_000;

const FIRST_DELAY_AFTER_FAILURE_MS = 5_000;
const LONGEST_DELAY_AFTER_FAILURE_MS = 5 * 60_000;

/** A status word outside the documentation may be a final one, so that waiting for its end would never end. */
export const UNCLEAR_LIMIT_MS = 10 * 60_000;
/** Registrations end within minutes, rarely hours. */
export const WATCH_LIMIT_MS = 24 * 3_600_000;

/** When to ask for a batch's status again, counted from the last answer or failure; or why not to. */
export function nextPoll(situation: PollSituation): NextPoll {
  const { verdict, failure, watchedMs } = situation;
  if (failure === null && verdict?.isFinal) return { kind: 'stop', because: 'final' };
  if (watchedMs >= WATCH_LIMIT_MS) return { kind: 'stop', because: 'watchedTooLong' };
  if (failure !== null) return afterFailure(failure, situation);
  if (verdict?.phase === 'done' && watchedMs >= UNCLEAR_LIMIT_MS) {
    return { kind: 'stop', because: 'stillUnclear' };
  }
  return { kind: 'wait', ms: regularDelayMs(watchedMs), because: 'watching' };
}

function regularDelayMs(watchedMs: number): number {
  const growing = Math.floor(watchedMs * SHARE_OF_TIME_WATCHED);
  return Math.min(Math.max(FIRST_DELAY_MS, growing), LONGEST_DELAY_MS);
}

function afterFailure(failure: NonNullable<PollSituation['failure']>, situation: PollSituation): NextPoll {
  const doubling = 2 ** Math.min(Math.max(0, situation.failuresInARow - 1), 16);
  const regularMs = regularDelayMs(situation.watchedMs);
  const plan: RecoveryPlan = RECOVERY_PLAN[failure.problem];
  switch (plan) {
    case 'explain':
      return { kind: 'stop', because: 'refused' };
    case 'renewToken':
    case 'signInOnClick':
      return { kind: 'stop', because: 'signInNeeded' };
    case 'obeyThrottle': {
      const ms = Math.max(throttleWaitMs(failure.retryAfterMs, situation.failuresInARow), regularMs);
      return { kind: 'wait', ms, because: 'throttled' };
    }
    case 'repeat':
    case 'discardAnswer':
    case 'awaitNetwork': {
      const slowed = Math.max(FIRST_DELAY_AFTER_FAILURE_MS, regularMs) * doubling;
      const ms = Math.max(Math.min(slowed, LONGEST_DELAY_AFTER_FAILURE_MS), failure.retryAfterMs ?? 0);
      return { kind: 'wait', ms, because: 'failing' };
    }
    default:
      return plan satisfies never;
  }
}

/** One call a second over all watched batches keeps a partner's account clear of throttling. */
export const MS_PER_CALL = 1_000;

/** A batch that waits for its next check. Times are milliseconds of one clock. */
export interface WaitingBatch {
  readonly dueAt: number;
  /** Somebody is looking at it: it is checked first. */
  readonly isOnScreen: boolean;
}

export interface Turn<Waiting> {
  readonly batch: Waiting;
  readonly at: number;
}

/**
 * Which of the waiting batches is checked next, and when; `null` if none is waiting. `freeAt` is when the budget allows the next
 * call (see `MS_PER_CALL`). Batches on screen come first, but not twice in a row while another one is due, so that none starves;
 * among equals the one that has been due for longest comes first.
 */
export function nextTurn<Waiting extends WaitingBatch>(
  waiting: Iterable<Waiting>,
  { now, freeAt, wasOnScreen }: { now: number; freeAt: number; wasOnScreen: boolean },
): Turn<Waiting> | null {
  let first: Waiting | null = null;
  const all = [...waiting];
  for (const batch of all) if (first === null || batch.dueAt < first.dueAt) first = batch;
  if (first === null) return null;
  const at = Math.max(now, freeAt, first.dueAt);
  let chosen = first;
  for (const batch of all) {
    if (batch.dueAt > at) continue;
    const isPreferred = batch.isOnScreen !== wasOnScreen;
    const isChosenPreferred = chosen.isOnScreen !== wasOnScreen;
    if (isPreferred === isChosenPreferred ? batch.dueAt < chosen.dueAt : isPreferred) chosen = batch;
  }
  return { batch: chosen, at };
}
