import { describe, expect, it } from 'vitest';
import type { BatchDevice } from '../batch.ts';
import { batchDevice } from '../batchForTests.ts';
import { ERROR_CATALOGUE } from '../errorCatalogue.ts';
import { isWorthSending, reasonKey, repairCases, repairCasesOfAll } from './repair.ts';
import type { SentDevice } from './sentDevice.ts';

const failed = (some: Partial<BatchDevice>) =>
  batchDevice('finishedWithErrors', { statusAsSent: 'finished_with_errors', ...some });
const sent = (some: Partial<SentDevice>): SentDevice => ({
  line: 2,
  serialNumber: '',
  productKey: '',
  manufacturer: '',
  model: '',
  hasHash: false,
  serialNumberInHash: null,
  ...some,
});
const only = <Item>(items: readonly Item[]): Item => {
  expect(items).toHaveLength(1);
  return items[0] as Item;
};

describe('a new upload of a failed device', () => {
  it.each([
    ['640', null, 'sendAgain', true],
    ['801', null, 'sendAgain', true],
    ['802', 'HashNot4k', 'correct', true],
    ['803', null, 'correct', true],
    ['806', 'ZtdDeviceAlreadyAssigned', 'notNeeded', false],
    ['808', 'ZtdDeviceAssignedToOtherTenant', 'afterOthersActed', false],
    ['811', null, 'afterOthersActed', false],
    ['812', null, 'correct', true],
    ['813', null, 'correct', true],
    ['814', null, 'afterOthersActed', false],
    [null, 'ZtdDeviceDuplicated', 'notNeeded', false],
    ['804', 'SomethingNew', 'unknown', false],
  ])('with %s %s: %s', (errorCode, errorDescription, cure, isWorth) => {
    const repair = only(repairCases([failed({ errorCode, errorDescription })], []));
    expect(repair.cure.kind).toBe(cure);
    expect(isWorthSending(repair)).toBe(isWorth);
  });

  it('can help without a change exactly where the catalogue says so', () => {
    for (const { name, isRetryable } of ERROR_CATALOGUE) {
      const { cure } = only(repairCases([failed({ errorDescription: name })], []));
      expect(cure.kind === 'sendAgain', name).toBe(isRetryable);
    }
  });
});

describe('the row of a failed device', () => {
  const uploaded = [
    sent({ serialNumber: 'S1', manufacturer: 'HP', model: 'X', line: 2 }),
    sent({ hasHash: true, serialNumberInHash: 'S2', line: 5 }),
  ];
  it.each<[string, Partial<BatchDevice>, number | null, boolean]>([
    ['is the one at its position', { position: 1 }, 2, false],
    ['is the one at its position, also if the status names no device', { position: 2 }, 5, true],
    ['is the one at its position if the serial number agrees', { position: 2, serialNumber: 's2' }, 5, true],
    ['is unknown if the status names another device', { position: 1, serialNumber: 'OTHER' }, null, false],
    ['is unknown past the end, so the file is needed', { position: 3 }, null, true],
    [
      'is unknown past the end, but the status identifies the device',
      { position: 3, productKey: 'K' },
      null,
      false,
    ],
  ])('%s', (_, device, line, needsFile) => {
    const repair = only(repairCases([failed(device)], uploaded));
    expect(repair.uploaded?.line ?? null).toBe(line);
    expect(repair.needsFile).toBe(needsFile);
  });
});

describe('a duplicate row', () => {
  const twin = (errorCode: string | null) =>
    batchDevice(errorCode ? 'finishedWithErrors' : 'finished', {
      position: 1,
      serialNumber: 'S1',
      errorCode,
    });
  const duplicate = failed({ position: 2, serialNumber: 's1', errorDescription: 'ZtdDeviceDuplicated' });
  it.each([
    ['of a registered device', [twin(null), duplicate], 'nobody'],
    ['of a device that waits for its previous owner', [twin('808'), duplicate], 'previousOwner'],
    ['of a device that the partner corrects', [twin('812'), duplicate], 'partner'],
    ['without its other row', [duplicate], 'partner'],
  ])('%s: who acts', (_, devices, actor) => {
    expect(repairCases(devices, []).at(-1)?.actor).toBe(actor);
  });
});

describe('the failed devices of several batches', () => {
  const ok = (position: number) => batchDevice('finished', { position });
  const cases = repairCasesOfAll([
    { devices: [ok(1), failed({ position: 2, errorCode: '640' })], uploaded: [] },
    { devices: [], uploaded: [] },
    {
      devices: [failed({ position: 1, errorCode: '808' }), ok(2), failed({ position: 3, errorCode: '640' })],
      uploaded: [sent({ line: 9 }), sent({}), sent({ line: 11 })],
    },
  ]);

  it('are told apart by an ID that counts on', () => {
    expect(cases.map(({ id, position, uploaded }) => [id, position, uploaded?.line ?? null])).toEqual([
      [2, 2, null],
      [3, 1, 9],
      [5, 3, 11],
    ]);
  });

  it('have the same reason in every batch', () => {
    const [first, second, third] = cases.map(reasonKey);
    expect(third).toBe(first);
    expect(second).not.toBe(first);
  });
});
