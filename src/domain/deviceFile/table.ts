/** What is suspicious about a workbook's cell, although it has a value that looks like any other. */
export type CellMark =
  /** Stored as a number. `shown` is the text with the leading zeros of its number format, if that adds any. */
  | { readonly kind: 'number'; readonly shown: string | null }
  | { readonly kind: 'date' }
  /** `isEmpty`: no result was stored with it. */
  | { readonly kind: 'formula'; readonly isEmpty: boolean }
  /** Part of a merged area, and not its first cell, which has the area's only value. */
  | { readonly kind: 'merged'; readonly area: string; readonly value: string };

export interface TableLine {
  /** 1-based line of the text, or row of the sheet, where the record begins; a quoted cell may span several lines. */
  readonly line: number;
  readonly cells: readonly string[];
  /** By position of the cell. */
  readonly marks?: ReadonlyMap<number, readonly CellMark[]>;
}

export interface Table {
  /** Records with at least one cell that is not empty. */
  readonly records: readonly TableLine[];
  /** Lines of records with mismatched quotes, whose cells may contain the lines that follow. */
  readonly brokenQuotes: readonly number[];
}
