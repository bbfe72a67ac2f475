import { type Column, SELECT_COLUMN_KEY, useRowSelection } from 'react-data-grid';
import { Checkbox } from './Checkbox.tsx';
import type { DataTableTexts } from './DataTableTexts.ts';
import type { GridRow } from './gridRow.ts';
import { useHeaderState } from './headerContext.ts';

function SelectAll({ label, tabIndex }: { readonly label: string; readonly tabIndex: number }) {
  const { selection, onSelectAll } = useHeaderState();
  return (
    <Checkbox
      label={label}
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

export function selectColumn<Row>(
  texts: DataTableTexts,
  rowLabel: (row: Row) => string,
): Column<GridRow<Row>> {
  return {
    key: SELECT_COLUMN_KEY,
    name: '',
    width: 40,
    minWidth: 40,
    frozen: true,
    resizable: false,
    sortable: false,
    draggable: false,
    renderHeaderCell: ({ tabIndex }) => <SelectAll label={texts.selectAll} tabIndex={tabIndex} />,
    renderCell: ({ row, tabIndex }) => (
      <SelectRow label={texts.selectRow(rowLabel(row as Row))} tabIndex={tabIndex} row={row} />
    ),
  };
}
