import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import type { CustomerId } from '../../domain/identifiers.ts';
import { keptCustomersQuery } from '../../kept/customers.ts';
import { listedUploadsQuery } from '../../kept/listedUploads.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { useDraft } from '../../ui/useDraft.ts';
import { customerBadges } from '../shared/customerBadges.ts';
import { knownUploads } from '../shared/knownUploads.ts';
import { uploadTarget } from '../shared/uploadTarget.ts';
import { useListedName } from '../shared/useUploadWords.ts';
import { CustomerList } from './CustomerList.tsx';
import { DirectResult } from './DirectResult.tsx';
import { FoundCustomers } from './FoundCustomers.tsx';
import { readSearch } from './readSearch.ts';
import { recentlyOpened } from './recentlyOpened.ts';
import { focusFirstResult, moveResultFocus } from './resultFocus.ts';
import { UploadResults } from './UploadResults.tsx';
import { useCustomers } from './useCustomers.ts';

const route = getRouteApi('/signedIn/customers');

type Match =
  | ReturnType<typeof uploadTarget>
  | { readonly to: '/customers/$customerId'; readonly params: { readonly customerId: CustomerId } };

/** Finds customers and uploads: at once those that this browser knows, then the customers that Partner Center finds. */
export function CustomersPage() {
  const { t } = useTranslation('customers');
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const draft = useDraft(q, (text) => {
    void navigate({ search: text === '' ? {} : { q: text }, replace: true });
  });
  const search = readSearch(q);
  const found = useCustomers(search);
  const account = useAccount().key;
  const kept = useQuery(keptCustomersQuery(account)).data ?? [];
  const typed = readSearch(draft.text);
  const recent = recentlyOpened(kept, typed);
  const listed = useQuery(listedUploadsQuery(account, null)).data ?? [];
  const nameOf = useListedName();
  const uploads = typed.kind === 'batch' ? [] : knownUploads(listed, draft.text, nameOf);
  const recentIds = new Set(typed.kind === 'startsWith' ? recent.map(({ customerId }) => customerId) : []);
  const results = useRef<HTMLDivElement>(null);
  const hintId = useId();

  const open = (customerId: (typeof found.customers)[number]['id']) =>
    void navigate({ to: '/customers/$customerId', params: { customerId } });

  // Enter may be pressed before the results arrive; it takes effect when they do.
  const [entered, setEntered] = useState<string | null>(null);
  const isReady = entered !== null && entered === q && search.kind === 'startsWith' && found.isSettled;
  const matches: readonly Match[] = [
    ...recent.map(({ customerId }) => ({ to: '/customers/$customerId', params: { customerId } }) as const),
    ...uploads.map(uploadTarget),
    ...found.customers
      .filter(({ id }) => !recentIds.has(id))
      .map(({ id: customerId }) => ({ to: '/customers/$customerId', params: { customerId } }) as const),
  ];
  const only = matches.length === 1 ? matches[0] : undefined;
  useEffect(() => {
    if (!isReady) return;
    setEntered(null);
    if (only) void navigate(only);
    else focusFirstResult(results.current);
  }, [isReady, only, navigate]);

  function onEnter() {
    switch (typed.kind) {
      case 'customer': {
        // A tracking ID looks just like a customer's.
        const [upload] = uploads;
        return upload === undefined ? open(typed.customerId) : void navigate(uploadTarget(upload));
      }
      case 'batch': {
        const { customerId, batchTrackingId } = typed;
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
        return typed satisfies never;
    }
  }

  return (
    <Stack
      spacing={2}
      sx={{ width: '100%', maxWidth: 960, mx: 'auto' }}
      ref={results}
      onKeyDown={moveResultFocus}
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
        <LinearProgress sx={{ height: 2, visibility: found.isFetching ? 'visible' : 'hidden' }} aria-hidden />
        <Typography id={hintId} variant="caption" color="textSecondary">
          {t('search.hint')}
        </Typography>
      </div>
      {recent.length > 0 && (
        <CustomerList
          title={t('list.recent')}
          customers={recent.map(({ customerId, ...names }) => ({ ...names, id: customerId }))}
          badges={customerBadges(listed)}
        />
      )}
      {uploads.length > 0 && <UploadResults uploads={uploads} customers={kept} />}
      {search.kind === 'customer' && uploads.length === 0 && <DirectResult customerId={search.customerId} />}
      {search.kind === 'batch' && (
        <DirectResult customerId={search.customerId} batch={search.batchTrackingId} />
      )}
      {(search.kind === 'all' || search.kind === 'startsWith') && (
        <FoundCustomers
          found={found}
          searched={search.kind === 'all' ? '' : q.trim()}
          listedAbove={recentIds}
          isSomethingKnown={search.kind !== 'all' && recent.length + uploads.length > 0}
        />
      )}
    </Stack>
  );
}
