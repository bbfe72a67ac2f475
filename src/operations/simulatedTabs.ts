import type { Clock } from '../browser/clock.ts';
import type { PageState } from '../browser/pageState.ts';
import type { TabPlatform } from '../browser/tabLeader.ts';

/*
 * A browser with any number of tabs on simulated time, for tests: clocks, Web Locks, BroadcastChannels, and tabs that are hidden,
 * offline, frozen (nothing of theirs runs until they thaw) or closed.
 */

interface LockRequest {
  readonly tab: SimulatedTab;
  readonly run: () => unknown;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

interface SimulatedChannel {
  readonly tab: SimulatedTab;
  readonly name: string;
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}

/** What a message or a granted lock takes to arrive. */
export const deliveryMs = 1;
const minuteMs = 60_000;
/** Tabs that do more than this are in a loop: a test must fail then, and not run forever. */
const mostEvents = (ms: number) => 20_000 + ms / 10;
const mostTurns = 1_000_000;

export class SimulatedBrowser {
  now = 0;
  isOnline = true;
  /** Whether the timers of hidden tabs run once a minute only, as browsers have it. */
  slowsHiddenTabs = false;
  /** Whether something outside of simulated time is still going on, such as a transaction of the database. */
  isBusy = () => false;
  readonly tabs: SimulatedTab[] = [];
  readonly channels = new Set<SimulatedChannel>();
  readonly #locks = new Map<string, { held: LockRequest | null; queue: LockRequest[] }>();
  /** In the order in which they are due; those that are due at the same time in the order in which they were planned. */
  readonly #events: { readonly at: number; readonly act: () => void; isCancelled: boolean }[] = [];

  openTab(): SimulatedTab {
    const tab = new SimulatedTab(this, this.tabs.length * 1_000);
    this.tabs.push(tab);
    return tab;
  }

  /** Lets `ms` pass, and everything happen that is due meanwhile. */
  async pass(ms: number): Promise<void> {
    const end = this.now + ms;
    await this.#settled();
    for (let events = 0; ; events++) {
      const [next] = this.#events;
      if (next === undefined || next.at > end) break;
      if (events > mostEvents(ms)) throw new Error(`More than ${events} events in ${ms} ms`);
      this.#events.shift();
      if (next.isCancelled) continue;
      this.now = Math.max(this.now, next.at);
      next.act();
      await this.#settled();
    }
    this.now = end;
  }

  after(ms: number, act: () => void): () => void {
    const event = { at: this.now + Math.max(0, ms), act, isCancelled: false };
    let [low, high] = [0, this.#events.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#events[middle]?.at ?? 0) <= event.at) low = middle + 1;
      else high = middle;
    }
    this.#events.splice(low, 0, event);
    return () => {
      event.isCancelled = true;
    };
  }

  setOnline(isOnline: boolean): void {
    this.isOnline = isOnline;
    for (const tab of this.tabs) tab.pageChanged();
  }

