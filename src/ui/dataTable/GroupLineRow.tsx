import type { RenderRowProps } from 'react-data-grid';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import { Checkbox } from './Checkbox.tsx';
import type { GridRow, GroupLine } from './gridRow.ts';
import type { RowKind } from './tableView.ts';

interface GroupLineRowProps<Row> {
  readonly line: GroupLine<Row>;
  readonly grid: RenderRowProps<GridRow<Row>>;
  readonly rowKind: RowKind;
  /** `null` if rows can't be selected. */
  readonly selection: 'none' | 'some' | 'all' | null;
  readonly onSelect: (line: GroupLine<Row>, isSelected: boolean) => void;
  readonly onToggle: (line: GroupLine<Row>) => void;
}

/**
 * The line above a group: one cell across all columns, with the grid's row and cell roles. react-data-grid's own
 * TreeDataGrid is too slow for 100,000 rows: it finds every drawn row by `indexOf` and spreads all rows as arguments.
 */
export function GroupLineRow<Row>({
  line,
  grid,
  rowKind,
  selection,
  onSelect,
  onToggle,
}: GroupLineRowProps<Row>) {
  const { t } = useTranslation('table');
  const format = useFormat();
  const { group, isExpanded } = line;
  const { rowIdx, gridRowStart, activeCellIdx, setActivePosition } = grid;
  const count = group.rows.length;
  const isActive = activeCellIdx !== undefined;
  const label = group.label === '' ? t('emptyChoice') : group.label;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line of react-data-grid, which is made of divs.
    // biome-ignore lint/a11y/useFocusableInteractive: its cell takes the focus.
    <div
      role="row"
      aria-rowindex={grid['aria-rowindex']}
      className="rdg-row dt-group"
      style={{ gridRowStart }}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles Enter, Space and the arrow keys. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a line of react-data-grid, which is made of divs. */}
      <div
        role="gridcell"
        aria-colindex={1}
        aria-expanded={isExpanded}
        aria-selected={isActive}
        tabIndex={isActive ? 0 : -1}
        className="rdg-cell dt-group-cell"
        onMouseDown={() => setActivePosition({ rowIdx, idx: 0 })}
        onClick={({ target }) => {
          if (!(target instanceof HTMLInputElement)) onToggle(line);
        }}
      >
        <span className="dt-group-text">
          {selection !== null && (
            <Checkbox
              label={t('selectGroup', { group: label })}
              tabIndex={-1} // Shift+Space in the cell does the same.
              state={selection}
              onChange={() => onSelect(line, selection !== 'all')}
            />
          )}
          <span aria-hidden="true">{isExpanded ? '▾' : '▸'}</span>
          {label}
          <span className="dt-group-count">
            {t(`${rowKind}.rowCount`, { count, number: format.number(count) })}
          </span>
        </span>
      </div>
    </div>
  );
}
