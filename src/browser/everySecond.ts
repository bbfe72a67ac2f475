import workerUrl from './second.worker.ts?worker&url';
import { workerStarter } from './workerStarter.ts';

let startWorker: (() => Worker) | null = null;

/**
 * Calls `act` every second, also in a hidden tab, where browsers let the timers of a page run once a minute at most. Returns how to
 * end that. Where no worker may start, `act` is never called.
 */
export function everySecond(act: () => void): () => void {
  try {
    startWorker ??= workerStarter('everySecond', workerUrl);
    const worker = startWorker();
    worker.addEventListener('message', act);
    return () => worker.terminate();
  } catch {
    return () => {};
  }
}
