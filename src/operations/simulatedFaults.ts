import { expect } from 'vitest';
import { runInOneTab } from '../browser/oneTab.ts';
import { wait } from '../browser/wait.ts';
import type { BatchTrackingId } from '../domain/identifiers.ts';
import type { KeptUpload } from '../kept/records.ts';
import { newerUpload } from '../kept/uploads.ts';
import type { PartnerCenter } from '../partnerCenter/http.ts';
import type { DeviceUpload } from '../partnerCenter/uploadDevices.ts';
import { SimulatedBrowser, type SimulatedTab } from './simulatedTabs.ts';
import { simulatedDevices } from './simulatedUpload.ts';
import { type SimulatedFailure, simulatedError, Violations } from './simulation.ts';
import { UploadRun } from './UploadRun.ts';

/** What becomes of the next call: an answer, or where the connection is lost. */
export const fates: Readonly<Record<string, Fate>> & { readonly accepted: Fate } = {
  accepted: { arrives: true, status: 202 },
  'accepted without Location': { arrives: true, status: 202, hidesLocation: true },
  'cut before arrival': { arrives: false, kind: 'network' },
  'cut after arrival': { arrives: true, kind: 'network' },
  'timeout before arrival': { arrives: false, kind: 'timeout' },
  'timeout after arrival': { arrives: true, kind: 'timeout' },
  'nothing answers before arrival': { arrives: false, kind: 'offline' },
  'HTML instead of an answer': { arrives: true, kind: 'notAnAnswer', status: 200 },
  'sign-in required': { arrives: false, kind: 'interactionRequired' },
  '408': { arrives: false, status: 408 },
  '408 after arrival': { arrives: true, status: 408 },
  '429': { arrives: false, status: 429 },
  '429, Retry-After 57': { arrives: false, status: 429, retryAfterMs: 57_000 },
  '500': { arrives: false, status: 500 },
  '500 after arrival': { arrives: true, status: 500 },
  '502 after arrival': { arrives: true, status: 502 },
  '503, Retry-After 20': { arrives: false, status: 503, retryAfterMs: 20_000 },
  '504 after arrival': { arrives: true, status: 504 },
  '400': { arrives: false, status: 400 },
  '409': { arrives: false, status: 409 },
  '401 for good': { arrives: false, status: 401 },
  '403': { arrives: false, status: 403 },
};

interface Fate extends SimulatedFailure {
  readonly arrives: boolean;
  readonly hidesLocation?: boolean;
}

export const waits = {
  ...{ '10 ms': 10, '60 ms': 60, '110 ms': 110, '600 ms': 600 },
  ...{ '3 s': 3_000, '1 min': 60_000, '20 min': 20 * 60_000 },
} as const;

const hourMs = 3_600_000;
type StorageState = 'works' | 'refuses' | 'is full' | 'fails after storing';

export const tabNames = ['A', 'B', 'C', 'D'] as const;

export interface OpenTab {
  readonly tab: SimulatedTab;
  readonly run: UploadRun;
  isAsked: boolean;
  isSignedOut: boolean;
}

/** Partner Center, one browser and its tabs, told by commands such as `send: A` what happens. */
export class FaultyWorld {
  readonly browser = new SimulatedBrowser();
  readonly tabs: OpenTab[] = [];
  readonly violations = new Violations();
  clockMs = Date.UTC(2026, 2, 9);
  storage: StorageState = 'works';
  stored: KeptUpload | null = null;
  wasDeleted = false;
  fates: Fate[] = [];
  /** By request ID: what Partner Center accepted. The same ID is accepted once. */
  readonly accepted = new Map<
    string,
    { readonly serials: readonly string[]; readonly id: BatchTrackingId }
  >();
  /** By batch ID: the request ID of a call whose outcome no living tab knows. */
  readonly unknown = new Map<string, string>();
  /** The tracking IDs that reached a tab. */
  readonly delivered: { readonly tab: OpenTab; readonly id: BatchTrackingId; readonly part: string }[] = [];
  #requests = 0;

  wallMs = () => this.browser.now + this.clockMs;

  open(upload: KeptUpload): void {
    const tab = this.browser.openTab();
    const after = (ms: number) => new Promise<void>((resolve) => tab.clock.after(ms, resolve));
    const run = new UploadRun(structuredClone(upload), {
      partnerCenter: {} as PartnerCenter,
      onChange: () => {},
      findUpload: async () => {
        await after(1);
        if (this.storage === 'refuses') return 'refused';
        return this.stored ? structuredClone(this.stored) : 'none';
      },
      keepUpload: async (one, isNew) => {
        await after(1);
        this.violations.check(() =>
          expect(JSON.stringify(one), 'no hash is stored').not.toContain('hash of'),
        );
        if (this.storage === 'refuses' || this.storage === 'is full') return 'refused';
        if (this.storage !== 'works' && !this.stored) return 'refused';
        if (!this.stored && !isNew) return 'gone';
        this.stored = structuredClone(one);
        return this.storage === 'works' ? 'kept' : 'refused';
      },
      uploadDevices: (_, call) => this.#answer(opened, call, after),
      runInOneTab: (name, act, options) => runInOneTab(name, act, options, tab.platform.locks),
      wait: (ms, signal) => wait(ms, signal, tab.clock),
      untilOnline: (signal) =>
        new Promise((resolve, reject) => {
          if (this.browser.isOnline) return resolve();
          signal.addEventListener('abort', () => reject(signal.reason));
          tab.page.subscribe(() => {
            if (this.browser.isOnline) resolve();
          });
        }),
      now: this.wallMs,
      newRequestId: () => `id${++this.#requests}`,
    });
    const opened: OpenTab = { tab, run, isAsked: false, isSignedOut: false };
    this.tabs.push(opened);
  }

