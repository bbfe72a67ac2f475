import i18next from 'i18next';
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
import { ExportDialog, type ExportedRows } from '../shared/ExportDialog.tsx';
import type { ExportSource } from '../shared/exportedFile.ts';
import type { KeyMasking } from '../shared/useMaskedKeys.ts';
import { useTextsLanguage } from '../shared/useTextsLanguage.ts';
import { uploadExportNamespaces, uploadExportTexts } from './uploadExportTexts.ts';
import type { ShownUpload } from './useUpload.ts';
import { uploadName } from './useUploadName.ts';

/** The table as it is on the page. */
export interface ShownTable {
  readonly rows: readonly BatchDevice[];
  /** The keys of its columns, which are those of the exported ones. */
  readonly columns: readonly string[];
}

interface UploadExportProps {
  readonly upload: ShownUpload;
  readonly batch: Batch;
  readonly shown: ShownTable;
  readonly customerName: string | null;
  readonly nameInLink: string | null;
  readonly masking: KeyMasking;
  readonly onPrint: (language: Language) => void;
  readonly onClose: () => void;
}

/** The export of an upload: what its table shows, everything, or the devices to resolve as a device file. */
export function UploadExport(props: UploadExportProps) {
  const { upload, batch, shown, customerName, nameInLink, masking, onPrint, onClose } = props;
  const [masksKeys] = masking;
  const language = useTextsLanguage(uploadExportNamespaces);
  const verdict = batchVerdict(batch);
  // Looked up when they are used: at first the texts of the dialog are still being loaded.
  const exportTexts = () => uploadExportTexts(language.language, { verdict, sentCount: upload.sentCount });
  const exported = (): ExportedUpload => ({
    ...{ customerId: upload.customerId, customerName, trackingIds: upload.trackingIds, batch, verdict },
    ...{ uploaded: upload.sent, answeredAt: upload.answeredAt, masksKeys, exportedAt: new Date() },
    name: uploadName(
      ...([upload, nameInLink] as const),
      ...([i18next.getFixedT(language.language, 'batch'), formatFor(language.language)] as const),
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
      failedRows={{
        count: verdict.toResolve,
        create: () => failedRows(exported(), exportTexts()),
      }}
      onPrint={onPrint}
      onClose={onClose}
    />
  );
}

/** Lines of a file are known only of devices that were sent from this browser. */
function allColumns(isSentHere: boolean): readonly UploadColumn[] {
  return uploadColumns.filter((column) => column !== 'line' || isSentHere);
}
