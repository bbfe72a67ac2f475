import { notifyManager, QueryClient } from '@tanstack/react-query';
import { batchDevice } from '../domain/batchForTests.ts';
import type { BatchId, BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import type { Person } from '../domain/team/teamUpload.ts';
import { keepAnswer } from '../kept/answers.ts';
import { keepBatch } from '../kept/batches.ts';
import { refreshKeptQueries } from '../kept/keptQuery.ts';
import { type ListedUpload, listedUploadsQuery } from '../kept/listedUploads.ts';
import { noticesQuery } from '../kept/notices.ts';
import type { KeptNotice, KeptUpload } from '../kept/records.ts';
import { clearDatabase, isDatabaseIdle } from '../kept/simulatedDatabase.ts';
import { createTeamHooks } from '../kept/team.ts';
import { type TeamHooks, withTeam } from '../kept/teamHooks.ts';
import { keepUpload } from '../kept/uploads.ts';
import { deliveryMs, SimulatedBrowser, type SimulatedTab } from './simulatedTabs.ts';
import { SimulatedTeamList, type TeamCaller } from './simulatedTeamList.ts';
import { TeamSync } from './TeamSync.ts';

const start = Date.UTC(2026, 2, 9, 8);
/** Of the computer. Each team's clock would otherwise be built on the one before. */
const RealDate = Date;
const finished = batchDevice('finished');
const running = batchDevice('processing');

/** One person's browser. Its database is a part of the one that all of them share: every record is of an account. */
export class TeamBrowser {
  readonly me: Person;
  readonly hooks: TeamHooks;
  isOnline = true;
  hasConsent = true;
  readonly caller: TeamCaller;
  readonly tabs: {
    readonly tab: SimulatedTab;
    readonly sync: TeamSync;
    readonly queryClient: QueryClient;
  }[] = [];
  readonly #world: SimulatedTeam;

  constructor(world: SimulatedTeam, me: Person) {
    this.#world = world;
    this.me = me;
    this.hooks = createTeamHooks(me);
    this.caller = {
      ...{ isOnline: () => this.isOnline, hasConsent: () => this.hasConsent, faults: [] },
      after: (ms) => new Promise((resolve) => world.browser.after(ms, resolve)),
    };
  }

  get account(): string {
    return this.me.id;
  }

  open(): void {
    const { browser, list } = this.#world;
    const tab = browser.openTab();
    // Not kept in memory any longer than its tab.
    const queryClient = new QueryClient({ defaultOptions: { queries: { gcTime: 0 } } });
    const sync = new TeamSync({
      ...{ me: this.me, list: list.for(this.caller), listId: 'list', hasChanges: this.#world.hasChanges },
      ...{ queryClient, clock: tab.clock, tabs: tab.platform },
      page: { ...tab.page, isOnline: () => this.isOnline },
    });
    this.tabs.push({ tab, sync, queryClient });
  }

  /** Crashes, or is left without warning. */
  close(at: number): void {
    const [closed] = this.tabs.splice(at, 1);
    closed?.tab.close();
    closed?.sync.end();
  }

  setOnline(isOnline: boolean): void {
    this.isOnline = isOnline;
    for (const { tab } of this.tabs) tab.pageChanged();
  }

  /** An upload that was just sent from this browser, of which the parts with a tracking ID are sent already. */
  async send(id: string, parts: readonly (string | null)[], isNew = true): Promise<void> {
    const upload: KeptUpload = {
      ...{ account: this.account, customerId: this.#world.customerId, id, customerName: 'Customer' },
      ...{ fileName: null, createdAt: new Date(this.#world.sentAt(id)), trackingIds: [] },
      plan: { target: { kind: 'newBatch', name: id }, repairs: null, parts: [] },
    };
    const planned = parts.map((trackingId, index) => ({
      ...{ number: index + 1, batchId: id as BatchId, devices: [], repeatRequestId: null, attempts: 1 },
      mayHaveArrived: false,
      state:
        trackingId === null
          ? ({ kind: 'notSent' } as const)
          : ({ kind: 'sent', at: 0, batchTrackingId: trackingId as BatchTrackingId } as const),
    }));
    const trackingIds = parts.filter((part) => part !== null) as BatchTrackingId[];
    await keepUpload({ ...upload, trackingIds, plan: { ...upload.plan, parts: planned } }, isNew);
  }

  /** Opens an upload's page, which stores it, and reads its status. */
  async read(trackingIds: readonly BatchTrackingId[]): Promise<void> {
    const { customerId, total, finished: over } = this.#world;
    const seenAt = new Date();
    for (const batchTrackingId of trackingIds) {
      const ids = { account: this.account, customerId, batchTrackingId };
      const isOver = over.has(batchTrackingId);
      const done = isOver ? total : 1;
      const batch = {
        ...{ batchTrackingId: null, statusAsSent: null, startedTime: new Date(start), completedTime: null },
        ...{ status: isOver ? ('finished' as const) : ('processing' as const), devicesListed: true },
        devices: Array.from({ length: total }, (_, index) => (index < done ? finished : running)),
      };
      await keepBatch({
        ...{ ...ids, seenAt, startedTime: batch.startedTime, verdict: null },
        ...(trackingIds.length > 1 && { parts: trackingIds }),
      });
      await keepAnswer({ ...ids, batch, seenAt });
    }
  }

  listed(): Promise<readonly ListedUpload[]> {
    return (listedUploadsQuery(this.account, null).queryFn as () => Promise<readonly ListedUpload[]>)();
  }

  notices(): Promise<readonly KeptNotice[]> {
    return (noticesQuery(this.account).queryFn as () => Promise<readonly KeptNotice[]>)();
  }
}

/** Several people with a browser each, and the list that they share: `TeamSync` and the transactions of `kept` as they are. */
export class SimulatedTeam {
  readonly browser = new SimulatedBrowser();
  readonly list: SimulatedTeamList;
  readonly browsers: readonly TeamBrowser[];
  readonly customerId = '11111111-2222-4333-8444-555555555555' as CustomerId;
  /** Devices of each part. */
  readonly total = 2;
  /** The parts that Partner Center has finished; of the others, one device is. */
  readonly finished = new Set<BatchTrackingId>();
  readonly hasChanges: boolean;
  readonly #sentAt = new Map<string, number>();

  constructor(people: readonly Person[], hasChanges = true) {
    this.hasChanges = hasChanges;
    clearDatabase();
    notifyManager.setScheduler(queueMicrotask);
    this.browser.isBusy = () => !isDatabaseIdle();
    this.list = new SimulatedTeamList(() => this.browser.now);
    this.browsers = people.map((me) => new TeamBrowser(this, me));
    const of = (account: string) => this.browsers.find((one) => one.account === account)?.hooks;
    const missing = () => Promise.reject(new Error('no such account'));
    withTeam(
      Promise.resolve({
        list: (account, ...others) => of(account)?.list(account, ...others) ?? missing(),
        notes: (account, ...others) => of(account)?.notes(account, ...others) ?? missing(),
        isOfColleague: (batch) => of(batch.account)?.isOfColleague(batch) ?? missing(),
        note: (account, ...others) => of(account)?.note(account, ...others) ?? missing(),
      }),
    );
    // Every write reaches all tabs of the account, the one that made it included.
    refreshKeptQueries(new QueryClient(), {
      onmessage: null,
      close() {},
      postMessage: (message) => {
        const { account } = message as { account: string };
        for (const { tab, queryClient } of this.browsers.find((one) => one.account === account)?.tabs ?? [])
          this.browser.after(deliveryMs, () =>
            tab.run(() => void queryClient.invalidateQueries({ queryKey: ['kept', account] })),
          );
      },
    });
  }

  /** When an upload was sent: a later part of it does not change that. */
  sentAt(id: string): number {
    const at = this.#sentAt.get(id) ?? Date.now();
    this.#sentAt.set(id, at);
    return at;
  }

  /** In place of `Date`: what this team's clocks show. */
  get date(): DateConstructor {
    const now = () => start + this.browser.now;
    return class extends RealDate {
      constructor(...args: []) {
        super(...((args.length === 0 ? [now()] : args) as []));
      }

      static override now = now;
    } as DateConstructor;
  }

  end(): void {
    for (const { tabs } of this.browsers) for (const { sync } of tabs) sync.end();
  }
}
