import type { CustomerId } from '../../domain/identifiers.ts';
import type { ListedUpload } from '../../kept/listedUploads.ts';
import type { KeptCustomer } from '../../kept/records.ts';
import { customerName } from '../../partnerCenter/customers.ts';

/** The names of customers opened in this browser, and of those that only colleagues have opened. */
export function customerNames(
  customers: readonly KeptCustomer[],
  listed: readonly ListedUpload[],
): ReadonlyMap<CustomerId, string | null> {
  const names = new Map<CustomerId, string | null>();
  for (const { customerId, team } of listed) if (team?.customerName) names.set(customerId, team.customerName);
  for (const customer of customers) names.set(customer.customerId, customerName(customer));
  return names;
}
