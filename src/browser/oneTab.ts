/**
 * Runs `act` unless another tab of this browser is running something under the same name, and returns whether it did. Browsers
 * without locks (plain http) always run it.
 */
export async function runInOneTab(name: string, act: () => Promise<void>): Promise<boolean> {
  if (!('locks' in navigator)) {
    await act();
    return true;
  }
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await act();
    return lock !== null;
  });
}
