import { textCell } from '../deviceFile/spreadsheetCell.ts';
import { csvLines } from '../safeCsv.ts';
import { spreadsheetSafe } from '../spreadsheetSafe.ts';
import { type Cell, cellText, type ExportTable } from './exportTable.ts';

/** What Excel expects between two cells: it follows the language of the computer. */
export type CsvDelimiter = ',' | ';';

/**
 * A CSV file that opens in Excel with a double click: UTF-8 with a byte-order mark, and lines that end in CRLF. No text can run as a
 * formula, and digits stay text (see `textCell`).
 */
export function tableCsv({ header, rows }: ExportTable, delimiter: CsvDelimiter): string {
  const lines = [header, ...rows].map((cells) => cells.map(csvCell));
  return `\uFEFF${csvLines(lines, delimiter)}\r\n`;
}

function csvCell(cell: Cell): string {
  if (typeof cell !== 'string') return cellText(cell);
  const safe = spreadsheetSafe(cell);
  return safe === cell ? textCell(cell) : safe;
}
