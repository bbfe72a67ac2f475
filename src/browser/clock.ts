/** Time as an operation sees it; tests give one that they move themselves. */
export interface Clock {
  /** Milliseconds since an arbitrary start. Unlike the wall clock, it never jumps when the computer's time is set. */
  readonly now: () => number;
  /** Runs `act` once after `ms`; the returned function cancels it. */
  readonly after: (ms: number, act: () => void) => () => void;
}

export const browserClock: Clock = {
  now: () => performance.now(),
  after(ms, act) {
    const timer = setTimeout(act, Math.max(0, ms));
    return () => clearTimeout(timer);
  },
};
