import { isIdentified, type UploadedDevice } from '../batches/device.ts';
import { fieldsOf, textOf } from './fields.ts';

/** The upload, or why Partner Center would reject it. */
export type ReadUpload =
  | { readonly refused: string }
  | { readonly batchId: string | null; readonly devices: UploadedDevice[] };

/** Reads a `DeviceBatchCreationRequest`, or the bare device list for an existing batch. Keys are case-insensitive. */
export function readUpload(body: unknown): ReadUpload {
  if (Array.isArray(body)) return readDevices(body, null);
  const request = fieldsOf(body);
  const list = request?.devices;
  if (!request || !Array.isArray(list)) return { refused: 'Devices is required and must be a list.' };
  const batchId = textOf(request, 'batchid');
  if (batchId === null) return { refused: 'BatchId is required.' };
  return readDevices(list, batchId);
}

function readDevices(list: readonly unknown[], batchId: string | null): ReadUpload {
  if (list.length === 0) return { refused: 'Devices must not be empty.' };
  const devices: UploadedDevice[] = [];
  for (const [index, item] of list.entries()) {
    const fields = fieldsOf(item);
    if (!fields) return { refused: `Devices[${index}] is not a device.` };
    const device = {
      serialNumber: textOf(fields, 'serialnumber'),
      productKey: textOf(fields, 'productkey'),
      hardwareHash: textOf(fields, 'hardwarehash'),
      oemManufacturerName: textOf(fields, 'oemmanufacturername'),
      modelName: textOf(fields, 'modelname'),
    };
    if (!isIdentified(device))
      return {
        refused: `Devices[${index}]: give a hardware hash, a product key, or serial number with manufacturer and model.`,
      };
    devices.push(device);
  }
  return { batchId, devices };
}
