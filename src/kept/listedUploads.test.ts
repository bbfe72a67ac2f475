import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BatchId, BatchTrackingId, CustomerId, ProfileId } from '../domain/identifiers.ts';
import type { PartState, UploadPlan } from '../domain/upload/uploadPlan.ts';
import { listUploads, uploadProgress } from './listedUploads.ts';
import type { KeptBatch, KeptUploadSummary, KeptVerdict } from './records.ts';
import { summaryOf } from './uploadSummary.ts';

const customerId = 'customer' as CustomerId;
const none = {
  registered: 0,
  alreadyRegistered: 0,
  forYou: 0,
  waitingForOthers: 0,
  inProgress: 0,
  unclear: 0,
};

function verdict(counts: Partial<typeof none> = { registered: 1 }, phase: KeptVerdict['phase'] = 'done') {
  const all = { ...none, ...counts };
  const total = Object.values(all).reduce((sum, count) => sum + count, 0);
  return { ...all, total, toResolve: all.forYou + all.waitingForOthers, phase };
}

function batch(id: string, rest: Partial<KeptBatch> = {}): KeptBatch {
  const batchTrackingId = id as BatchTrackingId;
  const seenAt = new Date(1000);
  return {
    account: 'A',
    customerId,
    batchTrackingId,
    seenAt,
    startedTime: null,
    verdict: verdict(),
    ...rest,
  };
}

const sent = (id: string | null): PartState => ({
  kind: 'sent',
  at: 500,
  batchTrackingId: id as BatchTrackingId | null,
});

function upload(
  id: string,
  states: readonly PartState[],
  rest: Partial<KeptUploadSummary> = {},
): KeptUploadSummary {
  const plan: UploadPlan = {
    target: { kind: 'newBatch', name: 'Autumn' },
    repairs: null,
    parts: states.map((state, index) => ({
      number: index + 1,
      batchId: `Autumn (${index + 1})` as BatchId,
      devices: Array(10).fill({}),
      state,
      repeatRequestId: null,
      mayHaveArrived: false,
      attempts: 1,
    })),
  };
  const kept = {
    ...{ account: 'A', customerId, id, customerName: 'Customer', fileName: 'devices.csv', plan },
    createdAt: new Date(500),
    trackingIds: states.flatMap((state) => (state.kind === 'sent' ? (state.batchTrackingId ?? []) : [])),
  };
  return { ...summaryOf(kept), ...rest };
}

test('nothing is listed if nothing is stored', () => {
  expect(listUploads([], [])).toEqual([]);
});

test('an upload of several parts is one entry with the sum of their outcomes', () => {
  const parts = [sent('1'), sent('2')];
  const [entry, ...others] = listUploads(
    [upload('U', parts)],
    [
      batch('2', {
        verdict: verdict({ registered: 7, waitingForOthers: 3 }),
        asked: { customer: new Date(2) },
      }),
      batch('1', { verdict: verdict({ registered: 8, forYou: 2 }), asked: { customer: new Date(1) } }),
    ],
  );
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    key: 'U',
    name: 'Autumn',
    sentHere: { fileName: 'devices.csv', parts: 2, sentParts: 2, isUnfinished: false },
    sentAt: new Date(500),
    devices: 20,
    trackingIds: ['1', '2'],
    notFinal: [],
    isFinal: true,
    verdict: { phase: 'done', total: 20, registered: 15, toResolve: 5, forYou: 2, waitingForOthers: 3 },
    asked: { customer: new Date(2) },
  });
});

test('a part that was never seen leaves the sum open', () => {
  const [entry] = listUploads([upload('U', [sent('1'), sent('2')])], [batch('1')]);
  expect(entry).toMatchObject({ isFinal: false, notFinal: ['2'], verdict: { phase: 'running', total: 1 } });
});

test('without any part that was seen, no outcome is known', () => {
  const [entry] = listUploads([upload('U', [sent('1')])], []);
  expect(entry).toMatchObject({ isFinal: false, notFinal: ['1'], verdict: null });
});

test.each<[string, PartState, boolean]>([
  ['not sent yet', { kind: 'notSent' }, true],
  ['that failed', { kind: 'failed', at: 1, problem: 'requestRefused' }, true],
  ['that was left out', { kind: 'leftOut' }, false],
  ['that cannot be followed', sent(null), false],
])('a part %s: sending is unfinished?', (_, state, isUnfinished) => {
  const [entry] = listUploads([upload('U', [sent('1'), state])], [batch('1')]);
  expect(entry).toMatchObject({ sentHere: { isUnfinished }, isFinal: !isUnfinished, trackingIds: ['1'] });
  expect(entry?.verdict?.phase).toBe(isUnfinished ? 'running' : 'done');
});

