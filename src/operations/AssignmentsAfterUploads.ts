import { type QueryClient, QueryObserver } from '@tanstack/react-query';
import { runInOneTab } from '../browser/oneTab.ts';
import { untilOnline } from '../browser/untilOnline.ts';
import { wait } from '../browser/wait.ts';
import { planAssignment } from '../domain/assignment/planAssignment.ts';
import { reviewAssignment } from '../domain/assignment/reviewAssignment.ts';
import { isObstacle, type ThenAssign, type ThenAssignObstacle } from '../domain/assignment/thenAssign.ts';
import { countDevices } from '../domain/upload/uploadPlan.ts';
import { keepStopped } from '../kept/followed.ts';
import { type ListedUpload, listedUploadsQuery } from '../kept/listedUploads.ts';
import type { KeptUpload } from '../kept/records.ts';
import { setThenAssign, startThenAssign } from '../kept/thenAssign.ts';
import { findUpload, newUpload } from '../kept/uploads.ts';
import { ApiError } from '../partnerCenter/apiError.ts';
import type { PartnerCenter } from '../partnerCenter/http.ts';
import { readOneProfile } from '../partnerCenter/policies.ts';
import { isToBegin, isToContinue } from './assignWhenNeeded.ts';
import type { BatchWatcher } from './BatchWatcher.ts';
import { PatientCalls } from './PatientCalls.ts';
import { readJobDevices } from './readJobDevices.ts';
import type { UploadRun } from './UploadRun.ts';

/** What this needs from outside: of this browser and Partner Center, unless a test simulates it. */
const outside = {
  ...{ findUpload, startThenAssign, setThenAssign, keepStopped, readOneProfile, readJobDevices },
  ...{ runInOneTab, wait, untilOnline },
  /** Milliseconds since 1970. */
  now: () => Date.now(),
};

export interface AssignmentsAfterUploadsOptions extends Partial<typeof outside> {
  /** `SignedInAccount.key`. */
  readonly account: string;
  readonly partnerCenter: PartnerCenter;
  readonly queryClient: QueryClient;
  readonly watcher: Pick<BatchWatcher, 'waitForCall'>;
  /** Sends uploads and assignments. */
  readonly runs: { readonly findOrCreate: (upload: KeptUpload) => Pick<UploadRun, 'send'> };
}

type Waiting = KeptUpload & { readonly thenAssign: ThenAssign };

/** After a failure that may pass. */
const againAfterMs = 60_000;

/**
 * Assigns the profile that was chosen with an upload, once every result of the upload is final, whatever page is open; and continues
 * such assignments after a reload. Of all tabs, one finds out about the devices; the assignment it stores is sent like any other.
 */
export class AssignmentsAfterUploads {
  readonly #options: typeof outside & AssignmentsAfterUploadsOptions;
  readonly #calls: PatientCalls;
  readonly #ended = new AbortController();
  /** Uploads that this tab takes care of. */
  readonly #begun = new Set<string>();
  /** Assignments that this tab has sent: if one stops, it is up to the user. */
  readonly #sent = new Set<string>();
  readonly #unsubscribe: () => void;

