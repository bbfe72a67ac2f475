import { customerIds, trackingIds } from '../sandbox/seed/wellKnown.ts';

/** The address of a seeded batch in the app. */
export function batchAddress(customer: keyof typeof customerIds, batch: keyof typeof trackingIds): string {
  return `/customers/${customerIds[customer]}/batches/${trackingIds[batch]}`;
}
