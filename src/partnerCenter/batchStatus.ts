import { queryOptions } from '@tanstack/react-query';
import { atOnce, inSlices, nextSlice } from '../browser/inSlices.ts';
import type { Batch, BatchDevice, ProcessingStatus } from '../domain/batch.ts';
import { batchVerdict } from '../domain/batchVerdict.ts';
import { type BatchTrackingId, type CustomerId, parseBatchTrackingId } from '../domain/identifiers.ts';
import { askForBatchStatus } from './batchStatusCall.ts';
import type { PartnerCenter } from './http.ts';
import type { ResponseFacts } from './responseFacts.ts';
import type { CallOptions } from './send.ts';
import { field, isWireObject, list, sameJson, text, time, type WireObject } from './wire.ts';

/** One response about the status of an upload, with the facts that support asks for. */
export interface BatchAnswer {
  readonly batch: Batch;
  readonly facts: ResponseFacts;
}

const keyName = 'batchJobStatus';

/** Which batch the key of a query is about; `null` if it is about something else. */
export function batchOfQuery([name, customerId, trackingId]: readonly unknown[]) {
  if (name !== keyName) return null;
  return { customerId: customerId as CustomerId, trackingId: trackingId as BatchTrackingId };
}

/**
 * The status of an upload. Throws `ApiError`. Only `BatchWatcher` makes the calls; pages read the answers from the query cache. `call` is
 * what the watcher adds to its calls.
 */
export function batchStatusQuery(
  partnerCenter: Pick<PartnerCenter, 'get'>,
  customerId: CustomerId,
  trackingId: BatchTrackingId,
  call: Pick<CallOptions, 'signal' | 'beforeTry'> = {},
) {
  return queryOptions({
    queryKey: [keyName, customerId, trackingId],
    async queryFn({ client, queryKey }): Promise<BatchAnswer> {
      // Not the query's own signal: it would end the call with the page, though another tab may be waiting for the answer.
      const { body, facts } = await askForBatchStatus(partnerCenter, customerId, trackingId, call);
      const before = client.getQueryData<BatchAnswer>(queryKey);
      return { batch: await readBatchOfAnySize(body, before?.batch.devices), facts };
    },
    // For answers from another tab, whose rows are copies.
    structuralSharing: (previous, next) =>
      keepUnchangedRows(previous as BatchAnswer | undefined, next as BatchAnswer),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/**
 * Reads a `BatchUploadDetails`, whatever is missing; never throws. Devices that are unchanged since `before` are not read
 * again and stay the same objects.
 */
export function readBatch(body: WireObject, before: readonly BatchDevice[] = []): Batch {
  return atOnce(readInSteps(body, before));
}

/** Up to here reading takes less than a frame or two. The first answer is read at once, because the page has nothing to show before. */
const mostRowsAtOnce = 8_000;

async function readBatchOfAnySize(body: WireObject, before: readonly BatchDevice[] = []): Promise<Batch> {
  if (before.length <= mostRowsAtOnce) return readBatch(body, before);
  const batch = await inSlices(readInSteps(body, before));
  await nextSlice();
  // Known by the time the page asks for it.
  batchVerdict(batch);
  await nextSlice();
  return batch;
}

function* readInSteps(body: WireObject, before: readonly BatchDevice[]): Generator<void, Batch> {
  const devices = field(body, 'devicesStatus');
  const trackingId = text(field(body, 'batchTrackingId'));
  return {
    batchTrackingId: trackingId === null ? null : parseBatchTrackingId(trackingId),
    status: readStatus(field(body, 'status')),
    statusAsSent: text(field(body, 'status')),
    startedTime: time(field(body, 'startedTime')),
    completedTime: time(field(body, 'completedTime')),
    devices: yield* readDevices(list(devices), before),
    devicesListed: Array.isArray(devices),
  };
}

/** How many rows are read between two chances to stop. */
const rowsPerStep = 1_000;

function* readDevices(
  sent: readonly unknown[],
  before: readonly BatchDevice[],
): Generator<void, readonly BatchDevice[]> {
  const devices: BatchDevice[] = [];
  for (const [index, device] of sent.entries()) {
    // A row that is not an object is still the n-th device: dropping it would renumber the rows after it.
    const row: WireObject = isWireObject(device) ? device : { value: device };
    const known = before[index];
    devices.push(known !== undefined && sameJson(known.asSent, row) ? known : readDevice(row, index + 1));
    if (devices.length % rowsPerStep === 0) yield;
  }
  if (sameRows(devices, before)) return before;
  comparedWith.set(devices, before);
  return devices;
}

/** The list with which a list was compared when it was read. */
const comparedWith = new WeakMap<readonly BatchDevice[], readonly BatchDevice[]>();

function sameRows(devices: readonly BatchDevice[], before: readonly BatchDevice[]): boolean {
  return devices.length === before.length && devices.every((device, index) => device === before[index]);
}

function readDevice(row: WireObject, position: number): BatchDevice {
  return {
    position,
    serialNumber: text(field(row, 'serialNumber')),
    productKey: text(field(row, 'productKey')),
    deviceId: text(field(row, 'deviceId')),
    status: readStatus(field(row, 'status')),
    statusAsSent: text(field(row, 'status')),
    errorCode: text(field(row, 'errorCode')),
    errorDescription: text(field(row, 'errorDescription')),
    asSent: row,
  };
}

// Indexed by the integers of the .NET SDK's enumeration.
const statusNumbers: readonly ProcessingStatus[] = [
  'unknown',
  'queued',
  'processing',
  'finished',
  'finishedWithErrors',
];

const statusWords: Readonly<Record<string, ProcessingStatus>> = {
  unknown: 'unknown',
  queued: 'queued',
  processing: 'processing',
  inprogress: 'processing',
  finished: 'finished',
  finishedwitherrors: 'finishedWithErrors',
};

/** Reading the same few words 100,000 times takes time. Bounded, so that a hostile answer cannot make it grow without end. */
const knownStatuses = new Map<string, ProcessingStatus>();
const knownAtMost = 100;

function readStatus(value: unknown): ProcessingStatus {
  const sent = text(value);
  if (sent === null) return 'unknown';
  const known = knownStatuses.get(sent);
  if (known !== undefined) return known;
  const status = statusOf(sent);
  if (knownStatuses.size < knownAtMost) knownStatuses.set(sent, status);
  return status;
}

function statusOf(sent: string): ProcessingStatus {
  if (/^\d+$/.test(sent)) return statusNumbers[Number(sent)] ?? 'unrecognized';
  const word = sent.toLowerCase().replace(/[\s_-]/g, '');
  return Object.hasOwn(statusWords, word) ? (statusWords[word] as ProcessingStatus) : 'unrecognized';
}

/**
 * Unchanged rows (compared by position) stay the same objects, as does the list if no row changed, so that a poll renders
 * only what it changed.
 */
export function keepUnchangedRows(previous: BatchAnswer | undefined, next: BatchAnswer): BatchAnswer {
  if (previous === undefined) return next;
  const before = previous.batch.devices;
  if (next.batch.devices === before || comparedWith.get(next.batch.devices) === before) return next;
  const devices = next.batch.devices.map((device, index) => {
    const known = before[index];
    return known !== undefined && sameJson(known.asSent, device.asSent) ? known : device;
  });
  return { ...next, batch: { ...next.batch, devices: sameRows(devices, before) ? before : devices } };
}
