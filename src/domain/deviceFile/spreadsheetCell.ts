import { withoutApostrophes } from '../spreadsheetSafe.ts';

/**
 * Undoes what keeps spreadsheets from damaging a cell: the apostrophe before a formula's first character (we
 * write it too, see `writeDeviceFile`), and `="0165"`, by which lists keep their leading zeros.
 */
export function plainCell(cell: string): string {
  const text = /^\s*="([^"]*)"\s*$/.exec(cell)?.[1] ?? cell;
  return withoutApostrophes(text);
}
