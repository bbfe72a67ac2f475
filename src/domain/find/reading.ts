import type { ProblemKind } from '../apiProblem.ts';
import type { BatchId } from '../identifiers.ts';

/** How far a device batch has been read for searching. */
export interface ReadBatch {
  readonly batchId: BatchId;
  /** As Partner Center counted them in its list; `null` if it did not. */
  readonly devices: number | null;
  /** How many pages have been read, and how many devices were on them. */
  readonly pages: number;
  readonly read: number;
  /** What asks for the next page; `null` before the first. */
  readonly token: string | null;
  readonly isComplete: boolean;
  /** Why the last call failed, if reading went on with the next batch. */
  readonly failed: ProblemKind | null;
}

const devicesPerPage = 100;

export function unreadBatch(batchId: BatchId, devices: number | null): ReadBatch {
  return {
    ...{ batchId, devices, pages: 0, read: 0, token: null, failed: null },
    // Nothing is asked of a batch that is said to be empty.
    isComplete: devices === 0,
  };
}

/** How many more calls a batch takes; at least one if its size is not known. */
function callsLeft({ devices, pages, isComplete }: ReadBatch): number {
  if (isComplete) return 0;
  return Math.max(1, Math.ceil((devices ?? 0) / devicesPerPage) - pages);
}

export interface ReadingProgress {
  readonly batches: number;
  readonly completeBatches: number;
  readonly failedBatches: number;
  /** Devices read, and how many there are said to be. */
  readonly read: number;
  readonly devices: number;
  readonly pages: number;
  readonly callsLeft: number;
}

/** The sum over device batches. Failed ones are not counted as calls that are left. */
export function readingProgress(batches: readonly ReadBatch[]): ReadingProgress {
  const sum = (value: (batch: ReadBatch) => number) =>
    batches.reduce((total, batch) => total + value(batch), 0);
  return {
    batches: batches.length,
    completeBatches: sum(({ isComplete }) => Number(isComplete)),
    failedBatches: sum(({ failed }) => Number(failed !== null)),
    read: sum(({ read }) => read),
    devices: sum(({ devices, read }) => Math.max(devices ?? 0, read)),
    pages: sum(({ pages }) => pages),
    callsLeft: sum((batch) => (batch.failed === null ? callsLeft(batch) : 0)),
  };
}

/** The next batch to read; `null` if every one is complete or has failed. One that was begun comes first, then the smallest. */
export function nextBatch(batches: readonly ReadBatch[]): ReadBatch | null {
  const open = batches.filter(({ isComplete, failed }) => !isComplete && failed === null);
  const smallestFirst = open.sort((one, other) => callsLeft(one) - callsLeft(other));
  return open.find(({ pages }) => pages > 0) ?? smallestFirst[0] ?? null;
}

/** What is stored of a device of a device batch. */
export interface ReadDevice {
  readonly id: string | null;
  readonly serialNumber: string | null;
  readonly productKey: string | null;
  readonly profileId: string | null;
  readonly uploadedDate: Date | null;
}
