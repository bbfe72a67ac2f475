import { workerStarter } from '../../browser/workerStarter.ts';
import type { Sheet } from '../../domain/export/writeWorkbook.ts';
import workerUrl from './workbook.worker.ts?worker&url';

const startWorker = workerStarter('workbookWriter', workerUrl);

/** Writes a workbook off the main thread: of 100,000 devices it takes seconds. Rejects if that is not possible. */
export function workbookInWorker(sheets: readonly Sheet[]): Promise<Blob> {
  return new Promise<Blob>((resolve, reject) => {
    const worker = startWorker();
    const fail = () => {
      worker.terminate();
      reject(new Error('The workbook could not be written.'));
    };
    worker.addEventListener('error', fail);
    worker.addEventListener('message', ({ data: workbook }: MessageEvent<Blob | null>) => {
      if (workbook === null) return fail();
      worker.terminate();
      resolve(workbook);
    });
    worker.postMessage(sheets);
  });
}
