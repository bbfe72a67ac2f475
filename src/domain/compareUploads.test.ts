import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Batch, BatchDevice } from './batch.ts';
import { batchDevice } from './batchForTests.ts';
import {
  type ComparedDevice,
  type ComparedPart,
  type ComparedSide,
  deviceBatchSide,
  storedSide,
  uploadSide,
} from './comparedSide.ts';
import { type Comparison, type ComparisonGroup, compareUploads, comparisonGroups } from './compareUploads.ts';
import type { BatchTrackingId } from './identifiers.ts';
import { outcomes } from './outcome.ts';
import type { SentDevice } from './upload/sentDevice.ts';
import { wholeUpload } from './wholeUpload.ts';

function compared(before: ComparedSide, after: ComparedSide, known: Comparison | null = null): Comparison {
  const steps = compareUploads(before, after, known);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function side(devices: readonly Partial<ComparedDevice>[], isComplete = true): ComparedSide {
  return {
    size: devices.length,
    at: (index) => ({
      ...{ position: index + 1, serialNumber: null, productKey: null, deviceId: null },
      ...{ outcome: 'registered', rows: 1, result: null, code: null },
      ...devices[index],
    }),
    isComplete,
  };
}

const named = (serialNumber: string, outcome: ComparedDevice['outcome'] = 'registered') => ({
  serialNumber,
  outcome,
});
const key = '12345-67890-09876-54321-13579';

/** The devices of each group by their positions before and after, such as `1>2`; groups without devices are left out. */
function grouped({ pairs }: Comparison) {
  const shown: Partial<Record<ComparisonGroup, string[]>> = {};
  for (const { group, before, after } of pairs) {
    const positions = `${before?.position ?? ''}>${after?.position ?? ''}`;
    shown[group] = [...(shown[group] ?? []), positions];
  }
  return shown;
}

test('a device that failed is fixed or still failing; one that was registered is unchanged or newly failing', () => {
  const before = [
    ...[named('A', 'forYou'), named('B', 'waitingForOthers'), named('C'), named('D', 'alreadyRegistered')],
    ...[named('E'), named('F', 'forYou')],
  ];
  const after = [
    ...[named('D'), named('C', 'forYou'), named('B', 'forYou'), named('A', 'alreadyRegistered')],
    named('G'),
  ];
  const result = compared(side(before), side(after));
  expect(grouped(result)).toEqual({
    fixed: ['1>4'],
    stillFailing: ['2>3'],
    newlyFailing: ['3>2'],
    unchanged: ['4>1'],
    missing: ['5>', '6>'],
    added: ['>5'],
  });
  expect(result).toMatchObject({ failedBefore: 3, failedMissing: 1, duplicateRows: 0 });
  expect(result.counts).toMatchObject({ fixed: 1, missing: 2, notFinal: 0, notComparable: 0 });
});

test('what has no clear result yet on either side is not final', () => {
  const before = [named('A', 'inProgress'), named('B', 'forYou'), named('C', 'unclear')];
  const after = [named('A'), named('B', 'inProgress'), named('C')];
  expect(grouped(compared(side(before), side(after)))).toEqual({ notFinal: ['1>1', '2>2', '3>3'] });
});

test('a device is neither missing nor added while the other list is not complete', () => {
  const lists = [side([named('A'), named('B')], false), side([named('A'), named('C')], false)] as const;
  const result = compared(...lists);
  expect(grouped(result)).toEqual({ unchanged: ['1>1'], notFinal: ['2>', '>2'] });
  expect(result.isComplete).toBe(false);
});

describe('a device is the same', () => {
  test.each<[string, Partial<ComparedDevice>, Partial<ComparedDevice>]>([
    ['by serial number in another case', named(' pf1ghxn3 '), named('PF1GHXN3')],
    ['by serial number, with a corrected product key', { serialNumber: 'A', productKey: key }, named('A')],
    [
      'by product key, with a corrected serial number',
      { serialNumber: 'PF0', productKey: key },
      { serialNumber: 'PFO', productKey: key.replaceAll('-', '') },
    ],
    ['by product key of 13 digits', { productKey: '3000000000001' }, { productKey: '3000000000001' }],
    [
      'by device ID, without anything else',
      { deviceId: '9993-8627-3608' },
      { serialNumber: 'A', deviceId: '9993-8627-3608' },
    ],
    [
      'by the only product ID',
      { productKey: '00329-00000-0003-AA606' },
      { productKey: '00329-00000-0003-aa606', deviceId: 'D' },
    ],
  ])('%s', (_, before, after) => {
    expect(grouped(compared(side([before]), side([after])))).toEqual({ unchanged: ['1>1'] });
  });
});

describe('devices are not taken for the same', () => {
  test.each<[string, Partial<ComparedDevice>[], Partial<ComparedDevice>[], object]>([
    [
      'that share a product ID of Windows',
      [{ serialNumber: 'A', productKey: '00329-00000-0003-AA606' }],
      [{ serialNumber: 'B', productKey: '00329-00000-0003-AA606' }],
      { missing: ['1>'], added: ['>1'] },
    ],
    [
      'whose only ID is a placeholder',
      [named('Default string'), named('Default string')],
      [named('To be filled by O.E.M.')],
      { notComparable: ['1>', '2>', '>1'] },
    ],
    [
      'whose only ID several of their list have',
      [{ productKey: '00329-00000-0003-AA606' }, { productKey: '00329-00000-0003-AA606' }],
      [{ productKey: '00329-00000-0003-AA606' }],
      { notComparable: ['1>', '2>'], added: ['>1'] },
    ],
    ['without any ID', [{}], [{}], { notComparable: ['1>', '>1'] }],
    [
      'with another serial number that differs in a dash',
      [named('A-1')],
      [named('A1')],
      {
        missing: ['1>'],
        added: ['>1'],
      },
    ],
  ])('%s', (_, before, after, expected) => {
    expect(grouped(compared(side(before), side(after)))).toEqual(expected);
  });
});

test('rows of the same device are one, and the better outcome counts', () => {
  const before = [named('a', 'forYou'), named('B'), named('A'), { serialNumber: 'A', productKey: key }];
  const after = [named('A', 'forYou'), named('A', 'inProgress')];
  const result = compared(side(before), side(after));
  expect(grouped(result)).toEqual({ notFinal: ['3>2'], missing: ['2>'] });
  expect(result.duplicateRows).toBe(3);
  expect(result.pairs[0]).toMatchObject({ before: { rows: 3, productKey: key, serialNumber: 'a' } });
});

test('two devices with the same serial number are found by their product keys, however they are ordered', () => {
  const [one, other] = ['3000000000001', '3000000000002'];
  const before = [
    { serialNumber: 'A', productKey: one, outcome: 'forYou' as const },
    { serialNumber: 'A', productKey: other },
  ];
  expect(grouped(compared(side(before), side(before.toReversed())))).toEqual({
    stillFailing: ['1>2'],
    unchanged: ['2>1'],
  });
});

describe('an upload', () => {
  const batch = (devices: readonly BatchDevice[], status: Batch['status'] = 'finished'): Batch => ({
    ...{ batchTrackingId: null, status, statusAsSent: status, startedTime: null, completedTime: null },
    ...{ devices, devicesListed: true },
  });
  const failed = batchDevice('finishedWithErrors', { errorCode: '808', position: 1 });
  const sent = (serialNumber: string) =>
    ({ serialNumber: '', serialNumberInHash: serialNumber, productKey: '' }) as SentDevice;

  function upload(...parts: readonly Partial<ComparedPart>[]): ComparedSide {
    const all = parts.map((part) => ({ batch: null, sent: null, stored: null, ...part }));
    const ids = all.map((part, index) => ({ ...part, batchTrackingId: String(index) as BatchTrackingId }));
    return uploadSide(wholeUpload(ids), all);
  }

  test('compared with a device batch: what is in the device batch is registered', () => {
    const devices = [
      { ...failed, serialNumber: 'A' },
      batchDevice('finished', { serialNumber: 'B', position: 2 }),
    ];
    const listed = [{ position: 1, id: null, serialNumber: 'a', productKey: null }];
    const result = compared(upload({ batch: batch(devices) }), deviceBatchSide(listed, true));
    expect(grouped(result)).toEqual({ fixed: ['1>1'], missing: ['2>'] });
    expect(result.pairs[0]?.before?.result?.device).toBe(devices[0]);
  });

  test('of hashes alone has the serial numbers that were sent from here', () => {
    expect(upload({ batch: batch([failed]), sent: [sent('A')] }).at(0).serialNumber).toBe('A');
  });

  test('is complete once every part has finished, or lists what was sent', () => {
    const running = batch([batchDevice('processing')], 'processing');
    expect(upload({ batch: running }).isComplete).toBe(false);
    expect(upload({ batch: running, sent: [sent('A')] }).isComplete).toBe(true);
    expect(upload({ batch: running, sent: [sent('A'), sent('B')] }).isComplete).toBe(false);
    expect(upload({ batch: batch([failed]) }).isComplete).toBe(true);
    expect(upload({ batch: batch([failed]) }, { batch: running }).isComplete).toBe(false);
    expect(upload({ batch: batch([failed]) }, {}).isComplete).toBe(false);
    expect(upload({}).isComplete).toBe(false);
  });

  test('has what is stored of the parts without an answer, at their positions', () => {
    const stored = {
      ...{ serialNumbers: ['B'], kindOf: [0] },
      kinds: [{ outcome: 'forYou', code: '640' }] as const,
    };
    const whole = upload(
      { batch: batch([{ ...failed, serialNumber: 'A' }]) },
      { stored, sent: [sent('B'), sent('C')] },
      { batch: batch([{ ...failed, serialNumber: 'D' }]), stored },
    );
    expect(whole).toMatchObject({ size: 3, isComplete: true });
    expect([0, 1, 2].map((index) => whole.at(index))).toMatchObject([
      { position: 1, serialNumber: 'A' },
      { position: 4, serialNumber: 'D' },
      { position: 2, serialNumber: 'B', result: null, code: '640' },
    ]);
  });
});

test('uploads as stored are one list, whatever is missing in a part', () => {
  const kinds = [
    { outcome: 'registered', code: null },
    { outcome: 'forYou', code: '808' },
  ] as const;
  const stored = storedSide([
    { serialNumbers: ['A', null], productKeys: [null, key], deviceIds: [null, null], kindOf: [0, 1], kinds },
    // As stored by an earlier version.
    { serialNumbers: [], kindOf: [], kinds },
    { serialNumbers: ['C'], kindOf: [1], kinds },
  ]);
  expect([0, 1, 2].map(stored.at)).toMatchObject([
    { position: 1, serialNumber: 'A', outcome: 'registered', code: null },
    { position: 2, productKey: key, outcome: 'forYou', code: '808' },
    { position: 3, serialNumber: 'C', productKey: null, outcome: 'forYou' },
  ]);
  expect(stored).toMatchObject({ size: 3, isComplete: false });
});

test('no step takes more than a few hundred devices', () => {
  const devices = Array.from({ length: 2_000 }, (_, index) => named(`S${index}`));
  let asked = 0;
  const counting: ComparedSide = {
    ...side(devices),
    at(index) {
      asked += 1;
      return side(devices).at(index);
    },
  };
  const [steps, inSteps] = [compareUploads(counting, side(devices)), [] as number[]];
  while (steps.next().done !== true) {
    inSteps.push(asked);
    asked = 0;
  }
  expect(Math.max(...inSteps)).toBeLessThanOrEqual(200);
  // Reading, finding, and making pairs.
  expect(inSteps.length).toBeGreaterThan((2 * devices.length) / 100);
});

test('pairs that did not change stay the same objects, and so does their list', () => {
  const before = side([named('A', 'forYou'), named('B')]);
  const first = compared(before, side([named('B'), named('A', 'inProgress')]));
  const again = compared(before, side([named('B'), named('A', 'inProgress')]), first);
  expect(again.pairs).toBe(first.pairs);
  const next = compared(before, side([named('B'), named('A')]), first);
  expect(next.pairs[1]).toBe(first.pairs[1]);
  expect(next.pairs[0]).not.toBe(first.pairs[0]);
});

const id = (...ids: string[]) => fc.constantFrom(null, ...ids);
const device = fc.record({
  serialNumber: id('A', 'a', ' A', 'B', 'C', 'N/A', ''),
  productKey: id('3000000000001', '3000000000002', '00329-00000', '-'),
  deviceId: id('D1', 'd1', 'D2'),
  outcome: fc.constantFrom(...outcomes, 'listed' as const),
});
const list = fc.tuple(fc.array(device, { maxLength: 12 }), fc.boolean());

const mirrored = {
  stillFailing: 'stillFailing',
  newlyFailing: 'fixed',
  notFinal: 'notFinal',
  fixed: 'newlyFailing',
  missing: 'added',
  added: 'missing',
  unchanged: 'unchanged',
  notComparable: 'notComparable',
} as const satisfies Record<ComparisonGroup, ComparisonGroup>;

test('every row of both lists is in exactly one pair, and each pair in the group that is counted', () => {
  fc.assert(
    fc.property(list, list, (one, other) => {
      const { pairs, counts, duplicateRows } = compared(side(...one), side(...other));
      const rowsIn = (which: 'before' | 'after') =>
        pairs.reduce((sum, pair) => sum + (pair[which]?.rows ?? 0), 0);
      expect([rowsIn('before'), rowsIn('after')]).toEqual([one[0].length, other[0].length]);
      for (const which of ['before', 'after'] as const) {
        const positions = pairs.flatMap((pair) => pair[which]?.position ?? []);
        expect(new Set(positions).size).toBe(positions.length);
      }
      const devices = pairs.reduce((sum, { before, after }) => sum + Number(!!before) + Number(!!after), 0);
      expect(devices + duplicateRows).toBe(one[0].length + other[0].length);
      expect(new Set(pairs.map(({ key }) => key)).size).toBe(pairs.length);
      for (const group of comparisonGroups)
        expect(counts[group]).toBe(pairs.filter((pair) => pair.group === group).length);
      for (const { group, before, after } of pairs) {
        if (group === 'missing') expect(after).toBeNull();
        if (group === 'added') expect(before).toBeNull();
        if (!/^(missing|added|notFinal|notComparable)$/.test(group)) expect(before && after).not.toBeNull();
      }
    }),
    { numRuns: 500 },
  );
});

test('swapping the lists mirrors the groups', () => {
  fc.assert(
    fc.property(list, list, (one, other) => {
      const describePairs = ({ pairs }: Comparison, isSwapped: boolean) =>
        pairs
          .map(({ group, before, after }) =>
            isSwapped
              ? `${after?.position} ${before?.position} ${mirrored[group]}`
              : `${before?.position} ${after?.position} ${group}`,
          )
          .sort();
      const there = compared(side(...one), side(...other));
      const back = compared(side(...other), side(...one));
      expect(describePairs(back, true)).toEqual(describePairs(there, false));
    }),
    { numRuns: 500 },
  );
});

test('compared with itself, nothing is fixed, missing, added or newly failing', () => {
  fc.assert(
    fc.property(fc.array(device, { maxLength: 12 }), (devices) => {
      const { counts } = compared(side(devices), side(devices));
      const { fixed, newlyFailing, missing, added } = counts;
      expect({ fixed, newlyFailing, missing, added }).toEqual({
        ...{ fixed: 0, newlyFailing: 0, missing: 0, added: 0 },
      });
    }),
    { numRuns: 500 },
  );
});
