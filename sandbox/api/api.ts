import { Hono } from 'hono';
import { worldIdPattern } from '../addresses.ts';
import type { Worlds } from '../worlds.ts';
import { batchStatusApi } from './batchStatus.ts';
import { requireBearer } from './bearer.ts';
import { customersApi } from './customers.ts';
import { deviceBatchesApi } from './deviceBatches.ts';
import type { ApiEnv } from './env.ts';
import { holdsAndFaults } from './faults.ts';
import { problem } from './problem.ts';
import { gatewayCors, requestLog, supportHeaders } from './support.ts';

/** Partner Center's API, one per world: `/<world>/v1/…`. */
export function partnerCenterApi(worlds: Worlds) {
  return new Hono<ApiEnv>()
    .use('/:world/*', async (c, next) => {
      const id = c.req.param('world');
      if (!worldIdPattern.test(id)) return c.text('Not the id of a world.', 404);
      c.set('world', worlds.get(id));
      return next();
    })
    .use('/:world/*', gatewayCors, requestLog, supportHeaders, holdsAndFaults, requireBearer)
    .route('/:world/v1/customers', customersApi)
    .route('/:world/v1/customers', batchStatusApi)
    .route('/:world/v1/customers', deviceBatchesApi)
    .all('/:world/*', (c) => problem(c, 404, '1000', 'There is no such resource.'));
}
