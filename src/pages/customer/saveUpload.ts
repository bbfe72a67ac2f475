import i18next from 'i18next';
import { saveFile } from '../../browser/saveFile.ts';
import { uploadCsv } from '../../domain/upload/uploadCsv.ts';
import { loadTexts } from '../../i18n/i18n.ts';
import type { KeptUpload } from '../../kept/records.ts';

/** Saves the devices of an upload as a file, each with its device batch and its line but without its hash. */
export async function saveUpload({ createdAt, plan }: KeptUpload): Promise<void> {
  await loadTexts('upload');
  const day = createdAt.toISOString().slice(0, 10);
  saveFile(
    `upload-${day}.csv`,
    uploadCsv(plan, i18next.t('upload:saved', { returnObjects: true })),
    'text/csv',
  );
}
