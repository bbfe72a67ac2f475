import type { MiddlewareHandler } from 'hono';
import type { ApiEnv } from './env.ts';
import { problem } from './problem.ts';

/** Only Admin agents create, change and apply policies. All agents may read them. */
export const adminAgentsChange: MiddlewareHandler<ApiEnv> = async (c, next) =>
  c.req.method === 'GET' || c.var.account.role === 'Admin agent'
    ? next()
    : problem(c, 403, '900150', 'The role of the user does not grant this operation.');
