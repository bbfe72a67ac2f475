import { type QueryClient, QueryObserver } from '@tanstack/react-query';
import { everySecond } from '../browser/everySecond.ts';
import { areNotificationsOn } from '../browser/notifications.ts';
import { type PageState, pageState } from '../browser/pageState.ts';
import type { BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import { keepAnswer } from '../kept/answers.ts';
import { type ListedUpload, listedUploadsQuery } from '../kept/listedUploads.ts';
import { onNotice } from '../kept/notices.ts';
import type { KeptNotice } from '../kept/records.ts';
import { type BatchAnswer, batchOfQuery } from '../partnerCenter/batchStatus.ts';
import { forgetDevices } from '../partnerCenter/devices.ts';
import type { PartnerCenter } from '../partnerCenter/http.ts';
import type { BatchWatcher } from './BatchWatcher.ts';
import { keyOf } from './OtherTabs.ts';
import type { WatchedBatch } from './WatchedBatch.ts';

/** With a call a second, each of them is checked every few minutes. */
const mostFollowed = 200;

interface FollowingOptions {
  /** `SignedInAccount.key`. */
  readonly account: string;
  readonly partnerCenter: Pick<PartnerCenter, 'get'>;
  readonly queryClient: QueryClient;
  readonly watcher: Pick<BatchWatcher, 'batch' | 'tick'>;
  /** Of this browser, unless a test simulates it. */
  readonly page?: PageState;
  readonly checksWhenHidden?: () => boolean;
  readonly everySecond?: typeof everySecond;
}

interface Followed {
  readonly batch: WatchedBatch;
  readonly release: () => void;
}

/**
 * Has every upload that is kept and followed checked until it is final, whatever page is open, and stores what all checks of this
 * tab bring, also those that a page asked for. Which tab makes the checks is up to `BatchWatcher`; each tab stores what it learns, and
 * `keepAnswer` sees to it that this counts once.
 */
export class Following {
  readonly #options: FollowingOptions;
  readonly #followed = new Map<string, Followed>();
  /** Not final, but checking again would not help. An answer that a page brings about one of them has it followed again. */
  readonly #stopped = new Set<string>();
  #listed: readonly ListedUpload[] = [];
  /** The keys of all batches in the list. */
  #known: ReadonlySet<string> = new Set();
  readonly #listeners = new Set<(notice: KeptNotice) => void>();
  readonly #unsubscribe: readonly (() => void)[];
  #stopTicking: (() => void) | null = null;

  constructor(options: FollowingOptions) {
    const { account, queryClient } = options;
    this.#options = options;
    const observer = new QueryObserver(queryClient, listedUploadsQuery(account, null));
    this.#unsubscribe = [
      (options.page ?? pageState).subscribe(() => this.#tickIfHidden()),
      queryClient.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'success') return;
        const batch = batchOfQuery(event.query.queryKey);
        if (batch) this.#onAnswer(batch.customerId, batch.trackingId, event.query.state.data as BatchAnswer);
      }),
      observer.subscribe(({ data }) => {
        if (data !== undefined && data !== this.#listed) this.#onList(data);
      }),
      onNotice((notice) => {
        if (notice.account === account) for (const listener of this.#listeners) listener(notice);
      }),
    ];
  }

  /** Calls `listener` for each notice that this tab, and no other, has stored. Returns how to end that. */
  onNotice(listener: (notice: KeptNotice) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  end(): void {
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    for (const { release } of this.#followed.values()) release();
    this.#followed.clear();
    this.#listeners.clear();
    this.#stopTicking?.();
  }

  #onList(listed: readonly ListedUpload[]): void {
    const wereRunning = new Set(this.#listed.filter(({ isFinal }) => !isFinal).map(({ key }) => key));
    for (const { key, isFinal, customerId } of listed)
      if (isFinal && wereRunning.has(key)) forgetDevices(this.#options.queryClient, customerId);
    this.#listed = listed;
    const before = this.#known;
    const known = new Set<string>();
    for (const { customerId, trackingIds } of listed) {
      for (const trackingId of trackingIds) {
        known.add(keyOf({ customerId, trackingId }));
      }
    }
    this.#known = known;
    this.#keepCached(before);
    for (const key of this.#stopped) if (!known.has(key)) this.#stopped.delete(key);
    this.#follow();
  }

  /** Follows the latest `mostFollowed` batches that are not final: the others get their turn as these end. */
  #follow(): void {
    const wanted = new Map<string, readonly [CustomerId, BatchTrackingId]>();
    for (const { customerId, isFollowed, notFinal, thenAssign } of this.#listed) {
      // A profile is assigned when an upload is final, so that has to be found out.
      if (!isFollowed && thenAssign?.state.kind !== 'waiting') continue;
      for (const trackingId of notFinal) {
        const key = keyOf({ customerId, trackingId });
        if (wanted.size < mostFollowed && !this.#stopped.has(key)) wanted.set(key, [customerId, trackingId]);
      }
    }
    for (const [key, { release }] of this.#followed) {
      if (wanted.has(key)) continue;
      this.#followed.delete(key);
      release();
    }
    for (const [key, ids] of wanted) {
      if (!this.#followed.has(key)) this.#followed.set(key, this.#show(key, ...ids));
    }
    this.#tickIfHidden();
  }

  /** The timers of a hidden tab would let a single call through in a minute. */
  #tickIfHidden(): void {
    const { watcher, page = pageState, checksWhenHidden = areNotificationsOn } = this.#options;
    const isNeeded = this.#followed.size > 0 && !page.isVisible() && checksWhenHidden();
    if (isNeeded) this.#stopTicking ??= (this.#options.everySecond ?? everySecond)(() => watcher.tick());
    else {
      this.#stopTicking?.();
      this.#stopTicking = null;
    }
  }

  #show(key: string, customerId: CustomerId, trackingId: BatchTrackingId): Followed {
    const batch = this.#options.watcher.batch(customerId, trackingId);
    const hide = batch.show();
    const { unsubscribe } = batch.store.subscribe(() => {
      if (!isStopped(batch)) return;
      this.#stopped.add(key);
      this.#follow();
    });
    return {
      batch,
      release() {
        unsubscribe();
        hide();
      },
    };
  }

  #onAnswer(customerId: CustomerId, trackingId: BatchTrackingId, answer: BatchAnswer): void {
    void this.#keep(customerId, trackingId, answer);
    if (this.#stopped.delete(keyOf({ customerId, trackingId }))) this.#follow();
  }

  /** A batch that is on the list since now was opened just now: its answer was there before it was kept. */
  #keepCached(before: ReadonlySet<string>): void {
    for (const { queryKey, state } of this.#options.queryClient.getQueryCache().getAll()) {
      const batch = batchOfQuery(queryKey);
      if (batch === null || state.data === undefined) continue;
      const key = keyOf(batch);
      if (this.#known.has(key) && !before.has(key))
        void this.#keep(batch.customerId, batch.trackingId, state.data as BatchAnswer);
    }
  }

  #keep(customerId: CustomerId, batchTrackingId: BatchTrackingId, { batch, facts }: BatchAnswer) {
    const { account } = this.#options;
    return keepAnswer({ account, customerId, batchTrackingId, batch, seenAt: facts.at });
  }
}

/** Whether the schedule has ended before the batch is final. A sign-in comes with a new page, which begins again. */
function isStopped({ stoppedBecause }: WatchedBatch): boolean {
  return stoppedBecause !== null && stoppedBecause !== 'final' && stoppedBecause !== 'signInNeeded';
}
