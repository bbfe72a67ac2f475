import { rowTest } from './matching.ts';
import { choiceOf, choiceTextOf, type TableColumn, type TableView, withFilter } from './tableView.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/**
 * What a choice column's filter offers: each value among the rows that meet all other filters, most frequent
 * first. What is chosen already stays on offer, if only to be given up.
 */
export function countChoices<Row extends object>(
  rows: readonly Row[],
  view: TableView,
  columns: readonly TableColumn<Row>[],
  columnKey: string,
): Choice[] {
  const column = columns.find(({ key }) => key === columnKey);
  if (column === undefined) return [];
  const chosen = view.filters[column.key];
  const choices = new Map<string, { value: string; label: string; count: number }>();
  for (const value of Array.isArray(chosen) ? (chosen as readonly string[]) : []) {
    choices.set(value, { value, label: column.valueText?.(value) ?? value, count: 0 });
  }
  const meetsOthers = rowTest(withFilter(view, column.key, ''), rows, columns);
  for (const [place, row] of rows.entries()) {
    const value = choiceOf(column, row);
    const choice = choices.get(value) ?? { value, label: value, count: 0 };
    choice.label = choiceTextOf(column, row);
    if (meetsOthers === null || meetsOthers(row, place)) choice.count++;
    choices.set(value, choice);
  }
  return [...choices.values()].sort((a, b) => b.count - a.count);
}
