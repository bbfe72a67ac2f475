/** What a row is, for the words that name it: "3 devices", "3 device batches". */
export type RowKind = 'devices' | 'deviceBatches' | 'uploads';

/** One step of a sort. The first step has the highest priority. */
export interface SortStep {
  readonly key: string;
  readonly direction: 'asc' | 'desc';
}

/** How a user has arranged a table: everything that a shared link reproduces. */
export interface TableView {
  readonly search: string;
  /** By column key: a text that the cell must contain, or the chosen values of a `choice` column. */
  readonly filters: Readonly<Record<string, string | readonly string[]>>;
  readonly sort: readonly SortStep[];
  readonly groupBy: string | null;
  /** Keys of the shown columns in order. `null` for the default columns. */
  readonly columns: readonly string[] | null;
}

export const plainView: TableView = { search: '', filters: {}, sort: [], groupBy: null, columns: null };

/** What searching, filtering, sorting and grouping need to know about a column. */
export interface TableColumn<Row> {
  readonly key: string;
  /** The text of the cell: shown, searched, copied, and sorted by if there is no `sortValue`. */
  readonly text: (row: Row) => string;
  /** For columns that do not sort by their text: a number, a time in ms, a rank. */
  readonly sortValue?: (row: Row) => string | number;
  /** The value that filters and groups use in a link, the same in every language. Defaults to `text`. */
  readonly value?: (row: Row) => string;
  /** What filters and groups call a value. Needed only if rows with the same value have different texts. */
  readonly valueText?: (value: string) => string;
  readonly filter?: 'text' | 'choice';
  readonly isGroupable?: boolean;
}

export function choiceOf<Row>(column: TableColumn<Row>, row: Row): string {
  return column.value === undefined ? column.text(row) : column.value(row);
}

/** What filters and groups call the row's value. */
export function choiceTextOf<Row>(column: TableColumn<Row>, row: Row): string {
  return column.valueText === undefined ? column.text(row) : column.valueText(choiceOf(column, row));
}

export function isActiveFilter(filter: string | readonly string[] | undefined): boolean {
  return filter !== undefined && filter.length > 0;
}

/** True if a search or filter may hide rows. */
export function isNarrowed(view: TableView): boolean {
  return view.search.trim() !== '' || Object.values(view.filters).some(isActiveFilter);
}

export function withFilter(view: TableView, key: string, filter: string | readonly string[]): TableView {
  const { [key]: _, ...others } = view.filters;
  return { ...view, filters: isActiveFilter(filter) ? { ...others, [key]: filter } : others };
}
