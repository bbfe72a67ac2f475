import type { Column } from 'react-data-grid';
import type { DataTableColumn } from './DataTableColumn.ts';
import type { DataTableTexts } from './DataTableTexts.ts';
import type { GridRow } from './gridRow.ts';
import { HeaderCell } from './HeaderCell.tsx';

/** Lines of a group draw themselves (`GroupLineRow`), so every cell here is a row's. */
export function gridColumn<Row>(
  column: DataTableColumn<Row>,
  texts: DataTableTexts,
  isGrowing: boolean,
): Column<GridRow<Row>> {
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
      <HeaderCell column={column} texts={texts} sortDirection={sortDirection} priority={priority} />
    ),
    renderCell: ({ row, tabIndex }) =>
      render === undefined ? text(row as Row) : render(row as Row, tabIndex),
  };
}
