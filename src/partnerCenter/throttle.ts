import { browserClock, type Clock } from '../browser/clock.ts';
import type { Channel } from '../browser/tabLeader.ts';
import { throttleWaitMs } from '../domain/recovery.ts';

/** Of the API's paths: everything below one customer shares that customer's limit. */
const customerPath = /^\/v1\/customers\/([^/?]+)/i;

interface ThrottledMessage {
  readonly customer: string;
  readonly waitMs: number;
}

/** A tab that was opened just now asks what the others know. */
interface Question {
  readonly customer: null;
}

/**
 * Until when Partner Center wants no more calls about a customer. Every poll waits for it, even if another call was throttled,
 * in this tab or in another one: they share the user's limit.
 */
export class Throttle {
  readonly #untilByCustomer = new Map<string, number>();
  readonly #listeners = new Set<() => void>();
  readonly #otherTabs: Channel;
  readonly #clock: Clock;

  constructor(clock: Clock = browserClock, otherTabs: Channel = new BroadcastChannel('throttled')) {
    this.#clock = clock;
    this.#otherTabs = otherTabs;
    this.#otherTabs.onmessage = ({ data }: MessageEvent<ThrottledMessage | Question>) =>
      data.customer === null ? this.#tell() : this.#extend(data);
    this.#otherTabs.postMessage({ customer: null } satisfies Question);
  }

  /** Milliseconds that calls about the customer still have to wait; 0 if they need not. */
  waitMs(customerId: string): number {
    return Math.max(0, (this.#untilByCustomer.get(customerId.toLowerCase()) ?? 0) - this.#clock.now());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Notes that a call to `path` has just been throttled; `retryAfterMs` is the wait that the answer named, if it named one. */
  note(path: string, retryAfterMs: number | null): void {
    const customer = customerPath.exec(path)?.[1]?.toLowerCase();
    if (customer === undefined) return;
    const message = { customer, waitMs: throttleWaitMs(retryAfterMs, 1) };
    this.#extend(message);
    this.#otherTabs.postMessage(message satisfies ThrottledMessage);
  }

  #tell(): void {
    for (const customer of this.#untilByCustomer.keys()) {
      const waitMs = this.waitMs(customer);
      if (waitMs > 0) this.#otherTabs.postMessage({ customer, waitMs } satisfies ThrottledMessage);
    }
  }

  #extend({ customer, waitMs }: ThrottledMessage): void {
    if (waitMs <= this.waitMs(customer)) return;
    this.#untilByCustomer.set(customer, this.#clock.now() + waitMs);
    for (const listener of this.#listeners) listener();
  }
}
