import type { RenderRowProps } from 'react-data-grid';
import { Checkbox } from './Checkbox.tsx';
import type { DataTableTexts } from './DataTableTexts.ts';
import type { GridRow, GroupLine } from './gridRow.ts';

interface GroupLineRowProps<Row> {
  readonly line: GroupLine<Row>;
  readonly grid: RenderRowProps<GridRow<Row>>;
  readonly texts: DataTableTexts;
  /** `null` where rows can't be selected. */
  readonly selection: 'none' | 'some' | 'all' | null;
  readonly onSelect: (line: GroupLine<Row>, isSelected: boolean) => void;
  readonly onToggle: (line: GroupLine<Row>) => void;
}

/**
 * The line above a group: one cell over all columns, with the grid's row and cell roles. react-data-grid's own
 * TreeDataGrid looks up every drawn row by `indexOf`, and spreads all rows as arguments: no good at 100,000.
 */
export function GroupLineRow<Row>({
  line,
  grid,
  texts,
  selection,
  onSelect,
  onToggle,
}: GroupLineRowProps<Row>) {
  const { group, isExpanded } = line;
  const { rowIdx, gridRowStart, activeCellIdx, setActivePosition } = grid;
  const isActive = activeCellIdx !== undefined;
  const label = group.label === '' ? texts.emptyChoice : group.label;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line of react-data-grid, which is made of divs.
    // biome-ignore lint/a11y/useFocusableInteractive: its cell takes the focus.
    <div
      role="row"
      aria-rowindex={grid['aria-rowindex']}
      className="rdg-row dt-group"
      style={{ gridRowStart }}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the table hears Enter, Space and the arrows. */}
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
              label={texts.selectGroup(label)}
              tabIndex={-1} // Shift+Space in the cell does the same.
              state={selection}
              onChange={() => onSelect(line, selection !== 'all')}
            />
          )}
          <span aria-hidden="true">{isExpanded ? '▾' : '▸'}</span>
          {label}
          <span className="dt-group-count">{texts.groupRows(group.rows.length)}</span>
        </span>
      </div>
    </div>
  );
}
