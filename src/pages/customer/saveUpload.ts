import i18next from 'i18next';
import { saveFile } from '../../browser/saveFile.ts';
import type { CustomerId } from '../../domain/identifiers.ts';
import { uploadCsv } from '../../domain/upload/uploadCsv.ts';
import { assignmentOf } from '../../domain/upload/uploadPlan.ts';
import { loadTexts } from '../../i18n/i18n.ts';
import { findUpload } from '../../kept/uploads.ts';

/** Saves the devices of an upload as a file, each with its device batch and its line but without its hash. */
export async function saveUpload(account: string, customerId: CustomerId, id: string): Promise<void> {
  const [upload] = await Promise.all([findUpload(account, customerId, id), loadTexts('upload')]);
  if (typeof upload === 'string') return;
  const day = upload.createdAt.toISOString().slice(0, 10);
  saveFile(
    `${assignmentOf(upload.plan) ? 'assignment' : 'upload'}-${day}.csv`,
    uploadCsv(upload.plan, i18next.t('upload:saved', { returnObjects: true })),
    'text/csv',
  );
}
