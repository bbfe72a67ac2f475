import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { customersQuery } from '../../partnerCenter/customers.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';
import { throttledUntil } from '../shared/throttledUntil.ts';
import { mergeCustomers } from './mergeCustomers.ts';
import type { CustomerSearch } from './readSearch.ts';

/** The customers that a search has found so far, from two queries (by name and by domain) merged into one list. */
export function useCustomers(search: CustomerSearch) {
  const companyName = search.kind === 'all' ? '' : search.kind === 'startsWith' ? search.companyName : null;
  const domain = search.kind === 'startsWith' ? search.domain : null;
  const byName = useStartsWith('CompanyName', companyName);
  const byDomain = useStartsWith('Domain', domain);

  const inOrder =
    search.kind === 'startsWith' && search.meansDomain ? [byDomain, byName] : [byName, byDomain];
  const enabled = inOrder.filter(({ isEnabled }) => isEnabled).map(({ query }) => query);
  // Until the first response arrives, the previous search's list stays; the two are never mixed.
  const answered = enabled.filter(({ isPlaceholderData }) => !isPlaceholderData);
  const shown = answered.length === 0 ? enabled : answered;

  return {
    customers: mergeCustomers(shown.map(({ data }) => data?.pages.map((page) => page.customers) ?? [])),
    /** Each query has a response to the current search, or has failed. */
    isSettled: enabled.every((query) => !query.isPlaceholderData && (query.isSuccess || query.isError)),
    isFetching: enabled.some(({ isFetching }) => isFetching),
    isOffline: enabled.some(({ fetchStatus }) => fetchStatus === 'paused'),
    error: enabled.find(({ error }) => error !== null)?.error ?? null,
    throttledUntil: enabled.map(throttledUntil).find((until) => until !== null) ?? null,
    hasMore: shown.some(({ hasNextPage }) => hasNextPage),
    isFetchingMore: enabled.some(({ isFetchingNextPage }) => isFetchingNextPage),
    showMore() {
      for (const query of enabled) if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
    },
    retry() {
      for (const query of enabled) {
        if (query.isFetchNextPageError) void query.fetchNextPage();
        else if (query.isError) void query.refetch();
      }
    },
  };
}

function useStartsWith(by: 'CompanyName' | 'Domain', text: string | null) {
  const isEnabled = text !== null;
  const query = useInfiniteQuery({
    ...customersQuery(usePartnerCenter(), text ?? '', by),
    enabled: isEnabled,
    placeholderData: keepPreviousData,
  });
  return { isEnabled, query };
}
