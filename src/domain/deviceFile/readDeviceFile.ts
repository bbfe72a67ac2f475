import type { TextEncodingName } from './decodeText.ts';
import { cleanValue, type DeviceColumn, type DeviceRow, deviceColumns, noValues } from './deviceRow.ts';
import type { Finding } from './finding.ts';
import { foldHeader, isReasonHeader, meaningOfHeader, type UnsupportedColumn } from './headerNames.ts';
import type { Delimiter, Table, TableLine } from './readTable.ts';
import { plainCell } from './spreadsheetCell.ts';

/**
 * `unknown`: the user has to choose a meaning. `ignored`: left out by the user, an empty column without a header, or why a device
 * failed.
 */
export type ColumnMeaning = DeviceColumn | UnsupportedColumn | 'unknown' | 'ignored';

export interface FileColumn {
  /** 0-based position in the file. */
  readonly index: number;
  /** Key under which the user's choice is stored, so that the next file with this header needs none. */
  readonly key: string;
  /** As written in the file; `null` if the file has no header. */
  readonly header: string | null;
  readonly meaning: ColumnMeaning;
  /** The column's first value, which helps to recognize the column. May be a hash: show only its start. */
  readonly example: string;
}

export interface DeviceFile {
  readonly hasHeader: boolean;
  readonly columns: readonly FileColumn[];
  /** Their hashes are not decoded yet: see `decodeHashes`. */
  readonly rows: readonly DeviceRow[];
  /** Problems in reading: mismatched quotes, and values past the last column. */
  readonly findings: readonly Finding[];
}

/** A device file read to the end, with decoded hashes. */
export interface ReadFile extends DeviceFile {
  readonly encoding: TextEncodingName;
  readonly delimiter: Delimiter;
}

export type ReadFailure =
  /** No line with a device. */
  | 'empty'
  /** An Excel workbook, not a text file. */
  | 'workbook'
  /** The browser could not read it: moved, locked, or too large for its memory. */
  | 'unreadable';

/** The user's choices by `FileColumn.key`. They override the known headers. */
export type ColumnChoices = ReadonlyMap<string, ColumnMeaning>;

/** Determines what each column means and reads the devices from the table. Accepts any table and never throws. */
export function readDeviceFile(table: Table, choices: ColumnChoices = new Map()): DeviceFile {
  const first = table.records[0];
  const hasHeader = first !== undefined && isHeader(first);
  const records = hasHeader ? table.records.slice(1) : table.records;
  const columns = describeColumns(hasHeader ? first.cells : null, records, choices);
  return {
    hasHeader,
    columns,
    rows: records.map((record, id) => toRow(id, record, columns)),
    findings: [
      ...table.brokenQuotes.map((line) => readingFinding('brokenQuotes', line, null, {})),
      ...records.flatMap((record, id) => extraCells(record, id, columns.length)),
    ],
  };
}

/** A line with a known header is a header. So is a line without digits, because every device has a digit somewhere. */
function isHeader({ cells }: TableLine): boolean {
  return cells.some((cell) => meaningOfHeader(cell)) || !cells.some((cell) => /\d/.test(cell));
}

function describeColumns(
  headers: readonly string[] | null,
  records: readonly TableLine[],
  choices: ColumnChoices,
): FileColumn[] {
  const width = headers?.length ?? Math.max(0, ...records.slice(0, 100).map(({ cells }) => cells.length));
  const taken = new Set<ColumnMeaning>();
  return Array.from({ length: width }, (_, index) => {
    const header = headers?.[index]?.trim() ?? null;
    const key = (header && foldHeader(header)) || `#${index + 1}`;
    const example = records.find(({ cells }) => cells[index]?.trim())?.cells[index]?.trim() ?? '';
    const found =
      choices.get(key) ??
      (header === null ? guessMeaning(example, index, width) : meaningOfHeader(header)) ??
      (isIgnored(header, example) ? 'ignored' : 'unknown');
    // A second column with the same meaning must not silently replace the first: the user decides which one to use.
    const isTaken = taken.has(found) && found !== 'ignored' && found !== 'unknown';
    const meaning = isTaken ? 'unknown' : found;
    taken.add(meaning);
    return { index, key, header, meaning, example };
  });
}

function isIgnored(header: string | null, example: string): boolean {
  return header !== null && ((header === '' && example === '') || isReasonHeader(header));
}

/** Without a header: hashes, 13-digit product IDs and user names are recognizable; five columns are Partner Center's. */
function guessMeaning(example: string, index: number, width: number): ColumnMeaning | null {
  if (/^T0[A-Za-z0-9+/=]{100,}/.test(example)) return 'hardwareHash';
  if (/^\d{13}$/.test(example)) return 'productKey';
  if (example.includes('@')) return 'assignedUser';
  return width === deviceColumns.length ? (deviceColumns[index] ?? null) : null;
}

function toRow(id: number, { line, cells }: TableLine, columns: readonly FileColumn[]): DeviceRow {
  const values: Record<DeviceColumn, string> = { ...noValues };
  for (const { index, meaning } of columns) {
    if (isDeviceColumn(meaning)) values[meaning] = cleanValue(meaning, plainCell(cells[index] ?? ''));
  }
  return { id, line, ...values, hashReading: null };
}

function isDeviceColumn(meaning: ColumnMeaning): meaning is DeviceColumn {
  return (deviceColumns as readonly string[]).includes(meaning);
}

/** Values past the last column: a delimiter inside a value has shifted other cells, so the row cannot be trusted. */
function extraCells({ line, cells }: TableLine, rowId: number, width: number): Finding[] {
  const extra = cells.slice(width).filter((cell) => cell.trim() !== '');
  if (extra.length === 0) return [];
  return [readingFinding('extraCells', line, rowId, { expected: width, found: cells.length })];
}

function readingFinding(
  kind: 'brokenQuotes' | 'extraCells',
  line: number,
  rowId: number | null,
  values: Finding['values'],
): Finding {
  return { kind, severity: 'error', rowId, line, column: null, values, suggestion: null };
}
