import { expect } from 'vitest';
import { noValues } from '../domain/deviceFile/deviceRow.ts';
import type { BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import { splitIntoBatches } from '../domain/upload/splitIntoBatches.ts';
import { planUpload } from '../domain/upload/uploadPlan.ts';
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
    uploadDevices: async (_, { batchId, requestId, devices: [device] }) => {
      // Noted before the call, or a repeat could not carry the same request ID.
      if (!this.isStorageRefused)
        expect(this.stored?.plan.parts.find((part) => part.batchId === batchId)).toMatchObject({
          state: { kind: 'inFlight' },
          repeatRequestId: requestId,
        });
      expect(device?.hardwareHash).toMatch('hash of');
      this.calls.push(`${batchId} ${requestId}`);
      const answer = this.answers.shift();
      if (answer === undefined) return `tracking ${batchId}` as BatchTrackingId;
      if (typeof answer === 'function') return answer();
      throw answer instanceof Error ? answer : simulatedError(answer, this.now);
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
