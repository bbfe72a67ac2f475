/** Half a frame at 60 Hz: the other half is left for input and paint. */
const sliceMs = 8;

/**
 * Lets the page answer in between. Not `scheduler.yield`: what goes on after it goes before painting, and the letter just typed would
 * wait.
 */
export function nextSlice(): Promise<void> {
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
export async function inSlices<Result>(
  steps: Generator<void, Result>,
  signal?: AbortSignal,
): Promise<Result> {
  let sliceEnd = performance.now() + sliceMs;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < sliceEnd) continue;
    await nextSlice();
    if (signal?.aborted === true) return new Promise(() => {});
    sliceEnd = performance.now() + sliceMs;
  }
}
