import { describe, expect, it } from 'vitest';
import type { Batch, BatchDevice } from '../batch.ts';
import { batchDevice } from '../batchForTests.ts';
import { batchVerdict } from '../batchVerdict.ts';
import { checkDevices } from '../deviceFile/checkDevices.ts';
import { indexKnownDevices } from '../deviceFile/knownDevices.ts';
import { readDeviceFile } from '../deviceFile/readDeviceFile.ts';
import { readTable } from '../deviceFile/readTable.ts';
import { ERROR_CATALOGUE, type ErrorName } from '../errorCatalogue.ts';
import type { BatchTrackingId, CustomerId } from '../identifiers.ts';
import type { SentDevice } from '../upload/sentDevice.ts';
import { failedRows } from './failedRows.ts';
import { tableCsv } from './tableCsv.ts';
import {
  type ExportedUpload,
  type UploadExportTexts,
  uploadColumns,
  uploadSheets,
  uploadTable,
} from './uploadExport.ts';
import { uploadJson } from './uploadJson.ts';

const key = '0003290000012';
const hash = 'T0'.repeat(1000);
const device = (position: number, some: Partial<BatchDevice>) =>
  batchDevice(some.errorCode ? 'finishedWithErrors' : 'finished', { position, ...some });

const devices = [
  device(1, { serialNumber: '016520771357', productKey: key, deviceId: 'd1' }),
  device(2, { serialNumber: 'PF2', errorCode: '808', errorDescription: 'ZtdDeviceAssignedToOtherTenant' }),
  device(3, { productKey: key, errorCode: '812', errorDescription: `ZtdDeviceNotFound ${hash}` }),
  device(4, { errorCode: '802', errorDescription: 'InvalidZtdHardwareHash' }),
  device(5, { serialNumber: 'PF5', errorCode: '806', errorDescription: 'ZtdDeviceAlreadyAssigned' }),
  device(6, { serialNumber: 'PF6', errorCode: '808', errorDescription: 'ZtdDeviceAssignedToOtherTenant' }),
];
const batch: Batch = {
  batchTrackingId: null,
  status: 'finished',
  statusAsSent: 'finished',
  startedTime: new Date('2026-03-09T08:15:00Z'),
  completedTime: null,
  devicesListed: true,
  devices,
};
const sent = (line: number, some: Partial<SentDevice>): SentDevice => ({
  ...{ line, serialNumber: '', productKey: '', manufacturer: '', model: '' },
  ...{ hasHash: false, serialNumberInHash: null },
  ...some,
});
const uploaded = [
  sent(2, { serialNumber: '016520771357' }),
  sent(3, { serialNumber: 'PF2', manufacturer: 'LENOVO', model: '=20XW' }),
  sent(4, { productKey: key }),
  sent(5, { hasHash: true, serialNumberInHash: 'PF4' }),
];
const upload: ExportedUpload = {
  customerId: '47021739-3426-40bf-9601-61b4b6d7c793' as CustomerId,
  customerName: 'Contoso',
  name: 'Őszi',
  trackingIds: ['0127ed8e-ff72-4983-a3d8-e8d8bd378932' as BatchTrackingId],
  assigns: null,
  batch,
  verdict: batchVerdict(batch),
  uploaded,
  answeredAt: new Date('2026-03-09T08:26:00Z'),
  exportedAt: new Date('2026-03-09T08:27:00Z'),
  timeZone: 'UTC',
  masksKeys: false,
};
const named = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries<string>(names.map((name) => [name, name])) as Record<Name, string>;
const errorTexts = (title: string) => ({ title, meaning: `${title}?`, remedy: ['one', 'two'] });
const texts: UploadExportTexts = {
  outcomes: named([
    ...(['registered', 'alreadyRegistered', 'forYou', 'waitingForOthers'] as const),
    ...(['inProgress', 'queued', 'unclear'] as const),
  ]),
  unclearAs: (status) => `unclear ${status}`,
  errors: Object.fromEntries(ERROR_CATALOGUE.map(({ name }) => [name, errorTexts(name.slice(3))])) as Record<
    ErrorName,
    ReturnType<typeof errorTexts>
  >,
  unknown: errorTexts('unknown'),
  actors: named([
    ...(['nobody', 'partner', 'customer', 'previousOwner'] as const),
    ...(['manufacturer', 'microsoftSupport', 'unknown'] as const),
  ]),
  columns: named(uploadColumns),
  unnamed: (position) => `Row ${position}`,
  headline: '1 registered',
  upload: 'Upload',
  sheets: named(['summary', 'devices', 'reasons']),
  summary: named([
    ...(['customer', 'customerId', 'trackingId', 'result', 'total', 'started', 'completed'] as const),
    ...(['answered', 'exported', 'timeZone', 'devicesHere'] as const),
  ]),
  failureReason: 'Reason for failure',
  reasons: named(['devices', 'code', 'reason', 'result', 'actor', 'meaning', 'remedy']),
};
const everything = { devices, columns: uploadColumns };