test.each<[string, KeptVerdict]>([
  ['is running', verdict({ registered: 1, inProgress: 1 }, 'running')],
  ['waits', verdict({}, 'waiting')],
  ['has an unclear result', verdict({ unclear: 1 })],
  ['lists no devices', verdict({})],
])('a batch that %s is not final', (_, seen) => {
  expect(listUploads([], [batch('1', { verdict: seen })])[0]).toMatchObject({
    notFinal: ['1'],
    isFinal: false,
  });
});

test('batches opened by a link with all parts are one entry, in the order of the link', () => {
  const parts = ['1', '2', '3'] as BatchTrackingId[];
  const [entry, ...others] = listUploads(
    [],
    [batch('3', { parts, name: 'Rollout' }), batch('2', { startedTime: new Date(9) }), batch('1', { parts })],
  );
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    ...{ key: '1', name: 'Rollout', sentHere: null, sentAt: new Date(9) },
    ...{ trackingIds: parts, devices: 3, isFinal: true },
  });
});

test('the devices of an opened upload are unknown while a part of it was not seen', () => {
  const parts = ['1', '2'] as BatchTrackingId[];
  expect(listUploads([], [batch('1', { parts })])[0]).toMatchObject({ devices: null, notFinal: ['2'] });
  expect(listUploads([], [batch('1', { verdict: verdict({}, 'waiting') })])[0]?.devices).toBe(null);
  expect(listUploads([], [batch('1', { sentDevices: 5 })])[0]?.devices).toBe(5);
});

test('a stored name takes precedence over the device batch, and without either there is none', () => {
  expect(listUploads([upload('U', [sent('1')])], [batch('1', { name: 'Rollout' })])[0]?.name).toBe('Rollout');
  expect(listUploads([], [batch('1')])[0]?.name).toBe(null);
  const target = { kind: 'existingBatch', batchId: 'Pool' as BatchId } as const;
  expect(listUploads([upload('U', [], { target })], [])[0]?.name).toBe('Pool');
});

test('devices that were uploaded again are no longer open where they failed, those for the partner first', () => {
  const failed = batch('a', { verdict: verdict({ registered: 5, forYou: 4, waitingForOthers: 11 }) });
  const repair = upload('R', [sent('b')], { repairs: [failed.batchTrackingId] });
  const openOf = (uploads: readonly KeptUploadSummary[]) =>
    listUploads(uploads, [failed]).find(({ trackingIds }) => trackingIds.includes(failed.batchTrackingId))
      ?.open;
  expect(openOf([])).toEqual({ forYou: 4, waitingForOthers: 11 });
  expect(openOf([repair])).toEqual({ forYou: 0, waitingForOthers: 5 });
  const notSent = upload('R', [{ kind: 'notSent' }], { repairs: [failed.batchTrackingId] });
  expect(openOf([notSent])).toEqual({ forYou: 4, waitingForOthers: 11 });
});

test('an upload that was pasted for following is listed before the first answer', () => {
  const [listed] = listUploads([], [batch('a', { verdict: null })]);
  expect(listed).toMatchObject({
    verdict: null,
    devices: null,
    isFinal: false,
    isFollowed: true,
    notFinal: ['a'],
  });
});

test('the same tracking ID under two customers is listed for each', () => {
  const other = 'other' as CustomerId;
  expect(listUploads([], [batch('1'), batch('1', { customerId: other })])).toHaveLength(2);
});

test('an upload is followed unless it was unfollowed, as a whole', () => {
  const parts = [sent('1'), sent('2')];
  const isFollowed = (uploads: KeptUploadSummary[], batches: KeptBatch[]) =>
    listUploads(uploads, batches).map((one) => one.isFollowed);
  expect(isFollowed([upload('U', parts)], [batch('1')])).toEqual([true]);
  expect(isFollowed([upload('U', parts, { unfollowed: true })], [batch('1')])).toEqual([false]);
  expect(isFollowed([], [batch('1'), batch('2', { unfollowed: true })])).toEqual([true, false]);
});

test('an upload ended with its last part, if that was noted of all', () => {
  const ended = (...times: (number | undefined)[]) => {
    const batches = times.map((at, index) =>
      batch(`${index + 1}`, at === undefined ? {} : { finishedAt: new Date(at) }),
    );
    return listUploads([upload('U', [sent('1'), sent('2')])], batches)[0]?.finishedAt;
  };
  expect(ended(3, 2)).toEqual(new Date(3));
  expect(ended(3, undefined)).toBe(null);
  expect(ended(3)).toBe(null);
});

