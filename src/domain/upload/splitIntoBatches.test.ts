import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BatchId } from '../identifiers.ts';
import { splitIntoBatches } from './splitIntoBatches.ts';

const newBatch = { kind: 'newBatch', name: 'Contoso' } as const;
const rows = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('an upload', () => {
  it.each([
    [0, []],
    [1, ['Contoso: 1']],
    [1000, ['Contoso: 1000']],
    [1001, ['Contoso (1): 1000', 'Contoso (2): 1']],
    [2500, ['Contoso (1): 1000', 'Contoso (2): 1000', 'Contoso (3): 500']],
  ])('of %i devices goes out as %j', (count, parts) => {
    expect(
      splitIntoBatches(rows(count), newBatch).map((part) => `${part.batchId}: ${part.rows.length}`),
    ).toEqual(parts);
  });

  it('to an existing batch sends every part to it', () => {
    const target = { kind: 'existingBatch', batchId: 'Test batch' as BatchId } as const;
    expect(splitIntoBatches(rows(3), target, 2).map(({ batchId }) => batchId)).toEqual([
      'Test batch',
      'Test batch',
    ]);
  });

  it('loses, repeats and reorders no device at any size', () => {
    fc.assert(
      fc.property(fc.nat({ max: 300 }), fc.double({ min: -5, max: 400 }), (count, size) => {
        const parts = splitIntoBatches(rows(count), newBatch, size);
        expect(parts.flatMap((part) => part.rows)).toEqual(rows(count));
        expect(parts.map(({ number }) => number)).toEqual(parts.map((_, index) => index + 1));
        expect(Math.max(0, ...parts.map((part) => part.rows.length))).toBeLessThanOrEqual(
          Math.max(1, size || 1),
        );
      }),
    );
  });
});
