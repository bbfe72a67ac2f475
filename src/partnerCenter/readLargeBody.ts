import { workerStarter } from '../browser/workerStarter.ts';
import { ChangedBody, type LargeBodyMessage, parseBytes, rowsOf } from './largeBody.ts';
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
let forgetting: ReturnType<typeof setTimeout> | undefined;

/**
 * Parses the answer about a resource; `null` if it is no JSON object. The first one is parsed at once, because the page has nothing to
 * show before. Later ones are read by a worker, which sends what changed.
 */
export async function readLargeBody(path: string, bytes: ArrayBuffer): Promise<WireObject | null> {
  clearTimeout(forgetting);
  const before = last?.path === path ? last : null;
  last = null;
  const body = before === null ? parseBytes(bytes) : await readChanges(before, bytes);
  last = body && { path, bytes, rows: rowsOf(body).rows };
  forgetting = setTimeout(forget, keptMs);
  return body;
}

function readChanges(before: LargeBody, bytes: ArrayBuffer): Promise<WireObject | null> {
  return new Promise<WireObject | null>((resolve, reject) => {
    startWorker ??= workerStarter('answerReader', workerUrl);
    worker ??= startWorker();
    const changed = new ChangedBody(before.rows);
    worker.onerror = reject;
    worker.onmessage = ({ data }: MessageEvent<LargeBodyMessage>) => {
      const body = changed.take(data);
      if (body !== undefined) resolve(body);
    };
    worker.postMessage({ before: before.bytes, now: bytes }, [before.bytes]);
  }).catch(() => {
    // No worker may be started here, or its file is missing after a deployment.
    endWorker();
    return parseBytes(bytes);
  });
}

function endWorker(): void {
  worker?.terminate();
  worker = null;
}

function forget(): void {
  last = null;
  endWorker();
}
