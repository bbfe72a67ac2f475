import i18next from 'i18next';
import {
  type DeviceBatchChoice,
  type DeviceBatchColumn,
  type DeviceBatchExportTexts,
  deviceBatchColumns,
  deviceBatchJson,
  deviceBatchSheets,
  deviceBatchTable,
  type ExportedDeviceBatch,
} from '../../domain/export/deviceBatchExport.ts';
import { dayOf } from '../../domain/export/exportTable.ts';
import type { BatchId, CustomerId } from '../../domain/identifiers.ts';
import type { Language } from '../../i18n/language.ts';
import type { DeviceBatch } from '../../partnerCenter/deviceBatches.ts';
import type { Device } from '../../partnerCenter/devices.ts';
import { ExportDialog, type ExportedRows, type ShownTable } from '../shared/ExportDialog.tsx';
import type { ExportSource } from '../shared/exportedFile.ts';
import type { AllDevices } from '../shared/useAllDevices.ts';
import type { KeyMasking } from '../shared/useMaskedKeys.ts';
import { useAllProfiles } from '../shared/useProfileWords.ts';
import { useTextsLanguage } from '../shared/useTextsLanguage.ts';

interface DeviceBatchExportProps {
  readonly customerId: CustomerId;
  readonly customerName: string | null;
  readonly batchId: BatchId;
  readonly batch: DeviceBatch | null;
  readonly reading: AllDevices;
  readonly shown: ShownTable<Device>;
  readonly masking: KeyMasking;
  readonly onClose: () => void;
}

const namespaces = ['export', 'deviceBatches', 'profiles'] as const;

/** The export of a device batch: what its table shows, or every device that has been loaded. */
export function DeviceBatchExport(props: DeviceBatchExportProps) {
  const { customerId, customerName, batchId, batch, reading, shown, masking, onClose } = props;
  const devices = reading.devices ?? [];
  const language = useTextsLanguage(namespaces);
  const profiles = useAllProfiles(customerId);

  function source(which: ExportedRows): ExportSource {
    const texts = exportTexts(language.language);
    const of: ExportedDeviceBatch = {
      ...{ customerId, customerName, batchId, devices, profiles },
      ...{ isComplete: reading.isComplete, loadedAt: reading.readAt, masksKeys: masking[0] },
      creationDate: batch?.creationDate ?? null,
      createdBy: batch?.createdBy ?? null,
      exportedAt: new Date(),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    };
    const choice: DeviceBatchChoice =
      which === 'all'
        ? { devices, columns: deviceBatchColumns }
        : { devices: shown.rows, columns: shown.columns as readonly DeviceBatchColumn[] };
    return {
      name: [batchId, dayOf(of.exportedAt)],
      table: () => deviceBatchTable(of, choice, texts),
      sheets: () => deviceBatchSheets(of, choice, texts),
      json: () => deviceBatchJson(of, choice, which),
    };
  }

  return (
    <ExportDialog
      kind="deviceBatch"
      shown={shown.rows.length}
      all={devices.length}
      isIncomplete={!reading.isComplete}
      language={language}
      masking={masking}
      source={source}
      onClose={onClose}
    />
  );
}

function exportTexts(language: Language): DeviceBatchExportTexts {
  const t = i18next.getFixedT(language, namespaces);
  const ofTable = i18next.getFixedT(language, 'deviceBatches');
  const ofProfiles = i18next.getFixedT(language, 'profiles');
  return {
    columns: ofTable('table.columns', { returnObjects: true }),
    unknownProfile: (id) => ofProfiles('device.unknown', { id }),
    yes: ofTable('table.yes'),
    no: ofTable('table.no'),
    deviceBatch: t('deviceBatch'),
    sheets: t('sheets', { returnObjects: true }),
    summary: t('summary', { returnObjects: true }),
  };
}
