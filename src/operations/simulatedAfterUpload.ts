import { notifyManager, QueryClient } from '@tanstack/react-query';
import { runInOneTab } from '../browser/oneTab.ts';
import { wait } from '../browser/wait.ts';
import type { ThenAssignState } from '../domain/assignment/thenAssign.ts';
import type { BatchId, BatchTrackingId, CustomerId, ProfileId } from '../domain/identifiers.ts';
import { unsentPart } from '../domain/upload/uploadPlan.ts';
import { changeRecord, withDatabase } from '../kept/database.ts';
import { refreshKeptQueries } from '../kept/keptQuery.ts';
import { listedUploadsQuery } from '../kept/listedUploads.ts';
import type { KeptUpload, KeptVerdict } from '../kept/records.ts';
import { clearDatabase, isDatabaseIdle } from '../kept/simulatedDatabase.ts';
import { setThenAssign, startThenAssign } from '../kept/thenAssign.ts';
import { deleteUpload, findUpload, keepUpload } from '../kept/uploads.ts';
import type { PartnerCenter } from '../partnerCenter/http.ts';
import { AssignmentsAfterUploads } from './AssignmentsAfterUploads.ts';
import type { ReadJobDevices } from './readJobDevices.ts';
import { SimulatedCalls } from './simulatedCalls.ts';
import { SimulatedBrowser, type SimulatedTab } from './simulatedTabs.ts';
import { type SimulatedFailure, simulatedError, Violations } from './simulation.ts';
import { UploadRun, type UploadRunOptions } from './UploadRun.ts';

const account = 'account';
const customerId = 'customer' as CustomerId;
const trackingId = 'uploaded' as BatchTrackingId;
const ids = { account, customerId, id: 'upload' };
/** What a message to another tab takes. */
const deliveryMs = 1;
export const registeredIds = ['D1', 'D2', 'D3'];
export const profileId = '59e45a48-0000-4000-8000-6b3d1d2c1a11' as ProfileId;

const device = (deviceId: string) => ({
  ...{ deviceId, serialNumber: `S ${deviceId}`, productKey: null, manufacturer: null, model: null },
});
const sent = { kind: 'sent', at: 0, batchTrackingId: trackingId } as const;
/** Sent completely; its devices are to get a profile. */
const uploaded: KeptUpload = {
  ...{ ...ids, customerName: 'Customer', fileName: null, createdAt: new Date(0) },
  ...{ revision: 1, trackingIds: [trackingId] },
  plan: {
    ...{ target: { kind: 'newBatch', name: 'Autumn' }, repairs: null },
    parts: [{ ...unsentPart(1, 'Autumn' as BatchId, []), state: sent }],
  },
  thenAssign: { profileId, profileName: 'Kiosk', state: { kind: 'waiting' } },
};
const nothingYet: KeptVerdict = {
  ...{ phase: 'running', total: 3, toResolve: 0, registered: 0, alreadyRegistered: 0 },
  ...{ forYou: 0, waitingForOthers: 0, inProgress: 3, unclear: 0 },
};

interface OpenTab {
  readonly tab: SimulatedTab;
  readonly work: AssignmentsAfterUploads;
  readonly runs: Map<string, UploadRun>;
  readonly runOf: (upload: KeptUpload) => UploadRun;
  isSignedOut: boolean;
}

type StorageState = 'works' | 'refuses' | 'fails after storing';

/**
 * One upload with a profile to assign, in a browser whose tabs run `AssignmentsAfterUploads` and `UploadRun` on the transactions of
 * `kept`, everything else simulated. A test mocks `idb` by `simulatedDatabase.ts`.
 */
export class SimulatedAfterUpload {
  readonly browser = new SimulatedBrowser();
  readonly violations = new Violations();
  readonly calls = new SimulatedCalls(this.browser, this.violations, () => this.browser.now);
  readonly tabs: OpenTab[] = [];
  /** The IDs of the assignments that were stored. */
  readonly started = new Set<string>();
  storage: StorageState = 'works';
  /** What the next reads of the profile and of the devices are answered; once they are used up, both are there. */
  readonly reads: (SimulatedFailure | Partial<ReadJobDevices>)[] = [];
  #requests = 0;

