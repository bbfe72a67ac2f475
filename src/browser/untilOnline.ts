/** Resolves when the browser has a network. An abort of `signal` rejects with the signal's reason. */
export function untilOnline(signal: AbortSignal): Promise<void> {
  if (navigator.onLine) return Promise.resolve();
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const settled = new AbortController();
    const options = { once: true, signal: settled.signal };
    window.addEventListener('online', () => settle(resolve), options);
    signal.addEventListener('abort', () => settle(() => reject(signal.reason)), options);
    function settle(act: () => void) {
      settled.abort();
      act();
    }
  });
}
