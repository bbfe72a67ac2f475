import type { QueryClient } from '@tanstack/react-query';
import {
  failedDevices,
  type JobDevices,
  type JobPart,
  type ListedDevice,
  registeredDevices,
} from '../domain/assignment/jobDevices.ts';
import { batchVerdict } from '../domain/batchVerdict.ts';
import type { BatchId, BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import { uploadOfBatch } from '../kept/uploads.ts';
import { batchStatusQuery } from '../partnerCenter/batchStatus.ts';
import { nextToken } from '../partnerCenter/collection.ts';
import { type DevicesPage, fetchDevicesPage } from '../partnerCenter/devices.ts';
import type { PartnerCenter } from '../partnerCenter/http.ts';
import type { PatientAnswer, PatientCalls } from './PatientCalls.ts';

/** What reading needs from outside: of this browser and Partner Center, unless a test simulates it. */
const outside = { uploadOfBatch, fetchDevicesPage };

interface ReadingOptions extends Partial<typeof outside> {
  /** `SignedInAccount.key`. */
  readonly account: string;
  readonly partnerCenter: Pick<PartnerCenter, 'get'>;
  readonly queryClient: QueryClient;
  readonly calls: Pick<PatientCalls, 'make'>;
}

interface Job {
  readonly customerId: CustomerId;
  readonly trackingIds: readonly BatchTrackingId[];
}

export interface ReadJobDevices extends JobDevices {
  /** No result is expected to change any more. */
  readonly isFinal: boolean;
}

/**
 * The devices of an upload that are registered, or those of an assignment that failed, with their IDs. Of uploads from this browser, the
 * device batches are read as well: always if `needsProfiles`, else only if an ID is missing. Throws `ApiError`, or the signal's reason.
 */
export async function readJobDevices(
  options: ReadingOptions,
  { customerId, trackingIds }: Job,
  which: 'registered' | 'failed',
  needsProfiles: boolean,
  signal: AbortSignal,
): Promise<ReadJobDevices> {
  const { account, uploadOfBatch } = { ...outside, ...options };
  const choose = which === 'registered' ? registeredDevices : failedDevices;
  const lists = new Map<BatchId, Promise<readonly ListedDevice[]>>();
  const parts: JobPart[] = [];
  for (const trackingId of trackingIds) {
    const source = await uploadOfBatch(account, trackingId);
    const batch = await readStatus(options, customerId, trackingId, signal);
    const part: JobPart = { batch, sent: source?.part.devices ?? null, listed: null };
    const batchId = source?.part.batchId ?? null;
    const needsList = batchId !== null && (needsProfiles || choose([part]).unidentified > 0);
    const listed = needsList ? await readList(options, customerId, batchId, lists, signal) : null;
    parts.push({ ...part, listed });
  }
  return { ...choose(parts), isFinal: parts.every(({ batch }) => batchVerdict(batch).isFinal) };
}

/** The last answer if it is final, else a new one. */
async function readStatus(
  { partnerCenter, queryClient, calls }: ReadingOptions,
  customerId: CustomerId,
  trackingId: BatchTrackingId,
  signal: AbortSignal,
) {
  const { queryKey } = batchStatusQuery(partnerCenter, customerId, trackingId);
  const known = queryClient.getQueryData(queryKey);
  if (known && batchVerdict(known.batch).isFinal) return known.batch;
  const answer = await calls.make(customerId, signal, (beforeTry) =>
    queryClient.fetchQuery({
      ...batchStatusQuery(partnerCenter, customerId, trackingId, { beforeTry }),
      staleTime: 0,
      retry: false,
    }),
  );
  if ('error' in answer) throw answer.error;
  return answer.value.batch;
}

/** Every device of a device batch as it is now. Several parts may have gone to the same. */
function readList(
  options: ReadingOptions,
  customerId: CustomerId,
  batchId: BatchId,
  lists: Map<BatchId, Promise<readonly ListedDevice[]>>,
  signal: AbortSignal,
): Promise<readonly ListedDevice[]> {
  const list = lists.get(batchId) ?? readPages(options, customerId, batchId, signal);
  lists.set(batchId, list);
  return list;
}

async function readPages(
  options: ReadingOptions,
  customerId: CustomerId,
  batchId: BatchId,
  signal: AbortSignal,
): Promise<readonly ListedDevice[]> {
  const { partnerCenter, calls, fetchDevicesPage } = { ...outside, ...options };
  const devices: ListedDevice[] = [];
  const asked: (string | null)[] = [];
  for (let token: string | null = null; ; ) {
    asked.push(token);
    const start = { token, position: devices.length + 1 };
    const answer: PatientAnswer<DevicesPage> = await calls.make(customerId, signal, (beforeTry) =>
      fetchDevicesPage(partnerCenter, customerId, batchId, start, { signal, beforeTry }),
    );
    if ('error' in answer) throw answer.error;
    devices.push(...answer.value.devices);
    token = nextToken(answer.value.continuationToken, asked);
    if (token === null) return devices;
  }
}
