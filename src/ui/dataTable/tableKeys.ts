import type { KeyboardEvent } from 'react';
import type { CellKeyboardEvent, CellKeyDownArgs } from 'react-data-grid';
import { type GridRow, GroupLine } from './gridRow.ts';

interface TableKeyActions<Row> {
  readonly onOpenRow: ((row: Row) => void) | undefined;
  readonly onSelectAll: () => void;
  readonly onSelectGroup: (line: GroupLine<Row>) => void;
  readonly onToggleGroup: (line: GroupLine<Row>) => void;
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, select, textarea') !== null;
}

function handleGroupKey<Row>(
  line: GroupLine<Row>,
  event: CellKeyboardEvent,
  actions: TableKeyActions<Row>,
): boolean {
  switch (event.key) {
    case 'Enter':
      actions.onToggleGroup(line);
      return true;
    case ' ':
      if (event.shiftKey) actions.onSelectGroup(line);
      else actions.onToggleGroup(line);
      return true;
    case 'ArrowLeft':
      if (line.isExpanded) actions.onToggleGroup(line);
      return true;
    case 'ArrowRight':
      if (!line.isExpanded) actions.onToggleGroup(line);
      return true;
    default:
      return false;
  }
}

/** The keys in a cell that react-data-grid has no answer to. The others (arrows, Home, PgDn, Shift+Space) are its own. */
export function handleCellKey<Row>(
  { row }: CellKeyDownArgs<GridRow<Row>>,
  event: CellKeyboardEvent,
  actions: TableKeyActions<Row>,
): void {
  let isHandled = false;
  if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
    actions.onSelectAll();
    isHandled = true;
  } else if (row instanceof GroupLine) {
    isHandled = handleGroupKey(row, event, actions);
  } else if (event.key === 'Enter' && row !== undefined && actions.onOpenRow && !isControl(event.target)) {
    actions.onOpenRow(row);
    isHandled = true;
  }
  if (isHandled) {
    event.preventDefault();
    event.preventGridDefault();
  }
}

/**
 * Before the grid hears them: Tab leaves the table, as from any one control (the grid would walk through all cells);
 * Alt+↓ opens the filter of the cell's or header's column.
 */
export function handleTableKey(event: KeyboardEvent, onOpenFilter: (colIndex: number) => void) {
  if (event.key === 'Tab') {
    event.stopPropagation();
    return;
  }
  if (event.key !== 'ArrowDown' || !event.altKey || !(event.target instanceof Element)) return;
  const cell = event.target.closest('[aria-colindex]');
  if (cell === null) return;
  event.preventDefault();
  event.stopPropagation();
  onOpenFilter(Number(cell.getAttribute('aria-colindex')) - 1);
}
