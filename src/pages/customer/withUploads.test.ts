import { expect, test } from 'vitest';
import type { BatchId, BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';
import type { PartState } from '../../domain/upload/uploadPlan.ts';
import type { KeptUpload } from '../../kept/records.ts';
import { withUploads } from './withUploads.ts';

const batch = (name: string) => ({
  name,
  batchId: name as BatchId,
  creationDate: null,
  createdBy: null,
  deviceCount: null,
});
const sent = (at: number, trackingId: string | null): PartState => ({
  kind: 'sent',
  at,
  batchTrackingId: trackingId as BatchTrackingId | null,
});
const upload = (
  fileName: string | null,
  ...parts: readonly [name: string, state: PartState][]
): KeptUpload => ({
  account: 'account',
  customerId: 'customer' as CustomerId,
  id: 'upload',
  customerName: 'Customer',
  fileName,
  createdAt: new Date(0),
  plan: {
    target: { kind: 'newBatch', name: 'any' },
    repairs: null,
    parts: parts.map(([name, state], index) => ({
      number: index + 1,
      batchId: name as BatchId,
      devices: [],
      state,
      repeatRequestId: null,
      mayHaveArrived: false,
      attempts: 1,
    })),
  },
  trackingIds: [],
});

test('a batch gets the accepted uploads of its name, the latest first', () => {
  const kept = [
    upload('first.csv', ['Q3 / Újpest', sent(1000, 'one')], ['Q3 / Újpest 2', sent(2000, 'two')]),
    upload(null, ['Q3 / Újpest', sent(3000, 'three')]),
  ];
  const rows = withUploads([batch('Q3 / Újpest 2'), batch('Q3 / Újpest'), batch('Spare pool')], kept);
  expect(rows.map(({ batch: { name }, uploads }) => [name, uploads])).toEqual([
    [
      'Q3 / Újpest 2',
      [{ batchTrackingId: 'two', sentAt: new Date(2000), fileName: 'first.csv', devices: 0 }],
    ],
    [
      'Q3 / Újpest',
      [
        { batchTrackingId: 'three', sentAt: new Date(3000), fileName: null, devices: 0 },
        { batchTrackingId: 'one', sentAt: new Date(1000), fileName: 'first.csv', devices: 0 },
      ],
    ],
    ['Spare pool', []],
  ]);
});

test.each<[string, PartState]>([
  ['not sent yet', { kind: 'notSent' }],
  ['that failed', { kind: 'failed', at: 1, problem: 'requestRefused' }],
  ['that nobody can follow', sent(1, null)],
])('a part %s is left out', (_, state) => {
  expect(withUploads([batch('one')], [upload('file.csv', ['one', state])])[0]?.uploads).toEqual([]);
});
