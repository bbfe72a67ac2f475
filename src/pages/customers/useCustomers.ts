import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { customersQuery } from '../../partnerCenter/customers.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';
import { throttledUntil } from '../shared/throttledUntil.ts';
import { mergeCustomers } from './mergeCustomers.ts';
import type { CustomerSearch } from './readSearch.ts';

/** The customers a search asks for, as far as they have come: two filters on the wire, one list to the reader. */
export function useCustomers(search: CustomerSearch) {
  const companyName = search.kind === 'all' ? '' : search.kind === 'startsWith' ? search.companyName : null;
  const domain = search.kind === 'startsWith' ? search.domain : null;
  const byName = useStartsWith('CompanyName', companyName);
  const byDomain = useStartsWith('Domain', domain);

  const inOrder =
    search.kind === 'startsWith' && search.meansDomain ? [byDomain, byName] : [byName, byDomain];
  const asked = inOrder.filter(({ isAsked }) => isAsked).map(({ query }) => query);
  // Until the first answer comes, the list of the search before stays; the two are never mixed.
  const answered = asked.filter(({ isPlaceholderData }) => !isPlaceholderData);
  const shown = answered.length === 0 ? asked : answered;

  return {
    customers: mergeCustomers(shown.map(({ data }) => data?.pages.map((page) => page.customers) ?? [])),
    /** Each filter has answered this very search, or failed. */
    isSettled: asked.every((query) => !query.isPlaceholderData && (query.isSuccess || query.isError)),
    isAsking: asked.some(({ isFetching }) => isFetching),
    isOffline: asked.some(({ fetchStatus }) => fetchStatus === 'paused'),
    error: asked.find(({ error }) => error !== null)?.error ?? null,
    throttledUntil: asked.map(throttledUntil).find((until) => until !== null) ?? null,
    hasMore: shown.some(({ hasNextPage }) => hasNextPage),
    isAskingForMore: asked.some(({ isFetchingNextPage }) => isFetchingNextPage),
    showMore() {
      for (const query of asked) if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
    },
    retry() {
      for (const query of asked) {
        if (query.isFetchNextPageError) void query.fetchNextPage();
        else if (query.isError) void query.refetch();
      }
    },
  };
}

function useStartsWith(by: 'CompanyName' | 'Domain', text: string | null) {
  const isAsked = text !== null;
  const query = useInfiniteQuery({
    ...customersQuery(usePartnerCenter(), text ?? '', by),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  return { isAsked, query };
}
