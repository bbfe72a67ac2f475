import { queryOptions } from '@tanstack/react-query';
import type { Batch, BatchDevice, ProcessingStatus } from '../domain/batch.ts';
import { type BatchTrackingId, type CustomerId, parseBatchTrackingId } from '../domain/identifiers.ts';
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
 * Asks `GET /v1/customers/{customerId}/batchJobStatus/{batchTrackingId}` (no paging: all devices come at once).
 * Throws `ApiError`. Only `BatchWatcher` makes the calls; pages read the answers from the query cache. `call` is what the watcher adds to
 * its calls.
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
      const path = `/v1/customers/${customerId}/batchJobStatus/${trackingId}`;
      // Not the query's own signal: it would end the call with the page, though another tab may be waiting for the answer.
      const { body, facts } = await partnerCenter.get(path, { ...call, purpose: 'poll', isAnswer: isBatch });
      const before = client.getQueryData<BatchAnswer>(queryKey);
      return { batch: readBatch(body, before?.batch.devices), facts };
    },
    // For answers from another tab, whose rows are copies.
    structuralSharing: (previous, next) =>
      keepUnchangedRows(previous as BatchAnswer | undefined, next as BatchAnswer),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Whether a response has any field of a batch: without one, it is from a proxy or about another resource. */
export function isBatch(body: WireObject): boolean {
  return ['devicesStatus', 'status', 'batchTrackingId', 'startedTime'].some(
    (name) => field(body, name) !== undefined,
  );
}

/**
 * Reads a `BatchUploadDetails`, whatever is missing; never throws. Devices that are unchanged since `before` are not read
 * again and stay the same objects.
 */
export function readBatch(body: WireObject, before: readonly BatchDevice[] = []): Batch {
  const devices = field(body, 'devicesStatus');
  const trackingId = text(field(body, 'batchTrackingId'));
  return {
    batchTrackingId: trackingId === null ? null : parseBatchTrackingId(trackingId),
    status: readStatus(field(body, 'status')),
    statusAsSent: text(field(body, 'status')),
    startedTime: time(field(body, 'startedTime')),
    completedTime: time(field(body, 'completedTime')),
    devices: readDevices(list(devices), before),
    devicesListed: Array.isArray(devices),
  };
}

function readDevices(sent: readonly unknown[], before: readonly BatchDevice[]): readonly BatchDevice[] {
  const devices = sent.map((device, index) => {
    // A row that is not an object is still the n-th device: dropping it would renumber the rows after it.
    const row: WireObject = isWireObject(device) ? device : { value: device };
    const known = before[index];
    return known !== undefined && sameJson(known.asSent, row) ? known : readDevice(row, index + 1);
  });
  return sameRows(devices, before) ? before : devices;
}

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

function readStatus(value: unknown): ProcessingStatus {
  const sent = text(value);
  if (sent === null) return 'unknown';
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
  const devices = next.batch.devices.map((device, index) => {
    const known = before[index];
    return known !== undefined && sameJson(known.asSent, device.asSent) ? known : device;
  });
  return { ...next, batch: { ...next.batch, devices: sameRows(devices, before) ? before : devices } };
}
