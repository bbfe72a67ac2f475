import { Store } from '@tanstack/store';
import { runInOneTab } from '../browser/oneTab.ts';
import { untilOnline } from '../browser/untilOnline.ts';
import { wait } from '../browser/wait.ts';
import type { DeviceValues } from '../domain/deviceFile/deviceRow.ts';
import { partEvent } from '../domain/upload/partEvent.ts';
import {
  advance,
  isSettled,
  nextUploadStep,
  type PartEvent,
  type PlannedPart,
  reopen,
  type UploadPlan,
} from '../domain/upload/uploadPlan.ts';
import type { KeptUpload } from '../kept/records.ts';
import { findUpload, keepUpload, withPlan } from '../kept/uploads.ts';
import { ApiError } from '../partnerCenter/apiError.ts';
import type { PartnerCenter } from '../partnerCenter/http.ts';
import { uploadDevices } from '../partnerCenter/uploadDevices.ts';

export interface UploadRunState {
  readonly upload: KeptUpload;
  /** `elsewhere`: another tab of this browser is sending the same upload. */
  readonly activity: 'idle' | 'sending' | 'elsewhere';
  /** How the last call failed, or a fault of the app itself; `null` once a call succeeds. */
  readonly error: Error | null;
  /** False where the browser refuses to store: the tracking IDs are only on this page. */
  readonly isKept: boolean;
  /** Whether the devices of every part that is still to be sent are in memory, with their hashes. */
  readonly hasDevices: boolean;
}

/** What a run needs from outside: of this browser and Partner Center, unless a test simulates it. */
const outside = {
  /** Reads the upload as it is stored, perhaps by another tab. */
  findUpload,
  /** Stores the upload; returns false where the browser refuses. */
  keepUpload,
  /** Makes the call for one part; throws `ApiError`. */
  uploadDevices,
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

/** By part number. */
type DevicesOfParts = ReadonlyMap<number, readonly DeviceValues[]>;

/**
 * Sends one upload, part after part, until everything is sent, a part fails or the devices of a part are missing. Each step is
 * stored before the next one, so that closing the tab loses nothing but the hashes.
 */
export class UploadRun {
  readonly store: Store<UploadRunState>;
  readonly #outside: typeof outside & UploadRunOptions;
  /** With their hashes; dropped as soon as their part has been sent. */
  readonly #devices = new Map<number, readonly DeviceValues[]>();
  readonly #ended = new AbortController();

  constructor(upload: KeptUpload, options: UploadRunOptions) {
    this.#outside = { ...outside, ...options };
    this.store = new Store<UploadRunState>({
      ...{ upload, activity: 'idle', error: null, isKept: true },
      hasDevices: this.#hasDevices(upload.plan),
    });
  }

  /** Sends with these devices added to those in memory, after `change` has been made to the plan. */
  async send(
    devices: DevicesOfParts,
    change: (plan: UploadPlan) => UploadPlan = (plan) => plan,
  ): Promise<void> {
    if (this.#ended.signal.aborted || this.store.state.activity === 'sending') return;
    for (const [number, values] of devices) this.#devices.set(number, values);
    this.#set({ activity: 'sending', error: null });
    const { findUpload, runInOneTab, now } = this.#outside;
    const { account, customerId, id, plan } = this.store.state.upload;
    try {
      const isMine = await runInOneTab(`upload ${id}`, async () => {
        // Another tab may have sent parts since this one read the plan.
        const stored = await findUpload(account, customerId, id);
        await this.#keep(change(reopen(stored?.plan ?? plan, now())));
        await this.#sendParts();
      });
      this.#set({ activity: isMine ? 'idle' : 'elsewhere' });
    } catch (fault) {
      const error = fault instanceof Error ? fault : new Error(String(fault));
      this.#set({ activity: 'idle', ...(this.#ended.signal.aborted ? {} : { error }) });
    }
  }

  /** Tries a failed part again with the devices in memory. */
  tryAgain(number: number): Promise<void> {
    return this.send(new Map(), (plan) => advance(plan, number, { kind: 'tryAgain' }));
  }

  /** Leaves a part out and sends the ones after it. */
  leaveOut(number: number): Promise<void> {
    return this.send(new Map(), (plan) => advance(plan, number, { kind: 'leaveOut' }));
  }

  /** Ends all waiting and makes no further call. The answer of a call that was already made is still stored. */
  end(): void {
    this.#ended.abort();
  }

  async #sendParts(): Promise<void> {
    const { wait, untilOnline, now, newRequestId } = this.#outside;
    const { signal } = this.#ended;
    for (;;) {
      signal.throwIfAborted();
      const step = nextUploadStep(this.store.state.upload.plan, now());
      switch (step.kind) {
        case 'wait':
          await wait(step.until - now(), signal);
          break;
        case 'send': {
          const devices = this.#devices.get(step.part.number);
          if (!devices) return;
          await untilOnline(signal);
          await this.#sendPart(step.part, devices, step.requestId ?? newRequestId());
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

  async #sendPart(part: PlannedPart, devices: readonly DeviceValues[], requestId: string): Promise<void> {
    const { partnerCenter, uploadDevices, now } = this.#outside;
    const { customerId, plan } = this.store.state.upload;
    const { number, batchId } = part;
    const createsBatch = plan.target.kind === 'newBatch';
    await this.#advance(number, { kind: 'started', requestId, at: now() });
    this.#ended.signal.throwIfAborted();
    try {
      const call = { customerId, batchId, createsBatch, devices, requestId };
      const batchTrackingId = await uploadDevices(partnerCenter, call);
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
    return this.#keep(advance(this.store.state.upload.plan, number, event));
  }

  async #keep(plan: UploadPlan): Promise<void> {
    const upload = withPlan(this.store.state.upload, plan);
    this.#set({ upload });
    this.#set({ isKept: await this.#outside.keepUpload(upload) });
    this.#outside.onChange();
  }

  #hasDevices({ parts }: UploadPlan): boolean {
    return parts.every((part) => isSettled(part) || this.#devices.has(part.number));
  }

  #set(change: Partial<UploadRunState>): void {
    this.store.setState((before) => {
      const state = { ...before, ...change };
      return { ...state, hasDevices: this.#hasDevices(state.upload.plan) };
    });
  }
}
