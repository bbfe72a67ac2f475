import {
  isActiveFilter,
  plainView,
  type SortStep,
  type TableColumn,
  type TableView,
} from '../ui/dataTable/tableView.ts';
import type { SearchTexts } from './searchTexts.ts';

/*
 * A table's view in the URL, so that a link shows a colleague the same rows: `q` what is searched for, `sort` column
 * keys with a minus for descending, `group` and `columns` column keys, and one parameter per filtered column, named
 * like the column. What a link names and the table does not have is left out.
 */

type Columns = readonly Pick<TableColumn<never>, 'key' | 'filter' | 'isGroupable'>[];

export function readTableView(search: SearchTexts, columns: Columns): TableView {
  const keys = new Set(columns.map(({ key }) => key));
  const filters: Record<string, string | readonly string[]> = {};
  for (const { key, filter } of columns) {
    const values = all(search[key]);
    if (filter === 'choice' && values.length > 0) filters[key] = values;
    else if (filter === 'text' && values[0]) filters[key] = values[0];
  }
  const group = last(search.group);
  const shown = last(search.columns)
    ?.split(',')
    .filter((key) => keys.has(key));
  return {
    search: last(search.q) ?? '',
    filters,
    sort: (last(search.sort) ?? '')
      .split(',')
      .map(readSortStep)
      .filter(({ key }) => keys.has(key)),
    groupBy: columns.some(({ key, isGroupable }) => key === group && isGroupable) ? (group ?? null) : null,
    columns: shown === undefined || shown.length === 0 ? null : shown,
  };
}

/** The view as search parameters; what is as at first is left out, so that links stay short. */
export function writeTableView(view: TableView, columns: Columns): SearchTexts {
  const filters = columns.map(({ key }) => {
    const filter = view.filters[key];
    return [key, isActiveFilter(filter) ? filter : undefined] as const;
  });
  return {
    ...Object.fromEntries(filters),
    q: view.search === plainView.search ? undefined : view.search,
    sort:
      view.sort.map(({ key, direction }) => (direction === 'desc' ? `-${key}` : key)).join(',') || undefined,
    group: view.groupBy ?? undefined,
    columns: view.columns?.join(',') || undefined,
  };
}

function readSortStep(text: string): SortStep {
  return text.startsWith('-') ? { key: text.slice(1), direction: 'desc' } : { key: text, direction: 'asc' };
}

function all(value: SearchTexts[string]): readonly string[] {
  return [value ?? []].flat();
}

function last(value: SearchTexts[string]): string | undefined {
  return all(value).at(-1);
}
