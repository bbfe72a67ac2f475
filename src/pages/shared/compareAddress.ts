import { type ComparedThing, writeCompared } from '../../domain/comparedAddress.ts';
import type { CustomerId } from '../../domain/identifiers.ts';

/** Where things of a customer are compared. What is left out is chosen there. */
export function compareAddress(
  customerId: CustomerId,
  { before, after }: { readonly before?: ComparedThing; readonly after: ComparedThing },
) {
  return {
    to: '/customers/$customerId/compare',
    params: { customerId },
    search: { ...(before && { before: writeCompared(before) }), after: writeCompared(after) },
  } as const;
}
