import type { DeviceRow } from '../../domain/deviceFile/deviceRow.ts';
import type { ColumnMeaning, ReadFailure, ReadFile } from '../../domain/deviceFile/readDeviceFile.ts';

/** What the page asks its worker for. */
export interface ReadRequest {
  readonly source: Blob;
  readonly choices: readonly (readonly [column: string, meaning: ColumnMeaning])[];
}

/**
 * What the worker answers. Rows come in portions, because receiving ten thousand hashes in one message would block the page for a
 * moment.
 */
export type ReadMessage =
  | { readonly kind: 'rows'; readonly rows: readonly DeviceRow[]; readonly total: number }
  | { readonly kind: 'done'; readonly file: Omit<ReadFile, 'rows'> }
  | { readonly kind: 'failed'; readonly because: ReadFailure };
