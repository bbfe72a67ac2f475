/** One step of a sort; the first of several weighs most. */
export interface SortStep {
  readonly key: string;
  readonly direction: 'asc' | 'desc';
}

/** How a reader looks at a table: everything of it that belongs into a shared link. */
export interface TableView {
  readonly search: string;
  /** By column: a text that must occur in the cell, or the chosen values of a `choice` column. */
  readonly filters: Readonly<Record<string, string | readonly string[]>>;
  readonly sort: readonly SortStep[];
  readonly groupBy: string | null;
  /** Keys of the shown columns in their order; `null` for the table's own choice. */
  readonly columns: readonly string[] | null;
}

export const plainView: TableView = { search: '', filters: {}, sort: [], groupBy: null, columns: null };

/** What searching, filtering, sorting and grouping need to know of a column. */
export interface TableColumn<Row> {
  readonly key: string;
  /** What the cell says: shown, searched, copied, and sorted by where `sortValue` is missing. */
  readonly text: (row: Row) => string;
  /** For what does not sort by its text: a number, a time in ms, a rank. */
  readonly sortValue?: (row: Row) => string | number;
  /** The same in every language, for filters and groups in a link; `text` where missing. */
  readonly value?: (row: Row) => string;
  readonly filter?: 'text' | 'choice';
  readonly isGroupable?: boolean;
}

export function choiceOf<Row>(column: TableColumn<Row>, row: Row): string {
  return column.value === undefined ? column.text(row) : column.value(row);
}

export function isActiveFilter(filter: string | readonly string[] | undefined): boolean {
  return filter !== undefined && filter.length > 0;
}

/** True when rows may be hidden, so that "nothing here" and "nothing matches" can be told apart. */
export function isNarrowed(view: TableView): boolean {
  return view.search.trim() !== '' || Object.values(view.filters).some(isActiveFilter);
}

export function withFilter(view: TableView, key: string, filter: string | readonly string[]): TableView {
  const { [key]: _, ...others } = view.filters;
  return { ...view, filters: isActiveFilter(filter) ? { ...others, [key]: filter } : others };
}
