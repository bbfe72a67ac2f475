import { withoutApostrophes } from '../spreadsheetSafe.ts';

/**
 * Removes what protects a cell from spreadsheets: the apostrophe before a formula's first character (`writeDeviceFile`
 * writes it too), and the formula `="0165"`, which preserves leading zeros.
 */
export function plainCell(cell: string): string {
  const text = /^\s*="([^"]*)"\s*$/.exec(cell)?.[1] ?? cell;
  return withoutApostrophes(text);
}
