import { deleteBatch } from './batches.ts';
import type { ListedUpload } from './listedUploads.ts';
import { deleteNoticesOf } from './notices.ts';
import { deleteUpload } from './uploads.ts';

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
