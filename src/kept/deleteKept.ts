import { deleteBatch } from './batches.ts';
import { startingWith, withDatabase } from './database.ts';
import { resetQueriesOf } from './keptQuery.ts';
import type { ListedUpload } from './listedUploads.ts';
import { deleteNoticesOf } from './notices.ts';
import { deleteUpload } from './uploads.ts';

/** Deletes everything this browser keeps for one account. Resolves when pages no longer show it. */
export async function deleteKeptOfAccount(account: string): Promise<void> {
  await withDatabase(async (database) => {
    const stores = [...database.objectStoreNames];
    const change = database.transaction(stores, 'readwrite');
    await Promise.all([
      ...stores.map((store) => change.objectStore(store).delete(startingWith(account))),
      change.done,
    ]);
  }, undefined);
  await resetQueriesOf(account);
}

/** Deletes what is stored of an upload. Resolves when pages no longer show it. */
export async function deleteListedUpload(account: string, upload: ListedUpload): Promise<void> {
  const { customerId, sentHere, trackingIds } = upload;
  // All of them at once: a list that reads in between would show the batches without their upload.
  await Promise.all([
    sentHere && deleteUpload({ account, customerId, id: sentHere.uploadId }),
    ...trackingIds.map((batchTrackingId) => deleteBatch({ account, customerId, batchTrackingId })),
    deleteNoticesOf(account, upload),
  ]);
}
