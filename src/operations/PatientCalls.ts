import type { untilOnline } from '../browser/untilOnline.ts';
import type { wait } from '../browser/wait.ts';
import type { CustomerId } from '../domain/identifiers.ts';
import { throttleWaitMs } from '../domain/recovery.ts';
import { ApiError } from '../partnerCenter/apiError.ts';
import type { PartnerCenter } from '../partnerCenter/http.ts';
import type { BatchWatcher } from './BatchWatcher.ts';

/** What the user is told while a call waits. */
export interface Waiting {
  /** Until when Partner Center wants no calls. */
  readonly pausedUntil: Date | null;
  readonly isOffline: boolean;
}

interface PatientCallsOptions {
  readonly partnerCenter: { readonly throttle: Pick<PartnerCenter['throttle'], 'waitMs'> };
  readonly watcher: Pick<BatchWatcher, 'waitForCall'>;
  readonly wait: typeof wait;
  readonly untilOnline: typeof untilOnline;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onChange: (change: Partial<Waiting>) => void;
}

export type PatientAnswer<Value> = { readonly value: Value } | { readonly error: Error };

/** Waits for the network in a row, before the user is asked. */
const mostLost = 5;
/** Browsers say that they are online before calls get through. */
const afterOfflineMs = 1_000;

/** Reading calls that nobody waits for: each comes when its turn does, and is made again after every wait that is asked for. */
export class PatientCalls {
  readonly #options: PatientCallsOptions;

  constructor(options: PatientCallsOptions) {
    this.#options = options;
  }

  /** The answer of a call about a customer, or why there will be none. An abort of `signal` is an error as well. */
  async make<Value>(
    customerId: CustomerId,
    signal: AbortSignal,
    call: (beforeTry: () => Promise<void>) => Promise<Value>,
  ): Promise<PatientAnswer<Value>> {
    const { partnerCenter, watcher, wait, untilOnline, onChange } = this.#options;
    const beforeTry = async () => {
      // While this one waits for its turn, a call of another tab may be throttled.
      do {
        await this.#pause(partnerCenter.throttle.waitMs(customerId), signal);
        await watcher.waitForCall(signal);
        signal.throwIfAborted();
      } while (partnerCenter.throttle.waitMs(customerId) > 0);
    };
    for (let throttled = 0, lost = 0; ; ) {
      try {
        return { value: await call(beforeTry) };
      } catch (fault) {
        const error = fault instanceof Error ? fault : new Error(String(fault));
        if (signal.aborted || !(error instanceof ApiError)) return { error };
        if (error.problem === 'throttled') {
          throttled += 1;
          await this.#pause(throttleWaitMs(error.retryAfterMs, throttled), signal).catch(() => {});
        } else if (error.problem === 'offline' && lost < mostLost) {
          lost += 1;
          onChange({ isOffline: true });
          await untilOnline(signal).catch(() => {});
          await wait(afterOfflineMs, signal).catch(() => {});
          onChange({ isOffline: false });
        } else return { error };
        if (signal.aborted) return { error };
      }
    }
  }

  async #pause(ms: number, signal: AbortSignal): Promise<void> {
    if (ms <= 0) return;
    const { wait, now, onChange } = this.#options;
    onChange({ pausedUntil: new Date(now() + ms) });
    await wait(ms, signal).finally(() => onChange({ pausedUntil: null }));
  }
}
