import type { DeviceValues } from '../domain/deviceFile/deviceRow.ts';
import { partEvent } from '../domain/upload/partEvent.ts';
import {
  advance,
  nextStep,
  type PartEvent,
  type PlannedPart,
  reopen,
  type UploadPlan,
} from '../domain/upload/uploadPlan.ts';
import { findUpload, type KeptUpload, keepUpload, withPlan } from '../kept/uploads.ts';
import { ApiError } from '../partnerCenter/apiError.ts';
import type { PartnerCenter } from '../partnerCenter/http.ts';
import { uploadDevices } from '../partnerCenter/uploadDevices.ts';

export interface RunState {
  readonly upload: KeptUpload;
  /** `elsewhere`: another tab of this browser is sending the same upload. */
  readonly activity: 'idle' | 'sending' | 'elsewhere';
  /** The last call that failed, for what it means and for its ids. */
  readonly error: Error | null;
  /** False where the browser refuses to store: the tracking ids are on this page only. */
  readonly isKept: boolean;
}

/**
 * Sends one upload, part after part. Lives outside the components: going to another page does not stop it. Every step
 * is stored before the next, so that closing the tab loses nothing but the hashes.
 */
export class UploadRun {
  readonly #partnerCenter: PartnerCenter;
  readonly #onStored: () => void;
  readonly #listeners = new Set<() => void>();
  /** With their hashes, by part; forgotten as soon as the part has arrived. */
  #devices: ReadonlyMap<number, readonly DeviceValues[]> = new Map();
  #state: RunState;

  constructor(upload: KeptUpload, partnerCenter: PartnerCenter, onStored: () => void) {
    this.#state = { upload, activity: 'idle', error: null, isKept: true };
    this.#partnerCenter = partnerCenter;
    this.#onStored = onStored;
  }

  readonly state = (): RunState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Whether the devices of every part that is still to be sent are at hand. */
  get hasDevices(): boolean {
    return this.#state.upload.plan.parts.every(
      ({ number, state }) => state.kind === 'sent' || state.kind === 'leftOut' || this.#devices.has(number),
    );
  }

  /** Goes on, after `change`, until everything is sent, something fails for good, or `devices` lack a part. */
  async send(
    devices: ReadonlyMap<number, readonly DeviceValues[]>,
    change: (plan: UploadPlan) => UploadPlan = (plan) => plan,
  ): Promise<void> {
    if (this.#state.activity === 'sending') return;
    this.#devices = new Map([...this.#devices, ...devices]);
    this.#set({ activity: 'sending', error: null });
    try {
      const isMine = await alone(`upload ${this.#state.upload.id}`, async () => {
        // Another tab may have gone on since this one read the plan.
        const { account, customerId, id, plan } = this.#state.upload;
        const stored = await findUpload(account, customerId, id);
        await this.#store(change(reopen(stored?.plan ?? plan, Date.now())));
        await this.#sendParts();
      });
      this.#set({ activity: isMine ? 'idle' : 'elsewhere' });
    } catch (fault) {
      // A fault of the app's own: the page shows it, and what was sent is stored.
      this.#set({ activity: 'idle', error: fault instanceof Error ? fault : new Error(String(fault)) });
    }
  }

  /** Tries a failed part again with the devices at hand. */
  tryAgain(number: number): Promise<void> {
    return this.send(new Map(), (plan) => advance(plan, number, { kind: 'tryAgain' }));
  }

  /** Goes on without a part. */
  leaveOut(number: number): Promise<void> {
    return this.send(new Map(), (plan) => advance(plan, number, { kind: 'leaveOut' }));
  }

  async #sendParts(): Promise<void> {
    for (;;) {
      const step = nextStep(this.#state.upload.plan, Date.now());
      switch (step.kind) {
        case 'wait':
          await pause(step.until - Date.now());
          break;
        case 'send': {
          const devices = this.#devices.get(step.part.number);
          if (!devices) return;
          await untilOnline();
          await this.#sendPart(step.part, devices, step.requestId ?? crypto.randomUUID());
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
    await this.#on(part, { kind: 'started', requestId, at: Date.now() });
    const { customerId, plan } = this.#state.upload;
    const createsBatch = plan.target.kind === 'newBatch';
    try {
      const upload = { customerId, batchId: part.batchId, createsBatch, devices, requestId };
      const batchTrackingId = await uploadDevices(this.#partnerCenter, upload);
      await this.#on(part, { kind: 'accepted', at: Date.now(), batchTrackingId });
      this.#devices = new Map([...this.#devices].filter(([number]) => number !== part.number));
      this.#set({ error: null });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.#set({ error });
      await this.#on(part, partEvent(error, part.attempts + 1));
    }
  }

  async #on({ number }: PlannedPart, event: PartEvent): Promise<void> {
    await this.#store(advance(this.#state.upload.plan, number, event));
  }

  async #store(plan: UploadPlan): Promise<void> {
    const upload = withPlan(this.#state.upload, plan);
    this.#set({ upload });
    this.#set({ isKept: await keepUpload(upload) });
    this.#onStored();
  }

  #set(change: Partial<RunState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** Runs `act` unless another tab is at it. Browsers without locks (plain http) cannot tell. */
async function alone(name: string, act: () => Promise<void>): Promise<boolean> {
  if (!('locks' in navigator)) {
    await act();
    return true;
  }
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await act();
    return lock !== null;
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}

function untilOnline(): Promise<void> {
  if (navigator.onLine) return Promise.resolve();
  return new Promise((resolve) => window.addEventListener('online', () => resolve(), { once: true }));
}
