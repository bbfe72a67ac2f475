import type { BatchPlan } from '../batches/plan.ts';
import { hostileBatches } from './hostileBatches.ts';
import { oddBatches } from './oddBatches.ts';
import { regularBatches } from './regularBatches.ts';

/** The uploads in every new world. */
export const seededBatches: readonly BatchPlan[] = [...regularBatches, ...oddBatches, ...hostileBatches];
