import { describe, expect, test } from 'vitest';
import type { BatchTrackingId } from '../domain/identifiers.ts';
import type { PartState } from '../domain/upload/uploadPlan.ts';
import type { KeptUpload } from '../kept/records.ts';
import { ApiError } from '../partnerCenter/apiError.ts';
import {
  simulatedAssignment as assignment,
  simulatedDevices as devices,
  SimulatedOutside,
  simulatedUpload as upload,
} from './simulatedUpload.ts';
import { UploadRun } from './UploadRun.ts';

const states = (run: UploadRun) => run.store.state.upload.plan.parts.map(({ state }) => state.kind);
const stateOf = (run: UploadRun, number: number) =>
  run.store.state.upload.plan.parts[number - 1]?.state as PartState;
const allSent = ['sent', 'sent', 'sent'];

describe('an upload', () => {
  test('is sent part after part, and its tracking IDs are stored', async () => {
    const outside = new SimulatedOutside();
    const run = new UploadRun(upload, outside.options);
    const activities: string[] = [];
    run.store.subscribe(({ activity }) => {
      if (activities.at(-1) !== activity) activities.push(activity);
    });
    await run.send(devices);
    expect(activities).toEqual(['sending', 'idle']);
    expect(states(run)).toEqual(allSent);
    expect(outside.calls).toEqual(['Autumn (1) id1', 'Autumn (2) id2', 'Autumn (3) id3']);
    expect(outside.stored).toEqual(run.store.state.upload);
    expect(outside.stored?.trackingIds).toEqual([1, 2, 3].map((part) => `tracking Autumn (${part})`));
    expect(outside.changes).toBe(7);
    expect(run.store.state).toMatchObject({ error: null, keeping: 'kept', hasDevices: true });
  });

  test('is shown as sent only once its tracking IDs are stored: the page may be left at once', async () => {
    const outside = new SimulatedOutside();
    const run = new UploadRun(upload, outside.options);
    const shown: (readonly string[])[] = [];
    run.store.subscribe(({ upload: { trackingIds } }) => {
      shown.push(trackingIds.filter((id) => !outside.stored?.trackingIds.includes(id)));
    });
    await run.send(devices);
    expect(states(run)).toEqual(allSent);
    expect(shown.flat()).toEqual([]);
  });

  test('waits as long as a 429 asks, and sends the part with a new request ID', async () => {
    const outside = new SimulatedOutside();
    outside.answers = [{ status: 429, retryAfterMs: 57_000 }, { status: 429 }];
    const run = new UploadRun(upload, outside.options);
    outside.duringWait = () => {
      expect(stateOf(run, 1)).toMatchObject({ kind: 'waiting', because: 'throttled' });
      expect(run.store.state.error).toBeInstanceOf(ApiError);
    };
    await run.send(devices);
    expect(outside.waits).toEqual([57_000, 20_000]);
    expect(outside.calls.slice(0, 3)).toEqual(['Autumn (1) id1', 'Autumn (1) id2', 'Autumn (1) id3']);
    expect(states(run)).toEqual(allSent);
    expect(run.store.state.error).toBeNull();
  });

  test('repeats a call whose answer was lost with the same request ID, also through a 429', async () => {
    const outside = new SimulatedOutside();
    const lost = { kind: 'timeout' } as const;
    outside.answers = [{ kind: 'network' }, { status: 429, retryAfterMs: 1000 }, lost, lost, lost, lost];
    const run = new UploadRun(upload, outside.options);
    await run.send(devices);
    expect(outside.waits).toEqual([500, 2_000, 3_500, 30_000, 120_000]);
    expect(outside.calls).toEqual(Array(6).fill('Autumn (1) id1'));
    expect(stateOf(run, 1)).toMatchObject({ kind: 'failed', problem: 'timeout' });
    await run.tryAgain(1);
    expect(outside.calls.slice(6)).toEqual(['Autumn (1) id1', 'Autumn (2) id2', 'Autumn (3) id3']);
  });

  test('warns that a refused part may have arrived if an earlier call got no answer', async () => {
    const outside = new SimulatedOutside();
    outside.answers = [{ kind: 'network' }, { status: 400 }];
    const run = new UploadRun(upload, outside.options);
    await run.send(devices);
    expect(outside.calls).toEqual(['Autumn (1) id1', 'Autumn (1) id1']);
    expect(stateOf(run, 1)).toMatchObject({ kind: 'failed', problem: 'requestRefused' });
    expect(run.store.state.upload.plan.parts[0]).toMatchObject({ mayHaveArrived: true });
    await run.tryAgain(1);
    expect(outside.calls[2]).toBe('Autumn (1) id1');
  });

  test('stops at a refused part until it is tried again or left out', async () => {
    const outside = new SimulatedOutside();
    outside.answers = [async () => 'tracking 1' as BatchTrackingId, { status: 403 }, { status: 403 }];
    const run = new UploadRun(upload, outside.options);
    await run.send(devices);
    expect(states(run)).toEqual(['sent', 'failed', 'notSent']);
    expect(run.store.state).toMatchObject({ activity: 'idle', hasDevices: true });
    expect(run.store.state.error).toMatchObject({ problem: 'forbidden' });
    await run.tryAgain(2);
    expect(states(run)).toEqual(['sent', 'failed', 'notSent']);
    await run.leaveOut(2);
    expect(states(run)).toEqual(['sent', 'leftOut', 'sent']);
    expect(outside.calls.slice(1)).toEqual(['Autumn (2) id2', 'Autumn (2) id3', 'Autumn (3) id4']);
  });

  test('waits for the network before a call', async () => {
    const outside = new SimulatedOutside();
    let online = () => {};
    outside.untilOnline = () =>
      new Promise((resolve) => {
        online = resolve;
      });
    const run = new UploadRun(upload, outside.options);
    const sending = run.send(devices);
    await expect.poll(() => states(run)[0]).toBe('notSent');
    expect(outside.calls).toEqual([]);
    outside.untilOnline = () => Promise.resolve();
    online();
    await sending;
    expect(states(run)).toEqual(allSent);
  });

  test('is left to the tab that is sending it, and continued from what that one stored', async () => {
    const outside = new SimulatedOutside();
    let waiting: Promise<void> | null = null;
    const [one, other] = [new UploadRun(upload, outside.options), new UploadRun(upload, outside.options)];
    outside.answers = [
      async () => {
        waiting = other.send(devices);
        await expect.poll(() => other.store.state.activity).toBe('elsewhere');
        return 'tracking 1' as BatchTrackingId;
      },
      { status: 403 },
    ];
    await one.send(devices);
    await waiting;
    expect(states(other)).toEqual(['sent', 'failed', 'notSent']);
    await other.tryAgain(2);
    expect(states(other)).toEqual(allSent);
    expect(outside.calls).toEqual([
      ...['Autumn (1) id1', 'Autumn (2) id2'],
      ...['Autumn (2) id3', 'Autumn (3) id4'],
    ]);
  });

  test('that was interrupted by closing the tab repeats what was being sent', async () => {
    const outside = new SimulatedOutside();
    outside.answers = [() => new Promise<BatchTrackingId>(() => {})];
    void new UploadRun(upload, outside.options).send(devices);
    await expect.poll(() => outside.calls).toHaveLength(1);
    const later = new SimulatedOutside();
    later.stored = outside.stored;
    const run = new UploadRun(outside.stored as KeptUpload, later.options);
    expect(run.store.state.hasDevices).toBe(false);
    await run.send(new Map([...devices].slice(0, 2)));
    expect(later.calls).toEqual(['Autumn (1) id1', 'Autumn (2) id1']);
    expect(run.store.state).toMatchObject({ activity: 'idle', hasDevices: false });
    expect(stateOf(run, 3).kind).toBe('notSent');
  });

  test('is sent where the browser refuses to store it, and says that it is not kept', async () => {
    const outside = new SimulatedOutside();
    outside.isStorageRefused = true;
    const run = new UploadRun(upload, outside.options);
    await run.send(devices);
    expect(states(run)).toEqual(allSent);
    expect(run.store.state.keeping).toBe('refused');
  });

  test('keeps a tracking ID that could not be stored, and continues once storage works', async () => {
    const outside = new SimulatedOutside();
    outside.answers = [
      async () => {
        outside.isStorageRefused = true;
        return 'tracking 1' as BatchTrackingId;
      },
    ];
    const run = new UploadRun(upload, outside.options);
    await run.send(devices);
    expect(states(run)).toEqual(['sent', 'notSent', 'notSent']);
    expect(run.store.state).toMatchObject({ activity: 'idle', obstacle: 'storage', keeping: 'refused' });
    expect(run.store.state.upload.trackingIds).toEqual(['tracking 1']);
    outside.isStorageRefused = false;
    await run.send(new Map());
    expect(states(run)).toEqual(allSent);
    expect(outside.calls.map((call) => call.slice(0, 10))).toEqual([
      'Autumn (1)',
      'Autumn (2)',
      'Autumn (3)',
    ]);
    expect(outside.stored?.trackingIds).toContain('tracking 1');
  });

  test('stops at a fault of the app itself and shows it', async () => {
    const outside = new SimulatedOutside();
    outside.answers = [new RangeError('Invalid string length')];
    const run = new UploadRun(upload, outside.options);
    await run.send(devices);
    expect(run.store.state).toMatchObject({ activity: 'idle', error: { message: 'Invalid string length' } });
    expect(outside.calls).toHaveLength(1);
  });

  test('is not sent twice at the same time', async () => {
    const outside = new SimulatedOutside();
    const run = new UploadRun(upload, outside.options);
    await Promise.all([run.send(devices), run.send(devices)]);
    expect(outside.calls).toHaveLength(3);
  });
});

