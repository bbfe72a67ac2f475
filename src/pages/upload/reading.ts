import type { DeviceRow } from '../../domain/deviceFile/deviceRow.ts';
import type {
  ColumnMeaning,
  FileOrigin,
  ReadFailure,
  ReadFile,
} from '../../domain/deviceFile/readDeviceFile.ts';
import type { TextEncodingName } from '../../domain/deviceFile/textEncodings.ts';
import type { SheetFacts } from '../../domain/workbook/readWorkbook.ts';

/** What the page asks its worker for. */
export interface ReadRequest {
  readonly source: Blob;
  readonly choices: readonly (readonly [column: string, meaning: ColumnMeaning])[];
  readonly origin: FileOrigin;
  /** Of a text file; `null` to find it out. */
  readonly encoding: TextEncodingName | null;
  /** Of a workbook; `null` to ask if it has several. */
  readonly sheet: string | null;
}

/**
 * What the worker answers. Rows come in portions, because receiving ten thousand hashes in one message would block the page for a
 * moment.
 */
export type ReadMessage =
  | { readonly kind: 'rows'; readonly rows: readonly DeviceRow[]; readonly total: number }
  | { readonly kind: 'done'; readonly file: Omit<ReadFile, 'rows'> }
  /** The workbook has several sheets with values, one of which has to be chosen. */
  | { readonly kind: 'sheets'; readonly sheets: readonly SheetFacts[] }
  | { readonly kind: 'failed'; readonly because: ReadFailure };
