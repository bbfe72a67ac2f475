import { expect, test } from 'vitest';
import { batchDevice } from '../batchForTests.ts';
import type { SentDevice } from '../upload/sentDevice.ts';
import { failedDevices, type JobPart, type ListedDevice, registeredDevices } from './jobDevices.ts';

type Rows = readonly Parameters<typeof batchDevice>[];

function part(
  rows: Rows,
  sent: readonly Partial<SentDevice>[] | null = null,
  listed: readonly Partial<ListedDevice>[] | null = null,
): JobPart {
  return {
    batch: {
      ...{ batchTrackingId: null, status: 'finished', statusAsSent: 'finished' },
      ...{ startedTime: null, completedTime: null, devicesListed: true },
      devices: rows.map(([status, some], index) => batchDevice(status, { ...some, position: index + 1 })),
    },
    sent:
      sent?.map((device) => ({
        ...{ line: 2, serialNumber: '', productKey: '', manufacturer: '', model: '' },
        ...{ hasHash: false, serialNumberInHash: null },
        ...device,
      })) ?? null,
    listed:
      listed?.map((device) => ({
        ...{ id: null, serialNumber: null, productKey: null },
        ...{ oemManufacturerName: null, modelName: null, profileId: null },
        ...device,
      })) ?? null,
  };
}

const ids = ({ devices }: ReturnType<typeof registeredDevices>) => devices.map(({ deviceId }) => deviceId);

test('the registered devices are those that are registered now or were before, each once', () => {
  const found = registeredDevices([
    part([
      ['finished', { deviceId: 'A', serialNumber: 'S1' }],
      ['finishedWithErrors', { deviceId: 'B', errorCode: '808' }],
      ['finishedWithErrors', { deviceId: 'C', errorCode: '806' }],
      ['finishedWithErrors', { serialNumber: 'S1', errorDescription: 'ZtdDeviceDuplicated' }],
      ['processing', { deviceId: 'D' }],
      ['unknown', { deviceId: 'E' }],
    ]),
    part([['finished', { deviceId: 'a' }]]),
  ]);
  expect(ids(found)).toEqual(['a', 'C']);
  expect(found.unidentified).toBe(0);
});

test('a row without an ID is found in the device batch, by what was sent', () => {
  const found = registeredDevices([
    part(
      [
        ['finished', { serialNumber: 'S1' }],
        ['finished', {}],
        ['finished', { productKey: 'K3' }],
        ['finished', {}],
      ],
      [{}, { serialNumberInHash: 'S2' }, {}, { hasHash: true }],
      [
        { id: 'A', serialNumber: 's1', profileId: 'loan', modelName: 'X1' },
        { id: 'B', serialNumber: 'S2' },
        { id: 'C', productKey: 'K3', serialNumber: 'S9' },
      ],
    ),
  ]);
  expect(found.devices).toMatchObject([
    { deviceId: 'A', serialNumber: 'S1', model: 'X1', profile: 'loan' },
    { deviceId: 'B', serialNumber: 'S2', profile: null },
    { deviceId: 'C', serialNumber: 'S9', productKey: 'K3' },
  ]);
  expect(found.unidentified).toBe(1);
});

test('of devices with the same serial number, manufacturer and model decide; otherwise nothing is guessed', () => {
  const listed = [
    { id: 'A', serialNumber: 'S1', oemManufacturerName: 'HP', modelName: 'X' },
    { id: 'B', serialNumber: 'S1', oemManufacturerName: 'LENOVO', modelName: 'X' },
  ];
  const rows: Rows = [['finished', { serialNumber: 'S1' }]];
  const known = registeredDevices([part(rows, [{ manufacturer: 'LENOVO', model: 'X' }], listed)]);
  expect(ids(known)).toEqual(['B']);
  const unknown = registeredDevices([part(rows, null, listed)]);
  expect(unknown).toEqual({ devices: [], unidentified: 1 });
});

test('what a device has now is known only from its device batch', () => {
  const rows: Rows = [['finished', { deviceId: 'A', serialNumber: 'S1' }]];
  expect(registeredDevices([part(rows)]).devices[0]).not.toHaveProperty('profile');
  const listed = [{ id: 'a', serialNumber: 'S1', profileId: 'loan' }];
  expect(registeredDevices([part(rows, null, listed)]).devices[0]).toMatchObject({ profile: 'loan' });
});

test('devices for which an assignment failed keep what they had, and are named by what was sent', () => {
  const sent = [
    { deviceId: 'A', serialNumber: 'S1', profile: null },
    { deviceId: 'B', serialNumber: 'S2', profile: 'loan' },
    { deviceId: 'C', serialNumber: 'S3' },
  ];
  const found = failedDevices([
    part(
      [
        ['finishedWithErrors', { deviceId: 'B', errorCode: '809' }],
        ['finished', { deviceId: 'A' }],
        ['finishedWithErrors', { deviceId: 'C', errorCode: '811' }],
      ],
      sent,
    ),
  ]);
  expect(found.devices).toEqual([
    expect.objectContaining({ deviceId: 'B', serialNumber: 'S2', profile: 'loan' }),
    expect.not.objectContaining({ profile: expect.anything() }),
  ]);
  expect(ids(found)).toEqual(['B', 'C']);
});
