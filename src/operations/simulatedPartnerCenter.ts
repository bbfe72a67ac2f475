import { QueryClient } from '@tanstack/react-query';
import { wait } from '../browser/wait.ts';
import type { ApiFailure } from '../domain/apiProblem.ts';
import { batchVerdict } from '../domain/batchVerdict.ts';
import type { BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import { recoveryStep } from '../domain/recovery.ts';
import { ApiError } from '../partnerCenter/apiError.ts';
import { type BatchAnswer, batchStatusQuery } from '../partnerCenter/batchStatus.ts';
import { Throttle } from '../partnerCenter/throttle.ts';
import { BatchWatcher } from './BatchWatcher.ts';
import type { SimulatedBrowser, SimulatedTab } from './simulatedTabs.ts';
import type { WatchedBatch } from './WatchedBatch.ts';

/** One call that reached Partner Center. */
export interface SimulatedCall {
  readonly at: number;
  readonly tab: SimulatedTab;
  readonly customerId: string;
  readonly trackingId: string;
}

/** Partner Center as its callers see it: batches that end at a time, throttling by customer, outages, slow answers. */
export class SimulatedPartnerCenter {
  readonly calls: SimulatedCall[] = [];
  /** By tracking ID: when the batch ends. One that is not listed never does. */
  readonly endsAt = new Map<string, number>();
  /** By tracking ID: when a second device of the batch is found to need the partner. One that is not listed has no second device. */
  readonly needsYouAt = new Map<string, number>();
  readonly throttledUntil = new Map<string, number>();
  outage: { readonly kind: ApiFailure['kind']; readonly status: number | null } | null = null;
  answerMs = 100;
  readonly #browser: SimulatedBrowser;
  #answers = 0;

  constructor(browser: SimulatedBrowser) {
    this.#browser = browser;
  }

  callsFor(trackingId: string): readonly number[] {
    return this.calls.filter((call) => call.trackingId === trackingId).map(({ at }) => at);
  }

  /** A watcher in `tab`, with what the page of each batch would show. `checksWhenHidden` as in `BatchWatcherOptions`. */
  open(tab: SimulatedTab, checksWhenHidden = () => false) {
    const throttle = new Throttle(tab.clock, tab.platform.openChannel('throttled'));
    const queryClient = new QueryClient({
      defaultOptions: { queries: { gcTime: Number.POSITIVE_INFINITY } },
    });
    const partnerCenter = {
      throttle,
      get: (path: string, call: { beforeTry?: () => Promise<void>; signal?: AbortSignal }) =>
        this.#get(tab, throttle, path, call),
    };
    const watcher = new BatchWatcher({
      account: 'account',
      partnerCenter,
      queryClient,
      clock: tab.clock,
      page: tab.page,
      tabs: tab.platform,
      checksWhenHidden,
    });
    return {
      ...{ watcher, partnerCenter, queryClient },
      batch: (customer: string, tracking: string): WatchedBatch =>
        watcher.batch(customer as CustomerId, tracking as BatchTrackingId),
      isEndSeen(customer: string, tracking: string): boolean {
        const query = batchStatusQuery(partnerCenter, customer as CustomerId, tracking as BatchTrackingId);
        const answer: BatchAnswer | undefined = queryClient.getQueryData(query.queryKey);
        return answer !== undefined && batchVerdict(answer.batch).isFinal;
      },
    };
  }

  /** The repeats and waits of `partnerCenter/http.ts`, on simulated time. */
  async #get(
    tab: SimulatedTab,
    throttle: Throttle,
    path: string,
    { beforeTry, signal }: { beforeTry?: () => Promise<void>; signal?: AbortSignal },
  ) {
    for (let repeats = 0; ; repeats += 1) {
      await beforeTry?.();
      try {
        return await this.#answer(tab, path);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        if (error.problem === 'throttled') throttle.note(path, error.retryAfterMs);
        const circumstances = { repeats, isTokenRenewed: false, isSignInFresh: false, random: 0.5 };
        const step = recoveryStep({
          problem: error.problem,
          retryAfterMs: error.retryAfterMs,
          ...circumstances,
        });
        if (step.do !== 'repeat') throw error;
        await wait(step.afterMs, signal, tab.clock);
      }
    }
  }

  async #answer(tab: SimulatedTab, path: string) {
    const [, customerId = '', trackingId = ''] =
      /customers\/([^/]+)\/batchJobStatus\/([^/]+)/.exec(path) ?? [];
    const askedAt = this.#browser.now;
    this.calls.push({ at: askedAt, tab, customerId, trackingId });
    const isOnline = this.#browser.isOnline;
    const throttledMs = (this.throttledUntil.get(customerId) ?? 0) - askedAt;
    const { outage } = this;
    await wait(this.answerMs, undefined, tab.clock);
    this.#answers += 1;
    const facts = {
      ...({
        method: 'GET',
        path,
        purpose: 'poll',
        attempt: 1,
        durationMs: this.answerMs,
        status: 200,
      } as const),
      ...{
        at: new Date(askedAt),
        requestId: `answer ${this.#answers}`,
        correlationId: '',
        cv: null,
        serverId: null,
      },
    };
    if (!isOnline) throw new ApiError('offline', { ...facts, status: null });
    if (outage) throw new ApiError(outage.kind, { ...facts, status: outage.status });
    if (throttledMs > 0)
      throw new ApiError('status', { ...facts, status: 429 }, { retryAfterMs: throttledMs });
    const isOver = askedAt >= (this.endsAt.get(trackingId) ?? Number.POSITIVE_INFINITY);
    const status = isOver ? 'finished' : 'processing';
    const devicesStatus = [{ serialNumber: 'A1', status }, ...this.#secondDevice(trackingId, askedAt)];
    return { body: { status, devicesStatus }, location: null, facts };
  }
  #secondDevice(trackingId: string, now: number) {
    const at = this.needsYouAt.get(trackingId);
    if (at === undefined) return [];
    const failed = { status: 'finished_with_errors', errorCode: '812' };
    return [{ serialNumber: 'A2', ...(now >= at ? failed : { status: 'processing' }) }];
  }
}
