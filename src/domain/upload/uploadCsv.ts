import { safeCsv } from '../safeCsv.ts';
import type { UploadPlan } from './uploadPlan.ts';

const columns = [
  'batch',
  'trackingId',
  'position',
  'line',
  'serialNumber',
  'productKey',
  'manufacturer',
  'model',
  'hasHash',
  'serialNumberInHash',
] as const;

/** The texts of the file, in the reader's language. The importer has to recognize the headers of the sent values. */
export interface UploadCsvTexts {
  readonly headers: Readonly<Record<(typeof columns)[number], string>>;
  readonly yes: string;
  readonly no: string;
}

/**
 * The devices of an upload as CSV, one per line: the values as sent without the hash, of which only the serial number in it
 * is written; the device batch and the tracking ID; the position there and the line in the file.
 */
export function uploadCsv({ parts }: UploadPlan, { headers, yes, no }: UploadCsvTexts): string {
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
      device.hasHash ? yes : no,
      device.serialNumberInHash ?? '',
    ]),
  );
  const fields = columns.map((column) => headers[column]);
  // With a byte order mark, or spreadsheets misread the names of batches.
  return `\uFEFF${safeCsv(fields, data)}\r\n`;
}
