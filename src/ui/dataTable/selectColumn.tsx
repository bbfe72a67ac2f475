import { type Column, SELECT_COLUMN_KEY, useRowSelection } from 'react-data-grid';
import { useTranslation } from 'react-i18next';
import { Checkbox } from './Checkbox.tsx';
import type { GridRow } from './gridRow.ts';
import { useHeaderState } from './headerContext.ts';

function SelectAll({ tabIndex }: { readonly tabIndex: number }) {
  const { t } = useTranslation('table');
  const { selection, onSelectAll } = useHeaderState();
  return (
    <Checkbox
      label={t('selectAll')}
      tabIndex={tabIndex}
      state={selection}
      onChange={() => onSelectAll(selection !== 'all')}
    />
  );
}

interface SelectRowProps {
  readonly label: string;
  readonly tabIndex: number;
  readonly row: unknown;
}

function SelectRow({ label, tabIndex, row }: SelectRowProps) {
  const { isRowSelected, isRowSelectionDisabled, onRowSelectionChange } = useRowSelection();
  return (
    <Checkbox
      label={label}
      tabIndex={tabIndex}
      state={isRowSelected ? 'all' : 'none'}
      isDisabled={isRowSelectionDisabled}
      onChange={(checked, isShiftClick) => onRowSelectionChange({ row, checked, isShiftClick })}
    />
  );
}

/** The column with the checkboxes. `labelOf` names the checkbox of a row. */
export function selectColumn<Row>(labelOf: (row: Row) => string): Column<GridRow<Row>> {
  return {
    key: SELECT_COLUMN_KEY,
    name: '',
    width: 40,
    minWidth: 40,
    frozen: true,
    resizable: false,
    sortable: false,
    draggable: false,
    renderHeaderCell: ({ tabIndex }) => <SelectAll tabIndex={tabIndex} />,
    renderCell: ({ row, tabIndex }) => (
      <SelectRow label={labelOf(row as Row)} tabIndex={tabIndex} row={row} />
    ),
  };
}
