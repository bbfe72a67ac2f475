import type { Column } from 'react-data-grid';
import type { DataTableColumn } from './DataTableColumn.ts';
import type { GridRow } from './gridRow.ts';
import { HeaderCell } from './HeaderCell.tsx';

/** The react-data-grid column for a table column. Group lines are rendered by `GroupLineRow`, so every cell here belongs to a row. */
export function gridColumn<Row>(column: DataTableColumn<Row>, isGrowing: boolean): Column<GridRow<Row>> {
  const { key, name, width, isKey = false, alignEnd = false, render, text } = column;
  return {
    key,
    name,
    width: isGrowing ? `minmax(${width}px, 1fr)` : width,
    minWidth: 64,
    frozen: isKey,
    sortable: true,
    resizable: true,
    draggable: !isKey,
    cellClass: alignEnd ? 'dt-align-end' : null,
    headerCellClass: alignEnd ? 'dt-align-end' : null,
    renderHeaderCell: ({ sortDirection, priority }) => (
      <HeaderCell column={column} sortDirection={sortDirection} priority={priority} />
    ),
    renderCell: ({ row, tabIndex }) =>
      render === undefined ? text(row as Row) : render(row as Row, tabIndex),
  };
}
