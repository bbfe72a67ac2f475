import { expect, test } from 'vitest';
import type { UploadedDevice } from './device.ts';
import { outcomeOf } from './outcome.ts';

const nothing: UploadedDevice = {
  serialNumber: null,
  productKey: null,
  hardwareHash: null,
  oemManufacturerName: null,
  modelName: null,
};

function record(type: number, data: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
}

/** A hash in the publicly known layout: header, some other record, the serial number, padding. */
function hashWith(serialNumber: string): string {
  const body = Buffer.concat([record(12, Buffer.alloc(16, 7)), record(14, Buffer.from(`${serialNumber}\0`))]);
  const head = Buffer.from('OA\0\0');
  head.writeUInt16LE(body.length + 4, 2);
  return Buffer.concat([head, body, Buffer.alloc(3000 - 4 - body.length)]).toString('base64');
}

const table: [string, Partial<UploadedDevice>, string | null][] = [
  ['a regular serial number', { serialNumber: '5P9KML3' }, null],
  ['a serial number that ends in a sentinel', { serialNumber: '5P9E808' }, 'ZtdDeviceAssignedToOtherTenant'],
  ['a product key that ends in a sentinel', { productKey: '0012345678E812' }, 'ZtdDeviceNotFound'],
  ['an unknown error code', { serialNumber: 'PF1E899' }, 'SomethingNew'],
  ['an error without a code', { serialNumber: 'PF1EDUP' }, 'ZtdDeviceDuplicated'],
  ['a hash alone', { hardwareHash: hashWith('PF1GHXN3') }, null],
  [
    'a hash alone whose serial number ends in a sentinel',
    { hardwareHash: hashWith('PF1E814') },
    'ZtdDeviceAlreadyAadRegistered',
  ],
  [
    'a serial number takes precedence over the one in the hash',
    { serialNumber: '5P9KML3', hardwareHash: hashWith('PF1E814') },
    null,
  ],
  ['an invalid hash', { hardwareHash: 'not base64 at all' }, 'InvalidZtdHardwareHash'],
  [
    'a hash truncated within a record',
    { hardwareHash: hashWith('PF1E814').slice(0, 30) },
    'InvalidZtdHardwareHash',
  ],
];

test.each(table)('%s', (_, device, errorDescription) => {
  expect(outcomeOf({ ...nothing, ...device }, false)?.errorDescription ?? null).toBe(errorDescription);
});

test('a device that was resolved is registered, unless the customer has it already', () => {
  const device = { ...nothing, serialNumber: 'PF1E808' };
  const resolved = new Set(['PF1E808']);
  expect(outcomeOf(device, false, resolved)).toBeNull();
  expect(outcomeOf(device, true, resolved)?.errorCode).toBe('806');
});

test('a device the customer already has fails with 806', () => {
  expect(outcomeOf({ ...nothing, serialNumber: '5P9KML3' }, true)?.errorCode).toBe('806');
});
