import writeXlsxFile, { type Row, type Sheet as XlsxSheet } from 'write-excel-file/universal';
import type { Cell, ExportTable } from './exportTable.ts';

export interface Sheet extends ExportTable {
  /** At most 31 characters, none of them `[ ] / \ : * ?`. */
  readonly name: string;
}

/** In characters of a column. */
const [narrowest, widest] = [9, 60];
/** Rows that are looked at for the width of their columns. */
const measuredRows = 1000;

/**
 * An Excel workbook (XLSX). Texts are text, so that digits keep their zeros and nothing can be a formula; numbers are numbers, and
 * times are times of the local time zone.
 */
export function writeWorkbook(sheets: readonly Sheet[]): Promise<Blob> {
  return writeXlsxFile(sheets.map(xlsxSheet)).toBlob();
}

function xlsxSheet({ name, header, rows }: Sheet): XlsxSheet<Blob> {
  const head: Row = header.map((value) => ({ ...xlsxCell(value), fontWeight: 'bold' }));
  return {
    sheet: name,
    data: [head, ...rows.map((cells) => cells.map(xlsxCell))],
    columns: header.map((_, column) => ({ width: width([header, ...rows.slice(0, measuredRows)], column) })),
    stickyRowsCount: 1,
  };
}

function xlsxCell(cell: Cell): Row[number] & object {
  if (cell === null || cell === '') return {};
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (cell instanceof Date) return { value: asUtc(cell), type: Date, format: 'yyyy-mm-dd hh:mm:ss' };
  return {
    value: xlsxText(cell),
    type: String,
    format: '@',
    alignVertical: 'top',
    wrap: cell.includes('\n'),
  };
}

/** A workbook knows no time zones, and the writer takes UTC. */
function asUtc(time: Date): Date {
  return new Date(
    Date.UTC(
      ...([time.getFullYear(), time.getMonth(), time.getDate()] as const),
      ...([time.getHours(), time.getMinutes(), time.getSeconds()] as const),
    ),
  );
}

function width(rows: readonly (readonly Cell[])[], column: number): number {
  const lengths = rows.map((cells) => {
    const cell = cells[column] ?? '';
    if (typeof cell !== 'string') return cell instanceof Date ? 19 : String(cell).length;
    return Math.max(
      ...cell
        .slice(0, 1000)
        .split('\n')
        .map((line) => line.length),
    );
  });
  return Math.min(widest, Math.max(narrowest, ...lengths) + 2);
}

/** Characters that XML has no place for, or that the writer leaves out; and what looks like one of these escapes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters it is about
const escapedCharacters = /[\0-\x08\x0B-\x1F\x7F-\x9F]|_(?=x[\dA-F]{4}_)/gi;
/** Characters that no workbook can hold. */
const lostCharacters = /[\p{Surrogate}\p{Noncharacter_Code_Point}\uFFFD]/gu;

/** The text as workbooks store it: `_x0007_` is a character that XML does not allow (ECMA-376, ST_Xstring). */
function xlsxText(text: string): string {
  const stored = text
    .replace(/\r\n?/g, '\n')
    .replace(lostCharacters, '?')
    .replace(escapedCharacters, escapeOf);
  // The writer looks texts up in a plain object, where it would find `constructor` without having put it there. It leaves out a NUL.
  return stored in {} ? `${stored}\0` : stored;
}

function escapeOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
