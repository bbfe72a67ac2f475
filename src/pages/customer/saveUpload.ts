import { saveFile } from '../../browser/saveFile.ts';
import { uploadCsv } from '../../domain/upload/uploadCsv.ts';
import type { KeptUpload } from '../../kept/records.ts';

/** Saves the devices of an upload as a file, each with its batch and its line but without its hash. */
export function saveUpload({ createdAt, plan }: KeptUpload): void {
  const day = createdAt.toISOString().slice(0, 10);
  saveFile(`upload-${day}.csv`, uploadCsv(plan), 'text/csv');
}
