import type { ReadFile } from '../../pages/upload/reading.ts';
import { checkDevices } from '../deviceFile/checkDevices.ts';
import { withCell } from '../deviceFile/decodeHashes.ts';
import { type DeviceRow, type DeviceValues, deviceColumns } from '../deviceFile/deviceRow.ts';
import type { Finding } from '../deviceFile/finding.ts';
import type { KnownDevices } from '../deviceFile/knownDevices.ts';
import type { BatchId } from '../identifiers.ts';
import { devicesPerBatch } from './splitIntoBatches.ts';

/** What somebody typed over the cells of a row. */
export type Correction = Readonly<Partial<DeviceValues>>;

/** An upload before it is sent. Lives in memory only: its rows hold hardware hashes. */
export interface UploadDraft {
  readonly file: DraftFile | null;
  /** Every device as corrected: the file's first, then those typed in, which have ids below zero. */
  readonly rows: readonly DeviceRow[];
  /** By row id. */
  readonly corrections: ReadonlyMap<number, Correction>;
  readonly leftOut: ReadonlySet<number>;
  readonly target: DraftTarget;
  readonly batchSize: number;
}

export interface DraftFile extends Omit<ReadFile, 'rows'> {
  /** `null` if it was pasted. */
  readonly name: string | null;
  /** To be read again when somebody says what a column means. */
  readonly source: Blob;
}

export interface DraftTarget {
  readonly kind: 'newBatch' | 'existingBatch';
  /** `null` while nobody has typed one: the suggestion holds. */
  readonly name: string | null;
  readonly batchId: BatchId | null;
}

export const emptyDraft: UploadDraft = {
  file: null,
  rows: [],
  corrections: new Map(),
  leftOut: new Set(),
  target: { kind: 'newBatch', name: null, batchId: null },
  batchSize: devicesPerBatch,
};

export function isTypedIn({ id }: DeviceRow): boolean {
  return id < 0;
}

/** The draft with a file in place of the one before, or with none; devices typed in stay. */
export function withFile(
  draft: UploadDraft,
  read: { readonly file: ReadFile; readonly name: string | null; readonly source: Blob } | null,
): UploadDraft {
  const typedIn = draft.rows.filter(isTypedIn);
  const ids = new Set(typedIn.map(({ id }) => id));
  const { rows = [], ...file } = read?.file ?? {};
  return {
    ...draft,
    file: read && { ...(file as Omit<ReadFile, 'rows'>), name: read.name, source: read.source },
    rows: [...rows, ...typedIn],
    corrections: new Map([...draft.corrections].filter(([id]) => ids.has(id))),
    leftOut: new Set([...draft.leftOut].filter((id) => ids.has(id))),
  };
}

/** The same file read again, with columns that mean something else: corrections and omissions hold on. */
export async function withFileReadAgain(draft: UploadDraft, read: ReadFile): Promise<UploadDraft> {
  if (!draft.file) return draft;
  const { rows, ...file } = read;
  const corrected = rows.map((row) => correctedRow(row, draft.corrections.get(row.id) ?? {}));
  return {
    ...draft,
    file: { ...draft.file, ...file },
    rows: [...(await Promise.all(corrected)), ...draft.rows.filter(isTypedIn)],
  };
}

/** The row with some cells typed over; its hash is read anew if it changed. */
export async function correctedRow(row: DeviceRow, correction: Correction): Promise<DeviceRow> {
  let corrected = row;
  for (const column of deviceColumns) {
    const text = correction[column];
    if (text !== undefined) corrected = await withCell(corrected, column, text);
  }
  return corrected;
}

export function withCorrectedRow(draft: UploadDraft, row: DeviceRow, correction: Correction): UploadDraft {
  const before = draft.corrections.get(row.id);
  return {
    ...draft,
    rows: draft.rows.map((old) => (old.id === row.id ? row : old)),
    corrections: new Map(draft.corrections).set(row.id, { ...before, ...correction }),
  };
}

/** The id that the next device typed in gets. */
export function nextTypedInId({ rows }: UploadDraft): number {
  return Math.min(0, ...rows.filter(isTypedIn).map(({ id }) => id)) - 1;
}

export function withTypedIn(draft: UploadDraft, row: DeviceRow): UploadDraft {
  return { ...draft, rows: [...draft.rows, row] };
}

export function withoutTypedIn(draft: UploadDraft, removed: number): UploadDraft {
  return { ...draft, rows: draft.rows.filter(({ id }) => id !== removed) };
}

export function withLeftOut(draft: UploadDraft, ids: Iterable<number>, isLeftOut: boolean): UploadDraft {
  const leftOut = new Set(draft.leftOut);
  for (const id of ids) {
    if (isLeftOut) leftOut.add(id);
    else leftOut.delete(id);
  }
  return { ...draft, leftOut };
}

export function rowsToSend({ rows, leftOut }: UploadDraft): readonly DeviceRow[] {
  return leftOut.size === 0 ? rows : rows.filter(({ id }) => !leftOut.has(id));
}

/** Everything to know before sending, errors first. What was wrong with a line as read ends with a correction by hand. */
export function findingsOf(draft: UploadDraft, known: KnownDevices): readonly Finding[] {
  const ofReading = (draft.file?.findings ?? []).filter(
    ({ rowId }) => rowId === null || !(draft.leftOut.has(rowId) || draft.corrections.has(rowId)),
  );
  return [...ofReading, ...checkDevices(rowsToSend(draft), known)];
}
