import { checkDevices } from '../deviceFile/checkDevices.ts';
import { withCell } from '../deviceFile/decodeHashes.ts';
import { type DeviceRow, type DeviceValues, deviceColumns } from '../deviceFile/deviceRow.ts';
import type { Finding } from '../deviceFile/finding.ts';
import type { KnownDevices } from '../deviceFile/knownDevices.ts';
import type { FileOrigin, ReadFile } from '../deviceFile/readDeviceFile.ts';
import type { BatchId, ProfileId } from '../identifiers.ts';
import { earlierFindings, type RowsWithEarlierFailures } from './earlierFailures.ts';
import { idsPerFile } from './joinedFiles.ts';
import { devicesPerBatch } from './splitIntoBatches.ts';

/** The cells of a row that the user changed. */
export type Correction = Readonly<Partial<DeviceValues>>;

/** An upload before it is sent. In memory only, since its rows contain hardware hashes. */
export interface UploadDraft extends RowsWithEarlierFailures {
  readonly files: readonly DraftFile[];
  /** Every device as corrected: those of the files first, then those typed in, whose IDs are below zero. */
  readonly rows: readonly DeviceRow[];
  /** By row ID. */
  readonly corrections: ReadonlyMap<number, Correction>;
  readonly target: DraftTarget;
  readonly batchSize: number;
  /** The profile that the devices get once they are registered, `profileId` being `null` until it is chosen; `null` if none is wanted. */
  readonly assign: { readonly profileId: ProfileId | null } | null;
}

/** A file that was read, and where it comes from. */
export interface ReadSource {
  readonly read: ReadFile;
  /** `null` if it was pasted. */
  readonly name: string | null;
  readonly source: Blob;
  readonly origin: FileOrigin;
}

export interface DraftFile extends Omit<ReadFile, 'rows'>, Omit<ReadSource, 'read'> {}

export interface DraftTarget {
  readonly kind: 'newBatch' | 'existingBatch';
  /** `null` until the user types one: the suggestion is used. */
  readonly name: string | null;
  readonly batchId: BatchId | null;
}

export const emptyDraft: UploadDraft = {
  files: [],
  rows: [],
  corrections: new Map(),
  leftOut: new Set(),
  earlier: new Map(),
  confirmed: new Set(),
  target: { kind: 'newBatch', name: null, batchId: null },
  batchSize: devicesPerBatch,
  assign: null,
};

export function isTypedIn({ id }: DeviceRow): boolean {
  return id < 0;
}

/** The draft with these files instead of those before; devices typed in stay. */
export function withFiles(draft: UploadDraft, sources: readonly ReadSource[]): UploadDraft {
  const empty = draft.files.reduce(withoutFile, draft);
  return {
    ...empty,
    files: sources.map(({ read: { rows: _, ...file }, ...source }) => ({ ...file, ...source })),
    rows: [...sources.flatMap(({ read }) => read.rows), ...empty.rows],
  };
}

/** The draft without a file, its devices and what was changed in them. */
export function withoutFile(draft: UploadDraft, { origin }: DraftFile): UploadDraft {
  return {
    ...withoutChanges(draft, origin),
    files: draft.files.filter((file) => file.origin.firstId !== origin.firstId),
    rows: draft.rows.filter(({ id }) => !isOfFile(id, origin)),
  };
}

/**
 * The draft after one of its files was read again with other settings. Corrections and left-out rows stay, unless the file has
 * another number of rows now.
 */
export async function withFileReadAgain(
  draft: UploadDraft,
  { origin }: DraftFile,
  { rows, ...file }: ReadFile,
): Promise<UploadDraft> {
  const before = draft.rows.filter(({ id }) => isOfFile(id, origin)).length;
  const kept = before === rows.length ? draft : withoutChanges(draft, origin);
  const corrected = await Promise.all(
    rows.map((row) => correctedRow(row, kept.corrections.get(row.id) ?? {})),
  );
  const [earlier, later] = [
    kept.rows.filter(({ id }) => id >= 0 && id < origin.firstId),
    kept.rows.filter(({ id }) => id < 0 || id >= origin.firstId + idsPerFile),
  ];
  return {
    ...kept,
    files: kept.files.map((one) => (one.origin.firstId === origin.firstId ? { ...one, ...file } : one)),
    rows: [...earlier, ...corrected, ...later],
  };
}

export function devicesOfFile({ rows }: UploadDraft, { origin }: DraftFile): number {
  return rows.filter(({ id }) => isOfFile(id, origin)).length;
}

function isOfFile(id: number, { firstId }: FileOrigin): boolean {
  return id >= firstId && id < firstId + idsPerFile;
}

function withoutChanges(draft: UploadDraft, origin: FileOrigin): UploadDraft {
  return {
    ...draft,
    corrections: new Map([...draft.corrections].filter(([id]) => !isOfFile(id, origin))),
    leftOut: new Set([...draft.leftOut].filter((id) => !isOfFile(id, origin))),
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
 * Findings of the files and of the rows to be sent, errors first, and what earlier failures have left open. One that came from
 * reading a cell ends when the user corrects the cell, or one of its row if it is about the whole row; all end when the row is
 * left out.
 */
export function findingsOf(draft: UploadDraft, known: KnownDevices): readonly Finding[] {
  const ofReading = draft.files.flatMap(({ findings }) => findings.filter((one) => isOpen(draft, one)));
  return [
    ...ofReading.filter(({ severity }) => severity === 'error'),
    ...checkDevices(rowsToSend(draft), known),
    ...ofReading.filter(({ severity }) => severity === 'warning'),
    ...earlierFindings(draft),
  ];
}

function isOpen({ leftOut, corrections }: UploadDraft, { rowId, column }: Finding): boolean {
  if (rowId === null) return true;
  const correction = corrections.get(rowId);
  const isCorrected = correction !== undefined && (column === null || correction[column] !== undefined);
  return !leftOut.has(rowId) && !isCorrected;
}
