import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { CustomerId } from '../../domain/identifiers.ts';
import { useFormat } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import { CustomerList } from './CustomerList.tsx';
import { ShowMore } from './ShowMore.tsx';
import type { useCustomers } from './useCustomers.ts';

interface FoundCustomersProps {
  readonly found: ReturnType<typeof useCustomers>;
  /** Empty if all customers are listed. */
  readonly searched: string;
  /** Customers that are listed above and therefore not here. */
  readonly listedAbove: ReadonlySet<CustomerId>;
  /** Whether this browser knows something that fits the search. */
  readonly isSomethingKnown: boolean;
}

/** The search results: customers, none, a loading state, or an error above the customers found so far. */
export function FoundCustomers({ found, searched, listedAbove, isSomethingKnown }: FoundCustomersProps) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const { isSettled, error, hasMore } = found;
  const customers = found.customers.filter(({ id }) => !listedAbove.has(id));
  const count = customers.length;
  const isEmpty = isSettled && error === null && count === 0;

  function status() {
    if (found.throttledUntil !== null) return t('throttled', { time: format.time(found.throttledUntil) });
    if (found.isOffline) return t('list.offline');
    if (!isSettled) return t('list.loading');
    if (isEmpty && isSomethingKnown) return t('list.noOthers');
    return (
      count > 0 && t(hasMore ? 'list.shownSoFar' : 'list.shown', { count, number: format.number(count) })
    );
  }

  return (
    <div>
      {error && <ApiProblem error={error} variant="line" onRetry={found.retry} />}
      {count > 0 && (
        <CustomerList title={t(searched === '' ? 'list.all' : 'list.found')} customers={customers} />
      )}
      {isEmpty && !isSomethingKnown && <NoCustomers searched={searched} />}
      <Typography variant="caption" role="status" sx={{ display: 'block', mt: 1, color: 'text.secondary' }}>
        {status()}
      </Typography>
      {hasMore && (
        <ShowMore
          isFetching={found.isFetchingMore}
          isAutomatic={isSettled && error === null}
          onMore={found.showMore}
        />
      )}
    </div>
  );
}

function NoCustomers({ searched }: { searched: string }) {
  const { t } = useTranslation('customers');
  if (searched === '') {
    return (
      <EmptyState title={t('nobody.empty')}>
        <p>{t('nobody.emptyMeaning')}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('nobody.title', { search: searched })}>
      <p>{t('nobody.meaning')}</p>
      <p>{t('nobody.next')}</p>
    </EmptyState>
  );
}
