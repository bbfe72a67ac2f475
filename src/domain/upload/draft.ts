import { checkDevices } from '../deviceFile/checkDevices.ts';
import { withCell } from '../deviceFile/decodeHashes.ts';
import { type DeviceRow, type DeviceValues, deviceColumns } from '../deviceFile/deviceRow.ts';
import type { Finding } from '../deviceFile/finding.ts';
import type { KnownDevices } from '../deviceFile/knownDevices.ts';
import type { ReadFile } from '../deviceFile/readDeviceFile.ts';
import type { BatchId } from '../identifiers.ts';
import { earlierFindings, type RowsWithEarlierFailures } from './earlierFailures.ts';
import { devicesPerBatch } from './splitIntoBatches.ts';

/** The cells of a row that the user changed. */
export type Correction = Readonly<Partial<DeviceValues>>;

/** An upload before it is sent. In memory only, since its rows contain hardware hashes. */
export interface UploadDraft extends RowsWithEarlierFailures {
  readonly file: DraftFile | null;
  /** Every device as corrected: those of the file first, then those typed in, whose IDs are below zero. */
  readonly rows: readonly DeviceRow[];
  /** By row ID. */
  readonly corrections: ReadonlyMap<number, Correction>;
  readonly target: DraftTarget;
  readonly batchSize: number;
}

export interface DraftFile extends Omit<ReadFile, 'rows'> {
  /** `null` if it was pasted. */
  readonly name: string | null;
  /** For reading it again when the user says what a column means. */
  readonly source: Blob;
}

export interface DraftTarget {
  readonly kind: 'newBatch' | 'existingBatch';
  /** `null` until the user types one: the suggestion is used. */
  readonly name: string | null;
  readonly batchId: BatchId | null;
}

export const emptyDraft: UploadDraft = {
  file: null,
  rows: [],
  corrections: new Map(),
  leftOut: new Set(),
  earlier: new Map(),
  confirmed: new Set(),
  target: { kind: 'newBatch', name: null, batchId: null },
  batchSize: devicesPerBatch,
};

export function isTypedIn({ id }: DeviceRow): boolean {
  return id < 0;
}

/** The draft with another file, or with none if `read` is `null`; devices typed in stay. */
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

/** The draft after its file was read again with other column meanings; corrections and left-out rows stay. */
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

/** The row with some cells changed; its hash is decoded again if it changed. */
export async function correctedRow(row: DeviceRow, correction: Correction): Promise<DeviceRow> {
  let corrected = row;
  for (const column of deviceColumns) {
    const text = correction[column];
    if (text !== undefined) corrected = await withCell(corrected, column, text);
  }
  return corrected;
}

/** A row after `correctedRow`, and what was corrected. */
export interface CorrectedRow {
  readonly row: DeviceRow;
  readonly correction: Correction;
}

export function withCorrectedRows(draft: UploadDraft, corrected: readonly CorrectedRow[]): UploadDraft {
  const rows = new Map(corrected.map(({ row }) => [row.id, row]));
  const corrections = new Map(draft.corrections);
  for (const { row, correction } of corrected)
    corrections.set(row.id, { ...corrections.get(row.id), ...correction });
  return { ...draft, rows: draft.rows.map((old) => rows.get(old.id) ?? old), corrections };
}

/** The draft with what a check can change as it was in `before`: for undoing a change. */
export function withChangesOf(
  draft: UploadDraft,
  { rows, corrections, leftOut, confirmed }: UploadDraft,
): UploadDraft {
  return { ...draft, rows, corrections, leftOut, confirmed };
}

/** The ID of the next device typed in. */
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

/** The draft after the user confirmed that these rows are sent again without a change. */
export function withConfirmed(draft: UploadDraft, ids: Iterable<number>): UploadDraft {
  return { ...draft, confirmed: new Set([...draft.confirmed, ...ids]) };
}

export function rowsToSend({ rows, leftOut }: UploadDraft): readonly DeviceRow[] {
  return leftOut.size === 0 ? rows : rows.filter(({ id }) => !leftOut.has(id));
}

/**
 * Findings of the file and of the rows to be sent, errors first, and what earlier failures have left open. One that came from reading a line ends when the user corrects
 * the row or leaves it out.
 */
export function findingsOf(draft: UploadDraft, known: KnownDevices): readonly Finding[] {
  const ofReading = (draft.file?.findings ?? []).filter(
    ({ rowId }) => rowId === null || !(draft.leftOut.has(rowId) || draft.corrections.has(rowId)),
  );
  return [...ofReading, ...checkDevices(rowsToSend(draft), known), ...earlierFindings(draft)];
}
