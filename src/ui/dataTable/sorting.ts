import type { SortStep, TableColumn } from './tableView.ts';

type SortValue = string | number;
type Ranks = ReadonlyMap<SortValue, number>;

/** Small enough to take about 5 ms with a collator, so that keys pressed meanwhile are answered. */
const sliceLength = 2000;

// Texts are compared once, not at every sort: a poll that changes a status leaves all serial numbers' ranks.
const knownRanks = new WeakMap<object, { collator: Intl.Collator; ranks: Ranks }>();

function sortValueOf<Row>(column: TableColumn<Row>, row: Row): SortValue {
  return column.sortValue === undefined ? column.text(row) : column.sortValue(row);
}

function* mergeSorted(
  left: SortValue[],
  right: SortValue[],
  compare: (a: SortValue, b: SortValue) => number,
): Generator<void, SortValue[]> {
  const merged: SortValue[] = [];
  let [fromLeft, fromRight] = [0, 0];
  while (fromLeft < left.length && fromRight < right.length) {
    const [a, b] = [left[fromLeft] as SortValue, right[fromRight] as SortValue];
    if (compare(a, b) <= 0) {
      merged.push(a);
      fromLeft++;
    } else {
      merged.push(b);
      fromRight++;
    }
    if (merged.length % sliceLength === 0) yield;
  }
  for (; fromLeft < left.length; fromLeft++) merged.push(left[fromLeft] as SortValue);
  for (; fromRight < right.length; fromRight++) merged.push(right[fromRight] as SortValue);
  return merged;
}

/** A merge sort that can be interrupted; `Array.prototype.sort` on 100,000 texts holds the page for 300 ms. */
function* sortValues(
  values: SortValue[],
  compare: (a: SortValue, b: SortValue) => number,
): Generator<void, SortValue[]> {
  let runs: SortValue[][] = [];
  for (let start = 0; start < values.length; start += sliceLength) {
    runs.push(values.slice(start, start + sliceLength).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: SortValue[][] = [];
    for (let index = 0; index < runs.length; index += 2) {
      const [left, right] = [runs[index] as SortValue[], runs[index + 1]];
      merged.push(right === undefined ? left : yield* mergeSorted(left, right, compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* ranksOf<Row>(
  column: TableColumn<Row>,
  wanted: readonly Row[],
  all: readonly Row[],
  collator: Intl.Collator,
): Generator<void, Ranks> {
  const known = knownRanks.get(column);
  if (known?.collator === collator) {
    if (wanted.every((row) => known.ranks.has(sortValueOf(column, row)))) return known.ranks;
    yield;
  }
  const compare = (a: SortValue, b: SortValue) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  const distinct = [...new Set(all.map((row) => sortValueOf(column, row)))];
  yield;
  const sorted = yield* sortValues(distinct, compare);
  const ranks = new Map<SortValue, number>();
  let rank = 0;
  for (const [index, value] of sorted.entries()) {
    if (index > 0 && compare(sorted[index - 1] as SortValue, value) !== 0) rank++;
    ranks.set(value, rank);
  }
  knownRanks.set(column, { collator, ranks });
  yield;
  return ranks;
}

/**
 * The rows of `wanted` in the order asked for; equal ones keep their order, empty cells come last either way.
 * `all` are the rows that `wanted` was picked from: ranked as a whole, so that the next search need not sort again.
 */
export function* sortRows<Row>(
  wanted: readonly Row[],
  all: readonly Row[],
  sort: readonly SortStep[],
  columns: readonly TableColumn<Row>[],
  collator: Intl.Collator,
): Generator<void, readonly Row[]> {
  let rows = wanted;
  // The weightiest step last: each pass keeps the order of the one before where it finds rows equal.
  for (const step of sort.toReversed()) {
    const column = columns.find(({ key }) => key === step.key);
    if (column === undefined) continue;
    const ranks = yield* ranksOf(column, rows, all, collator);
    const places = new Float64Array(rows.length);
    for (const [place, row] of rows.entries()) {
      const value = sortValueOf(column, row);
      const rank = ranks.get(value) ?? 0;
      const weight = value === '' ? ranks.size : step.direction === 'asc' ? rank : ranks.size - 1 - rank;
      places[place] = weight * rows.length + place;
    }
    const before = rows;
    rows = Array.from(places.sort(), (place) => before[place % before.length] as Row);
    yield;
  }
  return rows;
}
