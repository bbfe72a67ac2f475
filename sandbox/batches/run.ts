import type { BatchPlan, DeviceStatusRow, Phase, StatusBody } from './plan.ts';

/** How far one batch has come in one world. */
export interface BatchRun {
  readonly plan: BatchPlan;
  phase: Phase;
  /** Devices that have their outcome. */
  done: number;
  pace: 'polls' | 'command';
  polls: number;
  startedAt: Date | null;
  completedAt: Date | null;
}

const pollsWhileQueued = 2;
const pollsWhileProcessing = 10;

/** What .NET sends for a time that was never set. */
const unset = '0001-01-01T00:00:00';

export function startRun(plan: BatchPlan): BatchRun {
  const { phase, done } = plan.start;
  return {
    plan,
    phase,
    done: done ?? (phase === 'finished' ? plan.size : 0),
    pace: plan.movesByPolls === false ? 'command' : 'polls',
    polls: 0,
    startedAt: phase === 'processing' ? new Date() : null,
    completedAt: null,
  };
}

/** A poll asks first and moves then: the first answer is the state as it was left. */
export function moveByPoll(run: BatchRun): void {
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

const finishedBodies = new WeakMap<BatchPlan, string>();

/** The answer as text. Finished seeds are kept as text: a list of 100,000 devices is written once, not per poll. */
export function statusText(run: BatchRun): string {
  const isSeeded = run.phase === 'finished' && run.completedAt === null;
  const kept = isSeeded ? finishedBodies.get(run.plan) : undefined;
  if (kept !== undefined) return kept;
  const shaped = run.plan.reshape ? run.plan.reshape(statusBody(run)) : statusBody(run);
  const text = typeof shaped === 'string' ? shaped : JSON.stringify(shaped);
  if (isSeeded) finishedBodies.set(run.plan, text);
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
    ...(rows && { devicesStatus: rows.map((row, index) => (index < done ? row : undecided(row))) }),
    attributes,
  };
}

function undecided({ serialNumber, productKey, attributes }: DeviceStatusRow): DeviceStatusRow {
  return {
    ...(serialNumber !== undefined && { serialNumber }),
    ...(productKey !== undefined && { productKey }),
    status: 'in-progress',
    ...(attributes && { attributes }),
  };
}

/** UTC without a zone, as Partner Center writes it. */
function wireTime(time: Date | null): string | undefined {
  return time?.toISOString().slice(0, 19);
}
