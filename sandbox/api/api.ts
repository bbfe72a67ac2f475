import { Hono } from 'hono';
import type { Worlds } from '../worlds.ts';
import { batchStatusApi } from './batchStatus.ts';
import { requireBearer } from './bearer.ts';
import { customersApi } from './customers.ts';
import { deviceBatchesApi } from './deviceBatches.ts';
import type { ApiEnv } from './env.ts';
import { holdsAndFaults } from './faults.ts';
import { policiesApi } from './policies.ts';
import { policyUpdatesApi } from './policyUpdates.ts';
import { problem } from './problem.ts';
import { gatewayCors, requestLog, supportHeaders, worldOfPath } from './support.ts';

/** Partner Center's API, one per world: `/<world>/v1/…`. */
export function partnerCenterApi(worlds: Worlds) {
  return new Hono<ApiEnv>()
    .use(
      '/:world/*',
      worldOfPath(worlds),
      gatewayCors,
      requestLog,
      supportHeaders,
      holdsAndFaults(),
      requireBearer,
    )
    .route('/:world/v1/customers', customersApi)
    .route('/:world/v1/customers', batchStatusApi)
    .route('/:world/v1/customers', deviceBatchesApi)
    .route('/:world/v1/customers', policiesApi)
    .route('/:world/v1/customers', policyUpdatesApi)
    .all('/:world/*', (c) => problem(c, 404, '1000', 'There is no such resource.'));
}
