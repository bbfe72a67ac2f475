import type { Batch, BatchDevice, ProcessingStatus } from './batch.ts';

export type DeviceOutcome =
  | 'registered'
  | 'failed'
  | 'pending'
  /** The status is missing, `unknown` or undocumented. */
  | 'unclear';

/** A contradiction between the batch's own status and its devices. The verdict follows the devices. */
export type Discrepancy =
  /** The batch is `finished`, as in the documented example, but devices failed. */
  | 'finishedDespiteFailures'
  /** The batch is reported finished, but devices are still queued or in progress. */
  | 'overDespitePending'
  /** The batch is reported finished, but no device is listed. */
  | 'overWithoutDevices'
  /** The batch is `finished_with_errors`, but no device failed. */
  | 'errorsWithoutFailures';

export interface BatchVerdict {
  readonly total: number;
  readonly registered: number;
  readonly needAttention: number;
  readonly pending: number;
  readonly unclear: number;
  /** `done`: the batch is reported finished and no device is pending, though some may be `unclear`. */
  readonly phase: 'waiting' | 'running' | 'done';
  /** No further change is expected: done, with at least one device, and each of them registered or failed. */
  readonly isFinal: boolean;
  /** Share of devices that are registered or failed, 0 to 1; `null` while no device is listed. */
  readonly progress: number | null;
  readonly discrepancies: readonly Discrepancy[];
}

const OUTCOME_BY_STATUS = {
  unknown: 'unclear',
  queued: 'pending',
  processing: 'pending',
  finished: 'registered',
  finishedWithErrors: 'failed',
  unrecognized: 'unclear',
} as const satisfies Record<ProcessingStatus, DeviceOutcome>;

const IS_FINISHED = {
  unknown: false,
  queued: false,
  processing: false,
  finished: true,
  finishedWithErrors: true,
  unrecognized: false,
} as const satisfies Record<ProcessingStatus, boolean>;

/** Values that may mean "no error". None of them is documented, so the match is lenient. */
const NO_ERROR = /^(?:0*|none|null|ok|success|no ?error)$/i;

function isError(text: string | null): boolean {
  return text !== null && !NO_ERROR.test(text.trim());
}

/**
 * The outcome of one device. An error code or description outweighs the status: a device reported `finished` with an
 * error has failed.
 */
export function deviceOutcome(
  device: Pick<BatchDevice, 'status' | 'errorCode' | 'errorDescription'>,
): DeviceOutcome {
  return isError(device.errorCode) || isError(device.errorDescription)
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
  const isReportedFinished = IS_FINISHED[batch.status];
  const isDone = isReportedFinished && count.pending === 0;
  const hasStarted = isAnyInProgress || settled > 0 || isReportedFinished;

  const discrepancies: Discrepancy[] = [];
  if (batch.status === 'finished' && count.failed > 0) discrepancies.push('finishedDespiteFailures');
  if (isReportedFinished && count.pending > 0) discrepancies.push('overDespitePending');
  if (isReportedFinished && total === 0) discrepancies.push('overWithoutDevices');
  if (batch.status === 'finishedWithErrors' && total > 0 && count.failed === 0) {
    discrepancies.push('errorsWithoutFailures');
  }

  return {
    total,
    registered: count.registered,
    needAttention: count.failed,
    pending: count.pending,
    unclear: count.unclear,
    phase: isDone ? 'done' : hasStarted ? 'running' : 'waiting',
    isFinal: isDone && total > 0 && count.unclear === 0,
    progress: total === 0 ? null : settled / total,
    discrepancies,
  };
}

/**
 * Milliseconds that the batch took, or has taken until `now` if it has no completion time. `null` if there is no start,
 * or the result would be negative because of inconsistent times.
 */
export function batchDuration(batch: Pick<Batch, 'startedTime' | 'completedTime'>, now: Date): number | null {
  if (batch.startedTime === null) return null;
  const ms = (batch.completedTime ?? now).getTime() - batch.startedTime.getTime();
  return ms >= 0 ? ms : null;
}
