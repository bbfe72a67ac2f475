import { meaningOfHeader } from './headerNames.ts';
import type { TableLine } from './table.ts';

/** Where a file's devices begin. */
export interface FileStart {
  /** Index of the record with the headers; `null` if the file has none. */
  readonly header: number | null;
  /** Whether one of the headers is known. */
  readonly isKnown: boolean;
  /** Index of the first record after the header, or after the comments if there is no header. */
  readonly first: number;
}

/** Records among which the header is looked for. */
const recordsLookedAt = 30;
/** What a spreadsheet writes for an error, such as `#N/A`: a value, not a comment. */
const errorValue = /^#(?:[\p{L}/0]+[!?]|N\/A|NV|#+)$/u;

/**
 * Finds the header. Some exports write comments (`#`), a title or their settings before it; those lines have fewer values than
 * the header, which tells them from devices. Without a known header, the first line without digits is one, because every device
 * has a digit somewhere.
 */
export function findHeader(records: readonly TableLine[]): FileStart {
  for (const [index, record] of records.slice(0, recordsLookedAt).entries()) {
    const known = record.cells.filter((cell) => meaningOfHeader(cell)).length;
    const filled = filledCells(record).length;
    const isHeader = index === 0 ? known > 0 : known >= 2 || known === filled;
    if (isHeader && records.slice(0, index).every((before) => isText(before, filled)))
      return { header: index, isKnown: true, first: index + 1 };
  }
  const first = records.findIndex((record) => !isComment(record));
  if (first < 0) return { header: null, isKnown: false, first: records.length };
  const hasDigits = records[first]?.cells.some((cell) => /\d/.test(cell));
  return hasDigits
    ? { header: null, isKnown: false, first }
    : { header: first, isKnown: false, first: first + 1 };
}

/** A line that begins with `#`, unless it is the header of a numbered list, such as `#,Serial Number,Model`. */
export function isComment({ cells }: Pick<TableLine, 'cells'>): boolean {
  const filled = filledCells({ cells });
  const first = filled[0]?.trim() ?? '';
  if (!first.startsWith('#') || errorValue.test(first)) return false;
  return (first !== '#' || filled.length === 1) && !cells.some((cell) => meaningOfHeader(cell));
}

function isText(record: TableLine, filledInHeader: number): boolean {
  const filled = filledCells(record);
  const [first = ''] = filled;
  return (
    isComment(record) ||
    filled.length < filledInHeader ||
    first.trim().endsWith(':') ||
    (filledInHeader === 1 && /\S[\s:]+\S/.test(first))
  );
}

function filledCells({ cells }: Pick<TableLine, 'cells'>): readonly string[] {
  return cells.filter((cell) => cell.trim() !== '');
}
