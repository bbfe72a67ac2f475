import type { ComparedDevice, ComparedSide } from './comparedSide.ts';
import { isComparable, type MatchedLists, matchDevices } from './matchDevices.ts';
import { isToResolve } from './outcome.ts';

/** What became of a device between two lists, in the order in which it is looked at. */
export const comparisonGroups = [
  'stillFailing',
  'newlyFailing',
  /** In progress or unclear on one side, or not listed on a side whose devices are not all listed yet. */
  'notFinal',
  'fixed',
  /** Only in the first list. */
  'missing',
  /** Only in the second list. */
  'added',
  /** Registered on both sides. */
  'unchanged',
  /** It has no ID, so it cannot be found in the other list. */
  'notComparable',
] as const;

export type ComparisonGroup = (typeof comparisonGroups)[number];

/** A device with what was so before and what is so after. At least one of both is there. */
export interface ComparedPair {
  /** The same in each comparison of the same two lists. */
  readonly key: number;
  readonly group: ComparisonGroup;
  readonly before: ComparedDevice | null;
  readonly after: ComparedDevice | null;
}

export interface Comparison {
  /** The devices of the first list in its order, then those that only the second has, in its order. */
  readonly pairs: readonly ComparedPair[];
  readonly counts: Readonly<Record<ComparisonGroup, number>>;
  /** Both lists are. */
  readonly isComplete: boolean;
  /** How many devices were to resolve before, and how many of them are not in the second list. */
  readonly failedBefore: number;
  readonly failedMissing: number;
  /** Rows that are the same device as another row of their list, and are not counted. */
  readonly duplicateRows: number;
}

/** Devices between two yields: few enough for a slice of a few milliseconds. */
const perStep = 200;

/**
 * Compares two lists of devices; run it `inSlices`, because 100,000 devices take longer than a frame. Every device of both lists is in
 * exactly one pair. Pairs that are as in `known`, an earlier comparison of the same lists, stay the same objects.
 */
export function* compareUploads(
  before: ComparedSide,
  after: ComparedSide,
  known: Comparison | null = null,
): Generator<void, Comparison> {
  const lists = yield* matchDevices(before, after);
  const knownPairs = new Map<number, ComparedPair>();
  for (const pair of known?.pairs ?? []) {
    if (knownPairs.size % perStep === 0) yield;
    knownPairs.set(pair.key, pair);
  }
  const pairs: ComparedPair[] = [];
  const counts = Object.fromEntries(comparisonGroups.map((group) => [group, 0])) as Record<
    ComparisonGroup,
    number
  >;
  let [failedBefore, failedMissing, duplicateRows] = [0, 0, 0];

  for (const pair of pairsOf(lists, before.isComplete, after.isComplete)) {
    if (pairs.length % perStep === 0) yield;
    counts[pair.group] += 1;
    duplicateRows += rowsTooMany(pair.before) + rowsTooMany(pair.after);
    if (pair.before && stateOf(pair.before) === 'failed') {
      failedBefore += 1;
      if (pair.group === 'missing') failedMissing += 1;
    }
    const same = knownPairs.get(pair.key);
    pairs.push(same && isSamePair(same, pair) ? same : pair);
  }
  const areSame = known?.pairs.length === pairs.length && pairs.every((pair, at) => pair === known.pairs[at]);
  return {
    ...{ pairs: areSame ? known.pairs : pairs, counts, failedBefore, failedMissing, duplicateRows },
    isComplete: before.isComplete && after.isComplete,
  };
}

function* pairsOf(
  { before, after }: MatchedLists,
  isBeforeComplete: boolean,
  isAfterComplete: boolean,
): Iterable<ComparedPair> {
  for (const [place, one] of before.entries()) {
    const other = one.match === null ? undefined : after[one.match]?.device;
    const alone = isAfterComplete ? 'missing' : 'notFinal';
    const group = other ? groupOf(one.device, other) : isComparable(one) ? alone : 'notComparable';
    yield { key: place, group, before: one.device, after: other ?? null };
  }
  for (const [place, one] of after.entries()) {
    if (one.match !== null) continue;
    const alone = isBeforeComplete ? 'added' : 'notFinal';
    yield {
      ...{ key: -1 - place, before: null, after: one.device },
      group: isComparable(one) ? alone : 'notComparable',
    };
  }
}

function groupOf(before: ComparedDevice, after: ComparedDevice): ComparisonGroup {
  const [was, is] = [stateOf(before), stateOf(after)];
  if (was === 'open' || is === 'open') return 'notFinal';
  if (was === 'failed') return is === 'failed' ? 'stillFailing' : 'fixed';
  return is === 'failed' ? 'newlyFailing' : 'unchanged';
}

/** What an outcome means for a comparison. */
function stateOf({ outcome }: ComparedDevice): 'registered' | 'failed' | 'open' {
  if (outcome === 'inProgress' || outcome === 'unclear') return 'open';
  return outcome !== 'listed' && isToResolve(outcome) ? 'failed' : 'registered';
}

function rowsTooMany(device: ComparedDevice | null): number {
  return device === null ? 0 : device.rows - 1;
}

function isSamePair(one: ComparedPair, other: ComparedPair): boolean {
  return (
    one.group === other.group &&
    isSameDevice(one.before, other.before) &&
    isSameDevice(one.after, other.after)
  );
}

function isSameDevice(one: ComparedDevice | null, other: ComparedDevice | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.position === other.position &&
    one.serialNumber === other.serialNumber &&
    one.productKey === other.productKey &&
    one.deviceId === other.deviceId &&
    one.outcome === other.outcome &&
    one.rows === other.rows &&
    one.code === other.code &&
    one.result?.device === other.result?.device &&
    one.result?.facts.actor === other.result?.facts.actor
  );
}
