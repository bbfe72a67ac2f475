import type { QueryClient } from '@tanstack/react-query';
import { Store } from '@tanstack/store';
import { wait } from '../browser/wait.ts';
import type { BatchId, CustomerId } from '../domain/identifiers.ts';
import { throttleWaitMs } from '../domain/recovery.ts';
import { ApiError } from '../partnerCenter/apiError.ts';
import { deviceBatchesQuery } from '../partnerCenter/deviceBatches.ts';
import { type Device, devicesQuery, removeDevice, withoutDevice } from '../partnerCenter/devices.ts';
import type { PartnerCenter } from '../partnerCenter/http.ts';

/** What became of one device; a device whose turn has not come has no result. */
export type RemovalResult =
  | { readonly kind: 'running' | 'removed' | 'alreadyGone' }
  | { readonly kind: 'refused'; readonly error: ApiError };

export interface RemovalState {
  /** The devices that the user confirmed, in order; none before the first removal and after `close`. */
  readonly devices: readonly Device[];
  readonly results: ReadonlyMap<Device, RemovalResult>;
  readonly isRunning: boolean;
  /** Until when Partner Center wants no calls; `null` while nothing is waited for. */
  readonly pausedUntil: Date | null;
  /** Why the removal stopped early: the following devices would have failed in the same way. */
  readonly obstacle: Error | null;
}

/** What a removal needs from outside: of this browser and Partner Center, unless a test simulates it. */
const outside = {
  /** Makes the call for one device; throws `ApiError`. */
  removeDevice,
  wait,
  /** Milliseconds since 1970. */
  now: () => Date.now(),
};

export interface DeviceRemovalOptions extends Partial<typeof outside> {
  readonly customerId: CustomerId;
  readonly batchId: BatchId;
  readonly partnerCenter: PartnerCenter;
  readonly queryClient: QueryClient;
}

const nothing: RemovalState = {
  devices: [],
  results: new Map(),
  isRunning: false,
  pausedUntil: null,
  obstacle: null,
};

/** Removes devices of one device batch, one after another because of Partner Center's limits, and records the result of each. */
export class DeviceRemoval {
  readonly store = new Store<RemovalState>(nothing);
  readonly #options: typeof outside & DeviceRemovalOptions;
  /** Cuts only waits short: a call that was made may have its effect, so its answer is needed. */
  #stopping = new AbortController();
  #isEnded = false;

  constructor(options: DeviceRemovalOptions) {
    this.#options = { ...outside, ...options };
  }

  /** Starts with the devices that the user confirmed; does nothing while others are being removed. */
  start(devices: readonly Device[]): Promise<void> {
    return this.#run({ ...nothing, devices });
  }

  /** Goes through the devices that have no result yet. */
  continue(): Promise<void> {
    return this.#run({ ...this.store.state, obstacle: null });
  }

  /** Stops after the device that is being removed. */
  stop(): void {
    this.#stopping.abort();
  }

  /** Drops the results; does nothing while devices are being removed. */
  close(): void {
    if (!this.store.state.isRunning) this.store.setState(() => nothing);
  }

  /** Stops, and removes nothing from then on. */
  end(): void {
    this.#isEnded = true;
    this.stop();
  }

  async #run(first: RemovalState): Promise<void> {
    if (this.#isEnded || this.store.state.isRunning) return;
    const { customerId, partnerCenter, queryClient } = this.#options;
    this.#stopping = new AbortController();
    const { signal } = this.#stopping;
    this.store.setState(() => ({ ...first, isRunning: true }));
    try {
      for (const device of first.devices) {
        if (signal.aborted) break;
        if (first.results.has(device)) continue;
        this.#setResult(device, { kind: 'running' });
        this.#setResult(device, await this.#remove(device, signal));
      }
    } catch (error) {
      const results = new Map([...this.store.state.results].filter(([, { kind }]) => kind !== 'running'));
      const obstacle = error instanceof Error ? error : new Error(String(error));
      this.#set({ results, ...(signal.aborted ? {} : { obstacle }) });
    }
    this.#set({ isRunning: false, pausedUntil: null });
    void queryClient.invalidateQueries(deviceBatchesQuery(partnerCenter, customerId));
  }

  async #remove(device: Device, signal: AbortSignal): Promise<RemovalResult> {
    const { customerId, batchId, partnerCenter, removeDevice, wait, now } = this.#options;
    for (let throttledInARow = 1; ; throttledInARow += 1) {
      try {
        await removeDevice(partnerCenter, customerId, batchId, device.id ?? '');
        this.#takeOffList(device);
        return { kind: 'removed' };
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        switch (error.problem) {
          case 'notFound':
            this.#takeOffList(device);
            return { kind: 'alreadyGone' };
          // A server error that outlasts all repeats may be about this device only, so the next one is tried.
          case 'requestRefused':
          case 'serverFault':
            return { kind: 'refused', error };
          case 'throttled': {
            const waitMs = throttleWaitMs(error.retryAfterMs, throttledInARow);
            this.#set({ pausedUntil: new Date(now() + waitMs) });
            await wait(waitMs, signal);
            this.#set({ pausedUntil: null });
            break;
          }
          default:
            throw error;
        }
      }
    }
  }

  #takeOffList(device: Device): void {
    const { customerId, batchId, partnerCenter, queryClient } = this.#options;
    const { queryKey } = devicesQuery(partnerCenter, customerId, batchId);
    queryClient.setQueryData(queryKey, (data) => data && withoutDevice(data, device));
  }

  #setResult(device: Device, result: RemovalResult): void {
    this.#set({ results: new Map(this.store.state.results).set(device, result) });
  }

  #set(change: Partial<RemovalState>): void {
    this.store.setState((state) => ({ ...state, ...change }));
  }
}
