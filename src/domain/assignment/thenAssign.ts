import type { ProblemKind } from '../apiProblem.ts';
import { RECOVERY_PLAN } from '../recovery.ts';
import type { AssignedProfile } from './assignedProfile.ts';

/** The profile that the devices of an upload get once they are registered, chosen with the upload, and what became of that. */
export interface ThenAssign extends AssignedProfile {
  readonly profileName: string;
  readonly state: ThenAssignState;
}

export type ThenAssignState =
  /** Until every result of the upload is final. */
  | { readonly kind: 'waiting' }
  /** An assignment was stored as a separate job. `unidentified`: how many devices are not in it because they have no ID. */
  | { readonly kind: 'started'; readonly assignmentId: string; readonly unidentified: number }
  | { readonly kind: 'stopped'; readonly because: ThenAssignObstacle }
  /** The user no longer wants it. */
  | { readonly kind: 'canceled' };

/**
 * Why nothing was assigned. `noDevices`: none of the devices is registered, or all have the profile. `notIdentified`: Partner Center does
 * not tell the ID of any of them. Otherwise a call failed in a way that no repeat would change.
 */
export type ThenAssignObstacle = 'profileGone' | 'noDevices' | 'notIdentified' | ProblemKind;

/** Whether a failed call ends the attempt. After all others it is made again later. */
export function isObstacle(problem: ProblemKind): boolean {
  const plan = RECOVERY_PLAN[problem];
  return plan === 'explain' || plan === 'discardAnswer';
}
