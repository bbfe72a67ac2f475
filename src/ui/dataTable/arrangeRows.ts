import { rowsPerStep, rowTest } from './matching.ts';
import { sortRows } from './sorting.ts';
import { choiceOf, choiceTextOf, type SortStep, type TableColumn, type TableView } from './tableView.ts';

export interface RowGroup<Row> {
  readonly value: string;
  readonly label: string;
  readonly rows: readonly Row[];
}

export interface Arrangement<Row> {
  /** The matching rows in their order; the very array that came in, where nothing is hidden or moved. */
  readonly rows: readonly Row[];
  readonly groups: readonly RowGroup<Row>[] | null;
}

function* filterRows<Row extends object>(
  rows: readonly Row[],
  view: TableView,
  columns: readonly TableColumn<Row>[],
): Generator<void, readonly Row[]> {
  const isShown = rowTest(view, rows, columns);
  if (isShown === null) return rows;
  const shown: Row[] = [];
  for (const [place, row] of rows.entries()) {
    if (isShown(row, place)) shown.push(row);
    if (place % rowsPerStep === 0) yield;
  }
  return shown;
}

function groupRows<Row>(rows: readonly Row[], column: TableColumn<Row>): RowGroup<Row>[] {
  const groups = new Map<string, { value: string; label: string; rows: Row[] }>();
  for (const row of rows) {
    const value = choiceOf(column, row);
    const group = groups.get(value);
    if (group === undefined) groups.set(value, { value, label: choiceTextOf(column, row), rows: [row] });
    else group.rows.push(row);
  }
  return [...groups.values()];
}

/** Groups come in the order of their column: descending if the reader sorts it so, else ascending. */
function sortWithGroups(view: TableView): readonly SortStep[] {
  const { groupBy, sort } = view;
  if (groupBy === null) return sort;
  const own = sort.find(({ key }) => key === groupBy);
  return [own ?? { key: groupBy, direction: 'asc' }, ...sort.filter((step) => step !== own)];
}

/**
 * Rows as a view wants them: searched, filtered, sorted, grouped. A generator, so that a hundred thousand rows
 * can be arranged in slices between two keys; it yields at least every few milliseconds.
 */
export function* arrangeRows<Row extends object>(
  rows: readonly Row[],
  view: TableView,
  columns: readonly TableColumn<Row>[],
  locale: string,
): Generator<void, Arrangement<Row>> {
  const matching = yield* filterRows(rows, view, columns);
  const sorted = yield* sortRows(matching, rows, sortWithGroups(view), columns, locale);
  const groupColumn = columns.find(({ key }) => key === view.groupBy);
  if (groupColumn === undefined) return { rows: sorted, groups: null };
  const groups = groupRows(sorted, groupColumn);
  return { rows: groups.flatMap((group) => group.rows), groups };
}
