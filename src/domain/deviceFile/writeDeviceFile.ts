import { safeCsv } from '../safeCsv.ts';
import { type DeviceColumn, type DeviceValues, deviceColumns } from './deviceRow.ts';

/** The header of Partner Center's upload page, which accepts no other. */
export const partnerCenterHeaders = {
  serialNumber: 'Device Serial Number',
  productKey: 'Windows Product ID',
  hardwareHash: 'Hardware Hash',
  manufacturer: 'Manufacturer name',
  model: 'Device model',
} satisfies Record<DeviceColumn, string>;

/**
 * `leaveOut` for every file that is shared or stored. `include` only for the corrected copy of the user's own file, which
 * the user explicitly requests and could not upload without hashes.
 */
export type HashesInFile = 'leaveOut' | 'include';

/**
 * Writes a device file that Partner Center and this app accept: commas, CRLF, UTF-8, with a byte-order mark only if there
 * are non-ASCII characters. A value that a spreadsheet would run as a formula (`= + - @`, tab) gets a leading apostrophe,
 * which this app removes when it reads the file. No known manufacturer's serial numbers begin with these characters.
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

/** A file to fill in, with the header only: an example row could be uploaded by mistake. */
export function deviceFileTemplate(): string {
  return `${writeDeviceFile([], 'leaveOut')}\r\n`;
}
