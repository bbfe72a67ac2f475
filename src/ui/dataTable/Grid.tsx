import { type ClipboardEvent, type Key, useLayoutEffect, useMemo, useRef, useState } from 'react';
import {
  DataGrid,
  type DataGridHandle,
  Row as GridLine,
  type RenderRowProps,
  SELECT_COLUMN_KEY,
  type SortColumn,
} from 'react-data-grid';
import { useTranslation } from 'react-i18next';
import { useChoice } from '../../browser/choices.ts';
import { phrase } from '../../i18n/phrase.ts';
import { useStable } from '../useStable.ts';
import type { Arrangement } from './arrangeRows.ts';
import type { DataTableColumn } from './DataTableColumn.ts';
import { GroupLineRow } from './GroupLineRow.tsx';
import { gridColumn } from './gridColumns.tsx';
import { type GridRow, GroupLine, gridRowsOf } from './gridRow.ts';
import { HeaderContext } from './headerContext.ts';
import { moved } from './moved.ts';
import { selectColumn } from './selectColumn.tsx';
import { selectionOf, withRows } from './selection.ts';
import { handleCellKey, handleTableKey } from './tableKeys.ts';
import { isActiveFilter, type RowKind, type TableView } from './tableView.ts';
import { useColumnWidths } from './useColumnWidths.ts';
import { useFocusFollowsRow } from './useFocusFollowsRow.ts';
import { useWheelInStep } from './useWheelInStep.ts';
import 'react-data-grid/lib/styles.css';

/** In px, for one line and for two. Dense enough to compare rows, and above the 24 px minimum for targets in WCAG 2.2. */
const rowHeights = {
  comfortable: { oneLine: 34, twoLines: 52 },
  compact: { oneLine: 26, twoLines: 42 },
} as const;
const headerHeight = 36;

interface GridProps<Row> {
  readonly label: string;
  readonly columns: readonly DataTableColumn<Row>[];
  readonly arrangement: Arrangement<Row> | null;
  readonly rowKey: (row: Row) => Key;
  readonly rowLabel: (row: Row) => string;
  readonly view: TableView;
  readonly onChange: (change: Partial<TableView>) => void;
  readonly selection?:
    | { readonly keys: ReadonlySet<Key>; readonly onChange: (keys: ReadonlySet<Key>) => void }
    | undefined;
  readonly activeRowKey?: Key | null | undefined;
  readonly onOpenRow?: ((row: Row) => void) | undefined;
  readonly opensOnClick?: boolean | undefined;
  readonly hasTwoLines?: boolean | undefined;
  readonly onOpenFilter: (columnKey: string, anchor: Element) => void;
  readonly onCopy: (event: ClipboardEvent, cellText: string) => void;
  readonly rowKind: RowKind;
}

const nothing: Arrangement<never> = { rows: [], groups: null };

/** Scrolls the row to the middle of the grid. A row that is already visible does not move. */
function bringIntoSight(grid: HTMLElement, rowIdx: number, rowHeight: number) {
  const top = rowIdx * rowHeight;
  const room = grid.clientHeight - headerHeight;
  if (top >= grid.scrollTop && top + rowHeight <= grid.scrollTop + room) return;
  grid.scrollTop = top - (room - rowHeight) / 2;
}

function isGroupLine(row: unknown): boolean {
  return row instanceof GroupLine;
}

