import { describe, expect, it } from 'vitest';
import { batchDevice } from '../batchForTests.ts';
import { decodeHashes } from '../deviceFile/decodeHashes.ts';
import { type DeviceRow, noValues } from '../deviceFile/deviceRow.ts';
import { hashOf } from '../hashForTests.ts';
import type { RepairCase } from './repair.ts';
import { repairRows } from './repairRows.ts';
import { toSentDevice } from './sentDevice.ts';

const row = (some: Partial<DeviceRow>): DeviceRow => ({
  ...noValues,
  id: 0,
  line: 2,
  hashReading: null,
  ...some,
});
const failed = (
  position: number,
  told: { serialNumber?: string; productKey?: string },
  uploaded: DeviceRow | null,
): RepairCase => ({
  id: position,
  position,
  device: batchDevice('finishedWithErrors', {
    position,
    serialNumber: told.serialNumber ?? null,
    productKey: told.productKey ?? null,
    statusAsSent: null,
    errorCode: '640',
  }),
  uploaded: uploaded && toSentDevice(uploaded),
  cure: { kind: 'sendAgain' },
  error: null,
  actor: 'unknown',
  needsFile: false,
});
const dell = row({ line: 5, serialNumber: '5P9KML3', manufacturer: 'Dell Inc.', model: 'Latitude 3420' });
const [hashed] = (await decodeHashes([
  row({ line: 7, hardwareHash: hashOf({ serialNumber: 'PF1GHXN3', manufacturer: 'LENOVO' }) }),
])) as [DeviceRow];

describe('the rows of a repair', () => {
  it('are as uploaded from this browser; no file is needed without hashes', () => {
    const { rows, missing } = repairRows([failed(3, { serialNumber: '5P9KML3' }, dell)], [], 9);
    expect(rows).toEqual([{ ...dell, id: 3 }]);
    expect(missing).toEqual([]);
  });

  it('get their hashes from the file, also from another line', () => {
    const moved = { ...hashed, line: 2 };
    const { rows, missing } = repairRows([failed(1, {}, hashed)], [moved], 9);
    expect(rows.map(({ id, line, hardwareHash }) => ({ id, line, hardwareHash }))).toEqual([
      { id: 1, line: 7, hardwareHash: hashed.hardwareHash },
    ]);
    expect(missing).toEqual([]);
  });

  it('lack a device whose hash is not in the file', () => {
    const { rows, missing } = repairRows([failed(1, {}, hashed)], [dell], 9);
    expect(rows).toEqual([]);
    expect(missing.map(({ position }) => position)).toEqual([1]);
  });

  it.each([
    ['serial number in any letter case', { serialNumber: '5p9kml3' }, 5, 9],
    ['serial number that only the hash contains', { serialNumber: 'PF1GHXN3' }, 7, 9],
    ['position, if the file is as long as the batch', {}, 7, 2],
  ])('of another browser’s upload come from the file by %s', (_, told, line, devicesInBatch) => {
    const { rows } = repairRows([failed(2, told, null)], [dell, hashed], devicesInBatch);
    expect(rows.map((one) => one.line)).toEqual([line]);
  });

  it('of an upload from another browser have the values of the status if there is no file', () => {
    const { rows, missing } = repairRows(
      [failed(1, { serialNumber: 'ABC', productKey: '123' }, null), failed(2, {}, null)],
      [],
      2,
    );
    expect(rows).toEqual([row({ id: 1, line: null, serialNumber: 'ABC', productKey: '123' })]);
    expect(missing.map(({ position }) => position)).toEqual([2]);
  });
});
