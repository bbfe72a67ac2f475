import type { Clock } from '../browser/clock.ts';
import { wait } from '../browser/wait.ts';
import { MS_PER_CALL } from '../domain/pollSchedule.ts';

/** What a tab tells the others about its calls. */
export type BudgetMessage =
  /** A place is taken; the next one is free in `freeInMs`. */
  | { readonly kind: 'placeTaken'; readonly freeInMs: number }
  /** A call is made without waiting for a place: every later one moves back. */
  | { readonly kind: 'askedAtOnce' };

interface CallBudgetOptions {
  readonly clock: Clock;
  readonly post: (message: BudgetMessage) => void;
  readonly onChange: () => void;
}

/** A call that waited longer than this for its token, or for throttling to end, needs another place. */
export const graceMs = 200;
/** A check that is due takes its place within this time. */
const checkMs = 50;

/** A call every `MS_PER_CALL` over all tabs of an account: each call takes a place in time, and tells the other tabs. */
export class CallBudget {
  readonly #options: CallBudgetOptions;
  #freeAt: number;

  constructor(options: CallBudgetOptions) {
    this.#options = options;
    // Another tab may have made a call just before this one was opened.
    this.#freeAt = options.clock.now() + MS_PER_CALL;
  }

  /** When the next place is free, by this tab's clock. */
  get freeAt(): number {
    return this.#freeAt;
  }

  /** Takes the next place, and returns when it is. */
  take(): number {
    const at = Math.max(this.#freeAt, this.#options.clock.now());
    this.#freeAt = at + MS_PER_CALL;
    this.tell();
    this.#options.onChange();
    return at;
  }

  /** Counts a call that is made now because somebody asked for it. */
  takeAtOnce(): void {
    this.#freeAt = Math.max(this.#freeAt, this.#options.clock.now()) + MS_PER_CALL;
    this.#options.post({ kind: 'askedAtOnce' });
  }

  /** Waits for a place of its own. A tab that does not lead waits a moment first: two tabs must not take the same place. */
  async waitForPlace(isLeader: boolean, signal: AbortSignal): Promise<void> {
    const { clock } = this.#options;
    if (!isLeader) await wait(graceMs * Math.random(), signal, clock);
    for (;;) {
      const at = this.take();
      await wait(at - clock.now(), signal, clock);
      // A tab that was frozen meanwhile has missed its place.
      if (clock.now() - at <= graceMs) return;
    }
  }

  /** `waitForPlace` for work that can wait: before each place that it takes, a check that is due may take one. */
  async waitForSparePlace(isLeader: boolean, signal: AbortSignal): Promise<void> {
    const { clock } = this.#options;
    await wait(this.#freeAt + checkMs - clock.now(), signal, clock);
    return this.waitForPlace(isLeader, signal);
  }

  /** Makes the next place start a whole interval from now: this tab was frozen, and the others may have made calls. */
  skipPlace(): void {
    this.#freeAt = this.#options.clock.now() + MS_PER_CALL;
  }

  /** Tells a tab that has just opened which places are taken. */
  tell(): void {
    this.#options.post({ kind: 'placeTaken', freeInMs: this.#freeAt - this.#options.clock.now() });
  }

  onMessage(message: BudgetMessage): void {
    const now = this.#options.clock.now();
    if (message.kind === 'placeTaken') this.#freeAt = Math.max(this.#freeAt, now + message.freeInMs);
    else this.#freeAt = Math.max(this.#freeAt, now) + MS_PER_CALL;
  }
}