/** react-data-grid with groups, header filters, Tab, copying, and a focus that follows its row. */
export function Grid<Row>(props: GridProps<Row>) {
  const { columns, rowKey, rowLabel, view, onChange, selection, activeRowKey = null } = props;
  const { t } = useTranslation('table');
  const { rows, groups } = props.arrangement ?? nothing;
  const grid = useRef<DataGridHandle>(null);
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(() => gridRowsOf(rows, groups, collapsed), [rows, groups, collapsed]);
  const isSelectable = selection !== undefined;
  const [density] = useChoice('table-density');
  const rowHeight = rowHeights[density][props.hasTwoLines === true ? 'twoLines' : 'oneLine'];

  const keyOf = useMemo(
    () => (line: GridRow<Row>) => (line instanceof GroupLine ? line.key : rowKey(line)),
    [rowKey],
  );
  const gridColumns = useMemo(() => {
    const growing = columns.find((column) => column.isGrowing === true) ?? columns.at(-1);
    const own = columns.map((column) => gridColumn(column, column === growing));
    if (!isSelectable) return own;
    const selectRow = phrase(['row'], (values) => t('selectRow', values));
    return [selectColumn<Row>((row) => selectRow({ row: rowLabel(row) })), ...own];
  }, [columns, t, isSelectable, rowLabel]);
  const rowClass = useMemo(
    () => (line: GridRow<Row>) =>
      activeRowKey !== null && keyOf(line) === activeRowKey ? 'dt-open' : undefined,
    [activeRowKey, keyOf],
  );
  const focus = useFocusFollowsRow(grid, lines, keyOf);
  useWheelInStep(grid);
  const [columnWidths, setColumnWidths] = useColumnWidths(grid, columns.map(({ key }) => key).join());

  // Once for each opened row, as soon as the row exists. Later data must not scroll the user back to it.
  const scrolledTo = useRef<Key | null>(null);
  useLayoutEffect(() => {
    if (activeRowKey === scrolledTo.current) return;
    const rowIdx = activeRowKey === null ? -1 : lines.findIndex((line) => keyOf(line) === activeRowKey);
    if (activeRowKey !== null && rowIdx < 0) return;
    const isAnother = scrolledTo.current !== null;
    scrolledTo.current = activeRowKey;
    const element = grid.current?.element;
    if (rowIdx < 0 || element == null) return;
    bringIntoSight(element, rowIdx, rowHeight);
    // The grid may reach below the window. The first opened row does not move the page: its top is read first.
    if (isAnother) element.querySelector('.dt-open')?.scrollIntoView({ block: 'nearest' });
  }, [activeRowKey, lines, keyOf, rowHeight]);

  function select(some: readonly Row[], isSelected: boolean) {
    if (selection !== undefined) selection.onChange(withRows(selection.keys, some, rowKey, isSelected));
  }
  const selectionState = (some: readonly Row[]) =>
    selection === undefined ? 'none' : selectionOf(some, selection.keys, rowKey);

  function openRow(row: GridRow<Row> | undefined) {
    if (props.opensOnClick !== true || row === undefined || row instanceof GroupLine) return;
    if (rowKey(row) !== activeRowKey) props.onOpenRow?.(row);
  }

  function toggleGroup({ group, isExpanded }: GroupLine<Row>) {
    const next = new Set(collapsed);
    if (isExpanded) next.add(group.value);
    else next.delete(group.value);
    setCollapsed(next);
  }

  const rowsSelection = useMemo(
    () => (selection === undefined ? 'none' : selectionOf(rows, selection.keys, rowKey)),
    [selection, rows, rowKey],
  );
  const filteredColumns = useMemo(
    () =>
      new Set(Object.entries(view.filters).flatMap(([key, filter]) => (isActiveFilter(filter) ? key : []))),
    [view.filters],
  );

  function renderRow(key: Key, row: RenderRowProps<GridRow<Row>>) {
    if (!(row.row instanceof GroupLine)) return <GridLine key={key} {...row} />;
    return (
      <GroupLineRow
        key={key}
        line={row.row}
        grid={row}
        rowKind={props.rowKind}
        selection={isSelectable ? selectionState(row.row.group.rows) : null}
        onSelect={(line, isSelected) => select(line.group.rows, isSelected)}
        onToggle={toggleGroup}
      />
    );
  }

  function openFilterOf(colIndex: number) {
    const column = columns[isSelectable ? colIndex - 1 : colIndex];
    // The header is the anchor because the filter may hide the row.
    const header = grid.current?.element?.querySelector(
      `[role=columnheader][aria-colindex="${colIndex + 1}"]`,
    );
    if (column?.filter !== undefined && header != null) props.onOpenFilter(column.key, header);
  }

  // Polls change the rows only. Stable values keep the header from rendering with them.
  const sortColumns = useMemo(
    () =>
      view.sort.map(({ key, direction }): SortColumn => {
        return { columnKey: key, direction: direction === 'asc' ? 'ASC' : 'DESC' };
      }),
    [view.sort],
  );
  const sortBy = useStable((sort: readonly SortColumn[]) =>
    onChange({
      sort: sort.map(({ columnKey, direction }) => ({
        key: columnKey,
        direction: direction === 'ASC' ? 'asc' : 'desc',
      })),
    }),
  );
  const reorder = useStable((source: string, target: string) => {
    const keys = columns.map(({ key }) => key);
    onChange({ columns: moved(keys, keys.indexOf(source), keys.indexOf(target)) });
  });
  const onSelectAll = useStable((isSelected: boolean) => select(rows, isSelected));
  const onOpenFilter = useStable(props.onOpenFilter);
  const header = useMemo(
    () => ({ selection: rowsSelection, onSelectAll, filteredColumns, onOpenFilter }),
    [rowsSelection, onSelectAll, filteredColumns, onOpenFilter],
  );

  return (
    <HeaderContext value={header}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: handles keys before the grid inside does. */}
      <div
        className="dt-grid-keys"
        onFocus={focus.onFocus}
        onBlur={focus.onBlur}
        onKeyDownCapture={(event) => handleTableKey(event, openFilterOf)}
      >
        <DataGrid
          ref={grid}
          aria-label={props.label}
          className="dt-grid"
          columns={gridColumns}
          columnWidths={columnWidths}
          onColumnWidthsChange={setColumnWidths}
          rows={lines}
          rowKeyGetter={keyOf}
          rowHeight={rowHeight}
          headerRowHeight={headerHeight}
          rowClass={rowClass}
          renderers={{ renderRow }}
          selectedRows={selection?.keys}
          onSelectedRowsChange={selection?.onChange}
          isRowSelectionDisabled={isGroupLine}
          sortColumns={sortColumns}
          onSortColumnsChange={sortBy}
          onColumnsReorder={reorder}
          onActivePositionChange={({ rowIdx, row, column }) => {
            focus.onActivePositionChange({ rowIdx, row, idx: column?.idx ?? 0 });
            if (activeRowKey !== null) openRow(row);
          }}
          onCellClick={({ row, column }) => {
            const isTextSelected = window.getSelection()?.isCollapsed === false;
            if (column.key !== SELECT_COLUMN_KEY && !isTextSelected) openRow(row);
          }}
          onCellKeyDown={(args, event) =>
            handleCellKey(args, event, {
              onOpenRow: props.onOpenRow,
              onSelectAll: () => select(rows, true),
              onSelectGroup: ({ group }) => select(group.rows, selectionState(group.rows) !== 'all'),
              onToggleGroup: toggleGroup,
            })
          }
          onCellDoubleClick={({ row }) => {
            if (props.opensOnClick !== true && !(row instanceof GroupLine)) props.onOpenRow?.(row);
          }}
          onCellCopy={({ row, column }, event) => {
            if (row instanceof GroupLine) props.onCopy(event, row.group.label);
            else props.onCopy(event, columns.find(({ key }) => key === column.key)?.text(row) ?? '');
          }}
        />
      </div>
    </HeaderContext>
  );
}
