import { type OutcomeCounts, outcomes } from './outcome.ts';

/** How far an upload was at a time (ms since 1970). */
export interface ProgressPoint extends OutcomeCounts {
  readonly at: number;
}

/** More would show nothing more on a chart as wide as a page. */
export const mostPoints = 60;

/**
 * `points` and a later one, which is left out if it has the same counts as the last and is not the end. Of too many, the one
 * closest to its neighbors is dropped, so that they stay spread over the whole time.
 */
export function withPoint(
  points: readonly ProgressPoint[],
  point: ProgressPoint,
  isEnd: boolean,
): readonly ProgressPoint[] {
  const last = points.at(-1);
  if (last !== undefined && !isEnd && hasSameCounts(last, point)) return points;
  const all = [...points, point];
  while (all.length > mostPoints) all.splice(closestToNeighbors(all), 1);
  return all;
}

function closestToNeighbors(points: readonly ProgressPoint[]): number {
  let closest = 1;
  let leastGap = Number.POSITIVE_INFINITY;
  for (let index = 1; index < points.length - 1; index++) {
    const gap = (points[index + 1]?.at ?? 0) - (points[index - 1]?.at ?? 0);
    if (gap >= leastGap) continue;
    closest = index;
    leastGap = gap;
  }
  return closest;
}

/** The progress of an upload with these parts: at each time the sum of what was last known of each of them. */
export function joinedProgress(parts: readonly (readonly ProgressPoint[])[]): readonly ProgressPoint[] {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const times = someOf([...new Set(parts.flat().map(({ at }) => at))].sort((one, other) => one - other));
  const sorted = parts.map((points) => [...points].sort((one, other) => one.at - other.at));
  const next = sorted.map(() => 0);
  return times.map((at) => {
    const sum = { at, ...nothing };
    for (const [part, points] of sorted.entries()) {
      let index = next[part] ?? 0;
      while ((points[index]?.at ?? Number.POSITIVE_INFINITY) <= at) index += 1;
      next[part] = index;
      const known = points[index - 1];
      if (known) for (const outcome of outcomes) sum[outcome] += known[outcome];
    }
    return sum;
  });
}

const nothing = {
  registered: 0,
  alreadyRegistered: 0,
  forYou: 0,
  waitingForOthers: 0,
  inProgress: 0,
  unclear: 0,
};

/** `mostPoints` of the sorted times at most, evenly spread, the first and the last included. */
function someOf(times: readonly number[]): readonly number[] {
  if (times.length <= mostPoints) return times;
  const step = (times.length - 1) / (mostPoints - 1);
  return Array.from({ length: mostPoints }, (_, index) => times[Math.round(index * step)] ?? 0);
}

/** How many devices had a result. */
export function settledDevices(point: OutcomeCounts): number {
  return point.registered + point.alreadyRegistered + point.forYou + point.waitingForOthers;
}

function hasSameCounts(one: OutcomeCounts, other: OutcomeCounts): boolean {
  return outcomes.every((outcome) => one[outcome] === other[outcome]);
}
