import FilterIcon from '@mui/icons-material/FilterList';
import { useLayoutEffect, useRef } from 'react';
import type { RenderHeaderCellProps } from 'react-data-grid';
import type { DataTableColumn } from './DataTableColumn.ts';
import type { DataTableTexts } from './DataTableTexts.ts';
import { useHeaderState } from './headerContext.ts';

interface HeaderCellProps<Row> extends Pick<RenderHeaderCellProps<unknown>, 'sortDirection' | 'priority'> {
  readonly column: DataTableColumn<Row>;
  readonly texts: DataTableTexts;
}

const ariaSort = { ASC: 'ascending', DESC: 'descending', none: 'none' } as const;

export function HeaderCell<Row>({ column, texts, sortDirection, priority }: HeaderCellProps<Row>) {
  const { filteredColumns, onOpenFilter } = useHeaderState();
  const content = useRef<HTMLSpanElement>(null);

  // react-data-grid sets aria-sort only on the single sorted column; readers should hear that the others sort too.
  useLayoutEffect(() => {
    const cell = content.current?.closest('[role=columnheader]');
    const sort = ariaSort[sortDirection ?? 'none'];
    if (cell?.getAttribute('aria-sort') !== sort) cell?.setAttribute('aria-sort', sort);
  });

  const isFiltered = filteredColumns.has(column.key);
  return (
    <span ref={content} className="dt-header">
      <span className="dt-header-name">{column.name}</span>
      {sortDirection !== undefined && (
        <span className="dt-sort" aria-hidden="true">
          {sortDirection === 'ASC' ? '↑' : '↓'}
          {priority}
        </span>
      )}
      {column.filter !== undefined && (
        <button
          type="button"
          // Reached by keyboard through Alt+↓ in any cell and the toolbar; a second stop in each header would be in the way.
          tabIndex={-1}
          className={isFiltered ? 'dt-filter dt-filter-active' : 'dt-filter'}
          aria-label={
            isFiltered
              ? `${texts.filterColumn(column.name)} (${texts.filteredColumn})`
              : texts.filterColumn(column.name)
          }
          onClick={(event) => {
            event.stopPropagation(); // or the click sorts
            onOpenFilter(column.key, event.currentTarget);
          }}
        >
          <FilterIcon fontSize="inherit" />
        </button>
      )}
    </span>
  );
}
