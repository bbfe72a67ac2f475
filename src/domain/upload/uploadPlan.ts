import type { ProblemKind } from '../apiProblem.ts';
import type { AssignedProfile } from '../assignment/assignedProfile.ts';
import type { DeviceRow } from '../deviceFile/deviceRow.ts';
import type { BatchId, BatchTrackingId } from '../identifiers.ts';
import { LONGEST_RETRY_AFTER_MS } from '../recovery.ts';
import { type SentDevice, toSentDevice } from './sentDevice.ts';
import type { BatchPart, UploadTarget } from './splitIntoBatches.ts';

/** State of one part of an upload. Times are milliseconds since 1970. */
export type PartState =
  | { readonly kind: 'notSent' }
  | { readonly kind: 'inFlight'; readonly since: number }
  | { readonly kind: 'waiting'; readonly until: number; readonly because: 'throttled' | 'unclear' }
  /** `batchTrackingId` is `null` if the answer had no `Location`: accepted, but its status cannot be checked. */
  | { readonly kind: 'sent'; readonly at: number; readonly batchTrackingId: BatchTrackingId | null }
  | { readonly kind: 'failed'; readonly at: number; readonly problem: ProblemKind }
  | { readonly kind: 'leftOut' };

export interface PlannedPart {
  readonly number: number;
  /** `null` in an assignment, which goes to devices wherever they are. */
  readonly batchId: BatchId | null;
  readonly devices: readonly SentDevice[];
  readonly state: PartState;
  /** Request ID of the last attempt while it is unanswered: the next attempt must have the same, or devices are added twice. */
  readonly repeatRequestId: string | null;
  /** A call was sent and not answered: if a later one is refused, the first may have arrived. */
  readonly mayHaveArrived: boolean;
  readonly attempts: number;
}

/** Gives devices that are registered already a profile. Their `SentDevice` has a `deviceId`. */
export interface AssignmentTarget extends AssignedProfile {
  readonly kind: 'assignment';
  readonly profileName: string;
  /** The ID of the stored upload whose devices these are, if it was chosen with that upload: nobody has to start it. */
  readonly after?: string;
}

/**
 * An upload, or another job that is sent in parts, and how far it has come. Plain data that is stored after every step; it contains no
 * hardware hash.
 */
export interface UploadPlan {
  readonly target: UploadTarget | AssignmentTarget;
  /** The batches whose failed devices this upload sends again: see `repairedBatches`. One ID in records of earlier versions. */
  readonly repairs: readonly BatchTrackingId[] | BatchTrackingId | null;
  readonly parts: readonly PlannedPart[];
}

export type PartEvent =
  | { readonly kind: 'started'; readonly requestId: string; readonly at: number }
  | { readonly kind: 'accepted'; readonly at: number; readonly batchTrackingId: BatchTrackingId | null }
  /** 429: the call had no effect, and the next one gets a new request ID. */
  | { readonly kind: 'throttled'; readonly until: number }
  /** No answer or a 5xx: the devices may have arrived. `retryAt` is `null` after the last automatic attempt. */
  | {
      readonly kind: 'unclear';
      readonly at: number;
      readonly retryAt: number | null;
      readonly problem: ProblemKind;
    }
  | { readonly kind: 'refused'; readonly at: number; readonly problem: ProblemKind }
  | { readonly kind: 'tryAgain' }
  | { readonly kind: 'leaveOut' };

export function planUpload(
  parts: readonly BatchPart<DeviceRow>[],
  target: UploadTarget,
  repairs: readonly BatchTrackingId[] = [],
): UploadPlan {
  return {
    target,
    repairs: repairs.length === 0 ? null : repairs,
    parts: parts.map(({ number, batchId, rows }) => unsentPart(number, batchId, rows.map(toSentDevice))),
  };
}

/** A part of which nothing has been sent. `number` is 1-based. */
export function unsentPart(
  number: number,
  batchId: BatchId | null,
  devices: readonly SentDevice[],
): PlannedPart {
  return {
    ...{ number, batchId, devices },
    state: { kind: 'notSent' },
    repeatRequestId: null,
    mayHaveArrived: false,
    attempts: 0,
  };
}

/** The plan after an event of part `number` (1-based). An event that does not fit the part's state changes nothing. */
export function advance(plan: UploadPlan, number: number, event: PartEvent): UploadPlan {
  return { ...plan, parts: plan.parts.map((part) => (part.number === number ? after(part, event) : part)) };
}

