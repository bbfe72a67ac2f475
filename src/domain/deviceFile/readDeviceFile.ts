import type { TextEncodingName } from './decodeText.ts';
import { cleanValue, type DeviceColumn, type DeviceRow, deviceColumns, noValues } from './deviceRow.ts';
import type { Finding } from './finding.ts';
import { foldHeader, meaningOfHeader, type UnsupportedColumn } from './headerNames.ts';
import type { Delimiter, Table, TableLine } from './readTable.ts';
import { plainCell } from './spreadsheetCell.ts';

/** `unknown` waits for the user's answer; `ignored` is that answer: not a fact about devices. */
export type ColumnMeaning = DeviceColumn | UnsupportedColumn | 'unknown' | 'ignored';

export interface FileColumn {
  /** 0-based place in the file. */
  readonly index: number;
  /** What a choice by hand is kept under, so that the next file with this header needs no question. */
  readonly key: string;
  /** As it stands in the file; `null` if the file has no header. */
  readonly header: string | null;
  readonly meaning: ColumnMeaning;
  /** The column's first value, to recognise it by. May be a hash: show its beginning only. */
  readonly example: string;
}

export interface DeviceFile {
  readonly hasHeader: boolean;
  readonly columns: readonly FileColumn[];
  /** Hashes not read yet: see `decodeHashes`. */
  readonly rows: readonly DeviceRow[];
  /** What went wrong in reading: broken quotes, and values beyond the last column. */
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

/** Choices made by hand, by `FileColumn.key`. They win over the known headers. */
export type ColumnChoices = ReadonlyMap<string, ColumnMeaning>;

/** Finds out what each column means and takes the devices from the table. Total over every table. */
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

/** A line with a known header is one. So is a line of words only: every device has a digit somewhere. */
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
      (header === '' && example === '' ? 'ignored' : 'unknown');
    // A second column of the same meaning must not silently replace the first: the user says which counts.
    const isTaken = taken.has(found) && found !== 'ignored' && found !== 'unknown';
    const meaning = isTaken ? 'unknown' : found;
    taken.add(meaning);
    return { index, key, header, meaning, example };
  });
}

/** Without a header: a hash and a 13-digit product id show what they are; five columns are Partner Center's. */
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

/** Values past the last column: a delimiter inside a value has moved its neighbours, so the row is not to be trusted. */
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
