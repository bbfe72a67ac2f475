import { expect, test } from 'vitest';
import type { BatchId } from '../identifiers.ts';
import { nextBatch, readingProgress, unreadBatch } from './reading.ts';

const batch = (name: string, devices: number | null) => unreadBatch(name as BatchId, devices);

test('counts a call for each hundred devices, and one where the number is not known', () => {
  const batches = [batch('A', 250), batch('B', 0), batch('C', null), batch('D', 100)];
  expect(readingProgress(batches)).toMatchObject({
    batches: 4,
    devices: 350,
    callsLeft: 5,
    completeBatches: 1,
  });
});

test('pages that were read are not counted again, and a failed batch is not left', () => {
  const begun = { ...batch('A', 250), pages: 1, read: 100, token: 'next' };
  const failed = { ...batch('B', 500), failed: 'notFound' as const };
  expect(readingProgress([begun, failed])).toMatchObject({ callsLeft: 2, read: 100, failedBatches: 1 });
  // More devices than were announced: at least one more call.
  expect(readingProgress([{ ...begun, pages: 5, read: 500 }])).toMatchObject({ callsLeft: 1, devices: 500 });
});

test('a begun batch is read first, then the smallest, and no failed one', () => {
  const failed = { ...batch('A', 1), failed: 'notFound' as const };
  const batches = [failed, batch('B', 900), batch('C', 100)];
  expect(nextBatch(batches)?.batchId).toBe('C');
  expect(nextBatch([...batches, { ...batch('D', 5_000), pages: 3 }])?.batchId).toBe('D');
  expect(nextBatch([failed, batch('B', 0)])).toBeNull();
});