function after(part: PlannedPart, event: PartEvent): PlannedPart {
  const isInFlight = part.state.kind === 'inFlight';
  switch (event.kind) {
    case 'started': {
      if (isInFlight || part.state.kind === 'sent') return part;
      const state = { kind: 'inFlight', since: event.at } as const;
      return { ...part, state, repeatRequestId: event.requestId, attempts: part.attempts + 1 };
    }
    case 'accepted':
      if (!isInFlight) return part;
      return {
        ...part,
        state: { kind: 'sent', at: event.at, batchTrackingId: event.batchTrackingId },
        repeatRequestId: null,
      };
    case 'throttled':
      if (!isInFlight) return part;
      // The request ID of an earlier, unanswered attempt is used until that attempt is answered.
      return {
        ...part,
        state: { kind: 'waiting', until: event.until, because: 'throttled' },
        repeatRequestId: part.mayHaveArrived ? part.repeatRequestId : null,
      };
    case 'unclear':
      if (!isInFlight) return part;
      return {
        ...part,
        mayHaveArrived: true,
        state:
          event.retryAt === null
            ? { kind: 'failed', at: event.at, problem: event.problem }
            : { kind: 'waiting', until: event.retryAt, because: 'unclear' },
      };
    case 'refused':
      if (!isInFlight) return part;
      return {
        ...part,
        state: { kind: 'failed', at: event.at, problem: event.problem },
        repeatRequestId: part.mayHaveArrived ? part.repeatRequestId : null,
      };
    case 'tryAgain':
      if (part.state.kind !== 'failed' && part.state.kind !== 'leftOut') return part;
      return { ...part, state: { kind: 'notSent' } };
    case 'leaveOut':
      if (isInFlight || part.state.kind === 'sent') return part;
      return { ...part, state: { kind: 'leftOut' } };
    default:
      return event satisfies never;
  }
}

/**
 * A plan read from storage: a part that was being sent when the tab closed may have arrived, and is sent again with the same request
 * ID. A wait longer than any that Partner Center may name comes from a clock that was ahead, and is cut.
 */
export function reopen(plan: UploadPlan, now: number): UploadPlan {
  return {
    ...plan,
    parts: plan.parts.map((part) => {
      const { state } = part;
      if (state.kind === 'inFlight')
        return { ...part, mayHaveArrived: true, state: { kind: 'waiting', until: now, because: 'unclear' } };
      if (state.kind === 'waiting' && state.until - now > LONGEST_RETRY_AFTER_MS)
        return { ...part, state: { ...state, until: now + LONGEST_RETRY_AFTER_MS } };
      return part;
    }),
  };
}

/** Whether nothing is left to do for the part: it was sent, or the user left it out. */
export function isSettled({ state }: Pick<PlannedPart, 'state'>): boolean {
  return state.kind === 'sent' || state.kind === 'leftOut';
}

export function isSent({ state }: Pick<PlannedPart, 'state'>): boolean {
  return state.kind === 'sent';
}

/** How many devices these parts have. */
export function countDevices(parts: readonly PlannedPart[]): number {
  return parts.reduce((sum, { devices }) => sum + devices.length, 0);
}

/** What the names of the parts have in common; of an assignment, the profile's name. */
export function nameOfTarget({ target }: Pick<UploadPlan, 'target'>): string {
  switch (target.kind) {
    case 'newBatch':
      return target.name;
    case 'existingBatch':
      return target.batchId;
    case 'assignment':
      return target.profileName;
    default:
      return target satisfies never;
  }
}

/** What is assigned to whom, if the plan is an assignment. */
export function assignmentOf({ target }: Pick<UploadPlan, 'target'>): AssignmentTarget | null {
  return target.kind === 'assignment' ? target : null;
}

export type UploadStep =
  /** `requestId` is `null` if a new one has to be made. */
  | { readonly kind: 'send'; readonly part: PlannedPart; readonly requestId: string | null }
  | { readonly kind: 'wait'; readonly part: PlannedPart; readonly until: number }
  | { readonly kind: 'busy'; readonly part: PlannedPart }
  /** A part failed: the user decides whether to try it again or leave it out. */
  | { readonly kind: 'stopped'; readonly part: PlannedPart }
  | { readonly kind: 'done' };

/**
 * What to do next for an upload; `now` in milliseconds since 1970. Parts are sent in order: if one is waiting or failed, the
 * next one would most likely fail in the same way.
 */
export function nextUploadStep(plan: UploadPlan, now: number): UploadStep {
  const part = plan.parts.find((one) => !isSettled(one));
  if (!part) return { kind: 'done' };
  switch (part.state.kind) {
    case 'inFlight':
      return { kind: 'busy', part };
    case 'failed':
      return { kind: 'stopped', part };
    case 'waiting':
      if (part.state.until > now) return { kind: 'wait', part, until: part.state.until };
      return { kind: 'send', part, requestId: part.repeatRequestId };
    default:
      return { kind: 'send', part, requestId: part.repeatRequestId };
  }
}
