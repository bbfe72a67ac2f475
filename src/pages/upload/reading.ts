import type { TextEncodingName } from '../../domain/deviceFile/decodeText.ts';
import type { DeviceRow } from '../../domain/deviceFile/deviceRow.ts';
import type { ColumnMeaning, DeviceFile } from '../../domain/deviceFile/readDeviceFile.ts';
import type { Delimiter } from '../../domain/deviceFile/readTable.ts';

/** What the page asks its worker. */
export interface ReadRequest {
  readonly source: Blob;
  readonly choices: readonly (readonly [column: string, meaning: ColumnMeaning])[];
}

/** A device file as it was read, hashes included. */
export interface ReadFile extends DeviceFile {
  readonly encoding: TextEncodingName;
  readonly delimiter: Delimiter;
}

export type ReadFailure =
  /** No line with a device. */
  | 'empty'
  /** An Excel file, not a text file. */
  | 'workbook'
  /** The browser could not read it: moved, locked, or too large for its memory. */
  | 'unreadable';

/**
 * What the worker tells. Rows come in portions, because taking over ten thousand hashes at once would stop the page
 * for a moment.
 */
export type ReadMessage =
  | { readonly kind: 'rows'; readonly rows: readonly DeviceRow[]; readonly total: number }
  | { readonly kind: 'done'; readonly file: Omit<ReadFile, 'rows'> }
  | { readonly kind: 'failed'; readonly because: ReadFailure };
