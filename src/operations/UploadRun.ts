import { Store } from '@tanstack/store';
import { runInOneTab, runningInSomeTab } from '../browser/oneTab.ts';
import { untilOnline } from '../browser/untilOnline.ts';
import { wait } from '../browser/wait.ts';
import type { DeviceValues } from '../domain/deviceFile/deviceRow.ts';
import { LONGEST_RETRY_AFTER_MS } from '../domain/recovery.ts';
import { partEvent } from '../domain/upload/partEvent.ts';
import {
  advance,
  assignmentOf,
  isSettled,
  nextUploadStep,
  type PartEvent,
  type PlannedPart,
  reopen,
  type UploadPlan,
} from '../domain/upload/uploadPlan.ts';
import type { KeptUpload } from '../kept/records.ts';
import { findUpload, type Keeping, keepUpload, newerUpload, withPlan } from '../kept/uploads.ts';
import { ApiError } from '../partnerCenter/apiError.ts';
import type { PartnerCenter } from '../partnerCenter/http.ts';
import { type PartCall, partCall, partCalls } from './partCall.ts';

export interface UploadRunState {
  readonly upload: KeptUpload;
  /** `elsewhere`: another tab of this browser is sending the same upload. This one continues when that one stops. */
  readonly activity: 'idle' | 'sending' | 'elsewhere';
  /** How the last call failed, or a fault of the app itself; `null` once a call succeeds. */
  readonly error: Error | null;
  /** Why sending stopped although a part could be sent; `null` after every other end. */
  readonly obstacle: Obstacle | null;
  /** How the last change was stored. Unless it is `kept`, the tracking IDs may be on this page only. */
  readonly keeping: Keeping;
  /** Whether every part can be sent: its devices are in memory, with their hashes. An assignment needs none. */
  readonly hasDevices: boolean;
}

/**
 * `storage`: what is sent next could not be noted down, so another tab would send it again. `deleted`: the upload was deleted, so
 * nothing says any more what other tabs have sent of it.
 */
export type Obstacle = 'storage' | 'deleted';

class SendingStopped extends Error {
  readonly obstacle: Obstacle;

  constructor(obstacle: Obstacle) {
    super(obstacle);
    this.obstacle = obstacle;
  }
}

/** What a run needs from outside: of this browser and Partner Center, unless a test simulates it. */
const outside = {
  /** Reads the upload as it is stored, perhaps by another tab. */
  findUpload,
  keepUpload,
  ...partCalls,
  runInOneTab,
  wait,
  untilOnline,
  /** Milliseconds since 1970. */
  now: () => Date.now(),
  newRequestId: () => crypto.randomUUID() as string,
};

export interface UploadRunOptions extends Partial<typeof outside> {
  readonly partnerCenter: PartnerCenter;
  /** Called after each change of the plan. */
  readonly onChange: () => void;
}

/** The name under which one tab at a time sends an upload. */
export function uploadLock(id: string): string {
  return `upload ${id}`;
}

/** The IDs of the uploads that some tab of this browser is sending, of any account. */
export async function uploadsBeingSent(): Promise<ReadonlySet<string>> {
  const start = uploadLock('');
  const names = (await runningInSomeTab()).filter((name) => name.startsWith(start));
  return new Set(names.map((name) => name.slice(start.length)));
}

/** By part number. */
type DevicesOfParts = ReadonlyMap<number, readonly DeviceValues[]>;

/**
 * Sends one upload or assignment, part after part, until everything is sent, a part fails or the devices of a part are missing. Each step is
 * stored before the next one, so that closing the tab loses nothing but the hashes. What is stored is never behind what was sent:
 * where a call cannot be noted down, it is not made, unless nothing of this upload was ever stored.
 */
export class UploadRun {
  readonly store: Store<UploadRunState>;
  readonly #outside: typeof outside & UploadRunOptions;
  /** With their hashes; dropped as soon as their part has been sent. */
  readonly #devices = new Map<number, readonly DeviceValues[]>();
  readonly #ended = new AbortController();
  /** Whether another tab may find this upload in the browser's storage. A new upload has revision 0. */
  #isStored: boolean;

  constructor(upload: KeptUpload, options: UploadRunOptions) {
    this.#outside = { ...outside, ...options };
    this.#isStored = upload.revision !== 0;
    this.store = new Store<UploadRunState>({
      ...{ upload, activity: 'idle', error: null, obstacle: null, keeping: 'kept' },
      hasDevices: this.#hasDevices(upload.plan),
    });
  }

  /** Sends with these devices added to those in memory, after `change` has been made to the plan. */
  async send(
    devices: DevicesOfParts,
    change: (plan: UploadPlan) => UploadPlan = (plan) => plan,
  ): Promise<void> {
    const { signal } = this.#ended;
    if (signal.aborted) return;
    for (const [number, values] of devices) this.#devices.set(number, values);
    if (this.store.state.activity !== 'idle') return this.#set({});
    this.#set({ activity: 'sending', error: null, obstacle: null });
    const { runInOneTab, now } = this.#outside;
    const send = async () => {
      signal.throwIfAborted();
      this.#set({ activity: 'sending' });
      const upload = await this.#newest();
      await this.#keep(upload, change(reopen(upload.plan, now())));
      await this.#sendParts();
    };
    try {
      const onWait = () => this.#set({ activity: 'elsewhere' });
      await runInOneTab(uploadLock(this.store.state.upload.id), send, { signal, onWait });
    } catch (fault) {
      if (fault instanceof SendingStopped) this.#set({ obstacle: fault.obstacle });
      else if (!signal.aborted)
        this.#set({ error: fault instanceof Error ? fault : new Error(String(fault)) });
    }
    this.#set({ activity: 'idle' });
  }

