import { type DeviceValues, deviceColumns } from '../deviceFile/deviceRow.ts';
import { partnerCenterHeaders } from '../deviceFile/writeDeviceFile.ts';
import { deviceWords } from '../deviceWords.ts';
import { batchOutcomes, isToResolve } from '../outcome.ts';
import { type RepairCase, repairCases } from '../upload/repair.ts';
import { type ExportTable, exportTable } from './exportTable.ts';
import type { ExportedUpload, UploadExportTexts } from './uploadExport.ts';

export interface FailedRows {
  readonly table: ExportTable;
  /** Rows that were sent with a hardware hash, which is not kept: it has to be added before they are uploaded again. */
  readonly withoutHash: number;
  /** Rows whose product key is left out because product keys are hidden. A masked one would be uploaded as it is. */
  readonly withoutKey: number;
}

/**
 * The devices to resolve as a device file with a column that says why they failed, which the check of device files ignores. Of
 * devices that were sent from this browser it has every value that is kept.
 */
export function failedRows(upload: ExportedUpload, texts: UploadExportTexts): FailedRows {
  const { batch, uploaded, masksKeys } = upload;
  const { of } = batchOutcomes(batch.devices);
  const words = deviceWords(texts, of);
  const failed = repairCases(batch.devices, uploaded ?? [])
    .filter(({ device }) => isToResolve(of(device).outcome))
    .map((one) => ({ ...one, values: knownValues(one) }));
  return {
    table: exportTable(failed, [
      ...deviceColumns.map((column) => ({
        name: partnerCenterHeaders[column],
        cell: ({ values }: { readonly values: DeviceValues }) =>
          column === 'productKey' && masksKeys ? '' : values[column],
      })),
      { name: texts.failureReason, cell: ({ device }) => words.reasonAndCode(device) },
    ]),
    withoutHash: failed.filter(({ needsFile }) => needsFile).length,
    withoutKey: masksKeys ? failed.filter(({ values }) => values.productKey !== '').length : 0,
  };
}

function knownValues({ device, uploaded }: RepairCase): DeviceValues {
  return {
    serialNumber: uploaded?.serialNumber || device.serialNumber || uploaded?.serialNumberInHash || '',
    productKey: uploaded?.productKey || device.productKey || '',
    hardwareHash: '',
    manufacturer: uploaded?.manufacturer ?? '',
    model: uploaded?.model ?? '',
  };
}
