import type { BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import type { PartnerCenter } from './http.ts';
import type { Answer, CallOptions } from './send.ts';
import { field, type WireObject } from './wire.ts';

/*
 * The call about an upload's status, apart from the query that uses it (`batchStatus.ts`): it is made before the code of queries and
 * pages has loaded.
 */

/** Asks `GET /v1/customers/{customerId}/batchJobStatus/{batchTrackingId}` (no paging: all devices come at once). Throws `ApiError`. */
export function askForBatchStatus(
  partnerCenter: Pick<PartnerCenter, 'get'>,
  customerId: CustomerId,
  trackingId: BatchTrackingId,
  call: Pick<CallOptions, 'signal' | 'beforeTry'>,
): Promise<Answer> {
  return partnerCenter.get(pathOf(customerId, trackingId), { ...call, ...options });
}

/** Makes that call for the next `askForBatchStatus` about the same upload, which then gets its answer. Resolves when it has left. */
export function askForBatchStatusAhead(
  partnerCenter: Pick<PartnerCenter, 'getAhead'>,
  customerId: CustomerId,
  trackingId: BatchTrackingId,
): Promise<void> {
  return partnerCenter.getAhead(pathOf(customerId, trackingId), options);
}

const options = { purpose: 'poll', isAnswer: isBatch } as const;

function pathOf(customerId: CustomerId, trackingId: BatchTrackingId): string {
  return `/v1/customers/${customerId}/batchJobStatus/${trackingId}`;
}

/** Whether a response has any field of a batch: without one, it is from a proxy or about another resource. */
export function isBatch(body: WireObject): boolean {
  return ['devicesStatus', 'status', 'batchTrackingId', 'startedTime'].some(
    (name) => field(body, name) !== undefined,
  );
}