describe('the table of an upload', () => {
  it('has the chosen devices and columns in their order', () => {
    const choice = {
      devices: [...devices.slice(2, 4), ...devices.slice(1, 2)],
      columns: ['position', 'reason'],
    } as const;
    expect(uploadTable(upload, choice, texts)).toEqual({
      header: ['position', 'reason'],
      rows: [
        [3, 'DeviceNotFound 812'],
        [4, 'alidZtdHardwareHash 802'],
        [2, 'DeviceAssignedToOtherTenant 808'],
      ],
    });
  });

  it('names devices as the page does, and holds no hardware hash', () => {
    const { rows } = uploadTable(upload, everything, texts);
    expect(rows.map(([name]) => name)).toEqual(['016520771357', 'PF2', key, 'PF4', 'PF5', 'PF6']);
    expect(rows[2]?.at(-1)).toBe('ZtdDeviceNotFound …');
    expect(rows[5]?.[3]).toBe(null);
    expect(uploadTable({ ...upload, uploaded: null }, everything, texts).rows[3]?.[0]).toBe('Row 4');
  });

  it('masks product keys where they are hidden', () => {
    const { rows } = uploadTable({ ...upload, masksKeys: true }, everything, texts);
    expect(rows[0]?.[6]).toBe('••••••••••012');
    expect(rows[2]?.[0]).toBe('••••••••••012');
    expect(JSON.stringify(rows)).not.toContain(key);
  });
});

it('a workbook has a summary, the devices, and the reasons among them with what to do', () => {
  const [summary, sheet, reasons] = uploadSheets(upload, everything, texts);
  expect(sheet).toEqual({ name: 'devices', ...uploadTable(upload, everything, texts) });
  expect(summary?.header).toEqual(['Upload', 'Őszi']);
  expect(Object.fromEntries(summary?.rows ?? [])).toMatchObject({
    customer: 'Contoso',
    total: 6,
    alreadyRegistered: 1,
    waitingForOthers: 2,
    started: batch.startedTime,
    completed: null,
    devicesHere: 6,
  });
  expect(reasons?.rows).toEqual([
    [
      2,
      '808',
      'DeviceAssignedToOtherTenant',
      'waitingForOthers',
      'previousOwner',
      'DeviceAssignedToOtherTenant?',
      '1. one\n2. two',
    ],
    [1, '812', 'DeviceNotFound', 'forYou', 'partner', 'DeviceNotFound?', '1. one\n2. two'],
    [1, '802', 'alidZtdHardwareHash', 'forYou', 'partner', 'alidZtdHardwareHash?', '1. one\n2. two'],
    [
      1,
      '806',
      'DeviceAlreadyAssigned',
      'alreadyRegistered',
      'nobody',
      'DeviceAlreadyAssigned?',
      '1. one\n2. two',
    ],
  ]);
});