  /** Tries a failed part again with the devices in memory. */
  tryAgain(number: number): Promise<void> {
    return this.send(new Map(), (plan) => advance(plan, number, { kind: 'tryAgain' }));
  }

  /** Leaves a part out and sends the ones after it. */
  leaveOut(number: number): Promise<void> {
    return this.send(new Map(), (plan) => advance(plan, number, { kind: 'leaveOut' }));
  }

  /** Whether closing this page would lose devices that are still to be sent: their hashes are nowhere else. */
  get holdsDevices(): boolean {
    const { parts } = this.store.state.upload.plan;
    return parts.some((part) => !isSettled(part) && this.#devices.has(part.number));
  }

  get hasEnded(): boolean {
    return this.#ended.signal.aborted;
  }

  /** Ends all waiting and makes no further call. The answer of a call that was already made is still stored. */
  end(): void {
    this.#ended.abort();
    this.#devices.clear();
  }

  /** The latest copy of this upload: another tab may have sent parts, and a write of this tab may have failed. */
  async #newest(): Promise<KeptUpload> {
    const { upload } = this.store.state;
    const found = await this.#outside.findUpload(upload.account, upload.customerId, upload.id);
    if (typeof found !== 'string') return newerUpload(upload, found);
    if (this.#isStored) throw new SendingStopped(found === 'none' ? 'deleted' : 'storage');
    return upload;
  }

  async #sendParts(): Promise<void> {
    const { wait, untilOnline, now, newRequestId } = this.#outside;
    const { signal } = this.#ended;
    // Waits are timed by a clock that does not jump. The clock of the computer may have been set back meanwhile.
    let waitedUntil = 0;
    for (;;) {
      signal.throwIfAborted();
      const step = nextUploadStep(this.store.state.upload.plan, Math.max(now(), waitedUntil));
      switch (step.kind) {
        case 'wait':
          await wait(Math.min(step.until - now(), LONGEST_RETRY_AFTER_MS), signal);
          waitedUntil = step.until;
          break;
        case 'send': {
          const { upload } = this.store.state;
          const call = partCall(this.#outside, upload, step.part, this.#devices.get(step.part.number));
          if (call === null) return;
          await untilOnline(signal);
          await this.#sendPart(step.part, call, step.requestId ?? newRequestId());
          break;
        }
        case 'busy':
        case 'stopped':
        case 'done':
          return;
        default:
          step satisfies never;
      }
    }
  }

  async #sendPart(part: PlannedPart, call: PartCall, requestId: string): Promise<void> {
    const { now } = this.#outside;
    const { upload } = this.store.state;
    const { number } = part;
    await this.#advance(number, { kind: 'started', requestId, at: now() });
    const { keeping } = this.store.state;
    if (keeping !== 'kept' && this.#isStored) {
      // Not made, so the plan is as before.
      this.#set({ upload });
      throw new SendingStopped(keeping === 'gone' ? 'deleted' : 'storage');
    }
    this.#ended.signal.throwIfAborted();
    try {
      const batchTrackingId = await call(requestId);
      await this.#advance(number, { kind: 'accepted', at: now(), batchTrackingId });
      this.#devices.delete(number);
      this.#set({ error: null });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.#set({ error });
      const { problem, retryAfterMs, facts } = error;
      await this.#advance(
        number,
        partEvent({ problem, retryAfterMs, atMs: facts.at.getTime() }, part.attempts + 1),
      );
    }
  }

  #advance(number: number, event: PartEvent): Promise<void> {
    const { upload } = this.store.state;
    return this.#keep(upload, advance(upload.plan, number, event));
  }

  /** Pages see the change once it is stored, or could not be: what they call sent is not lost with the page. */
  async #keep(before: KeptUpload, plan: UploadPlan): Promise<void> {
    const upload = withPlan(before, plan);
    const stored = { ...upload, revision: (upload.revision ?? 0) + 1 };
    const keeping = await this.#outside.keepUpload(stored, !this.#isStored);
    if (keeping === 'kept') this.#isStored = true;
    this.#set({ upload: keeping === 'kept' ? stored : upload, keeping });
    this.#outside.onChange();
  }

  #hasDevices(plan: UploadPlan): boolean {
    if (assignmentOf(plan) !== null) return true;
    return plan.parts.every((part) => isSettled(part) || this.#devices.has(part.number));
  }

  #set(change: Partial<UploadRunState>): void {
    this.store.setState((before) => {
      const state = { ...before, ...change };
      return { ...state, hasDevices: this.#hasDevices(state.upload.plan) };
    });
  }
}
