import type { QueryClient } from '@tanstack/react-query';
import { Store } from '@tanstack/store';
import { askBeforeLeaving } from '../browser/askBeforeLeaving.ts';
import { isSettled } from '../domain/upload/uploadPlan.ts';
import { keepStopped } from '../kept/followed.ts';
import type { KeptUpload } from '../kept/records.ts';
import { deviceBatchesQuery } from '../partnerCenter/deviceBatches.ts';
import type { PartnerCenter } from '../partnerCenter/http.ts';
import { UploadRun } from './UploadRun.ts';

interface UploadRunsOptions {
  readonly partnerCenter: PartnerCenter;
  readonly queryClient: QueryClient;
}

/** The uploads that were sent or continued since the page was loaded. */
export class UploadRuns {
  /** By upload ID. */
  readonly store = new Store<ReadonlyMap<string, UploadRun>>(new Map());
  readonly #options: UploadRunsOptions;
  #stopAsking: (() => void) | null = null;

  constructor(options: UploadRunsOptions) {
    this.#options = options;
  }

  /** The run of this upload; a new one if there is none yet. */
  findOrCreate(upload: KeptUpload): UploadRun {
    const found = this.store.state.get(upload.id);
    if (found) return found;
    const { partnerCenter, queryClient } = this.#options;
    const { queryKey } = deviceBatchesQuery(partnerCenter, upload.customerId);
    const onChange = () => void queryClient.invalidateQueries({ queryKey });
    const run = new UploadRun(upload, { partnerCenter, onChange });
    run.store.subscribe(() => this.#askBeforeLeaving());
    noteStops(run);
    this.store.setState((runs) => new Map(runs).set(upload.id, run));
    return run;
  }

  /** Whether leaving the page would lose devices that are still to be sent. */
  get holdsPage(): boolean {
    return [...this.store.state.values()].some((run) => run.holdsDevices);
  }

  end(): void {
    for (const run of this.store.state.values()) run.end();
    this.store.setState(() => new Map());
    this.#askBeforeLeaving();
  }

  #askBeforeLeaving(): void {
    if (this.holdsPage) this.#stopAsking ??= askBeforeLeaving();
    else {
      this.#stopAsking?.();
      this.#stopAsking = null;
    }
  }
}

/** Has the user told when sending stops and needs them. */
export function noteStops(run: UploadRun): void {
  let wasSending = false;
  run.store.subscribe(({ activity, obstacle, upload }) => {
    const hasStopped = wasSending && activity === 'idle';
    wasSending = activity === 'sending';
    // Whoever deletes an upload or signs out knows that it is not sent any more.
    if (!hasStopped || obstacle === 'deleted' || run.hasEnded) return;
    const part = upload.plan.parts.find((one) => !isSettled(one));
    if (part) void keepStopped('stoppedSending', upload, `${part.number} ${part.attempts}`);
  });
}
