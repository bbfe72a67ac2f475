import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import { keptCustomersQuery } from '../../kept/customers.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { useDraft } from '../../ui/useDraft.ts';
import { CustomerList } from './CustomerList.tsx';
import { DirectResult } from './DirectResult.tsx';
import { FoundCustomers } from './FoundCustomers.tsx';
import { readSearch } from './readSearch.ts';
import { recentlyOpened } from './recentlyOpened.ts';
import { useCustomers } from './useCustomers.ts';
import { focusFirstResult, walkResults } from './walkResults.ts';

const route = getRouteApi('/signedIn/customers');

/** Finds a customer by the start of the name or domain, by ID, or among those opened before. */
export function CustomersPage() {
  const { t } = useTranslation('customers');
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const draft = useDraft(q, (text) => {
    void navigate({ search: text === '' ? {} : { q: text }, replace: true });
  });
  const search = readSearch(q);
  const found = useCustomers(search);
  const kept = useQuery(keptCustomersQuery(useAccount().key)).data ?? [];
  const recent = recentlyOpened(kept, readSearch(draft.text));
  const results = useRef<HTMLDivElement>(null);
  const hintId = useId();

  const open = (customerId: (typeof found.customers)[number]['id']) =>
    void navigate({ to: '/customers/$customerId', params: { customerId } });

  // Enter may come before the answer. The customer is opened when the answer arrives.
  const [entered, setEntered] = useState<string | null>(null);
  const isAnswered = entered !== null && entered === q && search.kind === 'startsWith' && found.isSettled;
  const only = found.customers.length === 1 ? found.customers[0] : undefined;
  useEffect(() => {
    if (!isAnswered) return;
    setEntered(null);
    if (only) void navigate({ to: '/customers/$customerId', params: { customerId: only.id } });
    else focusFirstResult(results.current);
  }, [isAnswered, only, navigate]);

  function onEnter() {
    const meant = readSearch(draft.text);
    switch (meant.kind) {
      case 'customer':
        return open(meant.customerId);
      case 'batch': {
        const { customerId, batchTrackingId } = meant;
        return void navigate({
          to: '/customers/$customerId/batches/$batchTrackingId',
          params: { customerId, batchTrackingId },
        });
      }
      case 'startsWith':
        return setEntered(draft.text);
      case 'all':
        return focusFirstResult(results.current);
      default:
        return meant satisfies never;
    }
  }

  return (
    <Stack
      spacing={2}
      sx={{ width: '100%', maxWidth: 960, mx: 'auto' }}
      ref={results}
      onKeyDown={walkResults}
    >
      <title>{t('title')}</title>
      <Typography variant="h1">{t('title')}</Typography>
      <div>
        <SearchField
          label={t('search.label')}
          placeholder={t('search.placeholder')}
          describedBy={hintId}
          value={draft.text}
          onChange={(text) => {
            setEntered(null);
            draft.change(text);
          }}
          onComplete={draft.commit}
          onEnter={onEnter}
        />
        <LinearProgress sx={{ height: 2, visibility: found.isAsking ? 'visible' : 'hidden' }} aria-hidden />
        <Typography id={hintId} variant="caption" color="textSecondary">
          {t('search.hint')}
        </Typography>
      </div>
      {recent.length > 0 && (
        <CustomerList
          title={t('list.recent')}
          customers={recent.map(({ customerId, ...names }) => ({ ...names, id: customerId }))}
        />
      )}
      {search.kind === 'customer' && <DirectResult customerId={search.customerId} />}
      {search.kind === 'batch' && (
        <DirectResult customerId={search.customerId} batch={search.batchTrackingId} />
      )}
      {(search.kind === 'all' || search.kind === 'startsWith') && (
        <FoundCustomers found={found} searched={search.kind === 'all' ? '' : q.trim()} />
      )}
    </Stack>
  );
}
