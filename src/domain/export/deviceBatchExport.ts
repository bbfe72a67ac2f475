import type { BatchId, CustomerId } from '../identifiers.ts';
import type { Profile } from '../profile.ts';
import { deviceProfile, deviceProfileText } from '../profileNames.ts';
import { exportJson, isoTime } from './exportJson.ts';
import { type Cell, type ExportTable, exportTable } from './exportTable.ts';
import { shownKey } from './shownKey.ts';
import type { Sheet } from './writeWorkbook.ts';

/** Columns of the table of devices, in its order. */
export const deviceBatchColumns = [
  ...['serialNumber', 'productKey', 'oemManufacturerName', 'modelName'],
  ...['profileId', 'uploadedDate', 'id', 'removable'],
] as const;
export type DeviceBatchColumn = (typeof deviceBatchColumns)[number];

interface StoredDevice {
  readonly position: number;
  readonly id: string | null;
  readonly serialNumber: string | null;
  readonly productKey: string | null;
  readonly oemManufacturerName: string | null;
  readonly modelName: string | null;
  readonly profileId: string | null;
  readonly uploadedDate: Date | null;
  readonly isRemovable: boolean;
}

/** A device batch as it is known at one moment. */
export interface ExportedDeviceBatch {
  readonly customerId: CustomerId;
  readonly customerName: string | null;
  readonly batchId: BatchId;
  readonly creationDate: Date | null;
  readonly createdBy: string | null;
  /** All devices that have been loaded, and whether these are all of the batch. */
  readonly devices: readonly StoredDevice[];
  readonly isComplete: boolean;
  /** All of the customer's; `null` if they are not known. */
  readonly profiles: readonly Profile[] | null;
  readonly loadedAt: Date | null;
  readonly exportedAt: Date;
  readonly timeZone: string;
  readonly masksKeys: boolean;
}

/** Which of its devices are exported, in their order, and what of them. */
export interface DeviceBatchChoice {
  readonly devices: readonly StoredDevice[];
  readonly columns: readonly DeviceBatchColumn[];
}

const summaryFacts = [
  ...['customer', 'customerId', 'batchTotal', 'created', 'createdBy'],
  ...['loaded', 'exported', 'timeZone', 'devicesHere'],
] as const;

export interface DeviceBatchExportTexts {
  readonly columns: Readonly<Record<DeviceBatchColumn, string>>;
  /** What is written of an ID that is not of one of the profiles. */
  readonly unknownProfile: (id: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly deviceBatch: string;
  readonly sheets: Readonly<Record<'summary' | 'devices', string>>;
  readonly summary: Readonly<Record<(typeof summaryFacts)[number], string>>;
}

/** The devices as a table, for CSV and for mail. */
export function deviceBatchTable(
  { masksKeys, profiles }: ExportedDeviceBatch,
  { devices, columns }: DeviceBatchChoice,
  texts: DeviceBatchExportTexts,
): ExportTable {
  const cells: Readonly<Record<DeviceBatchColumn, (device: StoredDevice) => Cell>> = {
    serialNumber: ({ serialNumber }) => serialNumber,
    productKey: ({ productKey }) => shownKey(productKey, masksKeys),
    oemManufacturerName: ({ oemManufacturerName }) => oemManufacturerName,
    modelName: ({ modelName }) => modelName,
    profileId: ({ profileId }) => deviceProfileText(profileId, profiles, texts.unknownProfile) || null,
    uploadedDate: ({ uploadedDate }) => uploadedDate,
    id: ({ id }) => id,
    removable: ({ isRemovable }) => (isRemovable ? texts.yes : texts.no),
  };
  return exportTable(
    devices,
    columns.map((key) => ({ name: texts.columns[key], cell: cells[key] })),
  );
}

/** A workbook about the device batch: its facts, and the devices. */
export function deviceBatchSheets(
  batch: ExportedDeviceBatch,
  choice: DeviceBatchChoice,
  texts: DeviceBatchExportTexts,
): readonly Sheet[] {
  const { summary } = texts;
  const facts: readonly (readonly [string, Cell])[] = [
    [summary.customer, batch.customerName],
    [summary.customerId, batch.customerId],
    // A count of what has been loaded so far would be taken for that of the batch.
    [summary.batchTotal, batch.isComplete ? batch.devices.length : null],
    [summary.created, batch.creationDate],
    [summary.createdBy, batch.createdBy],
    [summary.loaded, batch.loadedAt],
    [summary.exported, batch.exportedAt],
    [summary.timeZone, batch.timeZone],
    [summary.devicesHere, choice.devices.length],
  ];
  const summaryTable = exportTable(facts, [
    { name: texts.deviceBatch, cell: ([name]) => name },
    { name: batch.batchId, cell: ([, value]) => value },
  ]);
  return [
    { name: texts.sheets.summary, ...summaryTable },
    { name: texts.sheets.devices, ...deviceBatchTable(batch, choice, texts) },
  ];
}

/** The device batch for other programs: see `docs/export-format.md`. Of each device the keys that belong to the chosen columns. */
export function deviceBatchJson(
  batch: ExportedDeviceBatch,
  { devices, columns }: DeviceBatchChoice,
  rows: 'all' | 'shown',
): string {
  const { masksKeys, profiles } = batch;
  const profileName = (value: string | null) => {
    const profile = deviceProfile(value, profiles);
    return profile.kind === 'name' ? profile.name : null;
  };
  const keysOf: Readonly<Record<DeviceBatchColumn, (device: StoredDevice) => object>> = {
    id: ({ id }) => ({ id }),
    serialNumber: ({ serialNumber }) => ({ serialNumber }),
    productKey: ({ productKey }) => ({ productKey: shownKey(productKey, masksKeys) }),
    oemManufacturerName: (device) => ({ manufacturer: device.oemManufacturerName }),
    modelName: ({ modelName }) => ({ model: modelName }),
    profileId: ({ profileId }) => ({ profileId, profileName: profileName(profileId) }),
    uploadedDate: ({ uploadedDate }) => ({ uploadedTime: isoTime(uploadedDate) }),
    removable: ({ isRemovable }) => ({ isRemovable }),
  };
  const chosen = (Object.keys(keysOf) as DeviceBatchColumn[]).filter((column) => columns.includes(column));
  return exportJson({
    format: 'device-batch-dashboard/device-batch',
    version: 1,
    exportedAt: batch.exportedAt.toISOString(),
    customer: { id: batch.customerId, name: batch.customerName },
    deviceBatch: {
      name: batch.batchId,
      createdTime: isoTime(batch.creationDate),
      createdBy: batch.createdBy,
      loadedTime: isoTime(batch.loadedAt),
      isComplete: batch.isComplete,
    },
    rows,
    productKeys: masksKeys ? 'masked' : 'whole',
    devices: devices.map((device) =>
      Object.assign({ position: device.position }, ...chosen.map((column) => keysOf[column](device))),
    ),
  });
}
