import type { ReactNode } from 'react';
import type { TableColumn } from './tableView.ts';

/** A column of a `DataTable`. Keep the array and its members identical between renders. */
export interface DataTableColumn<Row> extends TableColumn<Row>, ColumnPlace {
  readonly name: string;
  /** In px, to begin with. */
  readonly width: number;
  /** Takes what room is left: for the column with the longest texts. Where none does, the last one takes it. */
  readonly isGrowing?: boolean;
  /** What the cell looks like; its `text` where missing. Anything focusable inside takes the given tabIndex. */
  readonly render?: (row: Row, tabIndex: number) => ReactNode;
  readonly alignEnd?: boolean;
}

export interface ColumnPlace {
  readonly key: string;
  /** Stays in sight while the others scroll sideways, comes first and can't be hidden. */
  readonly isKey?: boolean;
  /** Shown only once the reader chooses it. */
  readonly isHiddenAtFirst?: boolean;
}

/** The columns to show, key columns first, then as chosen; what an old link names and no longer exists is left out. */
export function shownColumns<Column extends ColumnPlace>(
  columns: readonly Column[],
  chosen: readonly string[] | null,
): readonly Column[] {
  const keyColumns = columns.filter((column) => column.isKey === true);
  const others =
    chosen === null
      ? columns.filter((column) => column.isHiddenAtFirst !== true)
      : chosen.flatMap((key) => columns.find((column) => column.key === key) ?? []);
  return [...new Set([...keyColumns, ...others])];
}
