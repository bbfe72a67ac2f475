import workerUrl from './second.worker.ts?worker&url';
import { startWorker } from './startWorker.ts';

/**
 * Calls `act` every second, also in a hidden tab, where browsers let the timers of a page run once a minute at most. Returns how to
 * end that.
 */
export function everySecond(act: () => void): () => void {
  const worker = startWorker(workerUrl);
  worker.addEventListener('message', act);
  return () => worker.terminate();
}
