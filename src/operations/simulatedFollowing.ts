import { notifyManager, QueryClient } from '@tanstack/react-query';
import type { BatchId, BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import { refreshKeptQueries } from '../kept/keptQuery.ts';
import { type ListedUpload, listedUploadsQuery } from '../kept/listedUploads.ts';
import { noticesQuery, onNotice } from '../kept/notices.ts';
import type { KeptNotice, KeptUpload } from '../kept/records.ts';
import { clearDatabase, isDatabaseIdle } from '../kept/simulatedDatabase.ts';
import { keepUpload } from '../kept/uploads.ts';
import { Following } from './Following.ts';
import { SimulatedPartnerCenter } from './simulatedPartnerCenter.ts';
import { SimulatedBrowser, type SimulatedTab } from './simulatedTabs.ts';

const account = 'account';
/** What a message to another tab takes. */
const deliveryMs = 1;

/**
 * A browser whose tabs follow what is kept in one database: `Following`, `BatchWatcher` and the transactions of `kept` as they are,
 * everything else simulated. A test mocks `idb` by `simulatedDatabase.ts`.
 */
export class SimulatedFollowing {
  readonly browser = new SimulatedBrowser();
  readonly partnerCenter = new SimulatedPartnerCenter(this.browser);
  readonly tabs: {
    readonly tab: SimulatedTab;
    readonly following: Following;
    readonly page: ReturnType<SimulatedPartnerCenter['open']>;
  }[] = [];
  /** Those of which some tab was told, in this order. */
  readonly told: KeptNotice[] = [];
  areNotificationsOn = false;
  readonly #end: () => void;

  constructor() {
    clearDatabase();
    notifyManager.setScheduler(queueMicrotask);
    this.browser.isBusy = () => !isDatabaseIdle();
    this.#end = onNotice((notice) => this.told.push(notice));
    const { queryKey } = listedUploadsQuery(account, null);
    // Every write reaches all tabs, the one that made it included.
    refreshKeptQueries(new QueryClient(), {
      onmessage: null,
      close() {},
      postMessage: () => {
        for (const { tab, page } of this.tabs)
          this.browser.after(deliveryMs, () =>
            tab.run(() => void page.queryClient.invalidateQueries({ queryKey })),
          );
      },
    });
  }

  open(): SimulatedTab {
    const tab = this.browser.openTab();
    const page = this.partnerCenter.open(tab, () => this.areNotificationsOn);
    const following = new Following({
      ...{ ...page, account, page: tab.page, checksWhenHidden: () => this.areNotificationsOn },
      everySecond: (act) => this.#everySecond(tab, act),
    });
    this.tabs.push({ tab, page, following });
    return tab;
  }

  /** By a worker, which nothing slows. */
  #everySecond(tab: SimulatedTab, act: () => void): () => void {
    let cancel = () => {};
    const next = () => {
      cancel = this.browser.after(1_000, () => {
        tab.run(act);
        next();
      });
    };
    next();
    return () => cancel();
  }

  /** An upload that was just sent from this browser, with these parts. */
  async send(id: string, customerId: string, parts: readonly string[]): Promise<void> {
    const trackingIds = parts as readonly BatchTrackingId[];
    const createdAt = new Date(this.browser.now);
    const upload: KeptUpload = {
      ...{ account, customerId: customerId as CustomerId, id, customerName: '', fileName: null, createdAt },
      ...{ trackingIds, plan: { target: { kind: 'newBatch', name: id }, repairs: null, parts: [] } },
    };
    const planned = trackingIds.map((batchTrackingId, index) => ({
      ...{ number: index + 1, batchId: id as BatchId, devices: [], repeatRequestId: null, attempts: 1 },
      ...{ mayHaveArrived: false, state: { kind: 'sent', at: this.browser.now, batchTrackingId } as const },
    }));
    await keepUpload({ ...upload, plan: { ...upload.plan, parts: planned } }, true);
  }

  listed(): Promise<readonly ListedUpload[]> {
    return (listedUploadsQuery(account, null).queryFn as () => Promise<readonly ListedUpload[]>)();
  }

  notices(): Promise<readonly KeptNotice[]> {
    return (noticesQuery(account).queryFn as () => Promise<readonly KeptNotice[]>)();
  }

  end(): void {
    for (const { following } of this.tabs) following.end();
    this.#end();
  }
}