describe('an assignment', () => {
  test('is sent part after part, and needs no file to be continued after a reload', async () => {
    const outside = new SimulatedOutside();
    outside.answers = [async () => 'tracking 1' as BatchTrackingId, { status: 403 }];
    const first = new UploadRun(assignment, outside.options);
    expect(first.store.state.hasDevices).toBe(true);
    await first.send(new Map());
    expect(states(first)).toEqual(['sent', 'failed', 'notSent']);
    expect(first.holdsDevices).toBe(false);

    const later = new UploadRun(outside.stored as KeptUpload, outside.options);
    await later.tryAgain(2);
    expect(states(later)).toEqual(allSent);
    expect(outside.calls).toEqual(['D1 id1', 'D2 id2', 'D2 id3', 'D3 id4']);
    expect(outside.stored?.trackingIds).toEqual(['tracking 1', 'tracking D2', 'tracking D3']);
  });
});

describe('the end of the session', () => {
  test.each([
    ['a wait', { status: 429, retryAfterMs: 60_000 }],
    ['a wait after a lost answer', { kind: 'network' }],
  ] as const)('ends %s, and nothing is sent after it', async (_, failure) => {
    const outside = new SimulatedOutside();
    outside.answers = [failure];
    const run = new UploadRun(upload, outside.options);
    outside.duringWait = () => run.end();
    await run.send(devices);
    expect(outside.calls).toHaveLength(1);
    expect(run.store.state.activity).toBe('idle');
    expect(stateOf(run, 1).kind).toBe('waiting');
    await run.send(devices);
    expect(outside.calls).toHaveLength(1);
  });

  test('ends waiting for the network', async () => {
    const outside = new SimulatedOutside();
    outside.untilOnline = (signal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const run = new UploadRun(upload, outside.options);
    const sending = run.send(devices);
    await expect.poll(() => outside.stored).not.toBeNull();
    run.end();
    await sending;
    expect(outside.calls).toEqual([]);
    expect(run.store.state).toMatchObject({ activity: 'idle', error: null });
  });

  test('stores the answer of the call that was already made', async () => {
    const outside = new SimulatedOutside();
    const run = new UploadRun(upload, outside.options);
    outside.answers = [
      async () => {
        run.end();
        return 'tracking 1' as BatchTrackingId;
      },
    ];
    await run.send(devices);
    expect(outside.stored?.trackingIds).toEqual(['tracking 1']);
    expect(states(run)).toEqual(['sent', 'notSent', 'notSent']);
  });
});
