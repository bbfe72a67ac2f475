import type { Customer } from '../../partnerCenter/customers.ts';

type Page = readonly Customer[];

/**
 * Several searches as one list, each customer once: the first page of each, then the second of each. What is shown thus
 * stays where it is when further pages come.
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
