import type { Batch, BatchDevice, ProcessingStatus } from './batch.ts';

export type DeviceOutcome =
  | 'registered'
  | 'failed'
  | 'pending'
  /** The status is missing, `unknown`, or a word that no documentation lists. */
  | 'unclear';

/** Where the batch's own status and its devices tell different stories; the devices are believed. */
export type Discrepancy =
  /** The batch says `finished`, as in the documented example, though devices failed. */
  | 'finishedDespiteFailures'
  /** The batch says it is over, though devices are still queued or in progress. */
  | 'overDespitePending'
  /** The batch says it is over and has reported no device at all. */
  | 'overWithoutDevices'
  /** The batch says `finished_with_errors`, though no device failed. */
  | 'errorsWithoutFailures';

export interface BatchVerdict {
  readonly total: number;
  readonly registered: number;
  readonly needAttention: number;
  readonly pending: number;
  readonly unclear: number;
  /** `done`: the batch says it is over and no device is pending, though some may be `unclear`. */
  readonly phase: 'waiting' | 'running' | 'done';
  /** Nothing can change any more: done, with at least one device, and each of them registered or failed. */
  readonly isFinal: boolean;
  /** Share of devices with an outcome, 0 to 1; `null` while no device is listed. */
  readonly progress: number | null;
  readonly discrepancies: readonly Discrepancy[];
}

const OUTCOME_BY_STATUS = {
  unknown: 'unclear',
  queued: 'pending',
  processing: 'pending',
  finished: 'registered',
  finishedWithErrors: 'failed',
  unrecognised: 'unclear',
} as const satisfies Record<ProcessingStatus, DeviceOutcome>;

const SAYS_IT_IS_OVER = {
  unknown: false,
  queued: false,
  processing: false,
  finished: true,
  finishedWithErrors: true,
  unrecognised: false,
} as const satisfies Record<ProcessingStatus, boolean>;

/** What a sender may put where there is no error to report; not documented, so read generously. */
const NO_ERROR = /^(?:0*|none|null|ok|success|no ?error)$/i;

function holdsAnError(text: string | null): boolean {
  return text !== null && !NO_ERROR.test(text.trim());
}

/**
 * What became of one device. An error code or an error description outweighs an optimistic status: a device
 * reported `finished` with an error is failed.
 */
export function deviceOutcome(
  device: Pick<BatchDevice, 'status' | 'errorCode' | 'errorDescription'>,
): DeviceOutcome {
  return holdsAnError(device.errorCode) || holdsAnError(device.errorDescription)
    ? 'failed'
    : OUTCOME_BY_STATUS[device.status];
}

type JudgedBatch = Pick<Batch, 'status' | 'devices'>;

/** Pages, tables and the poll schedule ask for the verdict on the same answer; counting 100,000 devices takes milliseconds. */
const known = new WeakMap<JudgedBatch, BatchVerdict>();

/** Sums up a batch from its devices; the batch's own status only tells whether more is to come. */
export function batchVerdict(batch: JudgedBatch): BatchVerdict {
  const before = known.get(batch);
  if (before !== undefined) return before;
  const verdict = judge(batch);
  known.set(batch, verdict);
  return verdict;
}

function judge(batch: JudgedBatch): BatchVerdict {
  const count: Record<DeviceOutcome, number> = { registered: 0, failed: 0, pending: 0, unclear: 0 };
  let isAnyInProgress = batch.status === 'processing';
  for (const device of batch.devices) {
    count[deviceOutcome(device)]++;
    isAnyInProgress ||= device.status === 'processing';
  }
  const total = batch.devices.length;
  const settled = count.registered + count.failed;
  const saysItIsOver = SAYS_IT_IS_OVER[batch.status];
  const isDone = saysItIsOver && count.pending === 0;
  const hasBegun = isAnyInProgress || settled > 0 || saysItIsOver;

  const discrepancies: Discrepancy[] = [];
  if (batch.status === 'finished' && count.failed > 0) discrepancies.push('finishedDespiteFailures');
  if (saysItIsOver && count.pending > 0) discrepancies.push('overDespitePending');
  if (saysItIsOver && total === 0) discrepancies.push('overWithoutDevices');
  if (batch.status === 'finishedWithErrors' && total > 0 && count.failed === 0) {
    discrepancies.push('errorsWithoutFailures');
  }

  return {
    total,
    registered: count.registered,
    needAttention: count.failed,
    pending: count.pending,
    unclear: count.unclear,
    phase: isDone ? 'done' : hasBegun ? 'running' : 'waiting',
    isFinal: isDone && total > 0 && count.unclear === 0,
    progress: total === 0 ? null : settled / total,
    discrepancies,
  };
}

/**
 * Milliseconds that the batch took, or has taken until `now` while it has no completion time. `null` where no
 * honest figure exists: no start, a completion before the start, or a start after `now`.
 */
export function batchDuration(batch: Pick<Batch, 'startedTime' | 'completedTime'>, now: Date): number | null {
  if (batch.startedTime === null) return null;
  const ms = (batch.completedTime ?? now).getTime() - batch.startedTime.getTime();
  return ms >= 0 ? ms : null;
}
