import { Store } from '@tanstack/store';
import type { Clock } from '../browser/clock.ts';
import { batchVerdict } from '../domain/batchVerdict.ts';
import type { BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import { type NextPoll, nextPoll } from '../domain/pollSchedule.ts';
import { ApiError } from '../partnerCenter/apiError.ts';
import type { BatchAnswer } from '../partnerCenter/batchStatus.ts';

/** What pages show of the watching itself; the answer is in the query cache. */
export interface WatchState {
  readonly next: NextPoll;
  /** When the next check is due, by the watcher's clock; `null` while none is planned: stopped, paused, hidden, offline, or asking. */
  readonly nextCheckAt: number | null;
  readonly lastCheckedAt: Date | null;
  /** Why the last check failed; `null` if it did not. */
  readonly failure: Error | null;
  readonly isAsking: boolean;
  readonly isPaused: boolean;
}

export type CheckOutcome = { readonly answer: BatchAnswer } | { readonly failure: Error };

interface WatchedBatchOptions {
  readonly clock: Clock;
  readonly answer: () => BatchAnswer | undefined;
  /** How long Partner Center wants no calls about this customer, in ms. */
  readonly throttledMs: () => number;
  /** How far apart checks are at least, in ms. */
  readonly leastGapMs: () => number;
  /** The batch is shown or no longer shown, paused or resumed. */
  readonly onChange: () => void;
  /** Makes a check at once, outside the turns. */
  readonly check: (batch: WatchedBatch) => void;
}

/** A batch checked this recently need not be checked again because a page shows it: the page's loader has just done so. */
const recentMs = 2_000;

const notStarted: WatchState = {
  next: { kind: 'wait', ms: 0, because: 'watching' },
  nextCheckAt: null,
  lastCheckedAt: null,
  failure: null,
  isAsking: false,
  isPaused: false,
};

/** One batch in this tab: who shows it, what its checks brought, and when the next one is due. `BatchWatcher` makes the checks. */
export class WatchedBatch {
  /** Names the batch among those of the watcher. */
  readonly key: string;
  readonly customerId: CustomerId;
  readonly trackingId: BatchTrackingId;
  readonly store = new Store<WatchState>(notStarted);
  readonly #options: WatchedBatchOptions;
  #shown = 0;
  #shownOnScreen = 0;
  #watchedSince: number;
  #checkedAt: number | null = null;
  #checkId: string | null = null;
  #failuresInARow = 0;
  /** Since when a check is wanted regardless of the schedule. */
  #wantedSince: number | null = null;

  constructor(
    key: string,
    customerId: CustomerId,
    trackingId: BatchTrackingId,
    options: WatchedBatchOptions,
  ) {
    this.key = key;
    this.customerId = customerId;
    this.trackingId = trackingId;
    this.#options = options;
    this.#watchedSince = options.clock.now();
  }

  get isOnScreen(): boolean {
    return this.#shownOnScreen > 0;
  }

  /** Names the last check in all tabs; `null` before the first. */
  get checkId(): string | null {
    return this.#checkId;
  }

  /** How long ago the last check ended, in ms. */
  get sinceCheckMs(): number {
    return this.#checkedAt === null ? Number.POSITIVE_INFINITY : this.#options.clock.now() - this.#checkedAt;
  }

  /** Shows the batch, which has it checked until its end; call the result when it is no longer shown. */
  readonly show = (isOnScreen = false): (() => void) => {
    // Opening a page starts again from the first check, even if the batch is already followed.
    if (this.#shown === 0 || (isOnScreen && this.#shownOnScreen === 0)) {
      this.#watchedSince = this.#options.clock.now();
      this.#failuresInARow = 0;
      if (!this.store.state.isAsking && this.sinceCheckMs > recentMs) this.#wantedSince = this.#watchedSince;
      this.#set({ isPaused: false });
    }
    this.#shown += 1;
    if (isOnScreen) this.#shownOnScreen += 1;
    this.#options.onChange();
    return () => {
      this.#shown -= 1;
      if (isOnScreen) this.#shownOnScreen -= 1;
      // Only a page can resume it.
      if (isOnScreen && this.#shownOnScreen === 0) this.#set({ isPaused: false });
      this.#options.onChange();
    };
  };

  readonly setPaused = (isPaused: boolean): void => {
    this.#set({ isPaused });
    this.#options.onChange();
  };

  /** Checks at once, unless a check is running or Partner Center asked to wait: calls that come too early count against its limit. */
  readonly checkNow = (): void => {
    if (!this.store.state.isAsking && !this.#mustWait()) this.#options.check(this);
  };

  /** Has the batch checked when its turn comes. */
  readonly checkInTurn = (): void => {
    if (this.store.state.isAsking) return;
    this.#wantedSince ??= this.#options.clock.now();
    this.#options.onChange();
  };

  /** The tab is seen again, or the network is back. */
  returned(): void {
    if (this.dueAt() === null) return;
    if (this.isOnScreen) this.checkNow();
    else if (!this.#mustWait()) this.#wantedSince ??= this.#options.clock.now();
  }

  /** Whether a check is running that this tab wants: the batch is shown and not paused. */
  get isAwaited(): boolean {
    const { isPaused, isAsking } = this.store.state;
    return isAsking && !isPaused && this.#shown > 0;
  }

  /** Why no further check is planned; `null` if one is, or is running. */
  get stoppedBecause(): Extract<NextPoll, { kind: 'stop' }>['because'] | null {
    if (this.store.state.isAsking || this.#wantedSince !== null) return null;
    const next = this.#plan();
    return next.kind === 'stop' ? next.because : null;
  }

  /** When the next check is due; `null` while a check is running, or none is wanted. */
  dueAt(): number | null {
    if (this.#shown === 0 || this.store.state.isPaused || this.store.state.isAsking) return null;
    const next = this.#plan();
    if (this.#wantedSince === null && next.kind === 'stop') return null;
    const planned =
      this.#wantedSince ?? (this.#checkedAt ?? this.#watchedSince) + (next.kind === 'wait' ? next.ms : 0);
    const plannedAt =
      this.#checkedAt === null ? planned : Math.max(planned, this.#checkedAt + this.#options.leastGapMs());
    const throttledMs = this.#options.throttledMs();
    // Rounded, so that the same moment is the same number whenever it is computed.
    return Math.round(
      throttledMs === 0 ? plannedAt : Math.max(plannedAt, this.#options.clock.now() + throttledMs),
    );
  }

  started(): void {
    this.#wantedSince = null;
    this.#set({ isAsking: true, nextCheckAt: null });
  }

  /** Notes what a check brought, made in this tab or in another one. */
  checked(outcome: CheckOutcome, isMadeHere: boolean): void {
    this.#wantedSince = null;
    this.#checkedAt = this.#options.clock.now();
    const failure = 'failure' in outcome ? outcome.failure : null;
    this.#failuresInARow = failure === null ? 0 : this.#failuresInARow + 1;
    const facts =
      'answer' in outcome ? outcome.answer.facts : failure instanceof ApiError ? failure.facts : null;
    this.#checkId = facts && `${facts.requestId} ${facts.at.getTime()}`;
    const isAsking = this.store.state.isAsking && !isMadeHere;
    this.#set({ isAsking, failure, lastCheckedAt: facts?.at ?? new Date() });
  }

  /** Shows the plan as it is now: when the batch is due, and when its turn comes; both `null` while this tab does not follow. */
  plan(dueAt: number | null, turnAt: number | null): void {
    const planned = this.#plan();
    const isHeld = planned.kind === 'wait' && dueAt !== null && this.#options.throttledMs() > 0;
    const next: NextPoll = isHeld ? { ...planned, because: 'throttled' } : planned;
    const nextCheckAt = dueAt === null ? null : Math.max(dueAt, turnAt ?? dueAt);
    const { state } = this.store;
    const isSame = state.next.kind === next.kind && state.next.because === next.because;
    if (!isSame || state.nextCheckAt !== nextCheckAt) this.#set({ next, nextCheckAt });
  }

  #plan(): NextPoll {
    const { failure } = this.store.state;
    const answer = this.#options.answer();
    return nextPoll({
      verdict: answer === undefined ? null : batchVerdict(answer.batch),
      failure:
        failure instanceof ApiError ? { problem: failure.problem, retryAfterMs: failure.retryAfterMs } : null,
      failuresInARow: this.#failuresInARow,
      watchedMs: Math.max(0, (this.#checkedAt ?? 0) - this.#watchedSince),
    });
  }

  #mustWait(): boolean {
    if (this.#options.throttledMs() > 0) return true;
    const next = this.#plan();
    if (next.kind === 'stop' || next.because !== 'throttled' || this.#checkedAt === null) return false;
    return this.#options.clock.now() < this.#checkedAt + next.ms;
  }

  #set(change: Partial<WatchState>): void {
    this.store.setState((state) => ({ ...state, ...change }));
  }
}
