import { linkOptions } from '@tanstack/react-router';
import type { KeptNotice } from '../../../kept/records.ts';
import { uploadAddress } from '../../shared/uploadAddress.ts';

/** Where the upload of a notice is shown: sending is continued on its own page, where what follows an upload is shown as well. */
export function noticeTarget({ kind, customerId, uploadKey, trackingIds, assigns }: KeptNotice) {
  if (kind === 'stoppedSending' || kind === 'notAssigned' || trackingIds.length === 0)
    return linkOptions({
      to: '/customers/$customerId/upload',
      params: { customerId },
      search: { upload: uploadKey },
    });
  return uploadAddress(customerId, trackingIds, assigns ?? null);
}
