import { expect, test } from 'vitest';
import type { BatchTrackingId, CustomerId } from '../identifiers.ts';
import type { DeviceHit, HitState } from './deviceHit.ts';
import { countAnswers, mostPastedDevices, pastedAnswers, pastedDevices } from './pastedDevices.ts';

test('reads one device a line, from text or cells, and marks repeated ones', () => {
  const text = 'PF1\r\n\n "pf-1" \n\tPF2\tLenovo\nPF3;x\n,\n12345-67890';
  expect(pastedDevices(text).map(({ line, text: shown, repeats }) => [line, shown, repeats])).toEqual([
    [1, 'PF1', null],
    [3, 'pf-1', 1],
    [4, 'PF2', null],
    [5, 'PF3', null],
    [7, '12345-67890', null],
  ]);
});

test('reads no more than it says', () => {
  const text = Array.from({ length: mostPastedDevices + 5 }, (_, index) => `S${index}`).join('\n');
  expect(pastedDevices(text)).toHaveLength(mostPastedDevices);
});

function hit(state: HitState, uploaded: string | null): DeviceHit {
  const place = {
    kind: 'upload',
    customerId: 'C' as CustomerId,
    trackingId: 'T' as BatchTrackingId,
  } as const;
  return {
    ...{ key: `${state} ${uploaded}`, place, position: 1, state, code: null, batchId: null, profileId: null },
    ...{ serialNumber: 'PF1', productKey: null, deviceId: null, since: null },
    uploadedAt: uploaded === null ? null : new Date(uploaded),
  };
}

test('the latest upload of a device counts, and one that was not sent only if there is no other', () => {
  const devices = pastedDevices('PF1\nPF2\nPF3');
  const answers = pastedAnswers(
    devices,
    new Map([
      ['pf1', [hit('forYou', '2026-03-01'), hit('registered', '2026-03-02'), hit('notSent', '2026-03-03')]],
      ['pf2', [hit('notSent', '2026-03-03')]],
    ]),
  );
  expect(answers.map(({ state, hits }) => [state, hits.length])).toEqual([
    ['registered', 3],
    ['notSent', 1],
    ['notFound', 0],
  ]);
  expect(countAnswers(answers)).toMatchObject({ registered: 1, notSent: 1, notFound: 1, forYou: 0 });
});
