import { type QueryClient, QueryObserver } from '@tanstack/react-query';
import { browserClock, type Clock } from '../browser/clock.ts';
import { type PageState, pageState } from '../browser/pageState.ts';
import { TabLeader, type TabPlatform } from '../browser/tabLeader.ts';
import type { Person } from '../domain/team/teamUpload.ts';
import type { TeamList } from '../graph/teamList.ts';
import { type ListedUpload, listedUploadsQuery } from '../kept/listedUploads.ts';
import { keepReadingsElsewhere } from '../kept/readElsewhere.ts';
import type { TeamProblem } from '../kept/records.ts';
import { TeamIndex } from '../kept/teamIndex.ts';
import { keepTeamNews, openTeamList, type TeamNews } from '../kept/teamItems.ts';
import { ownUploads } from '../kept/teamOwn.ts';
import { TeamBudget } from './TeamBudget.ts';
import { TeamPull } from './TeamPull.ts';
import { TeamPush } from './TeamPush.ts';
import { TeamTrouble } from './TeamTrouble.ts';

export interface TeamSyncOptions {
  readonly me: Person;
  readonly list: TeamList;
  readonly listId: string;
  readonly hasChanges: boolean;
  readonly queryClient: QueryClient;
  /** Of the browser, unless a test simulates it. */
  readonly clock?: Clock;
  readonly page?: PageState;
  readonly tabs?: TabPlatform;
}

/** About once a minute. The budget gives back a little more, which is for what is to be shared. */
const pullMs = 75_000;
/** Coming back to the page brings what is new, but not more often than this. */
const focusMs = 15_000;
/** Changes come in groups: an upload and its first counts, several marks. */
const gatherMs = 2_000;

/**
 * Shares the uploads of this browser with the team, and brings those of the others. One tab works for all tabs of the account. What is
 * to be shared is what is kept here and not on the list yet, so that it survives reloads, a lost network and a new sign-in. Nothing
 * waits for this: pages show what is kept.
 */
export class TeamSync {
  readonly #options: TeamSyncOptions;
  readonly #clock: Clock;
  readonly #page: PageState;
  readonly #index: TeamIndex;
  readonly #tabs: TabLeader<'checkNow'>;
  readonly #push: TeamPush;
  readonly #pull: TeamPull;
  readonly #trouble: TeamTrouble;
  readonly #ended = new AbortController();
  #budget = new TeamBudget(0);
  #isOpen = false;
  #isRunning = false;
  #wasSeen = false;
  /** By this tab's clock. */
  #pullAt: number;
  /** `null` if nothing is known to be waiting. */
  #pushAt: number | null;
  #seen: readonly ListedUpload[] | undefined;
  #cancel = () => {};

  constructor(options: TeamSyncOptions) {
    const { me, list, listId, queryClient } = options;
    const { signal } = this.#ended;
    this.#options = options;
    this.#clock = options.clock ?? browserClock;
    this.#page = options.page ?? pageState;
    this.#index = new TeamIndex(me.id);
    const keep = (news: TeamNews) => this.#keep(news);
    this.#push = new TeamPush({ me, list, index: this.#index, keep, signal });
    this.#pull = new TeamPull({ list, hasChanges: options.hasChanges, keep, now: Date.now, signal });
    this.#trouble = new TeamTrouble(this.#clock);
    this.#pullAt = this.#clock.now();
    this.#pushAt = this.#clock.now();
    this.#tabs = new TabLeader(
      `team ${me.id}`,
      { onMessage: () => this.checkNow(), onChange: () => void this.#begin() },
      options.tabs,
    );
    const observer = new QueryObserver(queryClient, listedUploadsQuery(me.id, null));
    const unsubscribe = [
      this.#page.subscribe(() => this.#onPageState()),
      // What is kept has changed, here or in another tab.
      observer.subscribe(({ data }) => {
        if (data !== this.#seen) this.#onChange();
        this.#seen = data;
      }),
    ];
    signal.addEventListener('abort', () => {
      for (const one of unsubscribe) one();
    });
    void openTeamList(me.id, listId).then((state) => {
      // Where nothing is kept, nothing can be shared without losing it.
      this.#isOpen = state !== null;
      this.#onPageState();
    });
  }

  /** Reads the list now, without waiting, because the user asks for it. */
  checkNow(): void {
    this.#trouble.forgive();
    this.#pullAt = this.#clock.now();
    this.#onChange();
    if (!this.#tabs.isLeader) this.#tabs.post('checkNow');
  }

  end(): void {
    this.#ended.abort();
    this.#cancel();
    this.#tabs.end();
  }

  #onPageState(): void {
    const isSeen = this.#isActive();
    if (isSeen && !this.#wasSeen) this.#pullAt = Math.min(this.#pullAt, this.#trouble.lastAt + focusMs);
    this.#wasSeen = isSeen;
    this.#plan();
  }

  #onChange(): void {
    this.#pushAt ??= this.#clock.now() + gatherMs;
    this.#plan();
  }

  /** This tab leads, or does not any more. Another one may have read the list and made calls. */
  async #begin(): Promise<void> {
    if (this.#tabs.isLeader) {
      await this.#index.refresh();
      this.#budget = new TeamBudget(this.#index.state?.paidUntil ?? 0);
      const agoMs = Date.now() - (this.#index.state?.readAt?.getTime() ?? 0);
      if (agoMs >= 0 && agoMs < focusMs) this.#pullAt = this.#clock.now() + pullMs - agoMs;
    }
    this.#plan();
  }

  #isActive(): boolean {
    return this.#isOpen && this.#page.isVisible() && this.#page.isOnline();
  }

