/** Of the API's paths: everything below one customer shares that customer's limit. */
const customerPath = /^\/v1\/customers\/([^/?]+)/i;
/** Partner Center names a wait of its own; a gateway may not let it through. */
const usualWaitMs = 10_000;

/**
 * Until when Partner Center wants no more calls about a customer. Whoever polls keeps to it, whichever call was
 * throttled: in this tab, and in the others, which share the user's limit.
 */
export class Throttle {
  readonly #untilByCustomer = new Map<string, number>();
  readonly #listeners = new Set<() => void>();
  readonly #otherTabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('throttled') : null;

  constructor() {
    this.#otherTabs?.addEventListener(
      'message',
      ({ data }: MessageEvent<{ customer: string; until: number }>) =>
        this.#extend(data.customer, data.until),
    );
  }

  /** Milliseconds since the epoch; 0 if nothing has to be waited for. */
  readonly until = (customerId: string): number => this.#untilByCustomer.get(customerId.toLowerCase()) ?? 0;

  /** How long a call to `path` has to wait from now on, in ms. */
  waitMs(path: string): number {
    return Math.max(0, this.until(customerPath.exec(path)?.[1] ?? '') - Date.now());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Notes that a call to `path` was throttled at `at`, and asked to wait `retryAfterMs` if it said so. */
  note(path: string, at: Date, retryAfterMs: number | null): void {
    const customer = customerPath.exec(path)?.[1]?.toLowerCase();
    if (customer === undefined) return;
    const until = at.getTime() + (retryAfterMs ?? usualWaitMs);
    this.#extend(customer, until);
    this.#otherTabs?.postMessage({ customer, until });
  }

  #extend(customer: string, until: number): void {
    if (until <= this.until(customer)) return;
    this.#untilByCustomer.set(customer, until);
    for (const listener of this.#listeners) listener();
  }
}
