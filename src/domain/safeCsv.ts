import Papa from 'papaparse';
import { spreadsheetSafe } from './spreadsheetSafe.ts';

/**
 * A file of comma-separated values with CRLF after each line but the last, which spreadsheets can open without running any of it
 * (Papa's own `escapeFormulae` misses cells with a line break). Cells that got an apostrophe are quoted, and so is what must be.
 */
export function safeCsv(fields: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return csvLines([fields, ...rows.map((row) => row.map((cell) => spreadsheetSafe(String(cell))))], ',');
}

/** Lines of cells that have been made safe, with CRLF after each but the last. */
export function csvLines(lines: readonly (readonly string[])[], delimiter: ',' | ';'): string {
  return Papa.unparse(
    lines.map((cells) => [...cells]),
    { delimiter, newline: '\r\n', quotes: (cell) => String(cell).startsWith("'") },
  );
}
