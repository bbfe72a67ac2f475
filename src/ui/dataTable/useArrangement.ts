import { useEffect, useMemo, useState } from 'react';
import { atOnce, inSlices, nextSlice } from '../../browser/inSlices.ts';
import { type Arrangement, arrangeRows } from './arrangeRows.ts';
import { isNarrowed, type TableColumn, type TableView } from './tableView.ts';

/** Up to here sorting and grouping take less than two frames, and their result may come with the click's own paint. */
const mostRowsAtOnce = 12_000;
/** Up to here, so does the result of a search: keys follow one another sooner than clicks. */
const mostSearchedAtOnce = 2_000;

function needsNoWork(view: TableView): boolean {
  return view.sort.length === 0 && view.groupBy === null && !isNarrowed(view);
}

/**
 * The arranged rows, for a view and columns that are the same objects as long as they say the same. Long lists are
 * arranged between keys and paints: until that is done the last arrangement stays, and `null` is given where there
 * is none yet.
 */
export function useArrangement<Row extends object>(
  rows: readonly Row[],
  view: TableView,
  columns: readonly TableColumn<Row>[],
  locale: string,
): Arrangement<Row> | null {
  const most = view.search === '' ? mostRowsAtOnce : mostSearchedAtOnce;
  const isAtOnce = rows.length <= most || needsNoWork(view);
  const now = useMemo(
    () => (isAtOnce ? atOnce(arrangeRows(rows, view, columns, locale)) : null),
    [isAtOnce, rows, view, columns, locale],
  );
  const [last, setLast] = useState<Arrangement<Row> | null>(now);
  if (now !== null && now !== last) setLast(now);

  useEffect(() => {
    if (isAtOnce) return;
    const outdated = new AbortController();
    // The letter just typed is painted first: React runs effects of a key before that.
    void nextSlice().then(() => {
      if (outdated.signal.aborted) return;
      return inSlices(arrangeRows(rows, view, columns, locale), outdated.signal).then(setLast);
    });
    return () => outdated.abort();
  }, [isAtOnce, rows, view, columns, locale]);

  return now ?? last;
}