  constructor() {
    clearDatabase();
    notifyManager.setScheduler(queueMicrotask);
    this.browser.isBusy = () => !isDatabaseIdle();
    refreshKeptQueries(new QueryClient(), { onmessage: null, close() {}, postMessage: () => this.#tell() });
  }

  /** Every write reaches all tabs, the one that made it included. */
  #tell(): void {
    const { queryKey } = listedUploadsQuery(account, null);
    for (const { tab, queryClient } of this.#clients)
      this.browser.after(deliveryMs, () => tab.run(() => void queryClient.invalidateQueries({ queryKey })));
  }

  readonly #clients: { readonly tab: SimulatedTab; readonly queryClient: QueryClient }[] = [];

  async upload(): Promise<void> {
    await keepUpload(uploaded, true);
    await this.#see({ ...nothingYet });
  }

  /** Every device of the upload is registered. */
  async finish(): Promise<void> {
    await this.#see({ ...nothingYet, phase: 'done', registered: 3, inProgress: 0 });
  }

  async #see(verdict: KeptVerdict): Promise<void> {
    const seen = { account, customerId, batchTrackingId: trackingId, seenAt: new Date(), startedTime: null };
    await withDatabase(
      (database) =>
        changeRecord(database, 'batches', [account, customerId, trackingId], () => ({
          ...seen,
          verdict,
        })),
      false,
    );
    this.#tell();
  }

  open(): void {
    const tab = this.browser.openTab();
    const queryClient = new QueryClient();
    this.#clients.push({ tab, queryClient });
    const runs = new Map<string, UploadRun>();
    const after = (ms: number) => new Promise<void>((resolve) => tab.clock.after(ms, resolve));
    const untilOnline = (signal: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        if (this.browser.isOnline) return resolve();
        signal.addEventListener('abort', () => reject(signal.reason));
        tab.page.subscribe(() => {
          if (this.browser.isOnline) resolve();
        });
      });
    const shared = {
      findUpload: async (...of: Parameters<typeof findUpload>) => {
        await after(1);
        return this.storage === 'refuses' ? 'refused' : findUpload(...of);
      },
      runInOneTab: ((name, act, options) =>
        runInOneTab(name, act, options, tab.platform.locks)) as typeof runInOneTab,
      wait: ((ms, signal) => wait(ms, signal, tab.clock)) as typeof wait,
      untilOnline,
      now: () => this.browser.now,
    };
    const run: UploadRunOptions = {
      ...shared,
      partnerCenter: {} as PartnerCenter,
      onChange: () => {},
      keepUpload: async (...of) => {
        await after(1);
        if (this.storage === 'refuses') return 'refused';
        const keeping = await keepUpload(...of);
        return this.storage === 'works' ? keeping : 'refused';
      },
      assignProfile: (_, { deviceIds, requestId }) =>
        this.calls.answer(opened, { part: deviceIds.join(), requestId, devices: deviceIds }, after),
      newRequestId: () => `id${++this.#requests}`,
    };
    const runOf = (upload: KeptUpload) => {
      const known = runs.get(upload.id) ?? new UploadRun(upload, run);
      runs.set(upload.id, known);
      return known;
    };
    const partnerCenter = { throttle: { waitMs: () => 0 } } as unknown as PartnerCenter;
    const work = new AssignmentsAfterUploads({
      ...{ ...shared, account, queryClient, partnerCenter, watcher: { waitForCall: async () => {} } },
      runs: { findOrCreate: runOf },
      startThenAssign: async (upload, assignment, unidentified) => {
        await after(1);
        if (this.storage === 'refuses') return null;
        const stored = await startThenAssign(upload, assignment, unidentified);
        if (stored !== null) this.started.add(stored.id);
        return this.storage === 'works' ? stored : null;
      },
      setThenAssign: async (...of) => {
        await after(1);
        return this.storage !== 'refuses' && (await setThenAssign(...of)) && this.storage === 'works';
      },
      readOneProfile: async () => {
        await this.#read(after);
        return {} as never;
      },
      readJobDevices: async () => {
        const read = await this.#read(after);
        return { devices: registeredIds.map(device), unidentified: 0, isFinal: true, ...read };
      },
    });
    const opened: OpenTab = { tab, work, runs, runOf, isSignedOut: false };
    this.tabs.push(opened);
  }

  async #read(after: (ms: number) => Promise<void>): Promise<Partial<ReadJobDevices>> {
    const answer = this.reads.shift();
    await after(50);
    if (!this.browser.isOnline) throw simulatedError({ kind: 'offline' }, this.browser.now);
    if (answer && ('status' in answer || 'kind' in answer))
      throw simulatedError(answer as SimulatedFailure, this.browser.now);
    return (answer ?? {}) as Partial<ReadJobDevices>;
  }

  /** The user no longer wants the profile to be assigned, wants it after all, or deletes a record. */
  async user(wish: 'cancel' | 'try again' | 'delete the upload' | 'delete the assignment'): Promise<void> {
    if (wish === 'cancel') await setThenAssign(ids, ['waiting', 'stopped'], { kind: 'canceled' });
    if (wish === 'try again') await setThenAssign(ids, ['stopped'], { kind: 'waiting' });
    if (wish === 'delete the upload') await deleteUpload(ids);
    const [assignment] = this.started;
    if (wish === 'delete the assignment' && assignment) await deleteUpload({ ...ids, id: assignment });
  }

  /** As it is stored; `null` if it is not. */
  async stored(id: string): Promise<KeptUpload | null> {
    const found = await findUpload(account, customerId, id);
    return typeof found === 'string' ? null : found;
  }

  async state(): Promise<ThenAssignState['kind'] | null> {
    return (await this.stored(ids.id))?.thenAssign?.state.kind ?? null;
  }

  signOut(): void {
    for (const opened of this.tabs) {
      opened.work.end();
      for (const run of opened.runs.values()) run.end();
      opened.isSignedOut = true;
    }
  }

  end(): void {
    for (const { work } of this.tabs) work.end();
  }
}
