import type { ProblemKind } from './apiProblem.ts';
import type { BatchVerdict } from './batchVerdict.ts';
import { RECOVERY_PLAN, type RecoveryPlan } from './recovery.ts';

export interface PollSituation {
  /** Verdict on the last good answer; `null` before the first one. */
  readonly verdict: Pick<BatchVerdict, 'isFinal' | 'phase'> | null;
  /** How the last call failed, `null` if it succeeded. Throttled: `retryAfterMs` counts from that answer. */
  readonly failure: { readonly problem: ProblemKind; readonly retryAfterMs: number | null } | null;
  /** Calls failed since the last good answer, the last one included. */
  readonly failuresInARow: number;
  /** Milliseconds since this batch was first asked for on this page. */
  readonly watchedMs: number;
  /** The least wait, for batches that share one budget of calls: see `sharedFloorMs`. */
  readonly floorMs?: number;
}

export type NextPoll =
  | {
      readonly kind: 'wait';
      readonly ms: number;
      readonly because: 'watching' | 'failing' | 'throttled' | 'sharing';
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
const FIRST_DELAY_AFTER_THROTTLING_MS = 10_000;
const LONGEST_DELAY_AFTER_FAILURE_MS = 5 * 60_000;

/** A status word outside the documentation may be a final one, so that waiting for its end would never end. */
export const UNCLEAR_LIMIT_MS = 10 * 60_000;
/** Registrations end within minutes, rarely hours. */
export const WATCH_LIMIT_MS = 24 * 3_600_000;

/** One call a second over all watched batches keeps a partner's account clear of throttling. */
const SHARED_BUDGET_MS_PER_CALL = 1_000;

/** The wait between two polls of one batch that keeps `watchedBatches` of them within one call a second. */
export function sharedFloorMs(watchedBatches: number): number {
  return watchedBatches * SHARED_BUDGET_MS_PER_CALL;
}

/** When to ask for a batch's status again, counted from the last answer or failure; or why not to. */
export function nextPoll(situation: PollSituation): NextPoll {
  const { verdict, failure, watchedMs } = situation;
  if (failure === null && verdict?.isFinal) return { kind: 'stop', because: 'final' };
  if (watchedMs >= WATCH_LIMIT_MS) return { kind: 'stop', because: 'watchedTooLong' };
  if (failure !== null) return afterFailure(failure, situation);
  if (verdict?.phase === 'done' && watchedMs >= UNCLEAR_LIMIT_MS) {
    return { kind: 'stop', because: 'stillUnclear' };
  }
  return wait(regularDelayMs(watchedMs), 'watching', situation);
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
      const asked = failure.retryAfterMs ?? 0;
      const backedOff = Math.min(
        (failure.retryAfterMs ?? FIRST_DELAY_AFTER_THROTTLING_MS) * doubling,
        LONGEST_DELAY_AFTER_FAILURE_MS,
      );
      return wait(Math.max(asked, backedOff, regularMs), 'throttled', situation);
    }
    case 'repeat':
    case 'discardAnswer':
    case 'awaitNetwork': {
      const slowed = Math.max(FIRST_DELAY_AFTER_FAILURE_MS, regularMs) * doubling;
      return wait(Math.min(slowed, LONGEST_DELAY_AFTER_FAILURE_MS), 'failing', situation);
    }
    default:
      return plan satisfies never;
  }
}

function wait(
  ms: number,
  because: 'watching' | 'failing' | 'throttled',
  { floorMs = 0 }: PollSituation,
): NextPoll {
  return floorMs > ms ? { kind: 'wait', ms: floorMs, because: 'sharing' } : { kind: 'wait', ms, because };
}
