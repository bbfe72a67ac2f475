import type { QueryClient } from '@tanstack/react-query';
import { Store } from '@tanstack/store';
import { wait } from '../browser/wait.ts';
import type { BatchId, CustomerId } from '../domain/identifiers.ts';
import { mayHaveArrived, recoveryStep, throttleWaitMs } from '../domain/recovery.ts';
import { ApiError } from '../partnerCenter/apiError.ts';
import { deviceBatchesQuery } from '../partnerCenter/deviceBatches.ts';
import { type Device, devicesQuery, removeDevice, withoutDevice } from '../partnerCenter/devices.ts';
import type { PartnerCenter } from '../partnerCenter/http.ts';

/** What became of one device; a device whose turn has not come has no result. */
export type RemovalResult =
  | { readonly kind: 'running' | 'removed' | 'alreadyGone' }
  /** A response said that the device was not removed. */
  | { readonly kind: 'refused'; readonly error: ApiError }
  /** The device may have been removed: the response was lost, or does not say. `error` is the last one. */
  | { readonly kind: 'unclear'; readonly error: Error };

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
  /** The devices that an earlier call may have removed, each with the last error. They stay unclear until a response says more. */
  readonly #inDoubt = new WeakMap<Device, Error>();
  /** Cuts only waits short: a call that was made may have its effect, so its answer is needed. */
  #stopping = new AbortController();
  #isEnded = false;

  constructor(options: DeviceRemovalOptions) {
    this.#options = { ...outside, ...options };
  }

  /** Starts with the devices that the user confirmed; does nothing while others are being removed. */
  start(devices: readonly Device[]): Promise<void> {
    const results = new Map<Device, RemovalResult>();
    for (const device of devices) {
      const error = this.#inDoubt.get(device);
      if (error) results.set(device, { kind: 'unclear', error });
    }
    return this.#run({ ...nothing, devices, results });
  }

  /** Goes through the devices that `isUnsettled`. */
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
    for (const device of first.devices) {
      if (signal.aborted) break;
      if (!isUnsettled(first.results.get(device))) continue;
      this.#setResult(device, { kind: 'running' });
      const { result, obstacle } = await this.#remove(device, signal);
      this.#setResult(device, result);
      if (obstacle === null || this.#isEnded) continue;
      this.#set({ obstacle });
      break;
    }
    this.#set({ isRunning: false, pausedUntil: null });
    void queryClient.invalidateQueries(deviceBatchesQuery(partnerCenter, customerId));
  }

  /** Calls for one device until there is a result. No `result`: nothing was sent for it, or only calls that were throttled. */
  async #remove(device: Device, signal: AbortSignal): Promise<Ending> {
    for (let throttled = 0, repeats = 0; ; ) {
      const call = await this.#call(device);
      if (call.error === null) return this.#gone(device, 'removed');
      const { error } = call;
      if (isAlreadyGone(error)) return this.#gone(device, 'alreadyGone');
      if ((call.isSent && mayHaveRemoved(error)) || this.#inDoubt.has(device))
        this.#inDoubt.set(device, error);
      const waitMs = waitBeforeNextCall(error, throttled + 1, repeats);
      if (waitMs === null) return this.#failed(device, error);
      if (isThrottled(error)) throttled += 1;
      else repeats += 1;
      const isCut = await this.#wait(waitMs, error, signal);
      if (isCut) return { ...this.#failed(device, error), obstacle: null };
    }
  }

  async #call(device: Device): Promise<{ error: Error | null; isSent: boolean }> {
    const { customerId, batchId, partnerCenter, removeDevice } = this.#options;
    let isSent = false;
    const beforeTry = async () => {
      if (this.#isEnded) throw new Error('The removal has ended.');
      isSent = true;
    };
    try {
      await removeDevice(partnerCenter, customerId, batchId, device.id ?? '', beforeTry);
      return { error: null, isSent };
    } catch (fault) {
      return { error: fault instanceof Error ? fault : new Error(String(fault)), isSent };
    }
  }

  /** Returns whether the user cut the wait short. */
  async #wait(ms: number, error: Error, signal: AbortSignal): Promise<boolean> {
    const { wait, now } = this.#options;
    const isAsked = isThrottled(error) || (error instanceof ApiError && error.retryAfterMs !== null);
    if (isAsked) this.#set({ pausedUntil: new Date(now() + ms) });
    await wait(ms, signal).catch(() => {});
    this.#set({ pausedUntil: null });
    return signal.aborted;
  }

  #gone(device: Device, kind: 'removed' | 'alreadyGone'): Ending {
    this.#inDoubt.delete(device);
    this.#takeOffList(device);
    return { result: { kind }, obstacle: null };
  }

  #failed(device: Device, error: Error): Ending {
    const obstacle = isObstacle(error) ? error : null;
    if (this.#inDoubt.has(device)) return { result: { kind: 'unclear', error }, obstacle };
    if (!(error instanceof ApiError) || error.facts.status === null || isThrottled(error))
      return { result: null, obstacle };
    return { result: { kind: error.problem === 'notFound' ? 'unclear' : 'refused', error }, obstacle };
  }

  #takeOffList(device: Device): void {
    const { customerId, batchId, partnerCenter, queryClient } = this.#options;
    const { queryKey } = devicesQuery(partnerCenter, customerId, batchId);
    queryClient.setQueryData(queryKey, (data) => data && withoutDevice(data, device));
  }

  #setResult(device: Device, result: RemovalResult | null): void {
    const results = new Map(this.store.state.results);
    if (result === null) results.delete(device);
    else results.set(device, result);
    this.#set({ results });
  }

  #set(change: Partial<RemovalState>): void {
    this.store.setState((state) => ({ ...state, ...change }));
  }
}

interface Ending {
  readonly result: RemovalResult | null;
  /** Why the following devices are not tried. */
  readonly obstacle: Error | null;
}

/** Whether `continue` tries the device (again): it was not tried, is unclear, or was refused for a reason that is not its own. */
export function isUnsettled(result: RemovalResult | undefined): boolean {
  if (result === undefined || result.kind === 'unclear') return true;
  return result.kind === 'refused' && isObstacle(result.error);
}

/** Whether the next device would fail in the same way. */
function isObstacle(error: Error): boolean {
  // A server error that outlasts all repeats may be about this device only. So may a 404 from something that is not Partner Center.
  return !(error instanceof ApiError && /^(requestRefused|serverFault|notFound)$/.test(error.problem));
}

/** Partner Center's own 404 has a code. One without comes from something else, such as a gateway, and says nothing about the device. */
function isAlreadyGone(error: Error): boolean {
  return error instanceof ApiError && error.problem === 'notFound' && error.code !== null;
}

/** Whether a call that was sent may have removed the device. */
function mayHaveRemoved(error: Error): boolean {
  return !(error instanceof ApiError) || error.facts.status === null || mayHaveArrived(error.problem);
}

function isThrottled(error: Error): boolean {
  return error instanceof ApiError && error.problem === 'throttled';
}

/** Milliseconds; `null` if no further call is made for this device. */
function waitBeforeNextCall(error: Error, throttledInARow: number, repeats: number): number | null {
  if (!(error instanceof ApiError)) return null;
  const { problem, retryAfterMs } = error;
  if (problem === 'throttled') return throttleWaitMs(retryAfterMs, throttledInARow);
  const signIn = { isTokenRenewed: true, isSignInFresh: true };
  const step = recoveryStep({ problem, retryAfterMs, repeats, ...signIn, random: Math.random() });
  return step.do === 'repeat' ? step.afterMs : null;
}
