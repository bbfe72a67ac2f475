import {
  type ClipboardEvent,
  type Key,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { copyText } from '../../browser/clipboard.ts';
import { useDraft } from '../useDraft.ts';
import { rowsAsTsv } from './copying.ts';
import { countChoices } from './countChoices.ts';
import { type DataTableColumn, shownColumns } from './DataTableColumn.ts';
import type { DataTableTexts } from './DataTableTexts.ts';
import { Grid } from './Grid.tsx';
import { inSlices } from './inSlices.ts';
import { prepareSearch } from './matching.ts';
import { StatusLine } from './StatusLine.tsx';
import { Toolbar } from './Toolbar.tsx';
import { isActiveFilter, isNarrowed, type TableView, withFilter } from './tableView.ts';
import { useArrangement } from './useArrangement.ts';
import { useNotice } from './useNotice.ts';
import './dataTable.css';

// Opened by few, so loaded by few.
const FilterDialog = lazy(() => import('./FilterDialog.tsx').then((it) => ({ default: it.FilterDialog })));
const ColumnsDialog = lazy(() => import('./ColumnsDialog.tsx').then((it) => ({ default: it.ColumnsDialog })));

export interface DataTableProps<Row extends object> {
  /** What a screen reader calls the table. */
  readonly label: string;
  /** Rows that did not change must be the same objects as before: only changed ones are searched and painted anew. */
  readonly rows: readonly Row[];
  /** Identical between renders, like the functions and texts below. */
  readonly columns: readonly DataTableColumn<Row>[];
  readonly rowKey: (row: Row) => Key;
  /** Names a row to screen readers, where only its checkbox is heard. */
  readonly rowLabel: (row: Row) => string;
  readonly view: TableView;
  readonly onViewChange: (view: TableView) => void;
  /** Without it, rows can't be selected. */
  readonly selection?: {
    readonly keys: ReadonlySet<Key>;
    readonly onChange: (keys: ReadonlySet<Key>) => void;
    readonly actions?: ReactNode;
  };
  /** The row whose details are open: marked, and scrolled to. */
  readonly activeRowKey?: Key | null;
  /** Enter, or a double click. */
  readonly onOpenRow?: (row: Row) => void;
  /** Makes a text harmless for spreadsheets before it is copied. */
  readonly safeCell: (text: string) => string;
  /** BCP 47, for the order of texts. */
  readonly locale: string;
  readonly texts: DataTableTexts;
  /** Controls of the caller's, at the end of the table's own. */
  readonly tools?: ReactNode;
  /** Shown while there are no rows at all. */
  readonly empty?: ReactNode;
  /** The rows are still on their way: the table stands ready, and says nothing of their number. */
  readonly isLoading?: boolean;
}

type OpenDialog = { readonly anchor: Element } & (
  | { readonly kind: 'columns' }
  | { readonly kind: 'filter'; readonly columnKey: string }
);

/**
 * A list of any length to search, filter, sort, group, select from and copy. What the reader makes of it is the caller's
 * `view`, so that it can live in the URL.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { rows, columns, view, onViewChange, selection, texts, safeCell, isLoading = false } = props;
  const collator = useMemo(() => new Intl.Collator(props.locale, { numeric: true }), [props.locale]);
  const search = useDraft(view.search, (text) => onViewChange({ ...view, search: text }));
  const { filters, groupBy } = view;
  // By content: a view read from the URL is another object whenever anything of the URL changes.
  const arranged = JSON.stringify({ ...view, search: search.text, columns: null });
  const current = useMemo((): TableView => JSON.parse(arranged), [arranged]);
  const arrangement = useArrangement(rows, current, columns, collator);
  const shown = useMemo(() => shownColumns(columns, view.columns), [columns, view.columns]);
  const filterable = useMemo(() => columns.filter(({ filter }) => filter !== undefined), [columns]);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [notice, setNotice] = useNotice();

  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (dialog === null) return;
    return () => {
      // A closed dialog gives the focus back to where it was: a row, perhaps, that its filter has taken away.
      if (document.activeElement !== document.body) return;
      root.current?.querySelector<HTMLElement>('.dt-grid [tabindex="0"]')?.focus({ preventScroll: true });
    };
  }, [dialog]);

  // What is found or sorted anew is read from its beginning; new data under the same view moves nothing.
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

  function openFilter(columnKey: string | undefined, anchor: Element) {
    if (columnKey !== undefined) setDialog({ kind: 'filter', columnKey, anchor });
  }

  const selectedTsv = () => rowsAsTsv(selectedRows, shown, safeCell);

  async function copyRows() {
    const isCopied = await copyText(selectedTsv());
    setNotice(isCopied ? texts.copiedRows(selectedRows.length) : texts.copyFailed);
  }

  function copyFromCell(event: ClipboardEvent, cellText: string) {
    if (window.getSelection()?.isCollapsed === false) return; // The reader marked a piece of text: theirs to copy.
    event.preventDefault();
    const hasRows = selectedRows.length > 0;
    event.clipboardData.setData('text/plain', hasRows ? selectedTsv() : safeCell(cellText));
    setNotice(hasRows ? texts.copiedRows(selectedRows.length) : texts.copiedCell);
  }

  const filtered = filterable.filter(({ key }) => isActiveFilter(filters[key]));
  const isNothingFound = !isLoading && arrangement !== null && arrangement.rows.length === 0;
  return (
    <div ref={root} className="dt">
      <Toolbar
        texts={texts}
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
        texts={texts}
        count={isLoading ? '' : texts.rowCount(arrangement?.rows.length ?? rows.length, rows.length)}
        isNarrowed={isNarrowed(current)}
        onClearFilters={clearFilters}
        selectedCount={selectedRows.length}
        onCopyRows={() => void copyRows()}
        onClearSelection={() => selection?.onChange(new Set())}
        selectionActions={selection?.actions}
        notice={notice}
      />
      <div className="dt-body" aria-busy={isLoading}>
        <Grid
          {...props}
          columns={shown}
          arrangement={arrangement}
          onChange={change}
          onOpenFilter={openFilter}
          onCopy={copyFromCell}
        />
        {isNothingFound && (
          <div className="dt-empty">
            {rows.length === 0 ? (
              props.empty
            ) : (
              <>
                <strong>{texts.nothingMatches}</strong>
                <span>{texts.nothingMatchesHint}</span>
              </>
            )}
          </div>
        )}
      </div>
      <Suspense fallback={null}>
        {dialog?.kind === 'filter' && (
          <FilterDialog
            texts={texts}
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
            texts={texts}
            anchor={dialog.anchor}
            columns={columns}
            chosen={view.columns}
            onChoose={(keys) => change({ columns: keys })}
            onClose={() => setDialog(null)}
          />
        )}
      </Suspense>
    </div>
  );
}
