/** With the calls of a burst, no more than sixty in any hour: one a minute for each person. */
const msPerCall = 67_000;
/** So many calls may be made at once after a rest, such as for an upload, its name and a mark. */
const burst = 6;
const longestMs = 2 * burst * msPerCall;

/** How many calls to Graph may be made. Times are ms since 1970, so that it can be stored: a reload does not give another burst. */
export class TeamBudget {
  #paidUntil: number;

  constructor(paidUntil: number) {
    this.#paidUntil = paidUntil;
  }

  /** To be stored. */
  get paidUntil(): number {
    return this.#paidUntil;
  }

  /** Milliseconds until a call may be made; 0 if it may be made now. */
  waitMs(now: number): number {
    return Math.max(0, this.#aheadMs(now) - (burst - 1) * msPerCall);
  }

  pay(now: number, calls = 1): void {
    this.#paidUntil = now + this.#aheadMs(now) + calls * msPerCall;
  }

  /** A clock that was ahead must not stop the calls for good. */
  #aheadMs(now: number): number {
    return Math.min(Math.max(0, this.#paidUntil - now), longestMs);
  }
}
