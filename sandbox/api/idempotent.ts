import type { Context } from 'hono';
import type { ApiEnv } from './env.ts';

/** A call repeated with the same `MS-RequestId` takes effect once and gets the first response again. */
export async function idempotent(c: Context<ApiEnv>, act: () => Promise<Response>): Promise<Response> {
  const requestId = c.req.header('MS-RequestId');
  if (requestId === undefined) return act();
  const { uploadResponses } = c.var.world;
  const key = `${c.req.method} ${c.req.path} ${requestId}`;
  let first = uploadResponses.get(key);
  if (!first) {
    first = act();
    uploadResponses.set(key, first);
  }
  return (await first).clone();
}
