import { outcomes } from '../outcome.ts';
import type { Reading } from './teamUpload.ts';

/** While a result is not final, it changes with every check: sharing it more often would take everybody's calls. */
const leastGapMs = 10 * 60_000;

/** Whether the others should learn what this browser has read. */
export function isWorthSharing(own: Reading, shared: Reading | null): boolean {
  if (shared === null) return true;
  if (own.at <= shared.at) return false;
  if (own.finishedAt !== null && shared.finishedAt === null) return true;
  return !hasSameCounts(own, shared) && own.at - shared.at >= leastGapMs;
}

const counted = ['phase', 'total', 'toResolve', ...outcomes] as const;

function hasSameCounts(one: Reading, other: Reading): boolean {
  return counted.every((name) => one[name] === other[name]);
}
