import { type BatchVerdict, missingDevices } from './batchVerdict.ts';
import type { OutcomeCounts } from './outcome.ts';

/** What a headline is made of: enough of a verdict to be stored with a batch that was seen. */
export type VerdictCounts = Pick<BatchVerdict, 'total' | 'toResolve' | 'phase' | keyof OutcomeCounts>;

const namedCounts = ['registered', 'alreadyRegistered', 'toResolve', 'inProgress', 'unclear'] as const;

export interface NamedCount {
  /** `missing`: devices that were sent from this browser and are not listed. */
  readonly name: (typeof namedCounts)[number] | 'missing';
  readonly count: number;
}

export type VerdictHeadline =
  /** Nothing is listed: not yet, or although processing ended. */
  | { readonly kind: 'waiting' | 'noDevices' }
  /** The same for all devices. `registeredSoFar` while Partner Center has not finished. */
  | { readonly kind: 'allRegistered' | 'registeredSoFar' | 'allToResolve'; readonly count: number }
  /** Never empty. `countsSoFar` if nothing but registered devices is listed while Partner Center has not finished. */
  | { readonly kind: 'counts' | 'countsSoFar'; readonly counts: readonly NamedCount[] };

/**
 * A verdict in one line. `sent` is how many devices this browser sent, `null` if they were sent elsewhere. It says that all are
 * registered only once the batch is finished and lists as many devices as were sent.
 */
export function verdictHeadline(verdict: VerdictCounts, sent: number | null): VerdictHeadline {
  const { total, registered, alreadyRegistered, toResolve } = verdict;
  const isDone = verdict.phase === 'done';
  if (total === 0) return { kind: isDone ? 'noDevices' : 'waiting' };
  const missing = isDone && sent !== null ? missingDevices(verdict, sent) : 0;
  if (missing === 0) {
    if (registered === total) return { kind: isDone ? 'allRegistered' : 'registeredSoFar', count: total };
    if (toResolve === total) return { kind: 'allToResolve', count: total };
  }
  const counts: NamedCount[] = namedCounts.map((name) => ({ name, count: verdict[name] }));
  counts.push({ name: 'missing', count: missing });
  const isRegisteredSoFar = !isDone && registered + alreadyRegistered === total;
  return {
    kind: isRegisteredSoFar ? 'countsSoFar' : 'counts',
    counts: counts.filter(({ count }) => count > 0),
  };
}
