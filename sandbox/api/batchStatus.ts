import { Hono } from 'hono';
import { advanceByPoll, statusText } from '../batches/run.ts';
import { findCustomer } from '../seed/customers.ts';
import { customerError } from './customers.ts';
import type { ApiEnv } from './env.ts';
import { problem } from './problem.ts';

export const batchStatusApi = new Hono<ApiEnv>().get('/:customerId/batchJobStatus/:trackingId', (c) => {
  const { customerId, trackingId } = c.req.param();
  if (!findCustomer(customerId)) return customerError(c, customerId);
  const run = c.var.world.run(trackingId);
  if (run?.plan.customerId !== customerId.toLowerCase())
    return problem(c, 404, '1000', `The batch ${trackingId} was not found.`);
  const text = statusText(run);
  advanceByPoll(run);
  return c.body(text, 200, { 'Content-Type': 'application/json; charset=utf-8' });
});
