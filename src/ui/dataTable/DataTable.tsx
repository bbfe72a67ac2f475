import useMediaQuery from '@mui/material/useMediaQuery';
import {
  type ClipboardEvent,
  type Key,
  type ReactNode,
  Suspense,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../browser/clipboard.ts';
import { inSlices } from '../../browser/inSlices.ts';
import { useFormat } from '../../i18n/format.ts';
import { lazyPart } from '../lazyPart.ts';
import { useDraft } from '../useDraft.ts';
import { rowsAsTsv } from './copying.ts';
import { countChoices } from './countChoices.ts';
import { type DataTableColumn, shownColumns } from './DataTableColumn.ts';
import { Grid } from './Grid.tsx';
import { prepareSearch } from './matching.ts';
import { RowList } from './RowList.tsx';
import { StatusLine } from './StatusLine.tsx';
import { Toolbar } from './Toolbar.tsx';
import { isActiveFilter, isNarrowed, type RowKind, type TableView, withFilter } from './tableView.ts';
import { useArrangement } from './useArrangement.ts';
import { useNotice } from './useNotice.ts';
import './dataTable.css';

// Loaded when opened, which is rare.
const FilterDialog = lazyPart(() => import('./FilterDialog.tsx'), 'FilterDialog');
const ColumnsDialog = lazyPart(() => import('./ColumnsDialog.tsx'), 'ColumnsDialog');

export interface DataTableProps<Row extends object> {
  /** The accessible name of the table. */
  readonly label: string;
  /** Unchanged rows must keep their identity: only changed ones are searched and painted again. */
  readonly rows: readonly Row[];
  /** The columns and the functions below must keep their identity between renders. */
  readonly columns: readonly DataTableColumn<Row>[];
  readonly rowKey: (row: Row) => Key;
  /** Names a row's checkbox for screen readers. */
  readonly rowLabel: (row: Row) => string;
  readonly rowKind?: RowKind;
  readonly view: TableView;
  readonly onViewChange: (view: TableView) => void;
  /** Without it rows can't be selected. */
  readonly selection?: {
    readonly keys: ReadonlySet<Key>;
    readonly onChange: (keys: ReadonlySet<Key>) => void;
    readonly actions?: ReactNode;
  };
  /** The row whose details are open. It is highlighted and scrolled to. */
  readonly activeRowKey?: Key | null;
  /** Called on Enter and on a double click. */
  readonly onOpenRow?: (row: Row) => void;
  /** Rows open on a single click, and while one is open, the row that the cursor moves to opens instead. */
  readonly opensOnClick?: boolean;
  /** Rows have room for two lines of text; a column that uses it wraps its text. */
  readonly hasTwoLines?: boolean;
  /** The columns to show where the view names none. */
  readonly columnsAtFirst?: readonly string[];
  /** Receives the rows and the keys of the columns in the order shown, after each change. */
  readonly onArranged?: ((rows: readonly Row[], columns: readonly string[]) => void) | undefined;
  /** The content of a row on narrow screens, where a list is shown instead of the grid. Keeps its identity. */
  readonly listRow?: (row: Row) => ReactNode;
  /** The table is as high as its rows, up to the window, instead of filling the element around it. */
  readonly isAsHighAsRows?: boolean;
  /** Few rows: without search, filters and groups, unless they are in use. */
  readonly isCompact?: boolean;
  /** Makes a text safe for spreadsheets before it is copied. */
  readonly safeCell: (text: string) => string;
  /** The caller's controls, shown after the table's own. */
  readonly tools?: ReactNode;
  /** Shown if there are no rows at all. */
  readonly empty?: ReactNode;
  /** The rows are still loading. The table is shown without a row count. */
  readonly isLoading?: boolean;
}

type OpenDialog = { readonly anchor: Element } & (
  | { readonly kind: 'columns' }
  | { readonly kind: 'filter'; readonly columnKey: string }
);

/**
 * A list of any length to search, filter, sort, group, select from and copy. The caller holds the `view`, so that it can
 * be in the URL. The page must have loaded the texts `table`.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const {
    rows,
    columns,
    rowKind = 'devices',
    view,
    onViewChange,
    selection,
    safeCell,
    isLoading = false,
    columnsAtFirst = null,
    onArranged,
    listRow,
  } = props;
  const { t } = useTranslation(['table', 'common']);
  const { locale, number } = useFormat();
  const search = useDraft(view.search, (text) => onViewChange({ ...view, search: text }));
  const { filters, groupBy } = view;
  // Compared by content: a view read from the URL is a new object after any change of the URL.
  const arranged = JSON.stringify({ ...view, search: search.text, columns: null });
  const current = useMemo((): TableView => JSON.parse(arranged), [arranged]);
  const arrangement = useArrangement(rows, current, columns, locale);
  const chosenColumns = view.columns ?? columnsAtFirst;
  const shown = useMemo(() => shownColumns(columns, chosenColumns), [columns, chosenColumns]);
  const isNarrow = useMediaQuery('(max-width: 599.95px)', { noSsr: true }) && listRow !== undefined;
  useEffect(() => {
    if (arrangement === null || onArranged === undefined) return;
    onArranged(
      arrangement.rows,
      shown.map(({ key }) => key),
    );
  }, [arrangement, shown, onArranged]);
  const filterable = useMemo(() => columns.filter(({ filter }) => filter !== undefined), [columns]);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [notice, setNotice] = useNotice();

  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (dialog === null) return;
    return () => {
      // A closed dialog returns the focus to where it was, which may be a row that the filter has hidden.
      if (document.activeElement !== document.body) return;
      root.current?.querySelector<HTMLElement>('.dt-grid [tabindex="0"]')?.focus({ preventScroll: true });
    };
  }, [dialog]);

  // A new view starts at the top. New data in the same view does not scroll.
  const lastArranged = useRef(arranged);
  useEffect(() => {
    if (lastArranged.current === arranged) return;
    lastArranged.current = arranged;
    root.current?.querySelector('.dt-grid')?.scrollTo({ top: 0 });
  }, [arranged]);

  const selectedRows = useMemo(() => {
    if (selection === undefined || selection.keys.size === 0) return [];
    const isSelected = (row: Row) => selection.keys.has(props.rowKey(row));
    const inSight = (arrangement?.rows ?? []).filter(isSelected);
    if (inSight.length === selection.keys.size) return inSight;
    const seen = new Set(inSight);
    return [...inSight, ...rows.filter((row) => isSelected(row) && !seen.has(row))];
  }, [selection, arrangement, rows, props.rowKey]);

  function change(next: Partial<TableView>) {
    onViewChange({ ...view, search: search.text, ...next });
  }

  function clearFilters() {
    search.change('');
    change({ search: '', filters: {} });
  }

  function toggleRow(key: Key) {
    if (selection === undefined) return;
    const keys = new Set(selection.keys);
    if (!keys.delete(key)) keys.add(key);
    selection.onChange(keys);
  }

  function openFilter(columnKey: string | undefined, anchor: Element) {
    if (columnKey !== undefined) setDialog({ kind: 'filter', columnKey, anchor });
  }

  const copiedRows = () =>
    t('copiedRows', { count: selectedRows.length, number: number(selectedRows.length) });
  const selectedTsv = () => rowsAsTsv(selectedRows, shown, safeCell);

  async function copyRows() {
    const isCopied = await copyText(selectedTsv());
    setNotice(isCopied ? copiedRows() : t('common:copy.failed'));
  }

  function copyFromCell(event: ClipboardEvent, cellText: string) {
    if (window.getSelection()?.isCollapsed === false) return; // The user selected text and copies that.
    event.preventDefault();
    const hasRows = selectedRows.length > 0;
    event.clipboardData.setData('text/plain', hasRows ? selectedTsv() : safeCell(cellText));
    setNotice(hasRows ? copiedRows() : t('copiedCell'));
  }

  const total = rows.length;
  const shownCount = arrangement?.rows.length ?? total;
  const rowCount = t(`${rowKind}.${shownCount === total ? 'rowCount' : 'shownOf'}`, {
    count: total,
    shown: number(shownCount),
    number: number(total),
  });
  const filtered = filterable.filter(({ key }) => isActiveFilter(filters[key]));
  const isNothingFound = !isLoading && arrangement !== null && arrangement.rows.length === 0;
  const isShort = props.isCompact === true && !isNarrowed(current) && groupBy === null;
  return (
    <div ref={root} className={props.isAsHighAsRows === true ? 'dt dt-as-high' : 'dt'}>
      <div className={isShort ? 'dt-top dt-short' : 'dt-top'}>
        <Toolbar
          isShort={isShort}
          isOfList={isNarrow}
          rowKind={rowKind}
          tools={props.tools}
          search={search.text}
          onSearch={search.change}
          onSearchEntered={() => void inSlices(prepareSearch(rows, columns))}
          onSearchLeft={search.commit}
          groupable={columns.filter(({ isGroupable }) => isGroupable === true)}
          groupBy={groupBy}
          onGroupBy={(key) => change({ groupBy: key })}
          hasFilters={filterable.length > 0}
          filterCount={filtered.length}
          onOpenFilters={(anchor) => openFilter((filtered[0] ?? filterable[0])?.key, anchor)}
          onOpenColumns={(anchor) => setDialog({ kind: 'columns', anchor })}
        />
        <StatusLine
          count={isLoading ? '' : rowCount}
          isNarrowed={isNarrowed(current)}
          onClearFilters={clearFilters}
          selectedCount={selectedRows.length}
          onCopyRows={() => void copyRows()}
          onClearSelection={() => selection?.onChange(new Set())}
          selectionActions={selection?.actions}
          notice={notice}
        />
      </div>
      <div className="dt-body" aria-busy={isLoading}>
        {isNarrow ? (
          <RowList
            label={props.label}
            rows={arrangement?.rows ?? []}
            rowKey={props.rowKey}
            content={listRow}
            onOpenRow={props.onOpenRow}
            selected={props.onOpenRow === undefined ? selection?.keys : undefined}
            onSelect={toggleRow}
          />
        ) : (
          <Grid
            {...props}
            rowKind={rowKind}
            columns={shown}
            arrangement={arrangement}
            onChange={change}
            onOpenFilter={openFilter}
            onCopy={copyFromCell}
          />
        )}
        {isNothingFound && (
          <div className="dt-empty">
            {rows.length === 0 ? (
              props.empty
            ) : (
              <>
                <strong>{t(`${rowKind}.nothingMatches`)}</strong>
                <span>{t('nothingMatchesHint')}</span>
              </>
            )}
          </div>
        )}
      </div>
      <Suspense fallback={null}>
        {dialog?.kind === 'filter' && (
          <FilterDialog
            anchor={dialog.anchor}
            columns={filterable}
            columnKey={dialog.columnKey}
            filters={filters}
            choicesOf={(key) => countChoices(rows, current, columns, key)}
            onFilter={(key, filter) => change(withFilter(view, key, filter))}
            onClose={() => setDialog(null)}
          />
        )}
        {dialog?.kind === 'columns' && (
          <ColumnsDialog
            anchor={dialog.anchor}
            columns={columns}
            chosen={chosenColumns}
            onChoose={(keys) => change({ columns: keys })}
            onClose={() => setDialog(null)}
          />
        )}
      </Suspense>
    </div>
  );
}
