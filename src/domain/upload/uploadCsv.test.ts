import { expect, it } from 'vitest';
import { decodeHashes } from '../deviceFile/decodeHashes.ts';
import { noValues } from '../deviceFile/deviceRow.ts';
import { hashOf } from '../hashForTests.ts';
import type { BatchId, BatchTrackingId } from '../identifiers.ts';
import { uploadCsv } from './uploadCsv.ts';
import { advance, planUpload } from './uploadPlan.ts';

const hardwareHash = hashOf({ serialNumber: 'PF1GHXN3', manufacturer: 'LENOVO' });
const rows = await decodeHashes([
  {
    ...noValues,
    id: 0,
    line: 2,
    serialNumber: '=1+1',
    model: '=1\nx',
    productKey: '0003290000012',
    hashReading: null,
  },
  { ...noValues, id: 1, line: 7, hardwareHash, hashReading: null },
]);

it('has the batch and the values of each device without its hash, and no formulas', () => {
  const parts = [
    { number: 1, batchId: 'Őszi (1)' as BatchId, rows: rows.slice(0, 1) },
    { number: 2, batchId: 'Őszi (2)' as BatchId, rows: rows.slice(1) },
  ];
  const batchTrackingId = '0127ed8e-ff72-4983-a3d8-e8d8bd378932' as BatchTrackingId;
  const sent = [
    { kind: 'started', requestId: 'r', at: 1 },
    { kind: 'accepted', at: 2, batchTrackingId },
  ] as const;
  const plan = sent.reduce(
    (now, event) => advance(now, 2, event),
    planUpload(parts, { kind: 'newBatch', name: 'Őszi' }),
  );
  const text = uploadCsv(plan);
  expect(text.split('\r\n').slice(1)).toEqual([
    `Őszi (1),,1,2,"'=1+1",0003290000012,,"'=1\nx",no,`,
    `Őszi (2),${batchTrackingId},1,7,,,,,yes,PF1GHXN3`,
    '',
  ]);
  expect(text).not.toContain(hardwareHash.slice(0, 40));
});
