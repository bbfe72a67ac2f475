import { foldForSearch } from '../../domain/foldForSearch.ts';
import type { KeptCustomer } from '../../kept/records.ts';
import type { CustomerSearch } from './readSearch.ts';

/** As many as fit on a screen without scrolling. */
const mostShown = 8;

/**
 * The recently opened customers whose name or domain contains the text, ignoring case and accents. They can be shown before Partner
 * Center responds, which finds the starts of names only.
 */
export function recentlyOpened(
  kept: readonly KeptCustomer[],
  search: CustomerSearch,
): readonly KeptCustomer[] {
  return kept.filter((customer) => matches(customer, search)).slice(0, mostShown);
}

function matches({ companyName, domain }: KeptCustomer, search: CustomerSearch): boolean {
  if (search.kind === 'all') return true;
  if (search.kind !== 'startsWith') return false;
  return contains(companyName, search.companyName) || contains(domain, search.domain);
}

function contains(text: string | null, part: string | null): boolean {
  return text !== null && part !== null && foldForSearch(text).includes(foldForSearch(part));
}
