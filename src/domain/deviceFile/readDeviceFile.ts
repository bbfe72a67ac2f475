import type { WorkbookProblem } from '../workbook/workbookError.ts';
import { cellFindings } from './cellFindings.ts';
import { findingOf } from './checkRow.ts';
import { cleanValue, type DeviceColumn, type DeviceRow, deviceColumns, noValues } from './deviceRow.ts';
import { findHeader } from './findHeader.ts';
import type { Finding } from './finding.ts';
import { foldHeader, isReasonHeader, meaningOfHeader, type UnsupportedColumn } from './headerNames.ts';
import type { Delimiter } from './readTable.ts';
import { plainCell } from './spreadsheetCell.ts';
import type { Table, TableLine } from './table.ts';
import type { TextEncodingName } from './textEncodings.ts';

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
  /** 1-based; `null` if the file has no header. */
  readonly headerLine: number | null;
  /** Comments and other text before the header or the first device. */
  readonly skipped: readonly SkippedLine[];
  readonly columns: readonly FileColumn[];
  /** Their hashes are not decoded yet: see `decodeHashes`. */
  readonly rows: readonly DeviceRow[];
  /** Problems in reading: mismatched quotes, values past the last column, and cells that a spreadsheet may have changed. */
  readonly findings: readonly Finding[];
}

export interface SkippedLine {
  readonly line: number;
  /** Its beginning. */
  readonly text: string;
}

/** How a file is written. */
export type FileFormat =
  | {
      readonly kind: 'text';
      readonly encoding: TextEncodingName;
      readonly delimiter: Delimiter;
      /** Some values with characters that another encoding would show differently. */
      readonly accented: readonly string[];
    }
  /** `sheets`: those with a value. */
  | { readonly kind: 'workbook'; readonly sheet: string; readonly sheets: readonly string[] };

/** A device file read to the end, with decoded hashes. */
export interface ReadFile extends DeviceFile {
  readonly format: FileFormat;
}

export type ReadFailure =
  /** No line with a device. */
  | 'empty'
  /** An Excel workbook that cannot be read. */
  | WorkbookProblem
  /** A workbook in the format of Excel 97 to 2003. */
  | 'oldWorkbook'
  /** A workbook with a password. */
  | 'protectedWorkbook'
  /** The browser could not read it: moved, locked, or too large for its memory. */
  | 'unreadable';

/** The user's choices by `FileColumn.key`. They override the known headers. */
export type ColumnChoices = ReadonlyMap<string, ColumnMeaning>;

/** Which of several files it is. */
export interface FileOrigin {
  /** The ID of the first row; the others are counted on. */
  readonly firstId: number;
  /** Only if there are several files. */
  readonly file?: string;
}

const skippedLength = 80;

/** Determines what each column means and reads the devices from the table. Accepts any table and never throws. */
export function readDeviceFile(
  table: Table,
  choices: ColumnChoices = new Map(),
  origin: FileOrigin = { firstId: 0 },
): DeviceFile {
  const start = findHeader(table.records);
  const header = start.header === null ? undefined : table.records[start.header];
  const before = table.records.slice(0, start.header ?? start.first);
  const records = table.records.slice(start.first);
  const columns = describeColumns(header?.cells ?? null, records, choices);
  const rows = records.map((record, index) => toRow(record, columns, origin.firstId + index, origin.file));
  const skippedLines = new Set(before.map(({ line }) => line));
  const place = origin.file === undefined ? {} : { file: origin.file };
  return {
    headerLine: header?.line ?? null,
    skipped: before.map(({ line, cells }) => ({
      line,
      text: cells.filter(Boolean).join(' ').slice(0, skippedLength),
    })),
    columns,
    rows,
    findings: [
      ...table.brokenQuotes
        .filter((line) => !skippedLines.has(line))
        .map((line) => ({ ...brokenQuotes, ...place, line })),
      ...rows.flatMap((row, index) => findingsOfRecord(row, records[index], columns)),
    ],
  };
}

const brokenQuotes: Omit<Finding, 'line'> = {
  ...({ kind: 'brokenQuotes', severity: 'error', rowId: null } as const),
  ...{ column: null, values: {}, suggestion: null },
};

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

function toRow(
  { line, cells }: TableLine,
  columns: readonly FileColumn[],
  id: number,
  file: string | undefined,
): DeviceRow {
  const values: Record<DeviceColumn, string> = { ...noValues };
  for (const { index, meaning } of columns) {
    if (isDeviceColumn(meaning)) values[meaning] = cleanValue(meaning, plainCell(cells[index] ?? ''));
  }
  return { id, line, ...(file !== undefined && { file }), ...values, hashReading: null };
}

function isDeviceColumn(meaning: ColumnMeaning): meaning is DeviceColumn {
  return (deviceColumns as readonly string[]).includes(meaning);
}

function findingsOfRecord(
  row: DeviceRow,
  record: TableLine | undefined,
  columns: readonly FileColumn[],
): Finding[] {
  const findings: Finding[] = [];
  // Values past the last column: a delimiter inside a value has shifted other cells, so the row cannot be trusted.
  const found = record?.cells.length ?? 0;
  const isLonger = record?.cells.slice(columns.length).some((cell) => cell.trim() !== '');
  if (isLonger)
    findings.push(findingOf(row, 'extraCells', 'error', null, { expected: columns.length, found }));
  for (const { index, meaning } of record?.marks ? columns : []) {
    const marks = record?.marks?.get(index);
    if (marks && isDeviceColumn(meaning)) findings.push(...cellFindings(row, meaning, marks));
  }
  return findings;
}
