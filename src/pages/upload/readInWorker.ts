import { workerStarter } from '../../browser/workerStarter.ts';
import type { DeviceRow } from '../../domain/deviceFile/deviceRow.ts';
import type { ColumnChoices, ReadFailure, ReadFile } from '../../domain/deviceFile/readDeviceFile.ts';
import workerUrl from './deviceFile.worker.ts?worker&url';
import type { ReadMessage, ReadRequest } from './reading.ts';

export interface ReadProgress {
  readonly done: number;
  readonly total: number;
}

export type ReadResult =
  | { readonly ok: true; readonly file: ReadFile }
  | { readonly ok: false; readonly because: ReadFailure };

interface ReadOptions {
  readonly choices: ColumnChoices;
  readonly onProgress: (progress: ReadProgress) => void;
  readonly signal: AbortSignal;
}

const startWorker = workerStarter('deviceFileReader', workerUrl);

/** Reads a device file off the main thread. Rejects only with the signal's reason. */
export function readInWorker(
  source: Blob,
  { choices, onProgress, signal }: ReadOptions,
): Promise<ReadResult> {
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
    worker.addEventListener('error', () => end({ ok: false, because: 'unreadable' }));
    worker.addEventListener('message', ({ data }: MessageEvent<ReadMessage>) => {
      switch (data.kind) {
        case 'rows':
          for (const row of data.rows) rows.push(row);
          return onProgress({ done: rows.length, total: data.total });
        case 'done':
          return end({ ok: true, file: { ...data.file, rows } });
        case 'failed':
          return end({ ok: false, because: data.because });
        default:
          return data satisfies never;
      }
    });
    const request: ReadRequest = { source, choices: [...choices] };
    worker.postMessage(request);
  });
}
