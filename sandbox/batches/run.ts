import type { BatchPlan, DeviceStatusRow, Phase, StatusBody } from './plan.ts';

/** The progress of one upload in one world. */
export interface BatchRun {
  readonly plan: BatchPlan;
  phase: Phase;
  /** The number of devices that have a result. */
  done: number;
  pace: 'polls' | 'command';
  polls: number;
  startedAt: Date | null;
  completedAt: Date | null;
}

const pollsWhileQueued = 2;
const pollsWhileProcessing = 10;

/** .NET's default date, sent for a time that is not set. */
const unset = '0001-01-01T00:00:00';

export function startRun(plan: BatchPlan): BatchRun {
  const { phase, done } = plan.start;
  return {
    plan,
    phase,
    done: done ?? (phase === 'finished' ? plan.size : 0),
    pace: plan.advancesByPolls === false ? 'command' : 'polls',
    polls: 0,
    startedAt: phase === 'processing' ? new Date() : null,
    completedAt: null,
  };
}

/** Advances the upload after a poll was answered, so the first poll returns the initial state. */
export function advanceByPoll(run: BatchRun): void {
  run.polls += 1;
  if (run.pace === 'command') return;
  if (run.phase === 'queued' && run.polls >= pollsWhileQueued) setPhase(run, 'processing', 0);
  else if (run.phase === 'processing') {
    const done = run.done + Math.max(1, Math.ceil(run.plan.size / pollsWhileProcessing));
    if (done < run.plan.size) run.done = done;
    else setPhase(run, 'finished');
  }
}

export function setPhase(run: BatchRun, phase: Phase, done?: number): void {
  const { size } = run.plan;
  run.phase = phase;
  run.done = phase === 'finished' ? size : phase === 'queued' ? 0 : Math.min(done ?? run.done, size);
  run.startedAt = phase === 'queued' ? null : (run.startedAt ?? new Date());
  run.completedAt = phase === 'finished' ? new Date() : null;
}

const finishedTexts = new WeakMap<BatchPlan, string>();

/** The response body. Cached for finished seeded batches, so that 100,000 devices are not serialized on each poll. */
export function statusText(run: BatchRun): string {
  const isSeeded = run.phase === 'finished' && run.completedAt === null;
  const cached = isSeeded ? finishedTexts.get(run.plan) : undefined;
  if (cached !== undefined) return cached;
  const body = run.plan.reshape ? run.plan.reshape(statusBody(run)) : statusBody(run);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  if (isSeeded) finishedTexts.set(run.plan, text);
  return text;
}

function statusBody(run: BatchRun): StatusBody {
  const { plan, phase, done } = run;
  const attributes = { objectType: 'BatchUploadDetails' } as const;
  const rows = phase === 'queued' ? undefined : plan.rows();
  const times = {
    startedTime: phase === 'queued' ? unset : (wireTime(run.startedAt) ?? plan.startedTime ?? unset),
    completedTime: phase === 'finished' ? (wireTime(run.completedAt) ?? plan.completedTime ?? unset) : unset,
  };
  return {
    batchTrackingId: plan.trackingId,
    status: phase === 'finished' ? (plan.finalStatus ?? 'finished') : phase,
    ...times,
    ...(rows && { devicesStatus: rows.map((row, index) => (index < done ? row : inProgress(row, plan))) }),
    attributes,
  };
}

function inProgress(
  { serialNumber, productKey, deviceId, attributes }: DeviceStatusRow,
  { identifiesById }: BatchPlan,
): DeviceStatusRow {
  return {
    ...(identifiesById && deviceId !== undefined && { deviceId }),
    ...(serialNumber !== undefined && { serialNumber }),
    ...(productKey !== undefined && { productKey }),
    status: 'in-progress',
    ...(attributes && { attributes }),
  };
}

/** UTC without a time zone, as Partner Center sends it. */
function wireTime(time: Date | null): string | undefined {
  return time?.toISOString().slice(0, 19);
}
