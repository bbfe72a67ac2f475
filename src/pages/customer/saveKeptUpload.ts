import { saveFile } from '../../browser/saveFile.ts';
import { keptUploadFile } from '../../domain/upload/keptUploadFile.ts';
import type { KeptUpload } from '../../kept/uploads.ts';

/** Saves what is kept of an upload: its devices, where each went, and the line it came from; no hash. */
export function saveKeptUpload({ createdAt, plan }: KeptUpload): void {
  const day = createdAt.toISOString().slice(0, 10);
  saveFile(`upload-${day}.csv`, keptUploadFile(plan), 'text/csv');
}
