/** Half a frame at 60 Hz: the other half is left for input and paint. */
const sliceMs = 8;

declare const scheduler: { yield?: () => Promise<void> } | undefined;

function nextSlice(): Promise<void> {
  if (typeof scheduler !== 'undefined' && scheduler.yield !== undefined) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve));
}

/** Runs a generator to its end at once. */
export function atOnce<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Runs a generator in slices between which the page answers. Never settles once the signal is aborted. */
export async function inSlices<Result>(steps: Generator<void, Result>, signal: AbortSignal): Promise<Result> {
  let sliceEnd = performance.now() + sliceMs;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < sliceEnd) continue;
    await nextSlice();
    if (signal.aborted) return new Promise(() => {});
    sliceEnd = performance.now() + sliceMs;
  }
}
