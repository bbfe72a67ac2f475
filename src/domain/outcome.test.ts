import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BatchDevice } from './batch.ts';
import { batchDevice as device, processingStatuses } from './batchForTests.ts';
import { ERROR_CATALOGUE } from './errorCatalogue.ts';
import { batchOutcomes, errorKey, isToResolve, outcomes, toResolveOutcomes } from './outcome.ts';

const failed = (errorCode: string | null, some: Partial<BatchDevice> = {}) =>
  device('finishedWithErrors', { errorCode, ...some });
const duplicate = (some: Partial<BatchDevice> = {}) =>
  device('finishedWithErrors', { errorDescription: 'ZtdDeviceDuplicated', ...some });
/** Outcome and actor of the first of these rows. */
function first(...rows: readonly BatchDevice[]) {
  const { outcome, actor } = batchOutcomes(rows).of(rows[0] as BatchDevice);
  return [outcome, actor];
}

describe('the outcome of a device', () => {
  test.each([
    ['finished', null, null, 'registered'],
    ['finished', '', '', 'registered'],
    ['finished', '0', null, 'registered'],
    ['finished', null, 'Success', 'registered'],
    ['finished', '808', null, 'waitingForOthers'],
    ['finished', '806', null, 'alreadyRegistered'],
    ['finished', '899', 'SomethingNew', 'forYou'],
    ['finished', null, 'ZtdDeviceDuplicated', 'forYou'],
    ['finishedWithErrors', '806', 'ZtdDeviceAlreadyAssigned', 'alreadyRegistered'],
    ['finishedWithErrors', '808', 'ZtdDeviceAssignedToOtherTenant', 'waitingForOthers'],
    ['finishedWithErrors', '812', 'ZtdDeviceNotFound', 'forYou'],
    ['finishedWithErrors', '813', null, 'waitingForOthers'],
    ['finishedWithErrors', '814', null, 'waitingForOthers'],
    ['finishedWithErrors', '801', null, 'forYou'],
    ['finishedWithErrors', '809', 'ZtdDeviceHasNoAssignedProfile', 'forYou'],
    ['finishedWithErrors', null, null, 'forYou'],
    ['queued', null, null, 'inProgress'],
    ['processing', null, null, 'inProgress'],
    ['processing', '640', 'StorageError', 'forYou'],
    ['unknown', null, null, 'unclear'],
    ['unrecognized', null, null, 'unclear'],
    ['unknown', '812', null, 'forYou'],
  ] as const)('%s with error %j, %j: %s', (status, errorCode, errorDescription, outcome) => {
    expect(first(device(status, { errorCode, errorDescription }))[0]).toBe(outcome);
  });

  test('follows who acts according to the catalogue', () => {
    for (const { name, actor } of ERROR_CATALOGUE) {
      if (name === 'ZtdDeviceDuplicated') continue;
      const expected =
        actor === 'nobody' ? 'alreadyRegistered' : actor === 'partner' ? 'forYou' : 'waitingForOthers';
      expect(first(failed(null, { errorDescription: name }))).toEqual([expected, actor]);
    }
  });
});

