import { Hono } from 'hono';
import * as z from 'zod';
import { type Customer, customers, findCustomer } from '../seed/customers.ts';
import { customerIds } from '../seed/wellKnown.ts';
import type { ApiEnv } from './env.ts';
import { problem } from './problem.ts';

const defaultSize = 100;
const maxSize = 500;

const filterSchema = z.object({
  Field: z.enum(['CompanyName', 'Domain']),
  Value: z.string(),
  Operator: z.literal('starts_with'),
});

/** The content of a continuation token. Like Partner Center's, it is opaque and includes the size and the filter. */
const continuationSchema = z.object({
  from: z.int().min(0),
  size: z.int().min(1),
  filter: filterSchema.nullable(),
});
type Continuation = z.infer<typeof continuationSchema>;

export const customersApi = new Hono<ApiEnv>()
  .get('/', (c) => {
    const { size, filter, seekOperation } = c.req.query();
    if (seekOperation !== undefined) {
      const token = readToken(c.req.header('MS-ContinuationToken'));
      if (seekOperation.toLowerCase() !== 'next' || !token)
        return problem(c, 400, '2000', 'The continuation token is missing or not valid.');
      return c.json(page(token));
    }
    const requestedSize = size === undefined ? defaultSize : Number(size);
    if (!Number.isInteger(requestedSize) || requestedSize < 1)
      return problem(c, 400, '2000', 'The size is not a positive number.');
    const parsed = filter === undefined ? null : readFilter(filter);
    if (parsed === undefined) return problem(c, 400, '2000', 'The filter is not valid.');
    return c.json(page({ from: 0, size: Math.min(requestedSize, maxSize), filter: parsed }));
  })
  .get('/:customerId', (c) => {
    const customer = findCustomer(c.req.param('customerId'));
    return customer ? c.json(customer) : customerError(c, c.req.param('customerId'));
  });

/** The error response for an ID that is not a GUID, not a tenant, or not a customer of this partner. */
export function customerError(c: Parameters<typeof problem>[0], customerId: string): Response {
  if (!z.guid().safeParse(customerId).success)
    return problem(c, 400, '2001', 'The customer id is not a GUID.');
  if (customerId.toLowerCase() === customerIds.withoutRelationship)
    return problem(c, 403, '20002', 'There is no commerce relationship with this customer.');
  return problem(c, 404, '60003', 'The tenant was not found.');
}

function page({ from, size, filter }: Continuation) {
  const found = filter ? customers.filter((customer) => matches(customer, filter)) : customers;
  const items = found.slice(from, from + size);
  const hasMore = from + size < found.length;
  const token = hasMore ? writeToken({ from: from + size, size, filter }) : undefined;
  return {
    totalCount: items.length,
    items,
    links: {
      self: { uri: `/customers?size=${size}`, method: 'GET', headers: [] },
      ...(token && {
        next: {
          uri: '/customers?seekOperation=Next',
          method: 'GET',
          headers: [{ key: 'MS-ContinuationToken', value: token }],
        },
      }),
    },
    ...(token && { continuationToken: token }),
    attributes: { objectType: 'Collection' },
  };
}

function matches({ companyProfile }: Customer, filter: z.infer<typeof filterSchema>): boolean {
  const text = filter.Field === 'Domain' ? companyProfile.domain : companyProfile.companyName;
  return text.toLowerCase().startsWith(filter.Value.toLowerCase());
}

function readFilter(text: string) {
  try {
    return filterSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function writeToken(continuation: Continuation): string {
  return Buffer.from(JSON.stringify(continuation)).toString('base64');
}

function readToken(token: string | undefined): Continuation | undefined {
  try {
    return continuationSchema.safeParse(JSON.parse(Buffer.from(token ?? '', 'base64').toString())).data;
  } catch {
    return undefined;
  }
}
