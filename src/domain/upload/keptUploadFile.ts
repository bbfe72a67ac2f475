import { safeCsv } from '../safeCsv.ts';
import type { UploadPlan } from './uploadPlan.ts';

/**
 * What is kept of an upload as CSV, one line a device: the values as sent but for the hash, of which it says only whose
 * serial number it carries; the batch and the tracking id they went out under; position there and line in the file.
 */
export function keptUploadFile({ parts }: UploadPlan): string {
  const data = parts.flatMap(({ batchId, state, devices }) =>
    devices.map((device, index) => [
      batchId,
      (state.kind === 'sent' && state.batchTrackingId) || '',
      index + 1,
      device.line ?? '',
      device.serialNumber,
      device.productKey,
      device.manufacturer,
      device.model,
      device.hasHash ? 'yes' : 'no',
      device.serialNumberInHash ?? '',
    ]),
  );
  const fields = [
    'Batch',
    'Batch tracking id',
    'Position',
    'Line',
    'Device Serial Number',
    'Windows Product ID',
    'Manufacturer name',
    'Device model',
    'Sent with hardware hash',
    'Serial number in hash',
  ];
  // Marked as UTF-8, or spreadsheets misread names of batches.
  return `\uFEFF${safeCsv(fields, data)}\r\n`;
}
