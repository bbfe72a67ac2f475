import { QueryClient } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import type { BatchId, CustomerId } from '../domain/identifiers.ts';
import { ApiError } from '../partnerCenter/apiError.ts';
import { deviceBatchesQuery } from '../partnerCenter/deviceBatches.ts';
import { type Device, devicesQuery, readDevicesPage } from '../partnerCenter/devices.ts';
import type { PartnerCenter } from '../partnerCenter/http.ts';
import { DeviceRemoval, type DeviceRemovalOptions } from './DeviceRemoval.ts';
import { simulatedError } from './simulation.ts';

const customerId = 'customer' as CustomerId;
const batchId = 'batch' as BatchId;
const partnerCenter = {} as PartnerCenter;
const page = readDevicesPage({ items: ['A', 'B', 'C'].map((id) => ({ id })) }, 1);
const [a, b, c] = page.devices as [Device, Device, Device];
const devices = [a, b, c];

const error = (status: number, retryAfterMs?: number) => simulatedError({ status, retryAfterMs });
const lost = () => simulatedError({ kind: 'network' });

/** Partner Center and the browser. */
class Outside {
  /** What the next calls are answered; once they are used up, they succeed. */
  answers: (Error | (() => void))[] = [];
  calls: string[] = [];
  waits: number[] = [];
  duringWait = () => {};
  readonly queryClient = new QueryClient();
  readonly devicesKey = devicesQuery(partnerCenter, customerId, batchId).queryKey;
  readonly batchesKey = deviceBatchesQuery(partnerCenter, customerId).queryKey;

  constructor() {
    this.queryClient.setQueryData(this.devicesKey, {
      pages: [{ ...page, at: new Date(0) }],
      pageParams: [{ token: null, position: 1 }],
    });
    this.queryClient.setQueryData(this.batchesKey, { batches: [], isComplete: true });
  }

  readonly options: DeviceRemovalOptions = {
    ...{ customerId, batchId, partnerCenter, queryClient: this.queryClient },
    removeDevice: async (_, ofCustomer, ofBatch, deviceId, beforeTry) => {
      expect([ofCustomer, ofBatch]).toEqual([customerId, batchId]);
      this.calls.push(deviceId);
      const answer = this.answers.shift();
      const isSent = !(answer instanceof ApiError && answer.problem === 'interactionRequired');
      if (isSent) await beforeTry();
      if (typeof answer === 'function') answer();
      else if (answer) throw answer;
    },
    wait: async (ms, signal) => {
      this.waits.push(ms);
      this.duringWait();
      signal?.throwIfAborted();
    },
    now: () => 1_000_000,
  };

  /** The devices of the list that pages show. */
  get listed(): (string | null)[] {
    const data = this.queryClient.getQueryData(this.devicesKey);
    return data?.pages.flatMap((one) => one.devices.map(({ id }) => id)) ?? [];
  }
}

const kinds = ({ store }: DeviceRemoval) => devices.map((device) => store.state.results.get(device)?.kind);

