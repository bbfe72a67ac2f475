import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ComparedThing, pastedCompared, readCompared, writeCompared } from './comparedAddress.ts';
import type { BatchId, BatchTrackingId } from './identifiers.ts';

const customer = '47021739-3426-40bf-9601-61b4b6d7c793';
const id = '0127ed8e-ff72-4983-a3d8-e8d8bd378932' as BatchTrackingId;
const other = '1127ed8e-ff72-4983-a3d8-e8d8bd378932' as BatchTrackingId;
const upload = (...trackingIds: BatchTrackingId[]): ComparedThing => ({
  kind: 'upload',
  trackingIds,
  name: null,
});
const deviceBatch = (name: string): ComparedThing => ({ kind: 'deviceBatch', batchId: name as BatchId });

test.each<[string, ComparedThing | null]>([
  [id.toUpperCase(), upload(id)],
  [`${id},${other}`, upload(id, other)],
  [`${id}/Spring / order`, { ...upload(id), name: 'Spring / order' } as ComparedThing],
  ['device-batch/Q3 / Újpest #1 100%', deviceBatch('Q3 / Újpest #1 100%')],
  ['device-batch/', null],
  [`${id},nothing`, null],
  ['', null],
])('%j in an address', (text, thing) => {
  expect(readCompared(text)).toEqual(thing);
});

test('what was written is read back', () => {
  const name = fc.option(fc.string({ minLength: 1 }).filter((text) => text.trim() === text && text !== ''));
  const thing = fc.oneof(
    fc.record({
      kind: fc.constant('upload' as const),
      trackingIds: fc.constantFrom([id], [id, other]),
      name,
    }),
    fc.record({ kind: fc.constant('deviceBatch' as const), batchId: fc.constantFrom('A', 'a/b', id) }),
  ) as fc.Arbitrary<ComparedThing>;
  fc.assert(
    fc.property(thing, (one) => {
      expect(readCompared(writeCompared(one))).toEqual(one);
    }),
  );
});

test.each<[string, ReturnType<typeof pastedCompared>]>([
  [id, { kind: 'found', thing: upload(id), customerId: null }],
  [
    `https://app.test/customers/${customer}/uploads?parts=${id},${other}&name=Spring`,
    {
      kind: 'found',
      thing: { ...upload(id, other), name: 'Spring' } as ComparedThing,
      customerId: customer as never,
    },
  ],
  [
    `See https://app.test/customers/${customer}/device-batches/Q3%20%2F%20100%25?q=1 please`,
    { kind: 'found', thing: deviceBatch('Q3 / 100%'), customerId: customer as never },
  ],
  [`${id}\n${other}`, { kind: 'problem', problem: 'severalGuids', found: `${id}, ${other}` }],
  [id.slice(0, -2), { kind: 'problem', problem: 'incompleteGuid', found: id.slice(0, -2) }],
  ['Spring order', null],
  ['', null],
])('%j pasted', (text, expected) => {
  expect(pastedCompared(text)).toEqual(expected);
});
