import { expect } from 'vitest';
import { runInOneTab } from '../browser/oneTab.ts';
import { wait } from '../browser/wait.ts';
import type { KeptUpload } from '../kept/records.ts';
import { newerUpload } from '../kept/uploads.ts';
import type { PartnerCenter } from '../partnerCenter/http.ts';
import { fates, SimulatedCalls } from './simulatedCalls.ts';
import { SimulatedBrowser, type SimulatedTab } from './simulatedTabs.ts';
import { simulatedDevices } from './simulatedUpload.ts';
import { Violations } from './simulation.ts';
import { UploadRun } from './UploadRun.ts';

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
  readonly calls = new SimulatedCalls(this.browser, this.violations, () => this.wallMs());
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
      uploadDevices: (_, { batchId, requestId, devices }) => {
        const serialNumbers = devices.map(({ serialNumber }) => serialNumber ?? '');
        return this.calls.answer(opened, { part: batchId, requestId, devices: serialNumbers }, after);
      },
      assignProfile: (_, { deviceIds, requestId }) =>
        this.calls.answer(opened, { part: deviceIds.join(), requestId, devices: deviceIds }, after),
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

  /** Carries out one command. */
  async do(one: string): Promise<void> {
    const [act = '', what = ''] = one.split(': ');
    const opened = this.tabs[tabNames.indexOf(what as 'A')];
    switch (act) {
      case 'answer':
        this.calls.fates.push(fates[what] ?? fates.accepted);
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
    const isAboutPart = act === 'try again' || act === 'leave out';
    opened.isAsked ||= act === 'send' || (stopped !== undefined && isAboutPart);
    if (act === 'send') void run.send(simulatedDevices);
    else if (act === 'send without the file') void run.send(new Map());
    else if (stopped && act === 'try again') void run.tryAgain(stopped.number);
    else if (stopped && act === 'leave out') void run.leaveOut(stopped.number);
  }

  /** Lets an hour pass without any more faults. */
  async settle(): Promise<void> {
    this.calls.fates = [];
    this.storage = 'works';
    for (const { tab } of this.tabs) tab.thaw();
    this.browser.setOnline(true);
    await this.browser.pass(hourMs);
  }
}
