import { describe, expect, it } from 'vitest';
import { type DeviceRow, noValues } from '../deviceFile/deviceRow.ts';
import type { BatchId } from '../identifiers.ts';
import { emptyDraft } from './draft.ts';
import { destinationOf } from './target.ts';

const rows = (count: number): DeviceRow[] =>
  Array.from({ length: count }, (_, id) => ({ ...noValues, id, line: id + 2, hashReading: null }));
const draft = (batchSize: number, batchId: string | null = null) => ({
  ...emptyDraft,
  batchSize,
  target: {
    kind: batchId === null ? ('newBatch' as const) : ('existingBatch' as const),
    name: null,
    batchId: batchId as BatchId | null,
  },
});

describe('the destination', () => {
  it('is one batch of the given name, or several with numbers', () => {
    const parts = (size: number) => {
      const destination = destinationOf(draft(size), rows(5), ' Autumn ', []);
      return destination.ok && destination.parts.map((part) => `${part.batchId}: ${part.rows.length}`);
    };
    expect(parts(5)).toEqual(['Autumn: 5']);
    expect(parts(2)).toEqual(['Autumn (1): 2', 'Autumn (2): 2', 'Autumn (3): 1']);
  });

  it('gets several calls if it is an existing batch', () => {
    const destination = destinationOf(draft(3, 'There'), rows(5), '', ['There']);
    expect(destination.ok && destination.parts.map(({ batchId }) => batchId)).toEqual(['There', 'There']);
  });

  it.each([
    ['a name that is taken', draft(9), 'autumn', 'taken'],
    ['a part whose name is taken', draft(2), 'Winter', 'taken'],
    ['no name', draft(9), '  ', 'empty'],
    ['no size', draft(Number.NaN), 'New', 'batchSize'],
    ['a size of nothing', draft(0), 'New', 'batchSize'],
    ['a size above the limit', draft(10_001), 'New', 'batchSize'],
    ['half a device', draft(1.5), 'New', 'batchSize'],
  ])('is refused for %s', (_, draftOf, name, problem) => {
    expect(destinationOf(draftOf, rows(5), name, ['Autumn', 'Winter (2)'])).toEqual({ ok: false, problem });
  });

  it('may have a taken name if every part gets a number', () => {
    expect(destinationOf(draft(2), rows(5), 'Autumn', ['Autumn']).ok).toBe(true);
  });

  it('is missing until a batch is chosen', () => {
    const waiting = { ...draft(9), target: { kind: 'existingBatch' as const, name: null, batchId: null } };
    expect(destinationOf(waiting, rows(1), '', [])).toEqual({ ok: false, problem: 'noBatchChosen' });
  });
});
