import { useTranslation } from 'react-i18next';
import type { Batch, BatchDevice } from '../../domain/batch.ts';
import { batchVerdict } from '../../domain/batchVerdict.ts';
import { dayOf } from '../../domain/export/exportTable.ts';
import { failedRows } from '../../domain/export/failedRows.ts';
import {
  type ExportedUpload,
  type UploadChoice,
  type UploadColumn,
  uploadColumns,
  uploadSheets,
  uploadTable,
} from '../../domain/export/uploadExport.ts';
import { uploadJson } from '../../domain/export/uploadJson.ts';
import { formatFor } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { ExportDialog, type ExportedRows, type ShownTable } from '../shared/ExportDialog.tsx';
import type { ExportSource } from '../shared/exportedFile.ts';
import type { KeyMasking } from '../shared/useMaskedKeys.ts';
import type { ShownUpload } from '../shared/useShownUpload.ts';
import { useTextsLanguage } from '../shared/useTextsLanguage.ts';
import { uploadName } from '../shared/useUploadName.ts';
import { uploadExportNamespaces, uploadExportTexts } from './uploadExportTexts.ts';

interface UploadExportProps {
  readonly upload: ShownUpload;
  readonly batch: Batch;
  readonly shown: ShownTable<BatchDevice>;
  readonly customerName: string | null;
  readonly nameInLink: string | null;
  readonly masking: KeyMasking;
  readonly onPrint: (language: Language) => void;
  readonly onClose: () => void;
}

/** The export of an upload: what its table shows, everything, or the devices to resolve as a device file. */
export function UploadExport(props: UploadExportProps) {
  const { upload, batch, shown, customerName, nameInLink, masking, onPrint, onClose } = props;
  const { i18n } = useTranslation();
  const [masksKeys] = masking;
  const language = useTextsLanguage(uploadExportNamespaces);
  const verdict = batchVerdict(batch);
  // Looked up when they are used: at first the texts of the dialog are still being loaded.
  const exportTexts = () =>
    uploadExportTexts(i18n, language.language, { verdict, sentCount: upload.sentCount });
  const exported = (): ExportedUpload => ({
    ...{ customerId: upload.customerId, customerName, trackingIds: upload.trackingIds, batch, verdict },
    assigns: upload.assigns,
    ...{ uploaded: upload.sent, answeredAt: upload.answeredAt, masksKeys, exportedAt: new Date() },
    name: uploadName(
      ...([upload, nameInLink] as const),
      ...([i18n.getFixedT(language.language, 'batch'), formatFor(language.language)] as const),
    ).shown,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });

  function source(which: ExportedRows): ExportSource {
    const [of, texts] = [exported(), exportTexts()];
    const choice: UploadChoice =
      which === 'all'
        ? { devices: batch.devices, columns: allColumns(upload.sent !== null) }
        : { devices: shown.rows, columns: shown.columns as readonly UploadColumn[] };
    return {
      name: [of.name, dayOf(of.exportedAt)],
      table: () => uploadTable(of, choice, texts),
      sheets: () => uploadSheets(of, choice, texts),
      json: () => uploadJson(of, choice, which, texts),
    };
  }

  return (
    <ExportDialog
      kind="upload"
      shown={shown.rows.length}
      all={batch.devices.length}
      isIncomplete={upload.answeredParts < upload.parts.length}
      language={language}
      masking={masking}
      source={source}
      // Devices of an assignment are not uploaded again.
      {...(upload.assigns === null && {
        failedRows: {
          count: verdict.toResolve,
          create: () => failedRows(exported(), exportTexts()),
        },
      })}
      onPrint={onPrint}
      onClose={onClose}
    />
  );
}

/** Lines of a file are known only of devices that were sent from this browser. */
function allColumns(isSentHere: boolean): readonly UploadColumn[] {
  return uploadColumns.filter((column) => column !== 'line' || isSentHere);
}
