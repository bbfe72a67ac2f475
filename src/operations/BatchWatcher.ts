import type { QueryClient } from '@tanstack/react-query';
import { browserClock, type Clock } from '../browser/clock.ts';
import { type PageState, pageState } from '../browser/pageState.ts';
import { TabLeader, type TabPlatform } from '../browser/tabLeader.ts';
import { wait } from '../browser/wait.ts';
import type { BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import { MS_PER_CALL, nextTurn, type WaitingBatch } from '../domain/pollSchedule.ts';
import { ApiError, type ApiErrorMessage } from '../partnerCenter/apiError.ts';
import { type BatchAnswer, batchStatusQuery } from '../partnerCenter/batchStatus.ts';
import type { PartnerCenter } from '../partnerCenter/http.ts';
import { type CheckOutcome, WatchedBatch } from './WatchedBatch.ts';

export interface BatchWatcherOptions {
  /** `SignedInAccount.key`: the tabs of one account share the checks. */
  readonly account: string;
  readonly partnerCenter: PartnerCenter;
  readonly queryClient: QueryClient;
  /** Of the browser, unless a test simulates it. */
  readonly clock?: Clock;
  readonly page?: PageState;
  readonly tabs?: TabPlatform;
}

interface BatchKey {
  readonly customerId: CustomerId;
  readonly trackingId: BatchTrackingId;
}

/** A batch that another tab waits for. Times are sent as distances, since every tab has a clock of its own. */
interface WantedBatch extends BatchKey {
  readonly dueInMs: number;
  readonly isOnScreen: boolean;
  readonly checkId: string | null;
}

type TabMessage =
  /** The leader asks what the others wait for. */
  | { readonly kind: 'whatDoYouWant' }
  | { readonly kind: 'want'; readonly tab: string; readonly batches: readonly WantedBatch[] }
  /** A call is being made; the next one fits into the budget in `freeInMs`. */
  | { readonly kind: 'asked'; readonly freeInMs: number }
  | ({ readonly kind: 'checked' } & BatchKey &
      ({ readonly answer: BatchAnswer } | { readonly failure: ApiErrorMessage }));

interface Waiting extends WaitingBatch, BatchKey {}

interface OtherTab {
  readonly heardAt: number;
  readonly batches: readonly (Waiting & { readonly checkId: string | null })[];
}

/** The leader asks this often what the others want; a tab that has not answered twice is gone. */
const surveyMs = 10_000;
const goneAfterMs = 2.5 * surveyMs;
/** What another tab wants may have been sent before it learned of the last check; such a message is this late at most. */
const staleMs = 3_000;
/** A call that waited longer than this for its token, or for throttling to end, takes another place in the budget. */
const graceMs = 200;

const keyOf = ({ customerId, trackingId }: BatchKey) => `${customerId} ${trackingId}`;

/**
 * Checks every batch that anything shows until its end, as `domain/pollSchedule` says. All batches in all tabs of the account share
 * one budget of a call a second (`nextTurn`): one tab asks for all, and the others get what it learned. Nothing is asked while the
 * tabs are hidden or offline; a batch on screen is checked at once when its tab is seen again. Answers are in the query cache.
 */
export class BatchWatcher {
  readonly #options: BatchWatcherOptions;
  readonly #clock: Clock;
  readonly #page: PageState;
  readonly #tab = crypto.randomUUID();
  readonly #tabs: TabLeader<TabMessage>;
  readonly #batches = new Map<string, WatchedBatch>();
  readonly #otherTabs = new Map<string, OtherTab>();
  readonly #ended = new AbortController();
  #freeAt: number;
  #wasOnScreen = false;
  #lastWants = '[]';
  #wasActive: boolean;
  #cancelTurn = () => {};
  #cancelSurvey = () => {};

  constructor(options: BatchWatcherOptions) {
    this.#options = options;
    this.#clock = options.clock ?? browserClock;
    this.#page = options.page ?? pageState;
    // Another tab may have made a call just before this one was opened.
    this.#freeAt = this.#clock.now() + MS_PER_CALL;
    this.#wasActive = this.#isActive();
    this.#tabs = new TabLeader(
      `batch watcher ${options.account}`,
      { onMessage: (message) => this.#onMessage(message), onChange: () => this.#onLeaderChange() },
      options.tabs,
    );
    const unsubscribe = [
      this.#page.subscribe(() => this.#onPageState()),
      options.partnerCenter.throttle.subscribe(() => this.#plan()),
    ];
    this.#ended.signal.addEventListener('abort', () => {
      for (const one of unsubscribe) one();
    });
  }

  /** The batch as this tab knows it; the same object for the whole visit. Checks begin when it is shown. */
  batch(customerId: CustomerId, trackingId: BatchTrackingId): WatchedBatch {
    const key = keyOf({ customerId, trackingId });
    const known = this.#batches.get(key);
    if (known) return known;
    const { partnerCenter, queryClient } = this.#options;
    const { queryKey } = batchStatusQuery(partnerCenter, customerId, trackingId);
    const batch = new WatchedBatch(customerId, trackingId, {
      clock: this.#clock,
      answer: () => queryClient.getQueryData(queryKey),
      throttledMs: () => partnerCenter.throttle.waitMs(customerId),
      onChange: () => this.#plan(),
      check: (one) => void this.#check(one),
    });
    this.#batches.set(key, batch);
    return batch;
  }

  /** Ends all checks, here and for good: the account has signed out. */
  end(): void {
    this.#ended.abort();
    this.#cancelTurn();
    this.#cancelSurvey();
    this.#tabs.end();
  }

  #isActive(): boolean {
    return this.#page.isVisible() && this.#page.isOnline();
  }

  #onPageState(): void {
    const isActive = this.#isActive();
    const isBack = isActive && !this.#wasActive;
    this.#wasActive = isActive;
    if (isBack) for (const batch of this.#batches.values()) batch.returned();
    this.#plan();
  }

  #onLeaderChange(): void {
    this.#cancelSurvey();
    if (this.#tabs.isLeader) this.#survey();
    this.#plan();
  }

  #survey(): void {
    this.#tabs.post({ kind: 'whatDoYouWant' });
    this.#cancelSurvey = this.#clock.after(surveyMs, () => {
      for (const [tab, { heardAt }] of this.#otherTabs)
        if (this.#clock.now() - heardAt > goneAfterMs) this.#otherTabs.delete(tab);
      this.#survey();
      this.#plan();
    });
  }

  /** Decides which batch is checked next, and when; called after every change. */
  #plan(): void {
    if (this.#ended.signal.aborted) return;
    this.#cancelTurn();
    const own = this.#isActive() ? [...this.#batches.values()].filter((batch) => batch.dueAt() !== null) : [];
    this.#showPlans(own);
    this.#announce(own);
    if (own.length === 0) return this.#tabs.leave();
    this.#tabs.join();
    if (!this.#tabs.isLeader) return;
    const now = this.#clock.now();
    const turn = nextTurn(this.#waiting(own), {
      now,
      freeAt: this.#freeAt,
      wasOnScreen: this.#wasOnScreen,
    });
    if (turn === null) return;
    this.#cancelTurn();
    this.#cancelTurn = this.#clock.after(turn.at - now, () => {
      this.#wasOnScreen = turn.batch.isOnScreen;
      void this.#check(this.batch(turn.batch.customerId, turn.batch.trackingId));
    });
  }

  /** What this tab and the others wait for, each batch once. */
  #waiting(own: readonly WatchedBatch[]): Iterable<Waiting> {
    const waiting = new Map<string, Waiting>();
    for (const batch of own) {
      const { customerId, trackingId, isOnScreen } = batch;
      waiting.set(keyOf(batch), { customerId, trackingId, isOnScreen, dueAt: batch.dueAt() ?? 0 });
    }
    for (const { batches } of this.#otherTabs.values()) {
      for (const wanted of batches) {
        const key = keyOf(wanted);
        const known = this.#batches.get(key);
        if (known?.store.state.isAsking) continue;
        if (known && known.sinceCheckMs < staleMs && known.checkId !== wanted.checkId) continue;
        const before = waiting.get(key);
        waiting.set(key, {
          ...wanted,
          dueAt: Math.min(before?.dueAt ?? wanted.dueAt, wanted.dueAt),
          isOnScreen: wanted.isOnScreen || before?.isOnScreen === true,
        });
      }
    }
    for (const [key, one] of waiting) {
      const heldMs = this.#options.partnerCenter.throttle.waitMs(one.customerId);
      if (heldMs > 0) waiting.set(key, { ...one, dueAt: Math.max(one.dueAt, this.#clock.now() + heldMs) });
    }
    return waiting.values();
  }

  /** With more batches due than the budget allows, each one's check comes when its turn does. */
  #showPlans(own: readonly WatchedBatch[]): void {
    const inTurn = own
      .map((batch) => ({ batch, dueAt: batch.dueAt() ?? 0 }))
      .sort((one, other) => one.dueAt - other.dueAt);
    let at = this.#freeAt;
    const turns = new Map<WatchedBatch, number>();
    for (const { batch, dueAt } of inTurn) {
      at = Math.max(at, dueAt);
      turns.set(batch, at);
      at += MS_PER_CALL;
    }
    for (const batch of this.#batches.values()) batch.plan(turns.get(batch) ?? null);
  }

  #announce(own: readonly WatchedBatch[]): void {
    const dues = own.map((batch) => [keyOf(batch), batch.dueAt(), batch.isOnScreen, batch.checkId]);
    const wants = JSON.stringify(dues);
    if (wants === this.#lastWants) return;
    this.#lastWants = wants;
    const now = this.#clock.now();
    this.#tabs.post({
      kind: 'want',
      tab: this.#tab,
      batches: own.map((batch) => {
        const { customerId, trackingId, isOnScreen, checkId } = batch;
        return { customerId, trackingId, isOnScreen, checkId, dueInMs: (batch.dueAt() ?? now) - now };
      }),
    });
  }

  #onMessage(message: TabMessage): void {
    const now = this.#clock.now();
    switch (message.kind) {
      case 'whatDoYouWant':
        this.#lastWants = '';
        break;
      case 'want': {
        const { tab, batches } = message;
        if (batches.length === 0) this.#otherTabs.delete(tab);
        else {
          const waiting = batches.map((one) => ({ ...one, dueAt: now + one.dueInMs }));
          this.#otherTabs.set(tab, { heardAt: now, batches: waiting });
        }
        break;
      }
      case 'asked':
        this.#freeAt = Math.max(this.#freeAt, now + message.freeInMs);
        break;
      case 'checked': {
        const known = this.#batches.get(keyOf(message));
        if (known === undefined || known.dueAt() === null) return;
        const { partnerCenter, queryClient } = this.#options;
        const { queryKey } = batchStatusQuery(partnerCenter, message.customerId, message.trackingId);
        if ('answer' in message) queryClient.setQueryData(queryKey, message.answer);
        known.checked(
          'answer' in message
            ? { answer: message.answer }
            : { failure: ApiError.fromMessage(message.failure) },
          false,
        );
        break;
      }
      default:
        message satisfies never;
    }
    this.#plan();
  }

  async #check(batch: WatchedBatch): Promise<void> {
    const { partnerCenter, queryClient } = this.#options;
    const { customerId, trackingId } = batch;
    const { signal } = this.#ended;
    if (signal.aborted) return;
    batch.started();
    const startedAt = this.#clock.now();
    let tries = 0;
    this.#takePlace();
    const beforeTry = async () => {
      await wait(partnerCenter.throttle.waitMs(customerId), signal, this.#clock);
      tries += 1;
      if (tries > 1 || this.#clock.now() - startedAt > graceMs)
        await wait(this.#takePlace() - this.#clock.now(), signal, this.#clock);
    };
    this.#plan();
    let outcome: CheckOutcome;
    try {
      const query = batchStatusQuery(partnerCenter, customerId, trackingId, { beforeTry, signal });
      outcome = {
        answer: await queryClient.fetchQuery({ ...query, staleTime: 0, retry: false, networkMode: 'always' }),
      };
    } catch (error) {
      if (signal.aborted) return;
      outcome = { failure: error instanceof Error ? error : new Error(String(error)) };
    }
    batch.checked(outcome, true);
    this.#share(batch, outcome);
    this.#plan();
  }

  /** Takes the next place in the budget, and says when it is. A check made at once is counted, not delayed. */
  #takePlace(): number {
    const at = Math.max(this.#freeAt, this.#clock.now());
    this.#freeAt = at + MS_PER_CALL;
    this.#tabs.post({ kind: 'asked', freeInMs: this.#freeAt - this.#clock.now() });
    return at;
  }

  /** Tells the tabs that wait for this batch; without any, a large answer is not even copied. */
  #share({ customerId, trackingId }: WatchedBatch, outcome: CheckOutcome): void {
    const key = keyOf({ customerId, trackingId });
    const isWanted = [...this.#otherTabs.values()].some(({ batches }) =>
      batches.some((one) => keyOf(one) === key),
    );
    if (!isWanted) return;
    if ('answer' in outcome)
      this.#tabs.post({ kind: 'checked', customerId, trackingId, answer: outcome.answer });
    else if (outcome.failure instanceof ApiError)
      this.#tabs.post({ kind: 'checked', customerId, trackingId, failure: outcome.failure.toMessage() });
  }
}
