import type { ProblemKind } from '../apiProblem.ts';
import type { DeviceRow } from '../deviceFile/deviceRow.ts';
import type { BatchId, BatchTrackingId } from '../identifiers.ts';
import { type KeptDevice, keepDevice } from './keptDevice.ts';
import type { BatchPart, UploadTarget } from './splitIntoBatches.ts';

/** How one part of an upload stands. Times are milliseconds since 1970. */
export type PartState =
  | { readonly kind: 'notSent' }
  | { readonly kind: 'inFlight'; readonly since: number }
  | { readonly kind: 'waiting'; readonly until: number; readonly because: 'throttled' | 'unclear' }
  /** `batchTrackingId` is `null` if the answer had no `Location`: registered, but nobody can follow it. */
  | { readonly kind: 'sent'; readonly at: number; readonly batchTrackingId: BatchTrackingId | null }
  | { readonly kind: 'failed'; readonly at: number; readonly problem: ProblemKind }
  | { readonly kind: 'leftOut' };

export interface PlannedPart {
  readonly number: number;
  readonly batchId: BatchId;
  readonly devices: readonly KeptDevice[];
  readonly state: PartState;
  /** The id of the last attempt while its fate is unknown: the next one must carry the same, or devices double. */
  readonly repeatRequestId: string | null;
  /** A call went out that nobody answered: a refusal after it may mean that it had arrived. */
  readonly mayHaveArrived: boolean;
  readonly attempts: number;
}

/** An upload on its way. Plain data, fit to be stored at every step: it holds no hardware hash. */
export interface UploadPlan {
  readonly target: UploadTarget;
  /** The batch whose failures this upload repairs. */
  readonly repairs: BatchTrackingId | null;
  readonly parts: readonly PlannedPart[];
}

export type PartEvent =
  | { readonly kind: 'started'; readonly requestId: string; readonly at: number }
  | { readonly kind: 'accepted'; readonly at: number; readonly batchTrackingId: BatchTrackingId | null }
  /** 429: the call did nothing, and the next one is a new one. */
  | { readonly kind: 'throttled'; readonly until: number }
  /** No answer, or a 5xx: it may have arrived. `retryAt` is `null` when the schedule gives up. */
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
  repairs: BatchTrackingId | null = null,
): UploadPlan {
  return {
    target,
    repairs,
    parts: parts.map(({ number, batchId, rows }) => ({
      number,
      batchId,
      devices: rows.map(keepDevice),
      state: { kind: 'notSent' },
      repeatRequestId: null,
      mayHaveArrived: false,
      attempts: 0,
    })),
  };
}

/** The plan after something happened to one part. An event that does not fit the part's state changes nothing. */
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
      // An earlier, unanswered attempt keeps its id until it is answered itself.
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

/** A plan found in storage: what was in flight when the tab closed may have arrived, and is repeated with its id. */
export function reopen(plan: UploadPlan, now: number): UploadPlan {
  return {
    ...plan,
    parts: plan.parts.map((part) =>
      part.state.kind === 'inFlight'
        ? { ...part, mayHaveArrived: true, state: { kind: 'waiting', until: now, because: 'unclear' } }
        : part,
    ),
  };
}

export type NextStep =
  /** `requestId` is `null` if a new one is to be made. */
  | { readonly kind: 'send'; readonly part: PlannedPart; readonly requestId: string | null }
  | { readonly kind: 'wait'; readonly part: PlannedPart; readonly until: number }
  | { readonly kind: 'busy'; readonly part: PlannedPart }
  /** A part failed: the user decides whether to try it again or go on without it. */
  | { readonly kind: 'stopped'; readonly part: PlannedPart }
  | { readonly kind: 'done' };

/** Parts go out one after another; none overtakes one that waits or failed, since it would meet the same fate. */
export function nextStep(plan: UploadPlan, now: number): NextStep {
  const part = plan.parts.find(({ state }) => state.kind !== 'sent' && state.kind !== 'leftOut');
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
