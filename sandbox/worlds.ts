import type { DeviceBatch } from './batches/deviceBatch.ts';
import type { BatchPlan } from './batches/plan.ts';
import { type BatchRun, startRun } from './batches/run.ts';
import type { Fault, FileFault, Hold } from './control/commands.ts';
import { lastSerial } from './oidc/tokenSerials.ts';
import { seededBatches } from './seed/batches.ts';
import { seededDeviceBatches } from './seed/deviceBatches.ts';

/** One API request as the sandbox saw it. Tokens and bodies are left out. */
export interface LoggedRequest {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly method: string;
  /** Below the world's address: `/v1/customers`. */
  readonly path: string;
  readonly query: string;
  /** Null until it is answered; stays null where the connection was cut. */
  status: number | null;
  readonly headers: Readonly<Record<string, string>>;
}

const keptRequests = 10_000;

/** A partner's world: everything that changes. What never changes is shared by all worlds and made on demand. */
export class World {
  readonly id: string;
  readonly runs = new Map<string, BatchRun>();
  readonly deviceBatches: DeviceBatch[] = seededDeviceBatches();
  /** Answers to uploads by method, path and `MS-RequestId`. */
  readonly answered = new Map<string, Promise<Response>>();
  #uploads = 0;
  readonly faults: Fault[] = [];
  readonly fileFaults: FileFault[] = [];
  readonly holds: Hold[] = [];
  readonly requests: LoggedRequest[] = [];
  /** Fields that replace those of `/config.json`; null removes one. */
  config: Readonly<Record<string, unknown>> = {};
  /** Access tokens up to this serial are answered 401. */
  tokensExpiredUpTo = 0;
  /** Sign-ins up to this serial no longer renew anything. */
  sessionsRevokedUpTo = 0;
  /** The claims that the next renewal is refused for, as Entra's conditional access does. */
  claimsChallenge: string | null = null;

  constructor(id: string) {
    this.id = id;
    for (const plan of seededBatches) this.addBatch(plan);
  }

  addBatch(plan: BatchPlan): BatchRun {
    const run = startRun(plan);
    this.runs.set(plan.trackingId, run);
    return run;
  }

  run(trackingId: string): BatchRun | undefined {
    return this.runs.get(trackingId.toLowerCase());
  }

  batchesOf(customerId: string): DeviceBatch[] {
    return this.deviceBatches.filter((batch) => batch.customerId === customerId.toLowerCase());
  }

  deviceBatch(customerId: string, batchId: string): DeviceBatch | undefined {
    return this.batchesOf(customerId).find(({ id }) => id === batchId);
  }

  addDeviceBatch(customerId: string, id: string, createdBy: string): DeviceBatch {
    const creationDate = new Date().toISOString().slice(0, 19);
    const batch = {
      id,
      customerId,
      creationDate,
      createdBy,
      seeded: () => [],
      seededCount: 0,
      uploads: [],
      deleted: new Set<string>(),
    };
    this.deviceBatches.push(batch);
    return batch;
  }

  /** Counts uploads, so that tracking ids are the same in every run. */
  nextUpload(): number {
    this.#uploads += 1;
    return this.#uploads;
  }

  note(request: LoggedRequest): void {
    this.requests.push(request);
    if (this.requests.length > keptRequests) this.requests.shift();
  }

  /** The status that the next file at `path` fails with, if one is to fail. */
  takeFileFault(path: string): number | undefined {
    const fault = this.fileFaults.find(({ pattern }) => pattern.test(path));
    if (!fault) return undefined;
    fault.timesLeft -= 1;
    if (fault.timesLeft === 0) this.fileFaults.splice(this.fileFaults.indexOf(fault), 1);
    return fault.status;
  }

  expireTokens(): void {
    this.tokensExpiredUpTo = lastSerial();
  }

  revokeSessions(): void {
    this.expireTokens();
    this.sessionsRevokedUpTo = lastSerial();
  }
}

export class Worlds {
  readonly #worlds = new Map<string, World>();

  /** Worlds begin to exist when somebody first looks at them. */
  get(id: string): World {
    let world = this.#worlds.get(id);
    if (!world) {
      world = new World(id);
      this.#worlds.set(id, world);
    }
    return world;
  }

  reset(id: string): void {
    for (const hold of this.#worlds.get(id)?.holds ?? []) hold.release();
    this.#worlds.delete(id);
  }
}
