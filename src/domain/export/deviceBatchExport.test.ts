import { expect, it } from 'vitest';
import type { BatchId, CustomerId, ProfileId } from '../identifiers.ts';
import type { Profile } from '../profile.ts';
import {
  type DeviceBatchExportTexts,
  deviceBatchColumns,
  deviceBatchJson,
  deviceBatchSheets,
  deviceBatchTable,
  type ExportedDeviceBatch,
} from './deviceBatchExport.ts';

const device = {
  ...{ position: 1, id: 'd1', serialNumber: '016520771357', productKey: '0003290000012' },
  ...{ oemManufacturerName: 'LENOVO', modelName: null, profileId: null, isRemovable: true },
  uploadedDate: new Date('2026-03-09T08:15:00Z'),
};
const profile: Profile = {
  id: '59e45a48-0000-4000-8000-6b3d1d2c1a11' as ProfileId,
  ...{ name: 'Standard', category: 'o_o_b_e', description: null, deviceCount: 2 },
  ...{ settings: [], createdDate: null, lastModifiedDate: null },
};
const batch: ExportedDeviceBatch = {
  customerId: '47021739-3426-40bf-9601-61b4b6d7c793' as CustomerId,
  customerName: 'Contoso',
  batchId: 'Őszi' as BatchId,
  creationDate: new Date('2026-03-01T10:00:00Z'),
  createdBy: 'Vasas Piroska',
  devices: [device, { ...device, position: 2 }],
  isComplete: true,
  profiles: [profile],
  loadedAt: null,
  exportedAt: new Date('2026-03-09T08:27:00Z'),
  timeZone: 'UTC',
  masksKeys: true,
};
const named = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries<string>(names.map((name) => [name, name])) as Record<Name, string>;
const texts: DeviceBatchExportTexts = {
  columns: named(deviceBatchColumns),
  unknownProfile: (id) => `${id} (unknown)`,
  yes: 'yes',
  no: 'no',
  deviceBatch: 'Device batch',
  sheets: named(['summary', 'devices']),
  summary: named([
    ...(['customer', 'customerId', 'batchTotal', 'created', 'createdBy'] as const),
    ...(['loaded', 'exported', 'timeZone', 'devicesHere'] as const),
  ]),
};
const choice = { devices: [device], columns: deviceBatchColumns };

it('has its devices as a table, with times as times', () => {
  expect(deviceBatchTable(batch, choice, texts).rows).toEqual([
    ['016520771357', '••••••••••012', 'LENOVO', null, null, device.uploadedDate, 'd1', 'yes'],
  ]);
});

const otherId = '59e45a48-0000-4000-8000-6b3d1d2c1a12';

it.each([
  ['a listed ID', profile.id, [profile], 'Standard', 'Standard'],
  ['a name', 'Classroom', [profile], 'Classroom', 'Classroom'],
  ['an ID that is not listed', otherId, [profile], `${otherId} (unknown)`, null],
  ['an ID while the list is not known', otherId, null, otherId, null],
])('names the profile of a device with %s', (_, profileId, profiles, inTable, inJson) => {
  const of = { ...batch, profiles };
  const one = { devices: [{ ...device, profileId }], columns: ['profileId'] as const };
  expect(deviceBatchTable(of, one, texts).rows).toEqual([[inTable]]);
  expect(JSON.parse(deviceBatchJson(of, one, 'all')).devices).toEqual([
    { position: 1, profileId, profileName: inJson },
  ]);
});

it('has a workbook with a summary, which counts the devices only if all have been loaded', () => {
  const [summary, devices] = deviceBatchSheets(batch, choice, texts);
  expect(summary?.header).toEqual(['Device batch', 'Őszi']);
  expect(Object.fromEntries(summary?.rows ?? [])).toMatchObject({ batchTotal: 2, devicesHere: 1 });
  expect(devices?.rows).toHaveLength(1);
  const [partial] = deviceBatchSheets({ ...batch, isComplete: false }, choice, texts);
  expect(Object.fromEntries(partial?.rows ?? [])).toMatchObject({ batchTotal: null });
});

it('is JSON with the documented keys of the chosen columns', () => {
  expect(JSON.parse(deviceBatchJson(batch, choice, 'shown'))).toEqual({
    format: 'device-batch-dashboard/device-batch',
    version: 1,
    exportedAt: '2026-03-09T08:27:00.000Z',
    customer: { id: batch.customerId, name: 'Contoso' },
    deviceBatch: {
      ...{ name: 'Őszi', createdTime: '2026-03-01T10:00:00.000Z', createdBy: 'Vasas Piroska' },
      ...{ loadedTime: null, isComplete: true },
    },
    rows: 'shown',
    productKeys: 'masked',
    devices: [
      {
        ...{ position: 1, id: 'd1', serialNumber: '016520771357', productKey: '••••••••••012' },
        ...{ manufacturer: 'LENOVO', model: null, profileId: null, profileName: null },
        ...{ uploadedTime: '2026-03-09T08:15:00.000Z', isRemovable: true },
      },
    ],
  });
  const names = deviceBatchJson(batch, { ...choice, columns: ['serialNumber'] }, 'shown');
  expect(JSON.parse(names).devices).toEqual([{ position: 1, serialNumber: '016520771357' }]);
});
