import { expect, test } from 'vitest';
import type { BatchDevice } from './batch.ts';
import { reasonsByParty } from './reasonsByParty.ts';

function devicesOf(counts: Readonly<Record<string, number>>): readonly BatchDevice[] {
  const codes = Object.entries(counts).flatMap(([code, count]) => Array<string>(count).fill(code));
  return codes.map((code, index) => ({
    position: index + 1,
    serialNumber: `S${index}`,
    productKey: null,
    deviceId: null,
    status: code === '0' ? 'finished' : 'finishedWithErrors',
    statusAsSent: null,
    errorCode: code,
    errorDescription: null,
    asSent: {},
  }));
}

const summary = (counts: Readonly<Record<string, number>>) =>
  reasonsByParty(devicesOf(counts)).map(({ group, count, reasons }) => ({
    group,
    count,
    codes: reasons.map((reason) => reason.device.errorCode),
  }));

test('the partner comes first, then the party with the most devices; the others are joined', () => {
  expect(summary({ 0: 5, 806: 5, 814: 1, 808: 9, 640: 1, 802: 3, 812: 4, 813: 1 })).toEqual([
    { group: 'forYou', count: 8, codes: ['812', '802', '640'] },
    { group: 'previousOwner', count: 9, codes: ['808'] },
    { group: 'others', count: 2, codes: ['813', '814'] },
  ]);
});

test('up to three groups keep their own names', () => {
  expect(summary({ 813: 1, 808: 2 })).toEqual([
    { group: 'previousOwner', count: 2, codes: ['808'] },
    { group: 'manufacturer', count: 1, codes: ['813'] },
  ]);
  expect(summary({ 813: 1, 808: 2, 814: 3 }).map(({ group }) => group)).toEqual([
    'customer',
    'previousOwner',
    'manufacturer',
  ]);
});

test('an error without a known explanation is for the partner', () => {
  expect(summary({ 899: 2 })).toEqual([{ group: 'forYou', count: 2, codes: ['899'] }]);
});

test('nothing to resolve gives no group', () => {
  expect(summary({ 0: 3, 806: 1 })).toEqual([]);
});
