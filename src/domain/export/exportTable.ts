import { withoutSecrets } from '../withoutSecrets.ts';

/** What a cell holds. A `Date` is written in local time and without an offset, because spreadsheets know no other. */
export type Cell = string | number | Date | null;

export interface ExportColumn<Row> {
  readonly name: string;
  readonly cell: (row: Row) => Cell;
}

/** Rows as cells, whatever the format. */
export interface ExportTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** In characters: Excel splits or cuts off a longer cell. */
const longestText = 32_767;

/** The cells of these rows. Nothing that looks like a hardware hash or an access token is left in them. */
export function exportTable<Row>(rows: readonly Row[], columns: readonly ExportColumn<Row>[]): ExportTable {
  return {
    header: columns.map(({ name }) => name),
    rows: rows.map((row) => columns.map(({ cell }) => withinLimits(cell(row)))),
  };
}

function withinLimits(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell;
  const text = withoutSecrets(cell);
  return text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
}

/** A cell as text. Times are written as `2026-03-09 09:15:00`, which spreadsheets in every language read as a time. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  return cell instanceof Date ? localTime(cell) : String(cell);
}

/** The local day, `2026-03-09`. */
export function dayOf(time: Date): string {
  return localTime(time).slice(0, 10);
}

function localTime(time: Date): string {
  const [year, ...others] = [
    ...[time.getFullYear(), time.getMonth() + 1, time.getDate()],
    ...[time.getHours(), time.getMinutes(), time.getSeconds()],
  ];
  const [month, day, hours, minutes, seconds] = others.map((part) => String(part).padStart(2, '0'));
  return `${String(year).padStart(4, '0')}-${month}-${day} ${hours}:${minutes}:${seconds}`;
}
