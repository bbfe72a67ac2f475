import type { ApiError } from '../../partnerCenter/apiError.ts';
import { RECOVERY_PLAN, type RecoveryPlan, throttleWaitMs } from '../recovery.ts';
import type { PartEvent } from './uploadPlan.ts';

/** The call itself has been repeated within seconds already; these are for outages of minutes. */
const pausesMs = [30_000, 120_000];

/** What a failed call means for its part. `attempts` counts the calls of this part, the failed one included. */
export function partEvent(error: ApiError, attempts: number): PartEvent {
  const { problem } = error;
  const at = error.facts.at.getTime();
  const plan: RecoveryPlan = RECOVERY_PLAN[problem];
  switch (plan) {
    case 'obeyThrottle':
      return {
        kind: 'throttled',
        until: at + throttleWaitMs(error.retryAfterMs, attempts),
      };
    case 'repeat': {
      const pause = pausesMs[attempts - 1];
      const retryAt = pause === undefined ? null : at + Math.max(pause, error.retryAfterMs ?? 0);
      return { kind: 'unclear', at, retryAt, problem };
    }
    // The next try waits for the network before it starts.
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
