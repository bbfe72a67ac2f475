import { safeCsv } from '../safeCsv.ts';
import { assignmentOf, type UploadPlan } from './uploadPlan.ts';

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

const columnsOfAssignment = [
  'profile',
  'trackingId',
  'position',
  'deviceId',
  'serialNumber',
  'productKey',
  'manufacturer',
  'model',
] as const;

type Column = (typeof columns)[number] | (typeof columnsOfAssignment)[number];

/** The texts of the file, in the reader's language. The importer has to recognize the headers of the sent values. */
export interface UploadCsvTexts {
  readonly headers: Readonly<Record<Column, string>>;
  readonly yes: string;
  readonly no: string;
}

/**
 * The devices of an upload as CSV, one per line: the values as sent without the hash, of which only the serial number in it
 * is written; the device batch and the tracking ID; the position there and the line in the file. Those of an assignment with the
 * profile and their device IDs.
 */
export function uploadCsv(plan: UploadPlan, { headers, yes, no }: UploadCsvTexts): string {
  const assignment = assignmentOf(plan);
  const chosen: readonly Column[] = assignment ? columnsOfAssignment : columns;
  const data = plan.parts.flatMap(({ batchId, state, devices }) =>
    devices.map((device, index) => {
      const values: Readonly<Record<Column, string | number>> = {
        batch: batchId ?? '',
        profile: assignment?.profileName ?? '',
        trackingId: (state.kind === 'sent' && state.batchTrackingId) || '',
        position: index + 1,
        line: device.line ?? '',
        deviceId: device.deviceId ?? '',
        serialNumber: device.serialNumber,
        productKey: device.productKey,
        manufacturer: device.manufacturer,
        model: device.model,
        hasHash: device.hasHash ? yes : no,
        serialNumberInHash: device.serialNumberInHash ?? '',
      };
      return chosen.map((column) => values[column]);
    }),
  );
  const fields = chosen.map((column) => headers[column]);
  // With a byte order mark, or spreadsheets misread the names of batches.
  return `\uFEFF${safeCsv(fields, data)}\r\n`;
}
