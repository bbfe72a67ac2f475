import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import {
  isActiveFilter,
  plainView,
  type SortStep,
  type TableColumn,
  type TableView,
} from '../ui/dataTable/tableView.ts';
import type { SearchTexts } from './searchTexts.ts';

/*
 * A table's view in the URL, so that a link shows a colleague the same rows: `q` is the search text, `sort` has column
 * keys with a minus for descending, `group` and `columns` have column keys, and each filtered column has a parameter
 * with its key as the name. Names that the table does not have are ignored.
 */

/** What the URL may name of a table. Keep the array identical between renders. */
export type UrlColumns = readonly UrlColumn[];

interface UrlColumn extends Pick<TableColumn<never>, 'key' | 'filter' | 'isGroupable'> {
  /** What old links call values of a `choice` column, and the values of today that they show. */
  readonly formerValues?: Readonly<Record<string, readonly string[]>>;
}

export function readTableView(search: SearchTexts, columns: UrlColumns): TableView {
  const keys = new Set(columns.map(({ key }) => key));
  const filters: Record<string, string | readonly string[]> = {};
  for (const { key, filter, formerValues = {} } of columns) {
    const sent = all(search[key]);
    const values = [
      ...new Set(
        sent.flatMap((value) => (Object.hasOwn(formerValues, value) ? (formerValues[value] ?? []) : value)),
      ),
    ];
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

/** The view as search parameters. Defaults are left out, which keeps links short. */
export function writeTableView(view: TableView, columns: UrlColumns): SearchTexts {
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

/** The view in the URL of the page, and a function that changes it without a new entry in the browser's history. */
export function useTableView(columns: UrlColumns): readonly [TableView, (view: TableView) => void] {
  const search: SearchTexts = useSearch({ strict: false });
  const navigate = useNavigate();
  const view = useMemo(() => readTableView(search, columns), [search, columns]);
  const change = useCallback(
    (next: TableView) =>
      void navigate({
        to: '.',
        search: (now) => ({ ...now, ...writeTableView(next, columns) }),
        replace: true,
        resetScroll: false,
      }),
    [navigate, columns],
  );
  return [view, change];
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
