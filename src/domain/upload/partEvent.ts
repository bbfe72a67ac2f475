import type { ProblemKind } from '../apiProblem.ts';
import { mayHaveArrived, RECOVERY_PLAN, throttleWaitMs } from '../recovery.ts';
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
  if (problem === 'throttled')
    return { kind: 'throttled', until: at + throttleWaitMs(retryAfterMs, attempts) };
  if (!mayHaveArrived(problem)) return { kind: 'refused', at, problem };
  const waitMs = waitBeforeRepeat(problem, retryAfterMs, attempts);
  return { kind: 'unclear', at, retryAt: waitMs === null ? null : at + waitMs, problem };
}

/** In ms; `null` if the part is not sent again automatically. */
function waitBeforeRepeat(
  problem: ProblemKind,
  retryAfterMs: number | null,
  attempts: number,
): number | null {
  // The next attempt waits for the network before it starts.
  if (problem === 'offline') return 0;
  const ownMs = RECOVERY_PLAN[problem] === 'repeat' ? retryAfterFailureMs[attempts - 1] : undefined;
  return ownMs === undefined ? null : Math.max(ownMs, retryAfterMs ?? 0);
}