  requestLock(
    tab: SimulatedTab,
    name: string,
    { steal = false, ifAvailable = false, signal }: LockOptions,
    run: LockGrantedCallback<unknown>,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const lock = this.#lock(name);
      if (ifAvailable && (lock.held || lock.queue.length > 0))
        return tab.run(() => void Promise.resolve(run(null)).then(() => resolve(), reject));
      const request: LockRequest = { tab, resolve, reject, run: () => run({ name, mode: 'exclusive' }) };
      if (steal) {
        const stolen = lock.held;
        stolen?.tab.run(() => stolen.reject(new DOMException('stolen', 'AbortError')));
        lock.held = null;
        lock.queue.unshift(request);
      } else lock.queue.push(request);
      signal?.addEventListener('abort', () => {
        if (!lock.queue.includes(request)) return;
        lock.queue = lock.queue.filter((one) => one !== request);
        reject(signal.reason);
      });
      this.#grant(name);
    });
  }

  /** Gives back what a closed tab held or waited for, as a browser does. */
  releaseLocks(tab: SimulatedTab): void {
    for (const [name, lock] of this.#locks) {
      lock.queue = lock.queue.filter((one) => one.tab !== tab);
      if (lock.held?.tab === tab) lock.held = null;
      this.#grant(name);
    }
  }

  /** Until every promise that can settle without time passing has done so. */
  async #settled(): Promise<void> {
    for (let turns = 0; turns === 0 || this.isBusy(); turns++) {
      if (turns > mostTurns) throw new Error('What happens without time passing does not end');
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  #lock(name: string) {
    const known = this.#locks.get(name) ?? { held: null, queue: [] };
    this.#locks.set(name, known);
    return known;
  }

  #grant(name: string): void {
    const lock = this.#lock(name);
    const next = lock.held === null ? lock.queue.shift() : undefined;
    if (next === undefined) return;
    lock.held = next;
    const release = (settle: () => void) => {
      if (lock.held === next) lock.held = null;
      settle();
      this.#grant(name);
    };
    this.after(deliveryMs, () =>
      next.tab.run(
        () =>
          void Promise.resolve(next.run()).then(
            () => release(next.resolve),
            (reason: unknown) => release(() => next.reject(reason)),
          ),
      ),
    );
  }
}

export class SimulatedTab {
  isVisible = true;
  isFrozen = false;
  isClosed = false;
  readonly #browser: SimulatedBrowser;
  readonly #clockOffset: number;
  readonly #pageListeners = new Set<() => void>();
  #deferred: (() => void)[] = [];

  constructor(browser: SimulatedBrowser, clockOffset: number) {
    this.#browser = browser;
    this.#clockOffset = clockOffset;
  }

  readonly clock: Clock = {
    now: () => this.#browser.now + this.#clockOffset,
    after: (ms, act) => {
      let cancel = this.#browser.after(ms, () => {
        const lateMs =
          this.#browser.slowsHiddenTabs && !this.isVisible ? minuteMs - (this.#browser.now % minuteMs) : 0;
        if (lateMs === 0) this.run(act);
        else cancel = this.#browser.after(lateMs, () => this.run(act));
      });
      return () => cancel();
    },
  };

  readonly page: PageState = {
    isVisible: () => this.isVisible,
    isOnline: () => this.#browser.isOnline,
    subscribe: (listener) => {
      this.#pageListeners.add(listener);
      return () => this.#pageListeners.delete(listener);
    },
  };

  readonly platform: TabPlatform = {
    clock: this.clock,
    locks: {
      request: (name: string, options: LockOptions, run: LockGrantedCallback<unknown>) =>
        this.#browser.requestLock(this, name, options, run),
    } as TabPlatform['locks'],
    openChannel: (name) => {
      const { channels } = this.#browser;
      const channel: SimulatedChannel = {
        tab: this,
        name,
        onmessage: null,
        postMessage: (message) => {
          const data: unknown = structuredClone(message);
          for (const other of channels)
            if (other.name === name && other !== channel)
              this.#browser.after(deliveryMs, () =>
                other.tab.run(() => other.onmessage?.({ data } as MessageEvent)),
              );
        },
        close: () => channels.delete(channel),
      };
      channels.add(channel);
      return channel;
    },
  };

  /** Runs code of this tab: now, when the tab thaws, or never if it is closed. */
  run(act: () => void): void {
    if (this.isClosed) return;
    if (this.isFrozen) this.#deferred.push(act);
    else act();
  }

  pageChanged(): void {
    this.run(() => {
      for (const listener of this.#pageListeners) listener();
    });
  }

  setVisible(isVisible: boolean): void {
    this.isVisible = isVisible;
    this.pageChanged();
  }

  freeze(): void {
    this.isFrozen = true;
  }

  thaw(): void {
    this.isFrozen = false;
    for (const act of this.#deferred.splice(0)) this.run(act);
  }

  /** Crashes: nothing of the tab runs any more, and nobody is told. */
  close(): void {
    this.isClosed = true;
    this.#browser.releaseLocks(this);
  }
}
