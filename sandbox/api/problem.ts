import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Partner Center's regular error body ("body A"). */
export function problem(c: Context, status: number, code: string | number, description: string): Response {
  return c.json({ code, description, data: [], source: 'PartnerFD' }, status as ContentfulStatusCode);
}
