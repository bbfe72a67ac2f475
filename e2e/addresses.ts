import { customerIds, trackingIds } from '../sandbox/seed/wellKnown.ts';

/** The path of a seeded batch's page. */
export function batchAddress(customer: keyof typeof customerIds, batch: keyof typeof trackingIds): string {
  return `/customers/${customerIds[customer]}/batches/${trackingIds[batch]}`;
}
