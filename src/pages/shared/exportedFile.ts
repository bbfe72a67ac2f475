import { exportFileName } from '../../domain/export/exportFileName.ts';
import type { ExportTable } from '../../domain/export/exportTable.ts';
import { type CsvDelimiter, tableCsv } from '../../domain/export/tableCsv.ts';
import type { Sheet } from '../../domain/export/writeWorkbook.ts';
import type { Language } from '../../i18n/language.ts';
import { workbookInWorker } from './workbookInWorker.ts';

export type ExportFormat = 'csv' | 'xlsx' | 'json';

/** What is exported, made only in the format that is wanted. */
export interface ExportSource {
  /** Of the file: what it is about, and the day. */
  readonly name: readonly string[];
  readonly table: () => ExportTable;
  readonly sheets: () => readonly Sheet[];
  readonly json: () => string;
}

interface ExportedFile {
  readonly name: string;
  readonly content: string | Blob;
  readonly type: string;
}

/** Excel expects the list separator of the computer's region, which its language tells. */
const delimiters = { en: ',', hu: ';' } as const satisfies Record<Language, CsvDelimiter>;

/** The file to download. Rejects if what writes it cannot be loaded. */
export async function exportedFile(
  format: ExportFormat,
  source: ExportSource,
  language: Language,
): Promise<ExportedFile> {
  const name = exportFileName(source.name, format);
  switch (format) {
    case 'csv':
      return csvFile(source.name, source.table(), language);
    case 'json':
      return { name, content: source.json(), type: 'application/json' };
    case 'xlsx': {
      const workbook = await workbookInWorker(source.sheets());
      return { name, content: workbook, type: workbook.type };
    }
    default:
      return format satisfies never;
  }
}

/** A table as a CSV file to download. */
export function csvFile(name: readonly string[], table: ExportTable, language: Language): ExportedFile {
  return {
    name: exportFileName(name, 'csv'),
    content: tableCsv(table, delimiters[language]),
    type: 'text/csv;charset=utf-8',
  };
}
