import { cellAt, position } from './cellReference.ts';
import { WorkbookError } from './workbookError.ts';

interface MergedCell {
  readonly area: string;
  /** The area's first cell, which has its only value. */
  readonly first: { readonly row: number; readonly column: number };
}

const mostCells = 500_000;

/** By position, the cells of merged areas except the first one of each, as far as the sheet has values. */
export function mergedCells(
  areas: readonly string[],
  { lastRow, lastColumn }: { readonly lastRow: number; readonly lastColumn: number },
): ReadonlyMap<string, MergedCell> {
  const cells = new Map<string, MergedCell>();
  let count = 0;
  for (const area of areas) {
    const [from = '', to = from] = area.split(':');
    const [first, last] = [cellAt(from), cellAt(to)];
    if (!first || !last) continue;
    const [bottom, right] = [Math.min(last.row, lastRow), Math.min(last.column, lastColumn)];
    count += Math.max(0, bottom - first.row + 1) * Math.max(0, right - first.column + 1);
    if (count > mostCells) throw new WorkbookError('largeWorkbook');
    for (let row = first.row; row <= bottom; row += 1)
      for (let column = first.column; column <= right; column += 1)
        if (row !== first.row || column !== first.column) cells.set(position(row, column), { area, first });
  }
  return cells;
}
