import { safeCsv } from '../safeCsv.ts';
import type { UploadPlan } from './uploadPlan.ts';

/**
 * The devices of an upload as CSV, one per line: the values as sent without the hash, of which only the serial number in it
 * is written; the batch and the tracking ID; the position there and the line in the file.
 */
export function uploadCsv({ parts }: UploadPlan): string {
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
  // With a byte order mark, or spreadsheets misread the names of batches.
  return `\uFEFF${safeCsv(fields, data)}\r\n`;
}
