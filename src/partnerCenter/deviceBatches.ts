import { queryOptions } from '@tanstack/react-query';
import { type BatchId, type CustomerId, parseBatchId } from '../domain/identifiers.ts';
import { isCollection, nextToken, readContinuationToken } from './collection.ts';
import type { PartnerCenter } from './http.ts';
import type { CallOptions } from './send.ts';
import { count, field, isWireObject, list, text, time } from './wire.ts';

/** A named list of a customer's devices. It contains nothing about the uploads that filled it. */
export interface DeviceBatch {
  /** The name that the partner chose. */
  readonly name: string;
  /** The name as an ID; `null` if it cannot be a path segment, so that its devices cannot be requested. */
  readonly batchId: BatchId | null;
  readonly creationDate: Date | null;
  readonly createdBy: string | null;
  readonly deviceCount: number | null;
}

export interface DeviceBatchList {
  readonly batches: readonly DeviceBatch[];
  /** `false` where reading ended because Partner Center referred back to an earlier page. */
  readonly isComplete: boolean;
}

/**
 * All device batches of a customer: `GET /v1/customers/{customerId}/deviceBatches`, with every page if it is paged.
 * Throws `ApiError`. `call` is what an operation adds to its calls.
 */
export function deviceBatchesQuery(
  partnerCenter: Pick<PartnerCenter, 'get'>,
  customerId: CustomerId,
  call: Pick<CallOptions, 'beforeTry'> = {},
) {
  return queryOptions({
    queryKey: ['deviceBatches', customerId],
    async queryFn({ signal }): Promise<DeviceBatchList> {
      const path = `/v1/customers/${customerId}/deviceBatches`;
      const batches: DeviceBatch[] = [];
      const asked: (string | null)[] = [];
      for (let token: string | null = null; ; ) {
        asked.push(token);
        const page = token === null ? {} : { continuationToken: token };
        const { body } = await partnerCenter.get(path, {
          ...call,
          signal,
          purpose: 'list',
          isAnswer: isCollection,
          ...page,
        });
        batches.push(...list(field(body, 'items')).flatMap(readDeviceBatch));
        const following = readContinuationToken(body);
        token = nextToken(following, asked);
        if (token === null) return { batches, isComplete: following === null };
      }
    },
    staleTime: 60_000,
  });
}

/** Reads one `DeviceBatch`; an empty array if it has no name. Never throws. */
export function readDeviceBatch(item: unknown): DeviceBatch[] {
  const name = isWireObject(item) ? text(field(item, 'id')) : null;
  if (!isWireObject(item) || name === null) return [];
  return [
    {
      name,
      batchId: parseBatchId(name),
      creationDate: time(field(item, 'creationDate')),
      createdBy: text(field(item, 'createdBy')),
      // The documentation's table and its example use different names.
      deviceCount: count(field(item, 'devicesCount')) ?? count(field(item, 'deviceCount')),
    },
  ];
}
