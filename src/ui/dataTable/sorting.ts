import type { SortStep, TableColumn } from './tableView.ts';

type SortValue = string | number;
type Ranks = ReadonlyMap<SortValue, number>;

// Texts are compared once, not at every sort: a poll that changes a status leaves all serial numbers' ranks.
const knownRanks = new WeakMap<object, { locale: string; ranks: Ranks }>();

const collators = new Map<string, Intl.Collator>();

/** Made when something is sorted for the first time: that takes 10 ms, which no table should wait for. */
function collatorFor(locale: string): Intl.Collator {
  const known = collators.get(locale) ?? new Intl.Collator(locale, { numeric: true });
  collators.set(locale, known);
  return known;
}

function sortValueOf<Row>(column: TableColumn<Row>, row: Row): SortValue {
  return column.sortValue === undefined ? column.text(row) : column.sortValue(row);
}

function* inOrder(
  values: Iterable<SortValue>,
  compareTexts: (a: string, b: string) => number,
): Generator<void, SortValue[]> {
  const numbers: number[] = [];
  const texts: string[] = [];
  for (const value of values) {
    if (typeof value === 'number') numbers.push(value);
    else texts.push(value);
  }
  numbers.sort((a, b) => a - b);
  // By code unit first, at a sixth of the cost: serial numbers are then nearly in order, and the collator needs
  // about a third of the time it would take for them as they came.
  texts.sort();
  yield;
  texts.sort(compareTexts);
  yield;
  return [...numbers, ...texts];
}

function* ranksOf<Row>(
  column: TableColumn<Row>,
  wanted: readonly Row[],
  all: readonly Row[],
  locale: string,
): Generator<void, Ranks> {
  const known = knownRanks.get(column);
  if (known?.locale === locale) {
    if (wanted.every((row) => known.ranks.has(sortValueOf(column, row)))) return known.ranks;
    yield;
  }
  const distinct = new Set(all.map((row) => sortValueOf(column, row)));
  yield;
  const compareTexts = collatorFor(locale).compare;
  const ranks = new Map<SortValue, number>();
  let rank = 0;
  let before: SortValue | undefined;
  for (const value of yield* inOrder(distinct, compareTexts)) {
    // "PF-7" and "PF-07" are equal to a numeric collator, and then keep the order they came in.
    const isEqual =
      typeof before === 'string' && typeof value === 'string' && compareTexts(before, value) === 0;
    if (before !== undefined && !isEqual) rank++;
    ranks.set(value, rank);
    before = value;
  }
  knownRanks.set(column, { locale, ranks });
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
  locale: string,
): Generator<void, readonly Row[]> {
  let rows = wanted;
  // The weightiest step last: each pass keeps the order of the one before where it finds rows equal.
  for (const step of sort.toReversed()) {
    const column = columns.find(({ key }) => key === step.key);
    if (column === undefined) continue;
    const ranks = yield* ranksOf(column, rows, all, locale);
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
