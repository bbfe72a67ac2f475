import type { ProblemKind } from '../apiProblem.ts';
import { RECOVERY_PLAN, type RecoveryPlan, throttleWaitMs } from '../recovery.ts';
import type { PartEvent } from './uploadPlan.ts';

/** How the call that sent a part failed. */
export interface PartFailure {
  readonly problem: ProblemKind;
  /** What a throttled answer asked for, counted from `atMs`; `null` where it named no wait. */
  readonly retryAfterMs: number | null;
  /** When the answer came or the call was given up, in milliseconds since 1970. */
  readonly atMs: number;
}

/** As in Partner Center's .NET SDK at first, then for outages of minutes. Each attempt is stored before it is made. */
const retryAfterFailureMs = [500, 1_500, 3_500, 30_000, 120_000];

/** What a failed call means for its part. `attempts` counts the calls of this part, the failed one included. */
export function partEvent({ problem, retryAfterMs, atMs: at }: PartFailure, attempts: number): PartEvent {
  const plan: RecoveryPlan = RECOVERY_PLAN[problem];
  switch (plan) {
    case 'obeyThrottle':
      return { kind: 'throttled', until: at + throttleWaitMs(retryAfterMs, attempts) };
    case 'repeat': {
      const waitMs = retryAfterFailureMs[attempts - 1];
      const retryAt = waitMs === undefined ? null : at + Math.max(waitMs, retryAfterMs ?? 0);
      return { kind: 'unclear', at, retryAt, problem };
    }
    // The next attempt waits for the network before it starts.
    case 'awaitNetwork':
      return { kind: 'unclear', at, retryAt: at, problem };
    case 'discardAnswer':
      return { kind: 'unclear', at, retryAt: null, problem };
    case 'explain':
    case 'renewToken':
    case 'signInOnClick':
      return { kind: 'refused', at, problem };
    default:
      return plan satisfies never;
  }
}
