import type { TableColumn } from './tableView.ts';

/** Quoted as spreadsheets expect it, or a line break inside a cell would tear the row apart when pasted. */
function tsvCell(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Header and rows, to be pasted into a spreadsheet. `safeCell` makes texts harmless that would be read as a formula. */
export function rowsAsTsv<Row>(
  rows: readonly Row[],
  columns: readonly (TableColumn<Row> & { readonly name: string })[],
  safeCell: (text: string) => string,
): string {
  const header = columns.map(({ name }) => tsvCell(name));
  const lines = rows.map((row) => columns.map((column) => tsvCell(safeCell(column.text(row)))));
  return [header, ...lines].map((cells) => cells.join('\t')).join('\r\n');
}
