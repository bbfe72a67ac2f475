import type { CellMark, Table, TableLine } from '../deviceFile/table.ts';
import { position } from './cellReference.ts';
import { dateText, numberText } from './cellText.ts';
import { mergedCells } from './mergedCells.ts';
import type { SheetScan } from './scanSheet.ts';

/** A number as the file has it, told apart from a text with the same digits. */
export class StoredNumber {
  readonly raw: string;
  constructor(raw: string) {
    this.raw = raw;
  }
}

/** The sheet's rows as `read-excel-file` returns them (its type of a date is wrong). `scan` is `null` where marks do not matter. */
export function sheetTable(rows: readonly (readonly unknown[])[], scan: SheetScan | null): Table {
  const merged = scan && mergedCells(scan.mergedAreas, scan);
  const texts = rows.map((row) => row.map(textOf));

  function marksOf(value: unknown, row: number, column: number): CellMark[] {
    if (!scan || !merged) return [];
    const at = position(row, column);
    const marks: CellMark[] = [];
    if (value instanceof Date) marks.push({ kind: 'date' });
    if (value instanceof StoredNumber) {
      const shown = textOf(value).padStart(scan.zeroFormats.get(at) ?? 0, '0');
      marks.push({ kind: 'number', shown: shown === textOf(value) ? null : shown });
    }
    const formula = scan.formulas.get(at);
    if (formula) marks.push({ kind: 'formula', ...formula });
    const area = merged.get(at);
    if (area && value === null) {
      const first = texts[area.first.row - 1]?.[area.first.column - 1] ?? '';
      marks.push({ kind: 'merged', area: area.area, value: first });
    }
    return marks;
  }

  const records = rows.flatMap((row, index): TableLine[] => {
    const cells = texts[index] ?? [];
    if (cells.every((cell) => cell.trim() === '')) return [];
    const marks = new Map<number, readonly CellMark[]>();
    for (const [column, value] of row.entries()) {
      const found = marksOf(value, index + 1, column + 1);
      if (found.length > 0) marks.set(column, found);
    }
    return [{ line: index + 1, cells, ...(marks.size > 0 && { marks }) }];
  });
  return { records, brokenQuotes: [] };
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof StoredNumber) return numberText(value.raw);
  if (value instanceof Date) return dateText(value);
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
