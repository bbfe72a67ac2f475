import type { KeptCustomer } from '../../kept/records.ts';
import type { CustomerSearch } from './readSearch.ts';

/** As many as fit on a screen without scrolling. */
const mostShown = 8;

/**
 * The recently opened customers that match a search, by the rule of Partner Center's `starts_with`: the name or the domain
 * starts with the text, in any letter case. They can be shown before Partner Center responds.
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
  return startsWith(companyName, search.companyName) || startsWith(domain, search.domain);
}

function startsWith(text: string | null, start: string | null): boolean {
  if (text === null || start === null) return false;
  return text.toLowerCase().startsWith(start.toLowerCase());
}
