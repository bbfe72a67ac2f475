import type { Customer } from '../../partnerCenter/customers.ts';

type Page = readonly Customer[];

/**
 * Merges several searches into one list with each customer once: the first page of each search, then the second page of
 * each. Customers that are shown thus keep their position when more pages arrive.
 */
export function mergeCustomers(searches: readonly (readonly Page[])[]): Customer[] {
  const merged = new Map<string, Customer>();
  const longest = Math.max(0, ...searches.map((pages) => pages.length));
  for (let page = 0; page < longest; page++) {
    for (const pages of searches) {
      for (const customer of pages[page] ?? []) {
        if (!merged.has(customer.id)) merged.set(customer.id, customer);
      }
    }
  }
  return [...merged.values()];
}
