import { linkOptions } from '@tanstack/react-router';
import type { ListedUpload } from '../../kept/listedUploads.ts';
import { uploadAddress } from './uploadAddress.ts';

/** The page of a listed upload: spread it into a link, or navigate to it. */
export function uploadTarget({ customerId, sentHere, trackingIds, assigns }: ListedUpload) {
  if (sentHere !== null && (sentHere.isUnfinished || trackingIds.length === 0))
    return linkOptions({
      to: '/customers/$customerId/upload',
      params: { customerId },
      search: { upload: sentHere.uploadId },
    });
  return uploadAddress(customerId, trackingIds, assigns);
}
