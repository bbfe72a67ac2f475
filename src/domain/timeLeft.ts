import { outcomes } from './outcome.ts';
import { type ProgressPoint, settledDevices } from './progress.ts';

/** Fewer points, or a shorter time between the first and the last, say nothing about a rate. */
const leastPoints = 3;
const leastMs = 60_000;
/** The rate of this share of the time so far counts: it changes while an upload runs. */
const recentShare = 1 / 3;
/** Without a change for this long, or for `stalledGaps` times as long as between the last changes, an upload has stalled. */
const stalledMs = 2 * 60_000;
const stalledGaps = 3;

/**
 * How long a running upload will still take, in ms; `null` while there is no honest basis for that. `points` are in the order in which
 * they were noted. `devices` is how many were sent, if that is known: Partner Center may not list all of them yet.
 */
export function timeLeft(
  points: readonly ProgressPoint[],
  nowMs: number,
  devices: number | null,
): number | null {
  const steady = sinceClockWasSet(points);
  const [first] = steady;
  const [beforeLast, , last] = steady.slice(-leastPoints);
  if (!first || !beforeLast || !last || last.at - first.at < leastMs) return null;
  const now = Math.max(nowMs, last.at);
  const usualGap = (last.at - beforeLast.at) / (leastPoints - 1);
  if (now - last.at > Math.max(stalledMs, stalledGaps * usualGap)) return null;

  const since = Math.min(now - leastMs, now - (now - first.at) * recentShare);
  const settled = settledDevices(last);
  const recently = settled - settledAt(steady, since);
  const open = Math.max(devices ?? 0, listedDevices(last)) - settled;
  if (recently <= 0 || open <= 0) return null;
  return (open * (now - since)) / recently;
}

/** The points after the last time at which the computer's clock was set back. */
function sinceClockWasSet(points: readonly ProgressPoint[]): readonly ProgressPoint[] {
  const jump = points.findLastIndex(({ at }, index) => at < (points[index - 1]?.at ?? at));
  return jump === -1 ? points : points.slice(jump);
}

/** How many devices had a result at a time between the first point and the last one. */
function settledAt(points: readonly ProgressPoint[], at: number): number {
  const next = points.findIndex((point) => point.at > at);
  const [before, after] = [points[next - 1], points[next]];
  if (after === undefined) return settledDevices(points.at(-1) as ProgressPoint);
  if (before === undefined) return settledDevices(after);
  const share = (at - before.at) / (after.at - before.at);
  return settledDevices(before) + share * (settledDevices(after) - settledDevices(before));
}

function listedDevices(point: ProgressPoint): number {
  return outcomes.reduce((sum, outcome) => sum + point[outcome], 0);
}
