import type { BatchPlan } from '../batches/plan.ts';
import { hostileBatches } from './hostileBatches.ts';
import { oddBatches } from './oddBatches.ts';
import { regularBatches } from './regularBatches.ts';

/** Every batch a world begins with. */
export const seededBatches: readonly BatchPlan[] = [...regularBatches, ...oddBatches, ...hostileBatches];
