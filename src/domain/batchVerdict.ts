import type { Batch, ProcessingStatus } from './batch.ts';
import { batchOutcomes, type OutcomeCounts } from './outcome.ts';

/** A contradiction between the batch's own status and its devices. The verdict follows the devices. */
export type Discrepancy =
  /** The batch is `finished`, as in the documented example, but devices are to resolve. */
  | 'finishedDespiteFailures'
  /** The batch is reported finished, but devices are still queued or in progress. */
  | 'overDespitePending'
  /** The batch is reported finished, but no device is listed. */
  | 'overWithoutDevices'
  /** The batch is `finished_with_errors`, but no device has an error. */
  | 'errorsWithoutFailures';

export interface BatchVerdict extends OutcomeCounts {
  /** Always the sum of the six outcomes. */
  readonly total: number;
  /** For you and waiting for others. */
  readonly toResolve: number;
  /** `done`: the batch is reported finished and no device is in progress, though some may be `unclear`. */
  readonly phase: 'waiting' | 'running' | 'done';
  /** No further change is expected: done, with at least one device, and the result of each is clear. */
  readonly isFinal: boolean;
  /** Share of devices with a clear result, 0 to 1; `null` while no device is listed. */
  readonly progress: number | null;
  readonly discrepancies: readonly Discrepancy[];
}

const IS_FINISHED = {
  unknown: false,
  queued: false,
  processing: false,
  finished: true,
  finishedWithErrors: true,
  unrecognized: false,
} as const satisfies Record<ProcessingStatus, boolean>;

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
  const { counts, withError } = batchOutcomes(batch.devices);
  const total = batch.devices.length;
  const toResolve = counts.forYou + counts.waitingForOthers;
  const settled = counts.registered + counts.alreadyRegistered + toResolve;
  const isReportedFinished = IS_FINISHED[batch.status];
  const isDone = isReportedFinished && counts.inProgress === 0;
  const hasStarted =
    isReportedFinished ||
    settled > 0 ||
    batch.status === 'processing' ||
    batch.devices.some(({ status }) => status === 'processing');

  const discrepancies: Discrepancy[] = [];
  if (batch.status === 'finished' && toResolve > 0) discrepancies.push('finishedDespiteFailures');
  if (isReportedFinished && counts.inProgress > 0) discrepancies.push('overDespitePending');
  if (isReportedFinished && total === 0) discrepancies.push('overWithoutDevices');
  if (batch.status === 'finishedWithErrors' && total > 0 && withError === 0) {
    discrepancies.push('errorsWithoutFailures');
  }

  return {
    ...counts,
    total,
    toResolve,
    phase: isDone ? 'done' : hasStarted ? 'running' : 'waiting',
    isFinal: isDone && total > 0 && counts.unclear === 0,
    progress: total === 0 ? null : settled / total,
    discrepancies,
  };
}

/**
 * How many of `sent` devices the batch does not list; 0 while it has not begun to list them. Partner Center reports a row for
 * each device that was sent.
 */
export function missingDevices(
  { total, phase }: Pick<BatchVerdict, 'total' | 'phase'>,
  sent: number,
): number {
  return total > 0 || phase === 'done' ? Math.max(0, sent - total) : 0;
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