  /** What the page of this tab shows: its own copy, or what another tab has stored since. */
  shown({ run }: OpenTab): KeptUpload {
    const { upload } = run.store.state;
    return this.stored && this.storage !== 'refuses' ? newerUpload(upload, this.stored) : upload;
  }

  async #answer(tab: OpenTab, call: DeviceUpload, after: (ms: number) => Promise<void>) {
    const { batchId, requestId, devices } = call;
    this.violations.check(() => {
      expect(tab.tab.isClosed || tab.isSignedOut, 'a closed or signed-out tab sends nothing').toBe(false);
      const isKnown = this.delivered.some((one) => one.tab === tab && one.part === batchId);
      expect(isKnown, `${batchId} is sent once this tab knows that it was accepted`).toBe(false);
      const open = this.unknown.get(batchId);
      if (open) expect(requestId, `the ID of an unknown outcome of ${batchId} is used again`).toBe(open);
    });
    // Unknown until the answer has reached the tab.
    const wasUnknown = this.unknown.has(batchId);
    this.unknown.set(batchId, requestId);
    const fate = this.fates.shift() ?? fates.accepted;
    const isOnline = this.browser.isOnline;
    const arrives = fate.arrives && isOnline;
    await after(50);
    if (arrives && !this.accepted.has(requestId)) {
      const serials = devices.map(({ serialNumber }) => serialNumber ?? '');
      this.violations.check(() => {
        const before = [...this.accepted.values()].flatMap((one) => one.serials);
        expect(before, 'no device is accepted twice').not.toEqual(expect.arrayContaining(serials));
      });
      this.accepted.set(requestId, { serials, id: `tracking ${requestId}` as BatchTrackingId });
    }
    await after(50);
    const known = this.accepted.get(requestId);
    if (isOnline && fate.status === 202 && known) {
      if (fate.hidesLocation) return null;
      this.delivered.push({ tab, id: known.id, part: batchId });
      return known.id;
    }
    const status = isOnline && !fate.kind ? (fate.status ?? null) : null;
    const isRefused = status !== null && status >= 400 && status < 500 && status !== 408;
    if ((isRefused || fate.kind === 'interactionRequired') && !wasUnknown) this.unknown.delete(batchId);
    throw simulatedError(isOnline ? fate : { kind: 'offline' }, this.wallMs());
  }

  /** Carries out one command. */
  async do(one: string): Promise<void> {
    const [act = '', what = ''] = one.split(': ');
    const opened = this.tabs[tabNames.indexOf(what as 'A')];
    switch (act) {
      case 'answer':
        this.fates.push(fates[what] ?? fates.accepted);
        return;
      case 'wait':
        return this.browser.pass(waits[what as keyof typeof waits]);
      case 'open a tab':
        if (this.tabs.length < tabNames.length && this.stored && this.storage !== 'refuses')
          this.open(this.stored);
        return;
      case 'storage':
        this.storage = what as StorageState;
        return;
      case 'delete the upload':
        if (this.storage === 'refuses') return;
        this.wasDeleted ||= this.stored !== null;
        this.stored = null;
        return;
      case 'clock':
        this.clockMs += what === 'an hour ahead' ? hourMs : -hourMs;
        return;
      case 'offline':
        return this.browser.setOnline(false);
      case 'online':
        return this.browser.setOnline(true);
      case 'sign out':
        for (const tab of this.tabs)
          if (!tab.tab.isClosed) {
            tab.run.end();
            tab.isSignedOut = true;
          }
        return;
      default:
        if (opened && !opened.tab.isClosed) this.#doInTab(opened, act);
    }
  }

  #doInTab(opened: OpenTab, act: string): void {
    const { tab, run } = opened;
    if (act === 'close' || act === 'reload and send') tab.close();
    if (act === 'reload and send' && this.stored && this.storage !== 'refuses') {
      const index = this.tabs.indexOf(opened);
      this.open(this.stored);
      const again = this.tabs.pop() as OpenTab;
      this.tabs[index] = again;
      this.#doInTab(again, 'send');
    }
    if (act === 'freeze') tab.freeze();
    if (act === 'thaw') tab.thaw();
    if (tab.isFrozen || tab.isClosed) return;
    const stopped = this.shown(opened).plan.parts.find(({ state }) => state.kind === 'failed');
    opened.isAsked ||= act === 'send' || stopped !== undefined;
    if (act === 'send') void run.send(simulatedDevices);
    else if (act === 'send without the file') void run.send(new Map());
    else if (stopped && act === 'try again') void run.tryAgain(stopped.number);
    else if (stopped && act === 'leave out') void run.leaveOut(stopped.number);
  }

  /** Whether Partner Center accepted the part in a call whose outcome no tab knows. */
  mayHaveArrived(batchId: string): boolean {
    const requestId = this.unknown.get(batchId);
    return requestId !== undefined && this.accepted.has(requestId);
  }

  /** Lets an hour pass without any more faults. */
  async settle(): Promise<void> {
    this.fates = [];
    this.storage = 'works';
    for (const { tab } of this.tabs) tab.thaw();
    this.browser.setOnline(true);
    await this.browser.pass(hourMs);
  }
}
