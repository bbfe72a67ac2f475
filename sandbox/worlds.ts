import type { DeviceBatch } from './batches/deviceBatch.ts';
import type { BatchPlan } from './batches/plan.ts';
import { type BatchRun, startRun } from './batches/run.ts';
import type { Fault, FileFault, Hold } from './control/commands.ts';
import { TeamList } from './graph/teamList.ts';
import { lastSerial } from './oidc/tokenSerials.ts';
import type { Policy } from './policies/policy.ts';
import { seededBatches } from './seed/batches.ts';
import { seededDeviceBatches, seededFailingDevices } from './seed/deviceBatches.ts';
import { seededPolicies } from './seed/policies.ts';
import type { RegistrationError } from './seed/registrationErrors.ts';
import { guidFor } from './seed/seededRandom.ts';

/** One API request received by the sandbox, without its token and body. */
export interface LoggedRequest {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly method: string;
  /** Relative to the world's API address, for example `/v1/customers`, or `/v1.0/sites/…` for Graph. */
  readonly path: string;
  readonly query: string;
  /** Null until the response is sent. Stays null if the connection was cut. */
  status: number | null;
  readonly headers: Readonly<Record<string, string>>;
}

const maxLoggedRequests = 10_000;

/** An isolated copy of all state that can change. Data that never changes is shared by all worlds and created on demand. */
export class World {
  readonly id: string;
  readonly runs = new Map<string, BatchRun>();
  readonly deviceBatches: DeviceBatch[] = seededDeviceBatches();
  readonly policies: Policy[] = seededPolicies();
  /** Devices whose next assignment fails, by ID. */
  readonly failingDevices = new Map<string, RegistrationError>(seededFailingDevices());
  /** Serial numbers of devices that are registered, however they end. */
  readonly resolvedDevices = new Set<string>();
  /** Responses to uploads and policy updates, keyed by method, path and `MS-RequestId`. */
  readonly uploadResponses = new Map<string, Promise<Response>>();
  readonly teamList = new TeamList();
  /** Whether the app may ask for tokens for Graph. */
  hasGraphConsent = true;
  #uploads = 0;
  #teamUploads = 0;
  #policies = 0;
  readonly faults: Fault[] = [];
  readonly fileFaults: FileFault[] = [];
  readonly holds: Hold[] = [];
  readonly requests: LoggedRequest[] = [];
  /** Overrides fields of `/config.json`; null removes a field. */
  config: Readonly<Record<string, unknown>> = {};
  /** API calls with an access token up to this serial get a 401. */
  tokensExpiredUpTo = 0;
  /** Sign-ins up to this serial can no longer renew tokens. */
  sessionsRevokedUpTo = 0;
  /** While set, renewals are refused with these claims, as Entra does under Conditional Access. */
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
    const creationDate = wireNow();
    const batch = {
      id,
      customerId,
      creationDate,
      createdBy,
      seeded: () => [],
      seededCount: 0,
      uploads: [],
      policyUpdates: [],
      deleted: new Set<string>(),
    };
    this.deviceBatches.push(batch);
    return batch;
  }

  policiesOf(customerId: string): Policy[] {
    return this.policies.filter((policy) => policy.customerId === customerId.toLowerCase());
  }

  policy(customerId: string, policyId: string): Policy | undefined {
    return this.policiesOf(customerId).find(({ id }) => id === policyId.toLowerCase());
  }

  addPolicy(
    customerId: string,
    values: Pick<Policy, 'name' | 'category' | 'description' | 'policySettings'>,
  ): Policy {
    this.#policies += 1;
    const now = wireNow();
    const policy: Policy = {
      id: guidFor(`${this.id} policy ${this.#policies}`),
      customerId: customerId.toLowerCase(),
      ...values,
      createdDate: now,
      lastModifiedDate: now,
      countName: 'devicesAssigned',
    };
    this.policies.push(policy);
    return policy;
  }

  /** What is `undefined` stays. */
  changePolicy(
    policy: Policy,
    {
      name,
      description,
      policySettings,
    }: { [K in 'name' | 'description' | 'policySettings']?: Policy[K] | undefined },
  ): void {
    if (name !== undefined) policy.name = name;
    if (description !== undefined) policy.description = description;
    if (policySettings !== undefined) policy.policySettings = policySettings;
    policy.lastModifiedDate = wireNow();
  }

  deletePolicy(policy: Policy): void {
    this.policies.splice(this.policies.indexOf(policy), 1);
  }

  /** Tracking IDs are derived from this number, so they are the same in every run. */
  nextUpload(): number {
    this.#uploads += 1;
    return this.#uploads;
  }

  /** As `nextUpload`, for uploads that a colleague shares. */
  nextTeamUpload(): number {
    this.#teamUploads += 1;
    return this.#teamUploads;
  }

  logRequest(request: LoggedRequest): void {
    this.requests.push(request);
    if (this.requests.length > maxLoggedRequests) this.requests.shift();
  }

  /** The HTTP status to fail this file request with, if any. Counts the failure as used. */
  nextFileFailure(path: string): number | undefined {
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

/** UTC without a time zone, as Partner Center sends it. */
function wireNow(): string {
  return new Date().toISOString().slice(0, 19);
}

export class Worlds {
  readonly #worlds = new Map<string, World>();

  /** Creates the world if it does not exist yet. */
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
