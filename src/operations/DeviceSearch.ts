import type { QueryClient } from '@tanstack/react-query';
import { Store } from '@tanstack/store';
import { runInOneTab } from '../browser/oneTab.ts';
import { keepTabText, readTabText } from '../browser/tabText.ts';
import { untilOnline } from '../browser/untilOnline.ts';
import { wait } from '../browser/wait.ts';
import type { ProblemKind } from '../domain/apiProblem.ts';
import {
  nextBatch,
  type ReadBatch,
  type ReadingProgress,
  readingProgress,
  unreadBatch,
} from '../domain/find/reading.ts';
import { type CustomerId, parseCustomerId } from '../domain/identifiers.ts';
import { beginReadings, keepRead, keptReadings, pageToKeep } from '../kept/readings.ts';
import type { KeptReading } from '../kept/records.ts';
import { ApiError } from '../partnerCenter/apiError.ts';
import { type DeviceBatchList, deviceBatchesQuery } from '../partnerCenter/deviceBatches.ts';
import { type DevicesPage, fetchDevicesPage } from '../partnerCenter/devices.ts';
import type { PartnerCenter } from '../partnerCenter/http.ts';
import type { BatchWatcher } from './BatchWatcher.ts';
import { PatientCalls, type Waiting } from './PatientCalls.ts';

/** What reading the device batches of a customer takes, or why that is not known. */
export type Counted =
  | { readonly list: DeviceBatchList; readonly countedAt: Date; readonly progress: ReadingProgress }
  | { readonly error: Error };

export interface DeviceSearchState extends Waiting {
  /** `counting`: lists the device batches of customers. `waiting`: another tab of the account is reading. */
  readonly activity: 'idle' | 'counting' | 'waiting' | 'reading';
  readonly counted: ReadonlyMap<CustomerId, Counted>;
  /** The customers that this tab reads or was reading last. */
  readonly customers: readonly CustomerId[];
  /** Why reading stopped early; `notStored` if the browser does not allow the app to store what is read. */
  readonly obstacle: Error | 'notStored' | null;
}

/** What a search needs from outside: of this browser and Partner Center, unless a test simulates it. */
const outside = {
  /** Both throw `ApiError`. */
  listBatches,
  fetchPage: fetchDevicesPage,
  ...{ beginReadings, keepRead, keptReadings, runInOneTab, wait, untilOnline, readTabText, keepTabText },
  /** Milliseconds since 1970. */
  now: () => Date.now(),
};

interface Access {
  readonly partnerCenter: PartnerCenter;
  readonly queryClient: QueryClient;
}

export interface DeviceSearchOptions extends Access, Partial<typeof outside> {
  /** `SignedInAccount.key`. */
  readonly account: string;
  readonly watcher: Pick<BatchWatcher, 'waitForCall'>;
}

const nothing: DeviceSearchState = {
  activity: 'idle',
  counted: new Map(),
  customers: [],
  pausedUntil: null,
  isOffline: false,
  obstacle: null,
};

/**
 * Reads the device batches of chosen customers page by page and stores their devices, so that they are found from then on. One tab of
 * the account reads at a time, in the budget that all calls share. After a reload, the tab that was reading continues.
 */
export class DeviceSearch {
  readonly store = new Store<DeviceSearchState>(nothing);
  readonly #options: typeof outside & DeviceSearchOptions;
  readonly #calls: PatientCalls;
  #stopping = new AbortController();
  readonly #ended = new AbortController();
  /** The tokens that were used since this tab began with a batch: a list that leads back to one of them has no end. */
  readonly #tokens = new Map<string, Set<string>>();

  constructor(options: DeviceSearchOptions) {
    this.#options = { ...outside, ...options };
    this.#calls = new PatientCalls({ ...this.#options, onChange: (change) => this.#set(change) });
    const customers = this.#wanted();
    if (customers.length > 0) void this.#run(customers);
  }

