import { expect } from 'vitest';
import { planAssignment } from '../domain/assignment/planAssignment.ts';
import { noValues } from '../domain/deviceFile/deviceRow.ts';
import type { BatchTrackingId, CustomerId, ProfileId } from '../domain/identifiers.ts';
import { splitIntoBatches } from '../domain/upload/splitIntoBatches.ts';
import { type PlannedPart, planUpload } from '../domain/upload/uploadPlan.ts';
import type { KeptUpload } from '../kept/records.ts';
import type { PartnerCenter } from '../partnerCenter/http.ts';
import { type SimulatedFailure, simulatedError } from './simulation.ts';
import type { UploadRunOptions } from './UploadRun.ts';

const rows = ['S1', 'S2', 'S3'].map((serialNumber, id) => ({
  ...{ ...noValues, serialNumber, id, line: id + 2 },
  hardwareHash: `hash of ${serialNumber}`,
  hashReading: null,
}));
const target = { kind: 'newBatch', name: 'Autumn' } as const;
const parts = splitIntoBatches(rows, target, 1);
/** Of each part, with their hashes. */
export const simulatedDevices = new Map(parts.map((part) => [part.number, part.rows]));
/** Three parts of one device each, not sent yet. */
export const simulatedUpload: KeptUpload = {
  account: 'account',
  customerId: 'customer' as CustomerId,
  id: 'upload',
  customerName: 'Customer',
  fileName: null,
  createdAt: new Date(0),
  plan: planUpload(parts, target),
  revision: 0,
  trackingIds: [],
};

const assigned = ['D1', 'D2', 'D3'].map((deviceId) => ({
  ...{ deviceId, serialNumber: `S of ${deviceId}`, productKey: null, manufacturer: null, model: null },
}));
const profile = { profileId: 'profile' as ProfileId, profileName: 'Kiosk' };
/** The same for devices that get a profile. */
export const simulatedAssignment: KeptUpload = {
  ...simulatedUpload,
  plan: planAssignment(assigned, profile, [], 1),
};

/** What a test calls a part: its device batch, or the devices that get a profile. */
export function partName({ batchId, devices }: Pick<PlannedPart, 'batchId' | 'devices'>): string {
  return batchId ?? devices.map(({ deviceId }) => deviceId).join();
}

/** Partner Center and one browser; several runs in it are several tabs. */
export class SimulatedOutside {
  now = 1_000_000;
  /** What the next calls are answered; once they are used up, a tracking ID. */
  answers: (SimulatedFailure | Error | (() => Promise<BatchTrackingId>))[] = [];
  /** Batch and request ID of each call. */
  calls: string[] = [];
  waits: number[] = [];
  stored: KeptUpload | null = null;
  isStorageRefused = false;
  #sending: Promise<void> | null = null;
  untilOnline: (signal: AbortSignal) => Promise<void> = () => Promise.resolve();
  /** Called while a run waits; time has passed when it returns. */
  duringWait = () => {};
  changes = 0;
  #ids = 0;

  async #answer(name: string, requestId: string): Promise<BatchTrackingId | null> {
    // Noted before the call, or a repeat could not carry the same request ID.
    if (!this.isStorageRefused)
      expect(this.stored?.plan.parts.find((part) => partName(part) === name)).toMatchObject({
        state: { kind: 'inFlight' },
        repeatRequestId: requestId,
      });
    this.calls.push(`${name} ${requestId}`);
    const answer = this.answers.shift();
    if (answer === undefined) return `tracking ${name}` as BatchTrackingId;
    if (typeof answer === 'function') return answer();
    throw answer instanceof Error ? answer : simulatedError(answer, this.now);
  }

  readonly options: UploadRunOptions = {
    partnerCenter: {} as PartnerCenter,
    onChange: () => {
      this.changes += 1;
    },
    findUpload: async () => (this.isStorageRefused ? 'refused' : (this.stored ?? 'none')),
    keepUpload: async (one, isNew) => {
      if (this.isStorageRefused) return 'refused';
      if (!this.stored && !isNew) return 'gone';
      expect(JSON.stringify(one)).not.toContain('hash of');
      this.stored = structuredClone(one);
      return 'kept';
    },
    uploadDevices: (_, { batchId, requestId, devices: [device] }) => {
      expect(device?.hardwareHash).toMatch('hash of');
      return this.#answer(batchId, requestId);
    },
    assignProfile: (_, { profileId, deviceIds, requestId }) => {
      expect(profileId).toBe(profile.profileId);
      return this.#answer(deviceIds.join(), requestId);
    },
    runInOneTab: async (name, act, { onWait }) => {
      expect(name).toBe('upload upload');
      if (this.#sending) onWait();
      while (this.#sending) await this.#sending.catch(() => {});
      this.#sending = act().finally(() => {
        this.#sending = null;
      });
      await this.#sending;
    },
    wait: async (ms, signal) => {
      this.waits.push(ms);
      this.duringWait();
      signal?.throwIfAborted();
      this.now += ms;
    },
    untilOnline: (signal) => this.untilOnline(signal),
    now: () => this.now,
    newRequestId: () => {
      this.#ids += 1;
      return `id${this.#ids}`;
    },
  };
}
