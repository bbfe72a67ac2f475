import { workerStarter } from '../../browser/workerStarter.ts';
import type { DeviceRow } from '../../domain/deviceFile/deviceRow.ts';
import type { ReadFailure, ReadFile } from '../../domain/deviceFile/readDeviceFile.ts';
import type { SheetFacts } from '../../domain/workbook/readWorkbook.ts';
import workerUrl from './deviceFile.worker.ts?worker&url';
import type { ReadMessage, ReadRequest } from './reading.ts';

export interface ReadProgress {
  readonly done: number;
  readonly total: number;
}

export type ReadResult =
  | { readonly kind: 'read'; readonly file: ReadFile }
  | { readonly kind: 'sheets'; readonly sheets: readonly SheetFacts[] }
  | { readonly kind: 'failed'; readonly because: ReadFailure };

interface ReadOptions {
  readonly onProgress: (progress: ReadProgress) => void;
  readonly signal: AbortSignal;
}

const startWorker = workerStarter('deviceFileReader', workerUrl);

/** Reads a device file off the main thread. Rejects only with the signal's reason. */
export function readInWorker(request: ReadRequest, { onProgress, signal }: ReadOptions): Promise<ReadResult> {
  return new Promise((resolve, reject) => {
    const worker = startWorker();
    const rows: DeviceRow[] = [];
    function end(result: ReadResult) {
      worker.terminate();
      resolve(result);
    }
    signal.addEventListener('abort', () => {
      worker.terminate();
      reject(signal.reason);
    });
    worker.addEventListener('error', () => end({ kind: 'failed', because: 'unreadable' }));
    worker.addEventListener('message', ({ data }: MessageEvent<ReadMessage>) => {
      switch (data.kind) {
        case 'rows':
          for (const row of data.rows) rows.push(row);
          return onProgress({ done: rows.length, total: data.total });
        case 'done':
          return end({ kind: 'read', file: { ...data.file, rows } });
        case 'sheets':
        case 'failed':
          return end(data);
        default:
          return data satisfies never;
      }
    });
    worker.postMessage(request);
  });
}
