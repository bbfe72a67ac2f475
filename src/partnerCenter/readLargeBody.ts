import { workerStarter } from '../browser/workerStarter.ts';
import {
  ChangedBody,
  type CompareMessage,
  type LargeBodyMessage,
  parseBytes,
  type ReturnedBytes,
  rowsOf,
} from './largeBody.ts';
import workerUrl from './largeBody.worker.ts?worker&url';
import type { WireObject } from './wire.ts';

interface LargeBody {
  readonly path: string;
  readonly bytes: ArrayBuffer;
  readonly rows: readonly unknown[];
}

/** Checks are at most a minute apart. After that the memory is better used otherwise. */
const keptMs = 3 * 60_000;

/** The last large answer; `null` while the next one is being read. */
let last: LargeBody | null = null;
let startWorker: (() => Worker) | null = null;
let worker: Worker | null = null;
/** It has read an answer, so the next one can be given away to it. Copying 13 MB keeps the page from responding. */
let isProven = false;
let forgetting: ReturnType<typeof setTimeout> | undefined;

/**
 * Parses the answer about a resource; `null` if it is no JSON object. The first one is parsed at once, because the page has nothing to
 * show before. Later ones are read by a worker, which sends what changed.
 */
export async function readLargeBody(path: string, bytes: ArrayBuffer): Promise<WireObject | null> {
  clearTimeout(forgetting);
  const before = last?.path === path ? last : null;
  last = null;
  const read = before === null ? { body: parseBytes(bytes), bytes } : await readChanges(before, bytes);
  last = read.body && { path, bytes: read.bytes, rows: rowsOf(read.body).rows };
  forgetting = setTimeout(forget, keptMs);
  return read.body;
}

interface Read {
  readonly body: WireObject | null;
  readonly bytes: ArrayBuffer;
}

function readChanges(before: LargeBody, bytes: ArrayBuffer): Promise<Read> {
  return new Promise<Read>((resolve, reject) => {
    startWorker ??= workerStarter('answerReader', workerUrl);
    worker ??= startWorker();
    const changed = new ChangedBody(before.rows);
    let body: WireObject | null = null;
    const { port1, port2 } = new MessageChannel();
    const settled = new AbortController();
    worker.addEventListener('error', ({ message }) => reject(new Error(message)), { signal: settled.signal });
    port1.onmessage = ({ data }: MessageEvent<LargeBodyMessage | ReturnedBytes>) => {
      if (data.kind !== 'bytes') {
        body = changed.take(data) ?? null;
        return;
      }
      port1.close();
      settled.abort();
      isProven = true;
      resolve({ body, bytes: data.bytes });
    };
    const message: CompareMessage = { before: before.bytes, now: bytes, port: port2 };
    worker.postMessage(message, isProven ? [before.bytes, bytes, port2] : [before.bytes, port2]);
  }).catch((error: unknown) => {
    endWorker();
    // Given away to a worker that had worked before: the next answer is read by the page again.
    if (bytes.byteLength === 0) throw error;
    // No worker may be started here, or its file is missing after a deployment.
    return { body: parseBytes(bytes), bytes };
  });
}

function endWorker(): void {
  worker?.terminate();
  worker = null;
  isProven = false;
}

function forget(): void {
  last = null;
  endWorker();
}
