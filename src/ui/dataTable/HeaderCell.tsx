import FilterIcon from '@mui/icons-material/FilterList';
import { useLayoutEffect, useRef } from 'react';
import type { RenderHeaderCellProps } from 'react-data-grid';
import { useTranslation } from 'react-i18next';
import type { DataTableColumn } from './DataTableColumn.ts';
import { useHeaderState } from './headerContext.ts';

interface HeaderCellProps<Row> extends Pick<RenderHeaderCellProps<unknown>, 'sortDirection' | 'priority'> {
  readonly column: DataTableColumn<Row>;
}

const ariaSort = { ASC: 'ascending', DESC: 'descending', none: 'none' } as const;

export function HeaderCell<Row>({ column, sortDirection, priority }: HeaderCellProps<Row>) {
  const { t } = useTranslation('table');
  const { filteredColumns, onOpenFilter } = useHeaderState();
  const content = useRef<HTMLSpanElement>(null);

  // react-data-grid sets aria-sort only while a single column is sorted. Screen readers should announce it on every sortable column.
  useLayoutEffect(() => {
    const cell = content.current?.closest('[role=columnheader]');
    const sort = ariaSort[sortDirection ?? 'none'];
    if (cell?.getAttribute('aria-sort') !== sort) cell?.setAttribute('aria-sort', sort);
  });

  const isFiltered = filteredColumns.has(column.key);
  const filterName = t('filterColumn', { column: column.name });
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
          // Keyboard users open it with Alt+↓ in any cell or from the toolbar, so it is no extra tab stop.
          tabIndex={-1}
          className={isFiltered ? 'dt-filter dt-filter-active' : 'dt-filter'}
          aria-label={isFiltered ? `${filterName} (${t('filteredColumn')})` : filterName}
          onClick={(event) => {
            event.stopPropagation(); // The click would also sort the column.
            onOpenFilter(column.key, event.currentTarget);
          }}
        >
          <FilterIcon fontSize="inherit" />
        </button>
      )}
    </span>
  );
}
