import { linkOptions } from '@tanstack/react-router';
import type { ComparedThing } from '../../domain/comparedAddress.ts';
import type { ComparedDevice } from '../../domain/comparedSide.ts';
import type { CustomerId } from '../../domain/identifiers.ts';
import { uploadAddress } from '../shared/uploadAddress.ts';

/** Where a compared thing is shown. */
export function thingTarget(customerId: CustomerId, thing: ComparedThing) {
  if (thing.kind === 'deviceBatch')
    return linkOptions({
      to: '/customers/$customerId/device-batches/$batchId',
      params: { customerId, batchId: thing.batchId },
      search: {},
    });
  const { search, ...address } = uploadAddress(customerId, thing.trackingIds, null);
  return { ...address, search: { ...search, ...(thing.name !== null && { name: thing.name }) } };
}

/** Where a device of it is shown: its panel in the upload, or its row in the device batch. */
export function deviceTarget(customerId: CustomerId, thing: ComparedThing, device: ComparedDevice) {
  const { search, ...target } = thingTarget(customerId, thing);
  const q = device.serialNumber ?? device.deviceId;
  const found =
    thing.kind === 'deviceBatch'
      ? q === null
        ? {}
        : { q }
      : { tab: 'all', device: String(device.position) };
  return { ...target, search: { ...search, ...found } };
}
