import { safeCsv } from '../safeCsv.ts';
import { type DeviceColumn, type DeviceValues, deviceColumns } from './deviceRow.ts';

/** The header of Partner Center's own upload page, which takes no other. */
const partnerCenterHeaders = {
  serialNumber: 'Device Serial Number',
  productKey: 'Windows Product ID',
  hardwareHash: 'Hardware Hash',
  manufacturer: 'Manufacturer name',
  model: 'Device model',
} satisfies Record<DeviceColumn, string>;

/**
 * `leaveOut` is for everything that is handed on or kept. `include` is for one file only: the corrected copy that
 * the user asks for by that name, of a file they already have; without its hashes it could not be uploaded.
 */
export type HashesInFile = 'leaveOut' | 'include';

/**
 * A device file that Partner Center and this app take: comma, CRLF, UTF-8, marked as such only if it needs to be.
 * A value that a spreadsheet would run as a formula (`= + - @`, tab) gets an apostrophe before it; our own reader
 * takes it off again. No known manufacturer's serial numbers begin like that, so safety costs nobody an upload.
 */
export function writeDeviceFile(devices: readonly DeviceValues[], hashes: HashesInFile): string {
  const csv = safeCsv(
    deviceColumns.map((column) => partnerCenterHeaders[column]),
    devices.map((device) =>
      deviceColumns.map((column) =>
        column === 'hardwareHash' && hashes === 'leaveOut' ? '' : device[column],
      ),
    ),
  );
  const needsMark = /\P{ASCII}/u.test(csv);
  return `${needsMark ? '\uFEFF' : ''}${csv}${devices.length > 0 ? '\r\n' : ''}`;
}

/** The file to fill in: the header alone. An example row would sooner or later be sent along. */
export function deviceFileTemplate(): string {
  return `${writeDeviceFile([], 'leaveOut')}\r\n`;
}
