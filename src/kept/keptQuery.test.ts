import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { Channel } from '../browser/tabLeader.ts';
import type { BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import { deleteBatch, keepBatch, keptBatchesQuery } from './batches.ts';
import { keepCustomer, keptCustomersQuery } from './customers.ts';
import { keepNothing } from './database.ts';
import { refreshKeptQueries } from './keptQuery.ts';
import { listedUploadsQuery } from './listedUploads.ts';
import type { KeptBatch, KeptCustomer, KeptUpload } from './records.ts';
import { deleteStored, storedDataQuery } from './stored.ts';
import {
  deleteUpload,
  keepUpload,
  keptUploadQuery,
  keptUploadsQuery,
  uploadOfBatchQuery,
} from './uploads.ts';

// As in a browser that refuses storage; the queries are refreshed all the same.
keepNothing();
const queryClient = new QueryClient();
/** What this tab told the others. */
const told: unknown[] = [];
const channel: Channel = { onmessage: null, postMessage: (message) => told.push(message), close() {} };
refreshKeptQueries(queryClient, channel);

const ids = { account: 'A', customerId: 'C' as CustomerId, batchTrackingId: 'T' as BatchTrackingId };
const verdict = {
  phase: 'done',
  total: 1,
  registered: 1,
  alreadyRegistered: 0,
  toResolve: 0,
  inProgress: 0,
  unclear: 0,
} as const;
const batch: KeptBatch = { ...ids, seenAt: new Date(0), startedTime: null, verdict };
const customer: KeptCustomer = { ...ids, companyName: null, domain: null, openedAt: new Date(0) };
const upload: KeptUpload = {
  ...{ ...ids, id: 'U', customerName: '', fileName: null, createdAt: new Date(0), trackingIds: [] },
  plan: { target: { kind: 'newBatch', name: 'New' }, repairs: null, parts: [] },
};

const queries = (account: string) => ({
  batches: keptBatchesQuery(account, ids.customerId).queryKey,
  customers: keptCustomersQuery(account).queryKey,
  listed: listedUploadsQuery(account, null).queryKey,
  listedOfCustomer: listedUploadsQuery(account, ids.customerId).queryKey,
  uploads: keptUploadsQuery(account, ids.customerId).queryKey,
  upload: keptUploadQuery(account, ids.customerId, upload.id).queryKey,
  uploadOfBatch: uploadOfBatchQuery(account, ids.batchTrackingId).queryKey,
  stored: storedDataQuery(account).queryKey,
});

/** The queries of each account that read again after `write`. */
async function refreshedBy(write: () => Promise<unknown>) {
  const all = ['A', 'B'].flatMap((account) =>
    Object.entries(queries(account)).map(([name, key]) => ({ name: `${account} ${name}`, key })),
  );
  for (const { key } of all) queryClient.setQueryData<unknown>(key, null);
  await write();
  const isRefreshed = (key: readonly string[]) => {
    const state = queryClient.getQueryState(key);
    return state?.isInvalidated || state?.data === undefined;
  };
  return all.filter(({ key }) => isRefreshed(key)).map(({ name }) => name);
}

const listed = ['A listed', 'A listedOfCustomer'];

test.each([
  ['keeping a batch', () => keepBatch(batch), ['A batches', ...listed]],
  ['deleting a batch', () => deleteBatch(batch), ['A batches', ...listed]],
  ['keeping a customer', () => keepCustomer(customer), ['A customers']],
  [
    'keeping an upload',
    () => keepUpload(upload, true),
    [...listed, 'A uploads', 'A upload', 'A uploadOfBatch'],
  ],
  ['deleting an upload', () => deleteUpload(upload), [...listed, 'A uploads', 'A upload', 'A uploadOfBatch']],
  [
    'deleting everything of an account',
    () => deleteStored('A', {}),
    ['A batches', 'A customers', ...listed, 'A uploads', 'A upload', 'A uploadOfBatch', 'A stored'],
  ],
])(
  '%s refreshes the queries that read it, and no others, here and in other tabs',
  async (_, write, expected) => {
    told.length = 0;
    expect(await refreshedBy(write)).toEqual(expected);
    const messages = structuredClone(told);
    const receive = async () => {
      for (const data of messages) channel.onmessage?.({ data } as MessageEvent);
    };
    expect(await refreshedBy(receive)).toEqual(expected);
    // What another tab has written, is not passed on.
    expect(told).toEqual(messages);
  },
);