  constructor(options: AssignmentsAfterUploadsOptions) {
    this.#options = { ...outside, ...options };
    this.#calls = new PatientCalls({ ...this.#options, onChange: () => {} });
    const observer = new QueryObserver(options.queryClient, listedUploadsQuery(options.account, null));
    this.#unsubscribe = observer.subscribe(({ data }) => {
      if (data !== undefined) this.onList(data);
    });
  }

  /** Called with every change of what is kept. */
  onList(listed: readonly ListedUpload[]): void {
    for (const upload of listed) {
      const { sentHere } = upload;
      if (sentHere === null) continue;
      if (isToBegin(upload)) void this.#begin(upload, sentHere.uploadId);
      if (isToContinue(upload)) void this.#continue(upload, sentHere.uploadId);
    }
  }

  end(): void {
    this.#ended.abort();
    this.#unsubscribe();
  }

  async #begin({ customerId }: ListedUpload, id: string): Promise<void> {
    if (this.#begun.has(id)) return;
    this.#begun.add(id);
    const { account, runInOneTab, wait, findUpload } = this.#options;
    const { signal } = this.#ended;
    const act = async () => {
      for (;;) {
        signal.throwIfAborted();
        const upload = await findUpload(account, customerId, id);
        if (typeof upload === 'string' || !isWaiting(upload)) return;
        if (await this.#assign(upload)) return;
        await wait(againAfterMs, signal);
      }
    };
    try {
      await runInOneTab(`assign after ${id}`, act, { signal, onWait: () => {} });
    } catch (fault) {
      if (!signal.aborted) console.error(fault);
    }
    this.#begun.delete(id);
  }

  /** Returns whether it is done, or stopped for a reason that the user has to know. */
  async #assign(upload: Waiting): Promise<boolean> {
    const { readOneProfile, readJobDevices, partnerCenter, startThenAssign, runs } = this.#options;
    const { customerId, trackingIds, thenAssign } = upload;
    const { profileId, profileName } = thenAssign;
    const { signal } = this.#ended;
    const profile = await this.#calls.make(customerId, signal, async (beforeTry) => {
      await beforeTry();
      return readOneProfile(partnerCenter, customerId, profileId);
    });
    if ('error' in profile) return this.#failed(upload, profile.error, 'profileGone');
    const reading = { ...this.#options, calls: this.#calls };
    const read = await readJobDevices(
      reading,
      { customerId, trackingIds },
      'registered',
      false,
      signal,
    ).catch((error: Error) => ({ error }));
    if ('error' in read) return this.#failed(upload, read.error, null);
    if (!read.isFinal) return false;
    signal.throwIfAborted();

    const unidentified = read.unidentified + untracked(upload);
    const { toSend } = reviewAssignment(read.devices, profileOf(thenAssign), []);
    if (toSend.length === 0) return this.#stop(upload, unidentified > 0 ? 'notIdentified' : 'noDevices');
    const { account, customerName } = upload;
    const target = { profileId, profileName, after: upload.id };
    const assignment = newUpload({
      ...{ account, customerId, customerName, fileName: null },
      plan: planAssignment(toSend, target),
    });
    const stored = await startThenAssign(upload, assignment, unidentified);
    // Otherwise another tab or the user was faster, or the browser refuses.
    if (stored !== null) this.#send(stored, runs);
    return stored !== null;
  }

  async #continue({ customerId }: ListedUpload, id: string): Promise<void> {
    if (this.#sent.has(id)) return;
    const { account, findUpload, runs } = this.#options;
    const assignment = await findUpload(account, customerId, id);
    if (typeof assignment !== 'string') this.#send(assignment, runs);
  }

  #send(assignment: KeptUpload, runs: AssignmentsAfterUploadsOptions['runs']): void {
    if (this.#sent.has(assignment.id) || this.#ended.signal.aborted) return;
    this.#sent.add(assignment.id);
    void runs.findOrCreate(assignment).send(new Map());
  }

  /** `gone` is what it means if Partner Center does not find what was asked for. */
  async #failed(upload: Waiting, error: Error, gone: ThenAssignObstacle | null): Promise<boolean> {
    this.#ended.signal.throwIfAborted();
    if (!(error instanceof ApiError)) throw error;
    const { problem, code } = error;
    // A 404 without a code may be of a proxy.
    if (gone !== null && problem === 'notFound' && code !== null) return this.#stop(upload, gone);
    return isObstacle(problem) && this.#stop(upload, problem);
  }

  async #stop(upload: Waiting, because: ThenAssignObstacle): Promise<boolean> {
    const { setThenAssign, keepStopped, now } = this.#options;
    const isStored = await setThenAssign(upload, ['waiting'], { kind: 'stopped', because });
    if (isStored) void keepStopped('notAssigned', upload, String(now()));
    return isStored;
  }
}

function isWaiting(upload: KeptUpload): upload is Waiting {
  return upload.thenAssign?.state.kind === 'waiting';
}

function profileOf({ profileId, profileName }: ThenAssign) {
  return { id: profileId, name: profileName };
}

/** Devices of parts that were accepted without a tracking ID: nobody can know when they are registered. */
function untracked({ plan }: KeptUpload): number {
  return countDevices(
    plan.parts.filter(({ state }) => state.kind === 'sent' && state.batchTrackingId === null),
  );
}
