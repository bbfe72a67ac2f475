import { browserClock, type Clock } from './clock.ts';

/** Resolves after `ms`. An abort of `signal` cuts the wait short and rejects with the signal's reason. */
export function wait(ms: number, signal?: AbortSignal, clock: Clock = browserClock): Promise<void> {
  if (ms <= 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const cancel = clock.after(ms, () => {
      signal?.removeEventListener('abort', aborted);
      resolve();
    });
    function aborted() {
      cancel();
      reject(signal?.reason);
    }
    signal?.addEventListener('abort', aborted, { once: true });
  });
}
