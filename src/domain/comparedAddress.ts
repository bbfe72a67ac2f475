import {
  type BatchId,
  type BatchTrackingId,
  type CustomerId,
  joinBatchTrackingIds,
  parseBatchId,
  parseBatchTrackingIds,
  parseCustomerId,
} from './identifiers.ts';
import { pastedUploads } from './pastedUploads.ts';
import type { TrackingReferenceProblem } from './trackingReference.ts';

/** What is compared, as an address names it. */
export type ComparedThing =
  | {
      readonly kind: 'upload';
      /** At least one. */
      readonly trackingIds: readonly BatchTrackingId[];
      /** What a link calls it. */
      readonly name: string | null;
    }
  | { readonly kind: 'deviceBatch'; readonly batchId: BatchId };

const deviceBatchStart = 'device-batch/';

/** As one value in the address: `<tracking ID>,<tracking ID>/<name>`, or `device-batch/<name>`. */
export function writeCompared(thing: ComparedThing): string {
  if (thing.kind === 'deviceBatch') return deviceBatchStart + thing.batchId;
  const { trackingIds, name } = thing;
  return [joinBatchTrackingIds(trackingIds), ...(name === null ? [] : [name])].join('/');
}

/** Reads a value of the address; `null` if it names nothing that can be compared. */
export function readCompared(text: string): ComparedThing | null {
  if (text.startsWith(deviceBatchStart)) {
    const batchId = parseBatchId(text.slice(deviceBatchStart.length));
    return batchId && { kind: 'deviceBatch', batchId };
  }
  const [ids = '', ...name] = text.split('/');
  const { trackingIds, invalid } = parseBatchTrackingIds(ids);
  if (trackingIds.length === 0 || invalid.length > 0) return null;
  return { kind: 'upload', trackingIds, name: name.join('/').trim() || null };
}

/** What a text names that was typed or pasted to choose what is compared. */
export type PastedCompared =
  | { readonly kind: 'found'; readonly thing: ComparedThing; readonly customerId: CustomerId | null }
  | {
      readonly kind: 'problem';
      readonly problem: TrackingReferenceProblem;
      readonly found: string | null;
    };

/** Reads a tracking ID, a `Location` value, or a link of this app to an upload or a device batch; `null` for any other text. */
export function pastedCompared(text: string): PastedCompared | null {
  const deviceBatch = deviceBatchIn(text);
  if (deviceBatch !== null) return deviceBatch;
  const [first] = pastedUploads(text.replace(/\s+/g, ' '));
  if (first === undefined || first.kind === 'repeated') return null;
  if (first.kind === 'problem') return { kind: 'problem', problem: first.problem, found: first.found };
  const { trackingIds, name, customerId } = first;
  return { kind: 'found', thing: { kind: 'upload', trackingIds, name }, customerId };
}

function deviceBatchIn(text: string): PastedCompared | null {
  const [, customer = '', name = ''] =
    /customers\/([^/\s]+)\/device-?batches\/([^/?#\s<>"]+)/i.exec(text) ?? [];
  const customerId = parseCustomerId(customer);
  if (customerId === null) return null;
  try {
    const batchId = parseBatchId(decodeURIComponent(name));
    return batchId && { kind: 'found', thing: { kind: 'deviceBatch', batchId }, customerId };
  } catch {
    // Not percent-encoded, as in "100%".
    return null;
  }
}
