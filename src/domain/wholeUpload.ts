import type { Batch, BatchDevice, ProcessingStatus } from './batch.ts';
import { batchVerdict, missingDevices } from './batchVerdict.ts';
import type { BatchTrackingId } from './identifiers.ts';
import type { SentDevice } from './upload/sentDevice.ts';

/** One tracking ID of an upload, and what is known about it. */
export interface UploadPart {
  readonly batchTrackingId: BatchTrackingId;
  /** The last answer; `null` before the first. */
  readonly batch: Batch | null;
  /** The devices as sent from this browser, by position; `null` if they were sent elsewhere. */
  readonly sent: readonly SentDevice[] | null;
}

/** An upload as one batch, whatever the number of its parts. */
export interface WholeUpload {
  /**
   * `null` before the first answer. Devices have the position they have in the whole upload. Its status is finished only when that
   * of every part is.
   */
  readonly batch: Batch | null;
  /** The devices as sent from this browser, by position in the whole upload; `null` if none was. */
  readonly sent: readonly (SentDevice | undefined)[] | null;
  /** How many devices this browser sent; `null` if it did not send all parts. */
  readonly sentCount: number | null;
  /** How many of them are not reported by the parts that report devices. */
  readonly missing: number;
  readonly answeredParts: number;
}

/** The parts of an upload as one. One part is returned as it is, so that its verdict is not computed again. */
export function wholeUpload(parts: readonly UploadPart[]): WholeUpload {
  const [only] = parts;
  const areAllSent = parts.every(({ sent }) => sent !== null);
  const counts = {
    sentCount: areAllSent ? sum(parts.map(({ sent }) => sent?.length ?? 0)) : null,
    missing: sum(parts.map(missingIn)),
    answeredParts: parts.filter(({ batch }) => batch !== null).length,
  };
  if (parts.length === 1 && only) return { ...counts, batch: only.batch, sent: only.sent };
  const sent = parts.some((part) => part.sent !== null) ? parts.flatMap(sentDevices) : null;
  return { ...counts, sent, batch: counts.answeredParts === 0 ? null : joinedBatch(parts) };
}

function missingIn({ batch, sent }: UploadPart): number {
  return batch === null || sent === null ? 0 : missingDevices(batchVerdict(batch), sent.length);
}

/** How many positions a part takes: as many as it has devices, whether they were sent from here or are reported. */
export function partSize({ batch, sent }: Pick<UploadPart, 'batch' | 'sent'>): number {
  return Math.max(batch?.devices.length ?? 0, sent?.length ?? 0);
}

function sentDevices(part: UploadPart): readonly (SentDevice | undefined)[] {
  return Array.from({ length: partSize(part) }, (_, index) => part.sent?.[index]);
}

function joinedBatch(parts: readonly UploadPart[]): Batch {
  const batches = parts.flatMap(({ batch }) => batch ?? []);
  const starts = batches.flatMap(({ startedTime }) => startedTime ?? []);
  const ends = batches.flatMap(({ completedTime }) => completedTime ?? []);
  const deciding = decidingPart(parts);
  const devices: BatchDevice[] = [];
  let before = 0;
  for (const part of parts) {
    for (const device of part.batch?.devices ?? []) devices.push(movedBy(before, device));
    before += partSize(part);
  }
  return {
    batchTrackingId: null,
    status: deciding?.status ?? 'processing',
    statusAsSent: deciding?.statusAsSent ?? null,
    startedTime: starts.length === 0 ? null : new Date(Math.min(...starts.map(Number))),
    completedTime: ends.length < parts.length ? null : new Date(Math.max(...ends.map(Number))),
    devices,
    devicesListed: batches.some(({ devicesListed }) => devicesListed),
  };
}

/** From what says that the upload goes on to what says that it is finished. */
const statusOrder: readonly ProcessingStatus[] = [
  ...['processing', 'queued', 'unrecognized', 'unknown'],
  ...['finishedWithErrors', 'finished'],
] as const;

/** The part whose status is that of the upload; `null` if a part without an answer may still be processed. */
function decidingPart(parts: readonly UploadPart[]): Batch | null {
  const batches = parts.flatMap(({ batch }) => batch ?? []);
  const areQueued = batches.every(({ status }) => status === 'queued');
  if (batches.length < parts.length) return areQueued ? (batches[0] ?? null) : null;
  for (const status of statusOrder) {
    const batch = batches.find((one) => one.status === status);
    // Some parts are finished already, so the upload as a whole is not waiting any more.
    if (batch && status === 'queued' && !areQueued) return null;
    if (batch) return batch;
  }
  return null;
}

/** Copies of devices, so that rows that a poll did not change stay the same objects. */
const copies = new WeakMap<BatchDevice, BatchDevice>();

function movedBy(before: number, device: BatchDevice): BatchDevice {
  if (before === 0) return device;
  const position = before + device.position;
  const known = copies.get(device);
  if (known?.position === position) return known;
  const moved = { ...device, position };
  copies.set(device, moved);
  return moved;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
