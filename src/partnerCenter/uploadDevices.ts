import type { DeviceValues } from '../domain/deviceFile/deviceRow.ts';
import type { BatchId, BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import { parseTrackingReference } from '../domain/trackingReference.ts';
import type { PartnerCenter } from './http.ts';

export interface DeviceUpload {
  readonly customerId: CustomerId;
  readonly batchId: BatchId;
  /** Whether the call creates the batch or adds to an existing one. */
  readonly createsBatch: boolean;
  readonly devices: readonly DeviceValues[];
  /** `MS-RequestId`, stored before the call: the same one for every try with the same devices until there is a response. */
  readonly requestId: string;
}

/** A thousand hashes are 4 MB, which take two minutes at 300 kbit/s. */
const timeoutMs = 180_000;

/**
 * Uploads devices: `POST …/deviceBatches` with a `DeviceBatchCreationRequest`, or `POST …/deviceBatches/{batchId}/devices`
 * with a bare array. Both return 202 with an empty body and the tracking ID in `Location`. Returns that ID, or `null` if a
 * gateway hides the header. Throws `ApiError`.
 */
export async function uploadDevices(
  partnerCenter: PartnerCenter,
  { customerId, batchId, createsBatch, devices, requestId }: DeviceUpload,
): Promise<BatchTrackingId | null> {
  const batches = `/v1/customers/${customerId}/deviceBatches`;
  const list = devices.map(toWire);
  const { location } = await partnerCenter.post(
    createsBatch ? batches : `${batches}/${encodeURIComponent(batchId)}/devices`,
    {
      purpose: 'upload',
      json: createsBatch ? { BatchId: batchId, Devices: list } : list,
      requestId,
      timeoutMs,
    },
  );
  const reference = location === null ? null : parseTrackingReference(location);
  return reference?.ok ? reference.batchTrackingId : null;
}

/** Requests are documented in PascalCase; missing values are left out. */
function toWire({ serialNumber, productKey, hardwareHash, manufacturer, model }: DeviceValues) {
  return {
    ...(serialNumber && { SerialNumber: serialNumber }),
    ...(productKey && { ProductKey: productKey }),
    ...(hardwareHash && { HardwareHash: hardwareHash }),
    ...(manufacturer && { OemManufacturerName: manufacturer }),
    ...(model && { ModelName: model }),
  };
}
