import { describe, expect, it } from 'vitest';
import type { BatchTrackingId } from '../identifiers.ts';
import { repairedBatches } from './repairedBatches.ts';
import { planUpload } from './uploadPlan.ts';

const one = '0127ed8e-ff72-4983-a3d8-e8d8bd378932' as BatchTrackingId;
const other = 'a1b2c3d4-0000-4000-8000-000000000001' as BatchTrackingId;
const target = { kind: 'newBatch', name: 'New' } as const;

describe('the batches that an upload repairs', () => {
  it.each([
    ['of a record of an earlier version', one, [one]],
    ['of an upload of new devices', null, []],
    ['of a repair', planUpload([], target, [one, other]).repairs, [one, other]],
    ['of a plan without any', planUpload([], target).repairs, []],
  ])('%s', (_, repairs, expected) => {
    expect(repairedBatches({ repairs })).toEqual(expected);
  });
});