  /** Lists the device batches of these customers, a call for each: what reading them takes. Forgets other customers. */
  async count(customers: readonly CustomerId[]): Promise<void> {
    const { signal } = this.#begin('counting', {});
    if (signal === null) return;
    const known = this.store.state.counted;
    this.#set({ counted: new Map([...known].filter(([id, it]) => customers.includes(id) && 'list' in it)) });
    for (const customerId of customers) {
      if (signal.aborted) break;
      if (this.store.state.counted.has(customerId)) continue;
      const { listBatches, now } = this.#options;
      const answer = await this.#calls.make(customerId, signal, (beforeTry) =>
        listBatches(this.#options, customerId, beforeTry),
      );
      if (signal.aborted) break;
      const counted: Counted =
        'error' in answer
          ? answer
          : {
              ...{ list: answer.value, countedAt: new Date(now()) },
              progress: readingProgress(batchesOf(answer.value)),
            };
      this.#set({ counted: new Map(this.store.state.counted).set(customerId, counted) });
    }
    this.#rest();
  }

  /** Reads the device batches that were counted, from the beginning. */
  async start(): Promise<void> {
    if (this.store.state.activity !== 'idle') return;
    const { account, beginReadings } = this.#options;
    const readings = [...this.store.state.counted].flatMap(([customerId, counted]): KeptReading[] => {
      if (!('list' in counted)) return [];
      const { list, countedAt } = counted;
      const batches = batchesOf(list);
      return [{ account, customerId, listedAt: countedAt, isListComplete: list.isComplete, batches }];
    });
    const customers = readings.map(({ customerId }) => customerId);
    if (customers.length === 0) return;
    // Noted first, so that a reload at any moment continues.
    this.#want(customers);
    this.#set({ activity: 'reading', customers, obstacle: null });
    const isStored = await beginReadings(readings);
    this.#set({ activity: 'idle', ...(isStored && { counted: new Map() }) });
    if (isStored && !this.#ended.signal.aborted) return this.#run(customers);
    this.#want([]);
    if (!isStored) this.#set({ obstacle: 'notStored' });
  }

  /** Reads what is missing of these customers, failed device batches included. */
  async continue(customers: readonly CustomerId[]): Promise<void> {
    if (this.store.state.activity !== 'idle') return;
    const { account, keptReadings, keepRead } = this.#options;
    this.#want(customers);
    for (const reading of await keptReadings(account)) {
      if (!customers.includes(reading.customerId)) continue;
      for (const batch of reading.batches.filter(({ failed }) => failed !== null))
        await keepRead(reading, againFrom(batch), null);
    }
    return this.#run(customers);
  }

  /** Stops at once. What has been read stays. */
  stop(): void {
    this.#want([]);
    this.#stopping.abort();
  }

  /** Stops, and makes no further calls. */
  end(): void {
    this.#ended.abort();
    this.stop();
  }

  /** `signal` is `null` if this tab does something else already. */
  #begin(activity: DeviceSearchState['activity'], change: Partial<DeviceSearchState>) {
    if (this.#ended.signal.aborted || this.store.state.activity !== 'idle') return { signal: null };
    this.#stopping = new AbortController();
    this.#set({ activity, obstacle: null, ...change });
    return { signal: this.#stopping.signal };
  }

  #rest(): void {
    this.#set({ activity: 'idle', pausedUntil: null, isOffline: false });
  }

  async #run(customers: readonly CustomerId[]): Promise<void> {
    const { signal } = this.#begin('waiting', { customers });
    if (signal === null) return;
    const read = async () => {
      this.#set({ activity: 'reading' });
      await this.#readAll(customers, signal);
    };
    const name = `device search ${this.#options.account}`;
    await this.#options.runInOneTab(name, read, { signal, onWait: () => {} }).catch(() => {});
    if (!signal.aborted) this.#want([]);
    this.#rest();
  }

