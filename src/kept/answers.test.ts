import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Batch, BatchDevice } from '../domain/batch.ts';
import { batchDevice } from '../domain/batchForTests.ts';
import { batchVerdict } from '../domain/batchVerdict.ts';
import type { BatchId, BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import type { SentDevice } from '../domain/upload/sentDevice.ts';
import type { UploadPlan } from '../domain/upload/uploadPlan.ts';
import { keepAnswer } from './answers.ts';
import { keepBatch } from './batches.ts';
import { deleteListedUpload } from './deleteKept.ts';
import { deviceOutcomesQuery, type KeptDevice } from './deviceOutcomes.ts';
import { setFollowed } from './followed.ts';
import { type ListedUpload, listedUploadsQuery, uploadProgress } from './listedUploads.ts';
import { markNoticesSeen, noticesQuery, onNotice } from './notices.ts';
import type { KeptNotice, KeptUpload } from './records.ts';
import { clearDatabase, simulatedKeyRange } from './simulatedDatabase.ts';
import { deleteStored } from './stored.ts';
import { keepUpload } from './uploads.ts';

vi.mock('idb', async () => (await import('./simulatedDatabase.ts')).simulatedIdb);
vi.stubGlobal('IDBKeyRange', simulatedKeyRange);
beforeEach(() => clearDatabase());

const [account, customerId] = ['A', 'C' as CustomerId];
const minute = 60_000;
const start = Date.UTC(2026, 2, 9, 8);
const at = (minutes: number) => new Date(start + minutes * minute);
const id = (text: string) => text as BatchTrackingId;

const registered = batchDevice('finished');
const running = batchDevice('processing');
const toFix = batchDevice('finishedWithErrors', { errorCode: '812' });
const registeredBefore = batchDevice('finishedWithErrors', { errorCode: '806' });

function batch(devices: readonly BatchDevice[], isOver = !devices.includes(running)): Batch {
  return {
    ...{ batchTrackingId: null, statusAsSent: null, startedTime: at(0), completedTime: null },
    ...{ status: isOver ? 'finished' : 'processing', devices, devicesListed: true },
  };
}

/** The upload page of a batch is opened `minutes` after the start, and shows this. */
function open(one: string, seen: Batch, minutes: number, parts?: readonly string[]) {
  const ids = { account, customerId, batchTrackingId: id(one) };
  const facts = { seenAt: at(minutes), startedTime: seen.startedTime, verdict: batchVerdict(seen) };
  return keepBatch({ ...ids, ...facts, ...(parts && { parts: parts.map(id) }) });
}

const answer = (one: string, seen: Batch, minutes: number) =>
  keepAnswer({ account, customerId, batchTrackingId: id(one), batch: seen, seenAt: at(minutes) });

const sentDevice = (serialNumber: string): SentDevice => ({
  ...{ line: null, serialNumber, productKey: 'key', manufacturer: '', model: '' },
  ...{ hasHash: true, serialNumberInHash: null },
});

/** Parts of two devices each; `null` is a part that is not sent yet. */
async function send(...trackingIds: readonly (string | null)[]) {
  const plan: UploadPlan = {
    ...{ target: { kind: 'newBatch', name: 'Autumn' }, repairs: null },
    parts: trackingIds.map((one, index) => ({
      ...{ number: index + 1, batchId: 'Autumn' as BatchId, repeatRequestId: null, attempts: 1 },
      ...{ mayHaveArrived: false, devices: [sentDevice('S1'), sentDevice('S2')] },
      state: one === null ? { kind: 'notSent' } : { kind: 'sent', at: start, batchTrackingId: id(one) },
    })),
  };
  const ids = trackingIds.flatMap((one) => (one === null ? [] : id(one)));
  const upload: KeptUpload = {
    ...{ account, customerId, id: 'U', customerName: 'Customer', fileName: null, createdAt: at(0), plan },
    trackingIds: ids,
  };
  await keepUpload(upload, true);
}

async function read<Data>({ queryFn }: { queryFn?: unknown }): Promise<Data> {
  return (queryFn as () => Promise<Data>)();
}
const listed = () => read<readonly ListedUpload[]>(listedUploadsQuery(account, null));
const notices = () => read<readonly KeptNotice[]>(noticesQuery(account));
const kinds = async () => (await notices()).map(({ kind }) => kind);
const devicesOf = async (one: string) =>
  (await read<readonly (readonly KeptDevice[])[]>(deviceOutcomesQuery(account, customerId, [id(one)])))[0];
const only = async () => {
  const [upload, ...others] = await listed();
  expect(others).toEqual([]);
  if (upload === undefined) throw new Error('no upload is listed');
  return upload;
};

describe('an answer', () => {
  test('about a batch that is neither opened nor sent from here is not stored', async () => {
    await answer('1', batch([registered]), 1);
    expect(await listed()).toEqual([]);
    expect(await devicesOf('1')).toEqual([]);
  });

  test('updates the counts, adds to the progress, and notes the end', async () => {
    await open('1', batch([running, running]), 1);
    await answer('1', batch([running, running]), 1);
    await answer('1', batch([running, running]), 2);
    await answer('1', batch([registered, running]), 3);
    await answer('1', batch([registered, toFix]), 5);
    const upload = await only();
    expect(upload).toMatchObject({ isFinal: true, finishedAt: at(5), verdict: { registered: 1, forYou: 1 } });
    expect(uploadProgress(upload)).toMatchObject([
      { at: at(1).getTime(), inProgress: 2 },
      { at: at(3).getTime(), registered: 1, inProgress: 1 },
      { at: at(5).getTime(), registered: 1, forYou: 1, inProgress: 0 },
    ]);
  });

  test('with the time of its end counts from that, if it can be true', async () => {
    await open('1', batch([running]), 9);
    await answer('1', { ...batch([registered]), completedTime: at(4) }, 10);
    expect((await only()).finishedAt).toEqual(at(4));
    await open('2', batch([running]), 9);
    await answer('2', { ...batch([registered]), completedTime: at(40) }, 10);
    expect((await listed()).map(({ finishedAt }) => finishedAt)).toContainEqual(at(10));
  });

  test('about the part of an upload sent from here is stored with the serial numbers that were sent', async () => {
    await send('1');
    const one = { ...registered, serialNumber: 'X1', productKey: 'secret key' };
    await answer('1', batch([one, { ...toFix, productKey: 'secret key', asSent: { hash: 'secret' } }]), 1);
    expect(await devicesOf('1')).toEqual([
      { position: 1, serialNumber: 'X1', outcome: 'registered', code: null },
      { position: 2, serialNumber: 'S2', outcome: 'forYou', code: '812' },
    ]);
    expect((await only()).verdict).toMatchObject({ registered: 1, forYou: 1 });
  });

  test('stores codes, but no free text and nothing that looks like a hash', async () => {
    const failed = (errorCode: string | null, errorDescription: string | null, serialNumber = 'S') =>
      batchDevice('finishedWithErrors', { errorCode, errorDescription, serialNumber });
    const devices = [
      failed('899', 'SomethingNew'),
      failed(null, 'ZtdDeviceDuplicated'),
      failed(null, 'The device ABC of jane@contoso.com is not known.'),
      failed('a b', null),
      failed('808', null, 'A'.repeat(300)),
    ];
    await open('1', batch(devices), 1);
    await answer('1', batch(devices), 1);
    const kept = await devicesOf('1');
    expect(kept?.map(({ code }) => code)).toEqual(['899', 'ZtdDeviceDuplicated', null, null, '808']);
    expect(kept?.map(({ serialNumber }) => serialNumber)).toEqual(['S', 'S', 'S', 'S', null]);
  });

  test('about more than 10,000 devices is stored with their outcomes at most every 30 seconds until it is final', async () => {
    const long = (done: number) =>
      batch(Array.from({ length: 10_001 }, (_, n) => (n < done ? registered : running)));
    const seen = async () => {
      const outcomes = (await devicesOf('B'))?.filter(({ outcome }) => outcome === 'registered');
      return [(await only()).verdict?.registered, outcomes?.length];
    };
    await open('B', long(0), 0);
    await answer('B', long(1), 1);
    expect(await seen()).toEqual([1, 1]);
    await answer('B', long(2), 1.2);
    expect(await seen()).toEqual([2, 1]);
    await answer('B', long(2), 1.4);
    expect(await seen()).toEqual([2, 1]);
    await answer('B', long(2), 1.5);
    expect(await seen()).toEqual([2, 2]);
    await answer('B', long(3), 1.6);
    await answer('B', long(10_001), 1.7);
    expect(await seen()).toEqual([10_001, 10_001]);
  });

  test('that a frozen tab had from before the end does not take the end back', async () => {
    await open('1', batch([running]), 1);
    await answer('1', batch([registered]), 3);
    await answer('1', batch([running]), 2);
    expect(await only()).toMatchObject({ isFinal: true, finishedAt: at(3) });
    await answer('1', batch([running]), 4);
    expect(await only()).toMatchObject({ isFinal: false, finishedAt: null });
  });

  test('is stored with everything that the user noted', async () => {
    await open('1', batch([running]), 1, ['1', '2']);
    const [before] = (await only()).batches;
    if (before) await keepBatch({ ...before, name: 'Rollout', sentDevices: 1 });
    await answer('1', batch([registered]), 2);
    expect((await only()).batches).toMatchObject([{ name: 'Rollout', sentDevices: 1, parts: ['1', '2'] }]);
  });
});

describe('a notice', () => {
  test('is given once when a followed upload finishes, even if several tabs see it', async () => {
    await send('1', '2');
    const heard = vi.fn();
    const end = onNotice(heard);
    await answer('1', batch([registered, toFix]), 1);
    expect(await kinds()).toEqual(['needsYou']);
    const last = batch([registered, registeredBefore]);
    await Promise.all([answer('2', last, 2), answer('2', last, 2), answer('2', last, 3)]);
    end();
    expect((await kinds()).sort()).toEqual(['finished', 'needsYou']);
    expect(heard.mock.calls.map(([{ kind }]) => kind)).toEqual(['needsYou', 'finished']);
    expect(await notices()).toContainEqual(
      expect.objectContaining({
        ...{ kind: 'finished', customerId, uploadKey: 'U', trackingIds: ['1', '2'], name: 'Autumn' },
        ...{ seen: false, sentAt: at(0) },
        counts: { total: 4, registered: 2, alreadyRegistered: 1, forYou: 1, waitingForOthers: 0 },
      }),
    );
  });

  test('is given once even if Partner Center takes back what it said', async () => {
    await send('1');
    for (const minutes of [1, 3]) {
      await answer('1', batch([toFix, running]), minutes);
      await answer('1', batch([registered, running]), minutes + 0.5);
      await answer('1', batch([registered, toFix]), minutes + 1);
    }
    expect((await kinds()).sort()).toEqual(['finished', 'needsYou']);
  });

  test('is not given while a part is not sent', async () => {
    await send('1', null);
    await answer('1', batch([registered, registered]), 1);
    expect(await kinds()).toEqual([]);
  });

  test('is not given about what an upload was like when it was opened', async () => {
    const seen = batch([registered, toFix]);
    await open('1', seen, 1);
    await answer('1', seen, 1);
    await open('2', batch([toFix, running]), 1);
    await answer('2', batch([toFix, running]), 1);
    // A link with two finished parts: the second one is learned of after the first.
    await open('3', seen, 1, ['3', '4']);
    await answer('3', seen, 1);
    await answer('4', seen, 1);
    await open('4', seen, 1, ['3', '4']);
    expect(await kinds()).toEqual([]);
    expect((await listed()).map(({ isFinal }) => isFinal).sort()).toEqual([false, true, true]);
  });

  test('is given about an opened upload that was running, also by an earlier version', async () => {
    await open('1', batch([running, running]), 1);
    await answer('1', batch([toFix, running]), 2);
    expect(await kinds()).toEqual(['needsYou']);
    await answer('1', batch([toFix, registered]), 3);
    expect((await kinds()).sort()).toEqual(['finished', 'needsYou']);
  });

  test('is not given about an unfollowed upload, whose counts are still stored', async () => {
    await send('1');
    await setFollowed(account, await only(), false);
    expect((await only()).isFollowed).toBe(false);
    await answer('1', batch([registered, running]), 1);
    await send('1');
    await answer('1', batch([registered, toFix]), 2);
    const upload = await only();
    expect(upload).toMatchObject({ isFollowed: false, isFinal: true, finishedAt: at(2) });
    expect(uploadProgress(upload)).toEqual([]);
    expect(await devicesOf('1')).toEqual([]);
    expect(await kinds()).toEqual([]);
    expect(await setFollowed(account, upload, true)).toBe(true);
    expect((await only()).isFollowed).toBe(true);
  });

  test('stays unseen until it is marked, and only the latest hundred are kept', async () => {
    for (let index = 0; index < 102; index++) {
      vi.setSystemTime(at(index));
      await open(`${index}`, batch([running]), index);
      await answer(`${index}`, batch([registered]), index + 1);
    }
    vi.useRealTimers();
    const all = await notices();
    expect(all.map(({ uploadKey }) => uploadKey)).toEqual(
      Array.from({ length: 100 }, (_, index) => `${101 - index}`),
    );
    await markNoticesSeen(account, [all[0]?.id ?? '']);
    expect((await notices()).map(({ seen }) => seen).indexOf(false)).toBe(1);
    await markNoticesSeen(account);
    expect((await notices()).every(({ seen }) => seen)).toBe(true);
  });
});

test.each([
  ['the upload', async () => deleteListedUpload(account, await only())],
  ['everything of the account', () => deleteStored(account, {})],
])('deleting %s deletes its outcomes and notices', async (_, remove) => {
  await send('1');
  await answer('1', batch([registered, toFix]), 1);
  expect(await devicesOf('1')).toHaveLength(2);
  expect(await kinds()).toEqual(['finished']);
  await remove();
  expect([await devicesOf('1'), await kinds(), await listed()]).toEqual([[], [], []]);
  await answer('1', batch([registered, toFix]), 2);
  expect(await listed()).toEqual([]);
});

test('in any order of answers of several tabs, the counts end as last seen, and each notice is given once', async () => {
  const states = [
    batch([running, running]),
    batch([registered, running]),
    batch([toFix, running]),
    batch([toFix, registered]),
  ];
  const step = fc.record({ part: fc.constantFrom('1', '2', '3'), state: fc.nat(3) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.boolean(), async (steps, isAtOnce) => {
      clearDatabase();
      await send('1', '2', '3');
      const reached = { '1': 0, '2': 0, '3': 0 };
      const answers = steps.map(({ part, state }, index) => {
        reached[part as keyof typeof reached] = Math.max(reached[part as keyof typeof reached], state);
        const seen = states[reached[part as keyof typeof reached]] as Batch;
        return () => Promise.all([answer(part, seen, index), answer(part, seen, index)]);
      });
      if (isAtOnce) await Promise.all(answers.map((one) => one()));
      else for (const one of answers) await one();
      const { isFinal, verdict } = await only();
      const parts = Object.values(reached);
      expect(isFinal).toBe(parts.every((one) => one === 3));
      if (steps.length > 0) expect(verdict?.forYou).toBe(parts.filter((one) => one >= 2).length);
      const given = await kinds();
      expect(new Set(given).size).toBe(given.length);
      expect(given.includes('finished')).toBe(isFinal);
      if (parts.some((one) => one >= 2) && !isFinal) expect(given).toContain('needsYou');
    }),
    { numRuns: 100 },
  );
});
