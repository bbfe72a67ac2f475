import { linkOptions } from '@tanstack/react-router';
import type { DeviceHit } from '../../../domain/find/deviceHit.ts';

/** Where the device is shown: its row in an upload, or in a device batch. Spread it into a link, or navigate to it. */
export function placeTarget({ place, position, serialNumber, deviceId }: DeviceHit) {
  const { customerId } = place;
  switch (place.kind) {
    case 'upload':
      return linkOptions({
        to: '/customers/$customerId/batches/$batchTrackingId',
        params: { customerId, batchTrackingId: place.trackingId },
        search: { device: String(position) },
      });
    case 'sentHere':
      return linkOptions({
        to: '/customers/$customerId/upload',
        params: { customerId },
        search: { upload: place.uploadId },
      });
    case 'deviceBatch': {
      const q = serialNumber ?? deviceId;
      return linkOptions({
        to: '/customers/$customerId/device-batches/$batchId',
        params: { customerId, batchId: place.batchId },
        search: q === null ? {} : { q },
      });
    }
    default:
      return place satisfies never;
  }
}