describe('an upload as JSON', () => {
  it('has every documented key, in every language the same', () => {
    const document = JSON.parse(uploadJson(upload, everything, 'all', texts));
    expect(document).toMatchObject({
      format: 'device-batch-dashboard/upload',
      version: 1,
      exportedAt: '2026-03-09T08:27:00.000Z',
      customer: { id: upload.customerId, name: 'Contoso' },
      upload: {
        name: 'Őszi',
        isFinished: true,
        startedTime: '2026-03-09T08:15:00.000Z',
        completedTime: null,
      },
      counts: {
        total: 6,
        registered: 1,
        alreadyRegistered: 1,
        forYou: 2,
        waitingForOthers: 2,
        inProgress: 0,
        unclear: 0,
      },
      rows: 'all',
      productKeys: 'whole',
    });
    expect(document.devices[2]).toEqual({
      position: 3,
      serialNumber: null,
      productKey: key,
      deviceId: null,
      line: 4,
      outcome: 'forYou',
      status: 'finishedWithErrors',
      errorCode: '812',
      errorDescription: 'ZtdDeviceNotFound …',
      error: 'ZtdDeviceNotFound',
      reason: 'DeviceNotFound',
      actor: 'partner',
    });
    expect(document.reasons[0]).toEqual({
      error: 'ZtdDeviceAssignedToOtherTenant',
      code: '808',
      outcome: 'waitingForOthers',
      actor: 'previousOwner',
      devices: 2,
      ...errorTexts('DeviceAssignedToOtherTenant'),
    });
  });

  it('has only the keys of the chosen columns, and always the position', () => {
    const choice = { devices: devices.slice(0, 1), columns: ['serialNumber', 'productKey'] } as const;
    const document = JSON.parse(uploadJson({ ...upload, masksKeys: true }, choice, 'shown', texts));
    expect(document.devices).toEqual([
      { position: 1, serialNumber: '016520771357', productKey: '••••••••••012' },
    ]);
    expect(document).toMatchObject({ rows: 'shown', productKeys: 'masked' });
  });
});

describe('the device file of the failed devices', () => {
  it.each([',', ';'] as const)(
    'is read again with everything that is known and without its reasons (%s)',
    (delimiter) => {
      const { table, withoutHash, withoutKey } = failedRows(upload, texts);
      const file = readDeviceFile(readTable(tableCsv(table, delimiter)));
      expect(file.findings).toEqual([]);
      expect(file.columns.map(({ header, meaning }) => [header, meaning])).toEqual([
        ['Device Serial Number', 'serialNumber'],
        ['Windows Product ID', 'productKey'],
        ['Hardware Hash', 'hardwareHash'],
        ['Manufacturer name', 'manufacturer'],
        ['Device model', 'model'],
        [texts.failureReason, 'ignored'],
      ]);
      const empty = { serialNumber: '', productKey: '', hardwareHash: '', manufacturer: '', model: '' };
      expect(file.rows).toMatchObject([
        { ...empty, serialNumber: 'PF2', manufacturer: 'LENOVO', model: '=20XW' },
        { ...empty, productKey: key },
        { ...empty, serialNumber: 'PF4' },
        { ...empty, serialNumber: 'PF6' },
      ]);
      expect(table.rows.map((row) => row.at(-1))).toEqual([
        'DeviceAssignedToOtherTenant 808',
        'DeviceNotFound 812',
        'alidZtdHardwareHash 802',
        'DeviceAssignedToOtherTenant 808',
      ]);
      expect({ withoutHash, withoutKey }).toEqual({ withoutHash: 1, withoutKey: 0 });
      // What is not known has to be added before these two can be sent.
      const findings = checkDevices(file.rows, indexKnownDevices([]));
      expect(findings.map(({ kind, rowId }) => [kind, rowId])).toEqual([
        ['identifiesNothing', 2],
        ['identifiesNothing', 3],
      ]);
    },
  );

  it('leaves out hidden product keys: a masked one would be uploaded', () => {
    const { table, withoutKey } = failedRows({ ...upload, masksKeys: true }, texts);
    expect(table.rows.map((row) => row[1])).toEqual(['', '', '', '']);
    expect(withoutKey).toBe(1);
  });
});
