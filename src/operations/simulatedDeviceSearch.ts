import { QueryClient } from '@tanstack/react-query';
import { expect } from 'vitest';
import { runInOneTab } from '../browser/oneTab.ts';
import { wait } from '../browser/wait.ts';
import type { BatchId, CustomerId } from '../domain/identifiers.ts';
import { refreshKeptQueries } from '../kept/keptQuery.ts';
import { keptReadings, readPages } from '../kept/readings.ts';
import { clearDatabase, isDatabaseIdle } from '../kept/simulatedDatabase.ts';
import type { Throttle } from '../partnerCenter/throttle.ts';
import { DeviceSearch } from './DeviceSearch.ts';
import { SimulatedPartnerCenter } from './simulatedPartnerCenter.ts';
import { deliveryMs, SimulatedBrowser, type SimulatedTab } from './simulatedTabs.ts';
import { type SimulatedFailure, simulatedError, Violations } from './simulation.ts';

const account = 'account';
const pageSize = 100;

export const searched = [
  '47021739-3426-40bf-9601-61b4b6d7c793',
  'a34138f8-bf9e-4ee7-8b3e-0f0e6c1d4f0f',
] as const as readonly unknown[] as readonly CustomerId[];

/** The device batches of every customer, and how many devices they have. */
const batches = { 'Autumn laptops': 250, 'Spare pool': 0, 'Q3 / #1 100%': 12, Kiosks: 100 } as const;

export interface SearchingTab {
  readonly tab: SimulatedTab;
  readonly search: DeviceSearch;
  readonly throttle: Throttle;
  readonly texts: Map<string, string>;
  isSignedOut: boolean;
}

/**
 * A browser whose tabs read device batches: `DeviceSearch`, `BatchWatcher` and the transactions of `kept` as they are, everything else
 * simulated. A test mocks `idb` by `simulatedDatabase.ts`.
 */
export class SimulatedDeviceSearch {
  readonly browser = new SimulatedBrowser();
  readonly partnerCenter = new SimulatedPartnerCenter(this.browser);
  readonly tabs: SearchingTab[] = [];
  readonly violations = new Violations();
  /** How the next calls fail. */
  faults: SimulatedFailure[] = [];
  /** By customer: a call in that time counts against the limit. */
  readonly #limited = new Map<string, { readonly since: number; readonly until: number }>();
  /** The pages that were sent, by reading, device batch and page. */
  readonly sent: string[] = [];

  constructor() {
    clearDatabase();
    this.browser.isBusy = () => !isDatabaseIdle();
    refreshKeptQueries(new QueryClient(), { onmessage: null, close() {}, postMessage() {} });
  }

  /** A tab; with `texts` of a tab that was reloaded, it has what that one had stored. */
  open(texts = new Map<string, string>()): SearchingTab {
    const tab = this.browser.openTab();
    const page = this.partnerCenter.open(tab);
    const search = new DeviceSearch({
      ...{ account, watcher: page.watcher, queryClient: page.queryClient },
      partnerCenter: page.partnerCenter as never,
      listBatches: async (_, customerId, beforeTry) => {
        await this.#call(opened, customerId, 'list', beforeTry, undefined);
        const all = Object.entries(batches).map(([name, deviceCount]) => {
          return { name, batchId: name as BatchId, creationDate: null, createdBy: null, deviceCount };
        });
        return { batches: all, isComplete: true };
      },
      fetchPage: async (_, customerId, batchId, { token, position }, { beforeTry, signal }) => {
        const from = Number(token ?? 0);
        await this.#call(opened, customerId, `${batchId} ${from}`, beforeTry, signal);
        this.violations.check(() => expect(position, 'positions go on').toBe(from + 1));
        const size = batches[batchId as keyof typeof batches];
        const devices = Array.from({ length: Math.min(pageSize, size - from) }, (_none, index) => ({
          ...{ position: from + index + 1, id: null, productKey: null, oemManufacturerName: null },
          ...{ modelName: null, profileId: null, uploadedDate: null, isRemovable: true },
          serialNumber: `${batchId} ${from + index + 1}`,
        }));
        const next = from + pageSize;
        return { devices, continuationToken: next < size ? String(next) : null, at: new Date() };
      },
      runInOneTab: (name, act, options) => runInOneTab(name, act, options, tab.platform.locks),
      wait: (ms, signal) => wait(ms, signal, tab.clock),
      untilOnline: (signal) =>
        new Promise((resolve, reject) => {
          if (this.browser.isOnline) return resolve();
          signal.addEventListener('abort', () => reject(signal.reason));
          tab.page.subscribe(() => this.browser.isOnline && resolve());
        }),
      now: () => this.browser.now,
      readTabText: (key) => texts.get(key) ?? null,
      keepTabText: (key, text) => (text === null ? texts.delete(key) : texts.set(key, text)),
    });
    const { throttle } = page.partnerCenter;
    const opened: SearchingTab = { tab, search, throttle, texts, isSignedOut: false };
    this.tabs.push(opened);
    return opened;
  }

  async #call(
    { tab, throttle, isSignedOut }: SearchingTab,
    customerId: CustomerId,
    what: string,
    beforeTry: (() => Promise<void>) | undefined,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    await beforeTry?.();
    const { now, isOnline } = this.browser;
    const limited = this.#limited.get(customerId);
    this.violations.check(() => {
      expect(tab.isClosed || isSignedOut, 'a closed or signed-out tab calls nobody').toBe(false);
      expect(signal?.aborted ?? false, 'nothing is called after a stop').toBe(false);
      // A call of another tab may leave before it has learned of the limit.
      if (limited && now > limited.since + deliveryMs)
        expect(now, 'waits as long as it is asked to').toBeGreaterThanOrEqual(limited.until);
    });
    this.partnerCenter.calls.push({ at: now, tab, customerId, trackingId: what });
    const fault = isOnline ? this.faults.shift() : { kind: 'offline' as const };
    await wait(this.partnerCenter.answerMs, signal, tab.clock);
    if (fault?.status === 429) {
      const since = this.browser.now;
      this.#limited.set(customerId, { since, until: since + (fault.retryAfterMs ?? 0) });
      throttle.note(`/v1/customers/${customerId}`, fault.retryAfterMs ?? null);
    }
    if (fault) throw simulatedError(fault);
    this.sent.push(`${customerId} ${what}`);
  }

  /** What is stored of a customer: of each of its batches how many devices, and whether these are all. */
  async stored(customerId: CustomerId) {
    const reading = (await keptReadings(account)).find((one) => one.customerId === customerId);
    if (reading === undefined) return null;
    return Promise.all(
      reading.batches.map(async ({ batchId, isComplete, read }) => {
        const pages = await readPages(account, customerId, batchId, 0);
        const serials = pages.flatMap(({ serialNumbers }) => serialNumbers).slice(0, read);
        expect(serials, 'each device is stored once, at its place').toEqual(
          Array.from({ length: read }, (_, index) => `${batchId} ${index + 1}`),
        );
        const size = batches[batchId as keyof typeof batches];
        if (isComplete) expect(read, 'what is called complete is complete').toBe(size);
        return { batchId, read, isComplete };
      }),
    );
  }
}
