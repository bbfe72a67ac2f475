import { linkOptions } from '@tanstack/react-router';
import type { ListedUpload } from '../../kept/listedUploads.ts';

/** The page of a listed upload: spread it into a link, or navigate to it. */
export function uploadTarget({ customerId, sentHere, trackingIds }: ListedUpload) {
  const [batchTrackingId, another] = trackingIds;
  const isOnUploadPage = sentHere !== null && (sentHere.isUnfinished || another !== undefined);
  if (batchTrackingId !== undefined && !isOnUploadPage)
    return linkOptions({
      to: '/customers/$customerId/batches/$batchTrackingId',
      params: { customerId, batchTrackingId },
    });
  return linkOptions({
    to: '/customers/$customerId/upload',
    params: { customerId },
    search: sentHere === null ? {} : { upload: sentHere.uploadId },
  });
}