test('the progress of an upload is the sum of what was last known of each part', () => {
  const point = (at: number, registered: number, inProgress: number) => [
    at,
    registered,
    0,
    0,
    0,
    inProgress,
    0,
  ];
  const [entry] = listUploads(
    [upload('U', [sent('1'), sent('2'), sent('3')])],
    [
      batch('1', { progress: [point(1, 0, 5), point(3, 5, 0)] }),
      batch('2', { progress: [point(2, 1, 1)] }),
      batch('3'),
    ],
  );
  expect(
    entry && uploadProgress(entry).map(({ at, registered, inProgress }) => [at, registered, inProgress]),
  ).toEqual([
    [1, 0, 5],
    [2, 1, 6],
    [3, 6, 1],
  ]);
});

const ids = ['1', '2', '3', '4', '5', '6', '7', '8'] as BatchTrackingId[];
const someIds = fc.subarray(ids);
const anyBatches = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom(...ids),
      parts: fc.option(someIds, { nil: undefined }),
      at: fc.nat(100),
      started: fc.option(fc.nat(100), { nil: null }),
    }),
    { selector: ({ id }) => id },
  )
  .map((all) =>
    all.map(({ id, parts, at, started }) =>
      batch(id, {
        ...(parts && { parts }),
        seenAt: new Date(at),
        startedTime: started === null ? null : new Date(started),
      }),
    ),
  );
/** Each tracking ID belongs to one upload, as Partner Center gives every call another. */
const anyUploads = fc
  .tuple(someIds, fc.array(fc.record({ takes: fc.nat(3), at: fc.nat(100), isUnsent: fc.boolean() })))
  .map(([free, all]) => {
    const rest = [...free];
    return all.map(({ takes, at, isUnsent }, index) => {
      const states: PartState[] = rest.splice(0, takes).map(sent);
      if (isUnsent) states.push({ kind: 'notSent' });
      return upload(`U${index}`, states, { createdAt: new Date(at) });
    });
  });

test('every upload and every tracking ID is listed exactly once, the latest first, whatever is stored', () => {
  fc.assert(
    fc.property(anyUploads, anyBatches, (uploads, batches) => {
      const listed = listUploads(uploads, batches);
      const shown = listed.flatMap(({ trackingIds }) => trackingIds);
      expect(new Set(shown).size).toBe(shown.length);
      const stored = [
        ...uploads.flatMap(({ trackingIds }) => trackingIds),
        ...batches.map(({ batchTrackingId }) => batchTrackingId),
      ];
      expect(new Set(shown)).toEqual(
        new Set([
          ...stored,
          ...batches.flatMap(({ parts = [] }) => parts).filter((id) => shown.includes(id)),
        ]),
      );
      expect(listed.flatMap(({ batches: own }) => own)).toHaveLength(batches.length);
      expect(listed.flatMap(({ sentHere }) => sentHere?.uploadId ?? []).sort()).toEqual(
        uploads.map(({ id }) => id).sort(),
      );
      expect(new Set(listed.map(({ key }) => key)).size).toBe(listed.length);
      const times = listed.map(({ sentAt, batches: [first] }) => (sentAt ?? first?.seenAt)?.getTime() ?? 0);
      expect(times).toEqual([...times].sort((one, other) => other - one));
    }),
  );
});

test('an assignment has its profile and no name, unless a person gave it one', () => {
  const profile = { profileId: 'p' as ProfileId, profileName: 'Kiosk' };
  const assignment = upload('A', [sent('1')], { target: { kind: 'assignment', ...profile } });
  expect(listUploads([assignment], [])).toMatchObject([{ key: 'A', name: null, assigns: profile }]);
  const named = batch('1', { name: 'For the fair' });
  expect(listUploads([assignment], [named])).toMatchObject([{ name: 'For the fair', assigns: profile }]);
  expect(listUploads([upload('U', [sent('1')])], [])).toMatchObject([{ name: 'Autumn', assigns: null }]);
});

test('of a job that was opened, its link has said whether it is an assignment', () => {
  const assigns = { profileId: 'p' as ProfileId, profileName: null };
  const parts = ['1', '2'] as BatchTrackingId[];
  expect(listUploads([], [batch('1', { parts }), batch('2', { parts, assigns })])).toMatchObject([
    { key: '1', assigns },
  ]);
});

test('an assignment that follows an upload continues alone until a part of it fails', () => {
  const target = {
    kind: 'assignment',
    profileId: 'p' as ProfileId,
    profileName: 'Kiosk',
    after: 'U',
  } as const;
  const failed = { kind: 'failed', at: 0, problem: 'roleLacksRights' } as const;
  const alone = (states: readonly PartState[], of: KeptUploadSummary['target'] = target) =>
    listUploads([upload('A', states, { target: of })], [])[0]?.sentHere?.continuesAlone;
  expect(alone([sent('1'), { kind: 'notSent' }])).toBe(true);
  expect(alone([sent('1'), failed])).toBe(false);
  const { after: _, ...chosen } = target;
  expect(alone([sent('1'), { kind: 'notSent' }], chosen)).toBe(false);
});
