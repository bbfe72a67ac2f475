import type { KeptCustomer } from '../../kept/records.ts';
import type { CustomerSearch } from './readSearch.ts';

/** As many as fit on a screen without scrolling. */
const shownAtMost = 8;

/**
 * Of the customers opened here before, those that are searched for, by the rule of Partner Center's `starts_with`: the beginning
 * of the name or the domain in any letter case. They are known before any answer.
 */
export function recentlyOpened(
  kept: readonly KeptCustomer[],
  search: CustomerSearch,
): readonly KeptCustomer[] {
  return kept.filter((customer) => isSearchedFor(customer, search)).slice(0, shownAtMost);
}

function isSearchedFor({ companyName, domain }: KeptCustomer, search: CustomerSearch): boolean {
  if (search.kind === 'all') return true;
  if (search.kind !== 'startsWith') return false;
  return beginsWith(companyName, search.companyName) || beginsWith(domain, search.domain);
}

function beginsWith(text: string | null, beginning: string | null): boolean {
  if (text === null || beginning === null) return false;
  return text.toLowerCase().startsWith(beginning.toLowerCase());
}
