import type { DeviceRow } from '../deviceFile/deviceRow.ts';
import { type BatchNameProblem, checkBatchName, partNames } from './batchName.ts';
import type { UploadDraft } from './draft.ts';
import { type BatchPart, splitIntoBatches, type UploadTarget } from './splitIntoBatches.ts';

/** Where a draft goes and in which parts; or what is still missing. */
export type Destination =
  | { readonly ok: true; readonly target: UploadTarget; readonly parts: readonly BatchPart<DeviceRow>[] }
  | { readonly ok: false; readonly problem: BatchNameProblem | 'noBatchChosen' | 'batchSize' };

/** Devices per part. With hashes, such a call has 40 MB; gateways rarely accept more. */
export const largestBatch = 10_000;

/** Checks the chosen target of a draft and splits `rows` into parts. `name` is used for a new batch; `taken` are existing names. */
export function destinationOf(
  { target: { kind, batchId }, batchSize }: UploadDraft,
  rows: readonly DeviceRow[],
  name: string,
  taken: readonly string[],
): Destination {
  if (!Number.isInteger(batchSize) || batchSize < 1 || batchSize > largestBatch)
    return { ok: false, problem: 'batchSize' };
  if (kind === 'existingBatch') {
    if (batchId === null) return { ok: false, problem: 'noBatchChosen' };
    const target = { kind, batchId } as const;
    return { ok: true, target, parts: splitIntoBatches(rows, target, batchSize) };
  }
  const count = Math.ceil(rows.length / batchSize);
  for (const one of [name, ...partNames(name, count)]) {
    // The name itself may be taken if every part gets a number.
    const problem = checkBatchName(one, one === name && count > 1 ? [] : taken);
    if (problem) return { ok: false, problem };
  }
  const target = { kind, name: name.trim() } as const;
  return { ok: true, target, parts: splitIntoBatches(rows, target, batchSize) };
}
