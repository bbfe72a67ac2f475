import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import { CustomerList } from './CustomerList.tsx';
import { ShowMore } from './ShowMore.tsx';
import type { useCustomers } from './useCustomers.ts';

interface FoundCustomersProps {
  readonly found: ReturnType<typeof useCustomers>;
  /** Empty while the whole book is listed. */
  readonly searched: string;
}

/** What Partner Center answered: customers, nobody, not yet, or a failure above what came before it. */
export function FoundCustomers({ found, searched }: FoundCustomersProps) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const { customers, isSettled, error, hasMore } = found;
  const count = customers.length;
  const isNobody = isSettled && error === null && count === 0;

  function status() {
    if (found.throttledUntil !== null) return t('throttled', { time: format.time(found.throttledUntil) });
    if (found.isOffline) return t('list.offline');
    if (!isSettled) return t('list.loading');
    return (
      count > 0 && t(hasMore ? 'list.shownSoFar' : 'list.shown', { count, number: format.number(count) })
    );
  }

  return (
    <div>
      {error && <ApiProblem error={error} variant="banner" onRetry={found.retry} />}
      {count > 0 && (
        <CustomerList title={t(searched === '' ? 'list.all' : 'list.found')} customers={customers} />
      )}
      {isNobody && <Nobody searched={searched} />}
      <Typography variant="caption" role="status" sx={{ display: 'block', mt: 1, color: 'text.secondary' }}>
        {status()}
      </Typography>
      {hasMore && (
        <ShowMore
          isAsking={found.isAskingForMore}
          isAutomatic={isSettled && error === null}
          onMore={found.showMore}
        />
      )}
    </div>
  );
}

function Nobody({ searched }: { searched: string }) {
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
