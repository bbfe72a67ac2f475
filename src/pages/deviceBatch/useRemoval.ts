import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { BatchId, CustomerId } from '../../domain/identifiers.ts';
import { throttleWaitMs } from '../../domain/recovery.ts';
import { ApiError } from '../../partnerCenter/apiError.ts';
import { deviceBatchesQuery } from '../../partnerCenter/deviceBatches.ts';
import { type Device, devicesQuery, removeDevice, withoutDevice } from '../../partnerCenter/devices.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';

/** How far removing one device has come; one whose turn has not come has no result. */
export type RemovalResult =
  | { readonly kind: 'running' | 'removed' | 'alreadyGone' }
  | { readonly kind: 'refused'; readonly error: ApiError };

/** Removes devices one after another, as Partner Center's limits ask for, and tells how each came out. */
export function useRemoval(customerId: CustomerId, batchId: BatchId) {
  const partnerCenter = usePartnerCenter();
  const queryClient = useQueryClient();
  const [results, setResults] = useState<ReadonlyMap<Device, RemovalResult>>(new Map());
  const [isRunning, setRunning] = useState(false);
  const [pausedUntil, setPausedUntil] = useState<Date | null>(null);
  /** What ended the run early: it would have struck the devices that follow, too. */
  const [obstacle, setObstacle] = useState<Error | null>(null);

  // Only the waits are cut short: a call that is out may have its effect, so its answer is wanted.
  const stopping = useRef(new AbortController());
  useEffect(() => () => stopping.current.abort(), []);

  async function start(devices: readonly Device[]) {
    stopping.current = new AbortController();
    const { signal } = stopping.current;
    setRunning(true);
    setObstacle(null);
    try {
      for (const device of devices) {
        if (signal.aborted) break;
        setResults((now) => new Map(now).set(device, { kind: 'running' }));
        const result = await removeOne(device, signal);
        setResults((now) => new Map(now).set(device, result));
      }
    } catch (error) {
      setResults((now) => new Map([...now].filter(([, { kind }]) => kind !== 'running')));
      if (!signal.aborted) setObstacle(error instanceof Error ? error : new Error(String(error)));
    }
    setPausedUntil(null);
    setRunning(false);
    void queryClient.invalidateQueries(deviceBatchesQuery(partnerCenter, customerId));
  }

  async function removeOne(device: Device, signal: AbortSignal): Promise<RemovalResult> {
    for (let waits = 0; ; waits += 1) {
      try {
        await removeDevice(partnerCenter, customerId, batchId, device.id ?? '');
        takeOffList(device);
        return { kind: 'removed' };
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        switch (error.problem) {
          case 'notFound':
            takeOffList(device);
            return { kind: 'alreadyGone' };
          // A fault of the server that outlasts all repeats may lie in this one device; the next shall have its try.
          case 'requestRefused':
          case 'serverFault':
            return { kind: 'refused', error };
          case 'throttled': {
            const waitMs = throttleWaitMs(error.retryAfterMs, waits + 1);
            setPausedUntil(new Date(Date.now() + waitMs));
            await pause(waitMs, signal);
            setPausedUntil(null);
            break;
          }
          default:
            throw error;
        }
      }
    }
  }

  function takeOffList(device: Device) {
    const { queryKey } = devicesQuery(partnerCenter, customerId, batchId);
    queryClient.setQueryData(queryKey, (data) => data && withoutDevice(data, device));
  }

  return {
    results,
    isRunning,
    pausedUntil,
    obstacle,
    start: (devices: readonly Device[]) => void start(devices),
    stop: () => stopping.current.abort(),
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
