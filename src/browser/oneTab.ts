interface OneTabOptions {
  /** Ends the waiting for another tab; the promise then rejects with the signal's reason. */
  readonly signal: AbortSignal;
  /** Called if another tab is running something under the same name. */
  readonly onWait: () => void;
}

/**
 * Runs `act` as soon as no other tab of this browser is running something under the same name: at once, or when that tab has
 * finished, was closed or crashed. Browsers without locks (plain http) run it at once.
 */
export async function runInOneTab(
  name: string,
  act: () => Promise<void>,
  { signal, onWait }: OneTabOptions,
  locks: Pick<LockManager, 'request'> | null = navigator.locks ?? null,
): Promise<void> {
  if (locks === null) return act();
  const hasRun = await locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await act();
    return lock !== null;
  });
  if (hasRun) return;
  onWait();
  await locks.request(name, { signal }, act);
}

/** Whether some tab of this browser is running something under this name; false where there are no locks. */
export async function isRunningInSomeTab(name: string): Promise<boolean> {
  return (await runningInSomeTab()).includes(name);
}

/** The names under which some tab of this browser is running something; none where there are no locks. */
export async function runningInSomeTab(): Promise<readonly string[]> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return held.flatMap(({ name }) => name ?? []);
}