  /** What is stored decides what is next: another tab may have read since, or the user deleted what was read. */
  async #readAll(customers: readonly CustomerId[], signal: AbortSignal): Promise<void> {
    const { account, keptReadings } = this.#options;
    while (!signal.aborted) {
      const readings = await keptReadings(account);
      const next = customers
        .map((id) => readings.find(({ customerId }) => customerId === id))
        .flatMap((reading) => {
          const batch = reading && nextBatch(reading.batches);
          return reading && batch ? [{ reading, batch }] : [];
        })[0];
      if (next === undefined || signal.aborted) return;
      const obstacle = await this.#readPage(next.reading, next.batch, signal);
      if (obstacle === null) continue;
      this.#set({ obstacle });
      return;
    }
  }

  /** Returns why nothing more can be read; `null` after a page, and where the next batch is to be tried. */
  async #readPage(
    reading: KeptReading,
    batch: ReadBatch,
    signal: AbortSignal,
  ): Promise<DeviceSearchState['obstacle']> {
    const { keepRead, fetchPage, partnerCenter } = this.#options;
    const { customerId } = reading;
    const { batchId, token, read } = batch;
    const answer = await this.#calls.make(customerId, signal, (beforeTry) =>
      fetchPage(partnerCenter, customerId, batchId, { token, position: read + 1 }, { beforeTry, signal }),
    );
    if (signal.aborted) return null;
    if ('error' in answer) {
      const failed = problemOfBatch(answer.error);
      if (failed === null) return answer.error;
      return stored(await keepRead(reading, { ...batch, failed }, null));
    }
    const page = pageToKeep(reading, batch, answer.value.devices, answer.value.at);
    const after = this.#after(reading, batch, answer.value);
    return stored(await keepRead(reading, after, page));
  }

  #after({ customerId, listedAt }: KeptReading, batch: ReadBatch, page: DevicesPage): ReadBatch {
    const key = `${customerId} ${listedAt.getTime()} ${batch.batchId}`;
    const used = this.#tokens.get(key) ?? new Set();
    if (batch.token !== null) used.add(batch.token);
    this.#tokens.set(key, used);
    const { continuationToken: token } = page;
    const isEndless = token !== null && used.has(token);
    return {
      ...batch,
      ...{ pages: batch.pages + 1, read: batch.read + page.devices.length, token },
      isComplete: token === null,
      failed: isEndless ? 'notAnAnswer' : null,
    };
  }

  /** The customers that this tab was reading before it was reloaded. */
  #wanted(): readonly CustomerId[] {
    const { account, readTabText } = this.#options;
    const [of, ...ids] = (readTabText(tabKey) ?? '').split('\n');
    return of === account ? ids.flatMap((id) => parseCustomerId(id) ?? []) : [];
  }

  #want(customers: readonly CustomerId[]): void {
    const { account, keepTabText } = this.#options;
    keepTabText(tabKey, customers.length === 0 ? null : [account, ...customers].join('\n'));
  }

  #set(change: Partial<DeviceSearchState>): void {
    this.store.setState((state) => ({ ...state, ...change }));
  }
}

const tabKey = 'device-search';

function listBatches(
  { queryClient, partnerCenter }: Access,
  customerId: CustomerId,
  beforeTry: () => Promise<void>,
): Promise<DeviceBatchList> {
  const query = deviceBatchesQuery(partnerCenter, customerId, { beforeTry });
  return queryClient.fetchQuery({ ...query, staleTime: 0, retry: false, networkMode: 'always' });
}

function batchesOf({ batches }: DeviceBatchList): readonly ReadBatch[] {
  return batches.flatMap(({ batchId, deviceCount }) =>
    batchId === null ? [] : [unreadBatch(batchId, deviceCount)],
  );
}

/** A batch to be tried again. Where its list leads to is in doubt after some failures: then from its beginning. */
function againFrom(batch: ReadBatch): ReadBatch {
  const isOnlyLate = batch.failed === 'serverFault' || batch.failed === 'unexpectedStatus';
  return isOnlyLate ? { ...batch, failed: null } : unreadBatch(batch.batchId, batch.devices);
}

function stored(keeping: Awaited<ReturnType<typeof keepRead>>): 'notStored' | null {
  return keeping === 'refused' ? 'notStored' : null;
}

/** The problem of this device batch alone; `null` if the next one would fail in the same way. */
function problemOfBatch(error: Error): ProblemKind | null {
  if (!(error instanceof ApiError)) return null;
  return /^(requestRefused|serverFault|notFound|notAnAnswer|unexpectedStatus)$/.test(error.problem)
    ? error.problem
    : null;
}
