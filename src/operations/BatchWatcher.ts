import type { QueryClient } from '@tanstack/react-query';
import { browserClock, type Clock } from '../browser/clock.ts';
import { type PageState, pageState } from '../browser/pageState.ts';
import { TabLeader, type TabPlatform } from '../browser/tabLeader.ts';
import { wait } from '../browser/wait.ts';
import type { BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import { MS_PER_CALL, nextTurn, type Turn } from '../domain/pollSchedule.ts';
import { ApiError, type ApiErrorMessage } from '../partnerCenter/apiError.ts';
import { type BatchAnswer, batchStatusQuery } from '../partnerCenter/batchStatus.ts';
import type { PartnerCenter } from '../partnerCenter/http.ts';
import { type BudgetMessage, CallBudget, graceMs } from './CallBudget.ts';
import { type BatchKey, keyOf, OtherTabs, surveyMs, type Waiting, type WantMessage } from './OtherTabs.ts';
import { type CheckOutcome, WatchedBatch } from './WatchedBatch.ts';

export interface BatchWatcherOptions {
  /** `SignedInAccount.key`: the tabs of one account share the checks. */
  readonly account: string;
  readonly partnerCenter: Pick<PartnerCenter, 'get'> & {
    readonly throttle: Pick<PartnerCenter['throttle'], 'waitMs' | 'subscribe'>;
  };
  readonly queryClient: QueryClient;
  /** Whether a hidden tab goes on, with the checks of each batch `hiddenGapMs` apart. Without, it rests. */
  readonly checksWhenHidden?: () => boolean;
  /** Of the browser, unless a test simulates it. */
  readonly clock?: Clock;
  readonly page?: PageState;
  readonly tabs?: TabPlatform;
}

/** How far apart the checks of a batch are at least while its tab is hidden. */
const hiddenGapMs = 60_000;

interface Due {
  readonly batch: WatchedBatch;
  readonly dueAt: number;
}

type TabMessage =
  /** A tab that does not know yet which places in the budget are taken. */
  | { readonly kind: 'opened' }
  /** The leader asks what the others wait for. */
  | { readonly kind: 'whatDoYouWant' }
  | WantMessage
  | BudgetMessage
  | ({ readonly kind: 'checked' } & BatchKey &
      ({ readonly answer: BatchAnswer } | { readonly failure: ApiErrorMessage }));

/**
 * Checks every batch that anything shows until its end, as `domain/pollSchedule` says. All batches in all tabs of the account share
 * one budget of a call a second (`nextTurn`): one tab asks for all, and the others get what it learned. Nothing is asked while
 * offline, and little or nothing while the tabs are hidden (`checksWhenHidden`); a batch on screen is checked at once when its tab is
 * seen again. Answers are in the query cache.
 */
export class BatchWatcher {
  readonly #options: BatchWatcherOptions;
  readonly #clock: Clock;
  readonly #page: PageState;
  readonly #tab = crypto.randomUUID();
  readonly #tabs: TabLeader<TabMessage>;
  readonly #batches = new Map<string, WatchedBatch>();
  readonly #otherTabs: OtherTabs;
  readonly #budget: CallBudget;
  readonly #ended = new AbortController();
  #wasOnScreen = false;
  #lastWants: string | null = '';
  #wasSeen: boolean;
  #isPlanning = false;
  #cancelTurn = () => {};
  #cancelSurvey = () => {};

  constructor(options: BatchWatcherOptions) {
    this.#options = options;
    this.#clock = options.clock ?? browserClock;
    this.#page = options.page ?? pageState;
    this.#otherTabs = new OtherTabs(this.#clock);
    this.#budget = new CallBudget({
      clock: this.#clock,
      post: (message) => this.#tabs.post(message),
      onChange: () => this.#plan(),
    });
    this.#wasSeen = this.#isSeen();
    this.#tabs = new TabLeader(
      `batch watcher ${options.account}`,
      { onMessage: (message) => this.#onMessage(message), onChange: () => this.#onLeaderChange() },
      options.tabs,
    );
    this.#tabs.post({ kind: 'opened' });
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
    const batch = new WatchedBatch(key, customerId, trackingId, {
      clock: this.#clock,
      answer: () => queryClient.getQueryData(queryKey),
      throttledMs: () => partnerCenter.throttle.waitMs(customerId),
      leastGapMs: () => (this.#page.isVisible() ? 0 : hiddenGapMs),
      onChange: () => this.#plan(),
      check: (one) => void this.#check(one, true),
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

  /** Waits until a call that is no check may be made: the checks and it share the budget of a call a second. */
  waitForCall(signal: AbortSignal): Promise<void> {
    return this.#budget.waitForSparePlace(this.#tabs.isLeader, signal);
  }

  /** Takes a turn that is due. For hidden tabs, where a browser lets timers run once a minute. */
  tick(): void {
    this.#plan();
  }

  #isSeen(): boolean {
    return this.#page.isVisible() && this.#page.isOnline();
  }

  #isActive(): boolean {
    return this.#isSeen() || (this.#page.isOnline() && this.#options.checksWhenHidden?.() === true);
  }

  #onPageState(): void {
    const isSeen = this.#isSeen();
    const isBack = isSeen && !this.#wasSeen;
    this.#wasSeen = isSeen;
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
      this.#otherTabs.dropGone();
      this.#survey();
      this.#plan();
    });
  }

  /** Called after every change; a page that shows many batches at once makes many changes. */
  #plan(): void {
    if (this.#isPlanning) return;
    this.#isPlanning = true;
    queueMicrotask(() => {
      this.#isPlanning = false;
      if (!this.#ended.signal.aborted) this.#planNow();
    });
  }

  /** Decides which batch is checked next, and when. */
  #planNow(): void {
    this.#cancelTurn();
    const own: Due[] = [];
    let isWanting = false;
    if (this.#isActive()) {
      for (const batch of this.#batches.values()) {
        const dueAt = batch.dueAt();
        if (dueAt !== null) own.push({ batch, dueAt });
        isWanting ||= dueAt !== null || batch.isAwaited;
      }
    }
    own.sort((one, other) => one.dueAt - other.dueAt);
    this.#showPlans(own);
    this.#announce(own);
    if (!isWanting) {
      this.#tabs.leave();
      return;
    }
    this.#tabs.join();
    if (!this.#tabs.isLeader) return;
    const turn = nextTurn(this.#waiting(own), {
      now: this.#clock.now(),
      freeAt: this.#budget.freeAt,
      wasOnScreen: this.#wasOnScreen,
    });
    this.#cancelTurn();
    if (turn === null) return;
    const inMs = turn.at - this.#clock.now();
    if (inMs <= 0) this.#takeTurn(turn);
    else this.#cancelTurn = this.#clock.after(inMs, () => this.#takeTurn(turn));
  }

  #takeTurn({ batch, at }: Turn<Waiting>): void {
    const now = this.#clock.now();
    // A tab that was frozen may not lead any more: the messages of the others come first.
    if (now - at > MS_PER_CALL) this.#budget.skipPlace();
    if (this.#budget.freeAt > now) {
      // A repeat has taken the place.
      this.#plan();
      return;
    }
    this.#wasOnScreen = batch.isOnScreen;
    void this.#check(this.batch(batch.customerId, batch.trackingId));
  }

  /** What this tab and the others wait for, each batch once. */
  #waiting(own: readonly Due[]): Iterable<Waiting> {
    const waiting = new Map<string, Waiting>();
    for (const { batch, dueAt } of own) {
      const { key, customerId, trackingId, isOnScreen } = batch;
      waiting.set(key, { customerId, trackingId, isOnScreen, dueAt });
    }
    const now = this.#clock.now();
    for (const wanted of this.#otherTabs.waiting((key) => this.#batches.get(key))) {
      const key = keyOf(wanted);
      const before = waiting.get(key) ?? wanted;
      const throttledMs = this.#options.partnerCenter.throttle.waitMs(wanted.customerId);
      const dueAt = Math.min(before.dueAt, wanted.dueAt);
      waiting.set(key, {
        ...wanted,
        dueAt: throttledMs > 0 ? Math.max(dueAt, now + throttledMs) : dueAt,
        isOnScreen: wanted.isOnScreen || before.isOnScreen,
      });
    }
    return waiting.values();
  }

  /** With more batches due than the budget allows, each one's check comes when its turn does. */
  #showPlans(own: readonly Due[]): void {
    let turnAt = this.#budget.freeAt;
    const planned = new Set<WatchedBatch>();
    for (const { batch, dueAt } of own) {
      turnAt = Math.max(turnAt, dueAt);
      batch.plan(dueAt, turnAt);
      planned.add(batch);
      turnAt += MS_PER_CALL;
    }
    for (const batch of this.#batches.values()) if (!planned.has(batch)) batch.plan(null, null);
  }

  #announce(own: readonly Due[]): void {
    const wants = own
      .map(({ batch, dueAt }) => `${batch.key} ${dueAt} ${batch.isOnScreen} ${batch.checkId}`)
      .join();
    if (wants === this.#lastWants) return;
    this.#lastWants = wants;
    const now = this.#clock.now();
    this.#tabs.post({
      kind: 'want',
      tab: this.#tab,
      batches: own.map(({ batch: { customerId, trackingId, isOnScreen, checkId }, dueAt }) => {
        return { customerId, trackingId, isOnScreen, checkId, dueInMs: dueAt - now };
      }),
    });
  }

  #onMessage(message: TabMessage): void {
    switch (message.kind) {
      case 'whatDoYouWant':
        this.#lastWants = null;
        break;
      case 'want':
        this.#otherTabs.onWant(message);
        break;
      case 'opened':
        // Also if it does not lead: it can have taken places for repeats of calls that it made while it led.
        if (this.#budget.freeAt > this.#clock.now()) this.#budget.tell();
        break;
      case 'placeTaken':
      case 'askedAtOnce':
        this.#budget.onMessage(message);
        break;
      case 'checked': {
        const known = this.#batches.get(keyOf(message));
        if (known === undefined || known.dueAt() === null) return;
        const { partnerCenter, queryClient } = this.#options;
        const { queryKey } = batchStatusQuery(partnerCenter, message.customerId, message.trackingId);
        if ('answer' in message) {
          queryClient.setQueryData(queryKey, message.answer);
          known.checked({ answer: message.answer }, false);
        } else known.checked({ failure: ApiError.fromMessage(message.failure) }, false);
        break;
      }
      default:
        message satisfies never;
    }
    this.#plan();
  }

  async #check(batch: WatchedBatch, isAtOnce = false): Promise<void> {
    const { partnerCenter, queryClient } = this.#options;
    const { customerId, trackingId } = batch;
    const { signal } = this.#ended;
    if (signal.aborted) return;
    batch.started();
    const startedAt = this.#clock.now();
    let tries = 0;
    if (isAtOnce) this.#budget.takeAtOnce();
    else this.#budget.take();
    const beforeTry = async () => {
      tries += 1;
      // While this one waits for its place, another call about the customer may be throttled.
      do {
        await wait(partnerCenter.throttle.waitMs(customerId), signal, this.#clock);
        if (tries > 1 || this.#clock.now() - startedAt > graceMs)
          await this.#budget.waitForPlace(this.#tabs.isLeader, signal);
      } while (partnerCenter.throttle.waitMs(customerId) > 0);
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

  /** Tells the tabs that wait for this batch; without any, a large answer is not even copied. */
  #share({ key, customerId, trackingId }: WatchedBatch, outcome: CheckOutcome): void {
    if (!this.#otherTabs.isWanted(key)) return;
    if ('answer' in outcome)
      this.#tabs.post({ kind: 'checked', customerId, trackingId, answer: outcome.answer });
    else if (outcome.failure instanceof ApiError)
      this.#tabs.post({ kind: 'checked', customerId, trackingId, failure: outcome.failure.toMessage() });
  }
}