describe('a removal', () => {
  test('removes one device after another, from Partner Center and from the list', async () => {
    const outside = new Outside();
    const removal = new DeviceRemoval(outside.options);
    outside.answers = [
      () => {
        expect(removal.store.state).toMatchObject({ isRunning: true, devices: [a, c] });
        expect(kinds(removal)).toEqual(['running', undefined, undefined]);
      },
    ];
    await removal.start([a, c]);
    expect(outside.calls).toEqual(['A', 'C']);
    expect(kinds(removal)).toEqual(['removed', undefined, 'removed']);
    expect(outside.listed).toEqual(['B']);
    expect(removal.store.state).toMatchObject({ isRunning: false, obstacle: null });
    expect(outside.queryClient.getQueryState(outside.batchesKey)?.isInvalidated).toBe(true);
  });

  test('counts a device that is gone, and passes one that is refused', async () => {
    const outside = new Outside();
    outside.answers = [simulatedError({ status: 404, code: '1000' }), error(400)];
    const removal = new DeviceRemoval(outside.options);
    await removal.start(devices);
    expect(kinds(removal)).toEqual(['alreadyGone', 'refused', 'removed']);
    expect(outside.listed).toEqual(['B']);
    expect(removal.store.state.results.get(b)).toMatchObject({ error: { problem: 'requestRefused' } });
  });

  test('waits as long as a 429 asks, and twice as long after a second one', async () => {
    const outside = new Outside();
    outside.answers = [error(429, 2_000), error(429, 2_000), () => {}, error(429)];
    const removal = new DeviceRemoval(outside.options);
    outside.duringWait = () => {
      const until = 1_000_000 + (outside.waits.at(-1) ?? 0);
      expect(removal.store.state.pausedUntil).toEqual(new Date(until));
    };
    await removal.start(devices);
    expect(outside.waits).toEqual([2_000, 4_000, 10_000]);
    expect(outside.calls).toEqual(['A', 'A', 'A', 'B', 'B', 'C']);
    expect(removal.store.state).toMatchObject({ isRunning: false, pausedUntil: null });
    expect(outside.listed).toEqual([]);
  });

  test('stops at what would stop every device, and can be continued', async () => {
    const outside = new Outside();
    outside.answers = [() => {}, simulatedError({ status: 403, code: '900150' })];
    const removal = new DeviceRemoval(outside.options);
    await removal.start(devices);
    expect(removal.store.state.obstacle).toMatchObject({ problem: 'roleLacksRights' });
    expect(kinds(removal)).toEqual(['removed', 'refused', undefined]);
    await removal.continue();
    expect(outside.calls).toEqual(['A', 'B', 'B', 'C']);
    expect(kinds(removal)).toEqual(['removed', 'removed', 'removed']);
    expect(removal.store.state.obstacle).toBeNull();
  });

  test('does not take the 404 of a gateway for Partner Center’s: the device stays listed and is tried again', async () => {
    const outside = new Outside();
    outside.answers = [error(404)];
    const removal = new DeviceRemoval(outside.options);
    await removal.start(devices);
    expect(kinds(removal)).toEqual(['unclear', 'removed', 'removed']);
    expect(outside.listed).toEqual(['A']);
    await removal.continue();
    expect(outside.calls).toEqual(['A', 'B', 'C', 'A']);
    expect(kinds(removal)).toEqual(['removed', 'removed', 'removed']);
  });

  test('stops at a lost response after three repeats, and does not call the device refused later', async () => {
    const outside = new Outside();
    outside.answers = [lost(), lost(), error(503), lost(), simulatedError({ status: 403, code: '900150' })];
    const removal = new DeviceRemoval(outside.options);
    await removal.start(devices);
    expect(outside.calls).toEqual(['A', 'A', 'A', 'A']);
    expect(kinds(removal)).toEqual(['unclear', undefined, undefined]);
    expect(removal.store.state.obstacle).toMatchObject({ problem: 'network' });
    await removal.continue();
    expect(kinds(removal)).toEqual(['unclear', undefined, undefined]);
    removal.close();
    outside.answers = [error(400)];
    await removal.start([a]);
    expect(kinds(removal)).toEqual(['unclear', undefined, undefined]);
  });

  test('leaves a device untried if there was no token for its call', async () => {
    const outside = new Outside();
    outside.answers = [simulatedError({ kind: 'interactionRequired' })];
    const removal = new DeviceRemoval(outside.options);
    await removal.start(devices);
    expect(kinds(removal)).toEqual([undefined, undefined, undefined]);
    expect(removal.store.state.obstacle).toMatchObject({ problem: 'interactionRequired' });
  });

  test('says until when it waits if a 503 names a wait', async () => {
    const outside = new Outside();
    outside.answers = [error(503, 20_000)];
    const removal = new DeviceRemoval(outside.options);
    outside.duringWait = () => expect(removal.store.state.pausedUntil).toEqual(new Date(1_020_000));
    await removal.start([a]);
    expect(outside.waits).toEqual([20_000]);
    expect(kinds(removal)).toEqual(['removed', undefined, undefined]);
  });

  test('stopped by the user finishes the device that is being removed', async () => {
    const outside = new Outside();
    const removal = new DeviceRemoval(outside.options);
    outside.answers = [() => removal.stop()];
    await removal.start(devices);
    expect(kinds(removal)).toEqual(['removed', undefined, undefined]);
    expect(removal.store.state).toMatchObject({ isRunning: false, obstacle: null });
    await removal.continue();
    expect(outside.calls).toEqual(['A', 'B', 'C']);
  });

  test('stopped by the user during a wait ends at once', async () => {
    const outside = new Outside();
    outside.answers = [error(429, 60_000)];
    const removal = new DeviceRemoval(outside.options);
    outside.duringWait = () => removal.stop();
    await removal.start(devices);
    expect(outside.calls).toEqual(['A']);
    expect(kinds(removal)).toEqual([undefined, undefined, undefined]);
    expect(removal.store.state).toMatchObject({ isRunning: false, pausedUntil: null, obstacle: null });
  });

  test('keeps its results until it is closed, which it cannot be while it runs', async () => {
    const outside = new Outside();
    const removal = new DeviceRemoval(outside.options);
    outside.answers = [
      () => {
        removal.close();
        void removal.start([c]);
        expect(removal.store.state.devices).toEqual(devices);
      },
    ];
    await removal.start(devices);
    expect(kinds(removal)).toEqual(['removed', 'removed', 'removed']);
    removal.close();
    expect(removal.store.state).toMatchObject({ devices: [], results: new Map() });
  });

  test('takes no other device off a list that was read again', async () => {
    const outside = new Outside();
    const removal = new DeviceRemoval(outside.options);
    outside.answers = [
      () =>
        outside.queryClient.setQueryData(outside.devicesKey, (data) => {
          const again = readDevicesPage({ items: ['B', 'C'].map((id) => ({ id })) }, 1);
          return data && { ...data, pages: [{ ...again, at: new Date(1) }] };
        }),
    ];
    await removal.start([a]);
    expect(outside.listed).toEqual(['B', 'C']);
  });

  test('that has ended stops its wait and removes nothing more', async () => {
    const outside = new Outside();
    outside.answers = [error(429, 60_000)];
    const removal = new DeviceRemoval(outside.options);
    outside.duringWait = () => removal.end();
    await removal.start(devices);
    expect(removal.store.state.isRunning).toBe(false);
    await removal.continue();
    expect(outside.calls).toEqual(['A']);
  });
});
