import { type Context, Hono } from 'hono';
import type { Device, UploadedDevice } from '../batches/device.ts';
import {
  countDevices,
  type DeviceBatch,
  devicesIncludingPending,
  devicesOf,
  planUpload,
} from '../batches/deviceBatch.ts';
import { findCustomer } from '../seed/customers.ts';
import { guidFor } from '../seed/seededRandom.ts';
import { customerError } from './customers.ts';
import type { ApiEnv } from './env.ts';
import { idempotent } from './idempotent.ts';
import { problem } from './problem.ts';
import { readUpload } from './uploadRequest.ts';

const pageSize = 100;

export const deviceBatchesApi = new Hono<ApiEnv>()
  .use('/:customerId/deviceBatches/*', async (c, next) => {
    const customerId = c.req.param('customerId');
    return findCustomer(customerId) ? next() : customerError(c, customerId);
  })
  .get('/:customerId/deviceBatches', (c) => {
    const items = c.var.world.batchesOf(c.req.param('customerId')).map(toWire);
    return c.json({ totalCount: items.length, items, attributes: { objectType: 'Collection' } });
  })
  .post('/:customerId/deviceBatches', (c) =>
    idempotent(c, async () => {
      const customerId = c.req.param('customerId').toLowerCase();
      const upload = readUpload(await c.req.json().catch(() => null));
      if ('refused' in upload) return problem(c, 400, '2000', upload.refused);
      if (upload.batchId === null) return problem(c, 400, '2000', 'BatchId is required.');
      const { world } = c.var;
      if (world.deviceBatch(customerId, upload.batchId))
        return problem(c, 400, '2000', `A batch called ${upload.batchId} exists already.`);
      const batch = world.addDeviceBatch(customerId, upload.batchId, c.var.account.userName);
      return accept(c, batch, upload.devices);
    }),
  )
  .get('/:customerId/deviceBatches/:batchId/devices', (c) => {
    const batch = c.var.world.deviceBatch(c.req.param('customerId'), c.req.param('batchId'));
    if (!batch) return batchNotFound(c);
    const from = Number(Buffer.from(c.req.header('MS-ContinuationToken') ?? '', 'base64').toString() || 0);
    if (!Number.isInteger(from)) return problem(c, 400, '2000', 'The continuation token is not valid.');
    const devices = devicesOf(batch);
    const items = devices.slice(from, from + pageSize);
    const next = from + pageSize;
    return c.json({
      totalCount: items.length,
      items,
      ...(next < devices.length && { continuationToken: Buffer.from(String(next)).toString('base64') }),
      attributes: { objectType: 'Collection' },
    });
  })
  .post('/:customerId/deviceBatches/:batchId/devices', (c) =>
    idempotent(c, async () => {
      const batch = c.var.world.deviceBatch(c.req.param('customerId'), c.req.param('batchId'));
      if (!batch) return batchNotFound(c);
      const upload = readUpload(await c.req.json().catch(() => null));
      if ('refused' in upload) return problem(c, 400, '2000', upload.refused);
      return accept(c, batch, upload.devices);
    }),
  )
  .delete('/:customerId/deviceBatches/:batchId/devices/:deviceId', (c) => {
    const batch = c.var.world.deviceBatch(c.req.param('customerId'), c.req.param('batchId'));
    const device = batch && devicesOf(batch).find(({ id }) => id === c.req.param('deviceId'));
    if (!batch || !device) return problem(c, 404, '1000', 'The device was not found.');
    if (!device.allowedOperations?.includes('DELETE'))
      return problem(c, 400, '2000', 'The device does not allow DELETE.');
    batch.deleted.add(device.id);
    return c.body(null, 204);
  });

function batchNotFound(c: Context): Response {
  return problem(c, 404, '1000', 'The device batch was not found.');
}

function accept(c: Context<ApiEnv>, batch: DeviceBatch, uploaded: readonly UploadedDevice[]): Response {
  const { world } = c.var;
  const { customerId } = batch;
  const registered = idsOf(world.batchesOf(customerId).flatMap(devicesIncludingPending));
  const trackingId = guidFor(`${world.id} upload ${world.nextUpload()}`);
  const isRegistered = (device: UploadedDevice) => {
    const ids = [...idsOf([device])];
    const isKnown = ids.some((id) => registered.has(id));
    // A device that is repeated within one upload is also registered only once.
    for (const id of ids) registered.add(id);
    return isKnown;
  };
  const { plan, devices } = planUpload(
    ...([trackingId, customerId, batch.id, uploaded] as const),
    ...([isRegistered, world.resolvedDevices] as const),
  );
  batch.uploads.push({ run: world.addBatch(plan), devices });
  return c.body(null, 202, { Location: `/customers/${customerId}/batchJobStatus/${trackingId}` });
}

/** The keys that identify a device: its hash, its serial number with its manufacturer, or otherwise its product key. */
function idsOf(devices: readonly (Device | UploadedDevice)[]): Set<string> {
  return new Set(
    devices.flatMap(({ hardwareHash, serialNumber, oemManufacturerName, productKey }) => [
      ...(hardwareHash ? [`hash ${hardwareHash}`] : []),
      ...(serialNumber ? [`serial ${serialNumber} ${oemManufacturerName ?? ''}`] : []),
      ...(productKey && !serialNumber && !hardwareHash ? [`key ${productKey}`] : []),
    ]),
  );
}

function toWire(batch: DeviceBatch) {
  return {
    id: batch.id,
    creationDate: batch.creationDate,
    createdBy: batch.createdBy,
    devicesCount: countDevices(batch),
    devicesLink: {
      uri: `/customers/${batch.customerId}/deviceBatches/${encodeURIComponent(batch.id)}/devices`,
      method: 'GET',
      headers: [],
    },
    attributes: { objectType: 'DeviceBatch' },
  };
}