  #plan(): void {
    this.#cancel();
    if (this.#ended.signal.aborted) return;
    if (!this.#isActive()) {
      if (!this.#isRunning) this.#tabs.leave();
      return;
    }
    this.#tabs.join();
    if (!this.#tabs.isLeader || this.#isRunning) return;
    const now = this.#clock.now();
    const { push, pull } = this.#trouble.resumeAt;
    const first = Math.min(
      Math.max(this.#pullAt, pull),
      // What cannot be read cannot be changed.
      this.#pushAt === null ? Number.POSITIVE_INFINITY : Math.max(this.#pushAt, push, pull),
    );
    const at = Math.max(first, now + this.#budget.waitMs(Date.now()));
    this.#cancel = this.#clock.after(at - now, () => void this.#round());
  }

  async #round(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    try {
      await this.#index.refresh();
      const isFirst = this.#index.state?.readAt == null;
      // Until the list has been read, it is not known what is missing on it.
      if (isFirst || this.#clock.now() >= this.#pullAt) await this.#pullOnce();
      if (this.#index.state?.readAt != null) await this.#pushAll();
    } catch (error) {
      // Not of Graph: the browser does not store what was read. The next round tries again.
      if (!this.#ended.signal.aborted) this.#trouble.failed('pull', error);
    } finally {
      this.#isRunning = false;
      await this.#noteProblem();
      this.#plan();
    }
  }

  async #pullOnce(): Promise<void> {
    if (this.#clock.now() < this.#trouble.resumeAt.pull) return;
    this.#pay();
    try {
      const pages = await this.#pull.pull(this.#index.state?.deltaLink ?? null);
      // Once in a browser's life, reading everything takes as many calls as it takes. Where that is the only way, it counts.
      if (!this.#options.hasChanges) this.#budget.pay(Date.now(), pages - 1);
      this.#trouble.worked('pull');
      this.#pullAt = this.#clock.now() + pullMs;
      this.#pushAt ??= this.#clock.now();
    } catch (error) {
      this.#failed('pull', error);
    }
  }

  async #pushAll(): Promise<void> {
    const { push, pull } = this.#trouble.resumeAt;
    if (this.#pushAt === null || this.#clock.now() < Math.max(this.#pushAt, push, pull)) return;
    // What changes from now on is for the next round.
    this.#pushAt = null;
    const { me } = this.#options;
    const unshared = await this.#push.unshared(await ownUploads(me));
    const jobs = [
      ...unshared.map((one) => () => this.#push.share(one)),
      ...this.#push.duplicates().map((one) => () => this.#push.join(one)),
    ];
    for (const [done, job] of jobs.entries()) {
      if (!this.#isActive() || this.#budget.waitMs(Date.now()) > 0) {
        this.#pushAt = this.#clock.now();
        return;
      }
      this.#pay();
      try {
        await job();
        this.#trouble.worked('push');
      } catch (error) {
        this.#failed('push', error);
        // One upload that is refused must not keep the others waiting; anything else would fail for them as well.
        this.#pushAt = this.#clock.now();
        if (!this.#trouble.isOfOneUpload(error) || done === jobs.length - 1) return;
      }
    }
  }

  #failed(what: 'push' | 'pull', error: unknown): void {
    this.#ended.signal.throwIfAborted();
    this.#trouble.failed(what, error);
  }

  #pay(): void {
    this.#budget.pay(Date.now());
  }

  async #keep(news: TeamNews): Promise<void> {
    const { me, listId } = this.#options;
    const state = { ...news.state, paidUntil: this.#budget.paidUntil };
    const others: TeamNews['others'] = (itemId, upload) => this.#index.others(itemId, upload);
    const changed = await keepTeamNews(me, listId, { ...news, state, others });
    await this.#index.refresh();
    if (changed.length > 0) await keepReadingsElsewhere(me.id, changed);
  }

  /** So that every tab, and the next visit, can say why nothing is shared. */
  async #noteProblem(): Promise<void> {
    const problem: TeamProblem | null = this.#trouble.problem;
    if (this.#ended.signal.aborted || this.#index.state?.problem?.kind === problem?.kind) return;
    await this.#keep({ state: { problem } }).catch(() => {});
  }
}