describe('a duplicate row', () => {
  const serialNumber = 'PF1';
  test.each<[string, BatchDevice, readonly [string, string | null]]>([
    ['registered', device('finished', { serialNumber }), ['alreadyRegistered', 'nobody']],
    ['already registered', failed('806', { serialNumber }), ['alreadyRegistered', 'nobody']],
    ['in progress', device('queued', { serialNumber }), ['inProgress', null]],
    ['unclear', device('unrecognized', { serialNumber }), ['unclear', null]],
    ['for you', failed('812', { serialNumber }), ['forYou', 'partner']],
    ['of an unexplained error', failed('899', { serialNumber }), ['forYou', 'unknown']],
    [
      'waiting for the previous owner',
      failed('808', { serialNumber }),
      ['waitingForOthers', 'previousOwner'],
    ],
    ['of another device', device('finished', { serialNumber: 'PF2' }), ['forYou', 'partner']],
    ['a duplicate itself', duplicate({ serialNumber }), ['forYou', 'partner']],
  ])('whose other row is %s', (_, other, expected) => {
    expect(first(duplicate({ serialNumber }), other)).toEqual(expected);
  });

  test.each<[string, Partial<BatchDevice>, Partial<BatchDevice>, boolean]>([
    ['serial number in any casing, trimmed', { serialNumber: ' pf1 ' }, { serialNumber: 'PF1' }, true],
    ['product key without a serial number', { productKey: 'K-1' }, { productKey: 'k-1' }, true],
    ['device ID without either', { deviceId: 'd1' }, { deviceId: 'D1' }, true],
    [
      'product key of a row that has a serial number',
      { productKey: 'K' },
      { serialNumber: 'S', productKey: 'K' },
      true,
    ],
    [
      'nothing, if they are different kinds of the same text',
      { productKey: 'X' },
      { serialNumber: 'X' },
      false,
    ],
    [
      'nothing, if the serial numbers differ',
      { serialNumber: 'A', productKey: 'K' },
      { serialNumber: 'B', productKey: 'K' },
      false,
    ],
    ['nothing, if empty', { serialNumber: ' ' }, { serialNumber: ' ' }, false],
  ])('is found by %s', (_, own, other, isFound) => {
    const expected = isFound ? 'alreadyRegistered' : 'forYou';
    expect(first(duplicate(own), device('finished', other))[0]).toBe(expected);
  });

  test('counts as the best of several other rows, wherever they are', () => {
    const rows = [
      failed('808', { serialNumber }),
      duplicate({ serialNumber }),
      device('finished', { serialNumber }),
    ];
    const { of, counts } = batchOutcomes(rows);
    expect(rows.map((row) => of(row).outcome)).toEqual([
      'waitingForOthers',
      'alreadyRegistered',
      'registered',
    ]);
    expect(counts).toMatchObject({ registered: 1, alreadyRegistered: 1, waitingForOthers: 1 });
  });

  test('follows its other row from poll to poll', () => {
    const row = duplicate({ serialNumber });
    expect(first(row, device('processing', { serialNumber }))[0]).toBe('inProgress');
    expect(first(row, device('finished', { serialNumber }))[0]).toBe('alreadyRegistered');
  });
});

test('to resolve is for you and waiting for others', () => {
  expect(outcomes.filter(isToResolve)).toEqual(toResolveOutcomes);
});

test('rows with the same explained error have the same key, rows without an error none', () => {
  const keys = [
    failed('808'),
    failed('x', { errorDescription: 'ZtdDeviceAssignedToAnotherTenant' }),
    failed('899'),
  ];
  expect(keys.map(errorKey)).toEqual([
    'ZtdDeviceAssignedToOtherTenant',
    'ZtdDeviceAssignedToOtherTenant',
    '899',
  ]);
  expect(errorKey(device('finished', { errorCode: '0' }))).toBe('');
});

const anyDevice = fc
  .record({
    status: fc.constantFrom(...processingStatuses),
    errorCode: fc.option(fc.constantFrom('0', '640', '806', '808', '899')),
    errorDescription: fc.option(fc.oneof(fc.string(), fc.constant('ZtdDeviceDuplicated'))),
    serialNumber: fc.option(fc.constantFrom('A', 'a ', 'B', '')),
    productKey: fc.option(fc.constantFrom('K', 'L')),
  })
  .map(({ status, ...some }) => device(status, some));

test('the counts are those of the devices and add up to their number', () => {
  fc.assert(
    fc.property(fc.array(anyDevice), (rows) => {
      const { counts, of, withError } = batchOutcomes(rows);
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
      for (const outcome of outcomes)
        expect(counts[outcome]).toBe(rows.filter((row) => of(row).outcome === outcome).length);
      expect(withError).toBeGreaterThanOrEqual(
        counts.forYou + counts.waitingForOthers + counts.alreadyRegistered,
      );
      expect(counts.registered).toBeLessThanOrEqual(
        rows.filter(({ status }) => status === 'finished').length,
      );
    }),
  );
});
