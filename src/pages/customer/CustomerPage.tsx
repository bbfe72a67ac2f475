import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Outlet, useMatch, useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import type { CustomerId } from '../../domain/identifiers.ts';
import { useFormat } from '../../i18n/format.ts';
import { loadTexts } from '../../i18n/i18n.ts';
import { listedUploadsQuery } from '../../kept/listedUploads.ts';
import { ApiError } from '../../partnerCenter/apiError.ts';
import { deviceBatchesQuery } from '../../partnerCenter/deviceBatches.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';
import { profilesQuery } from '../../partnerCenter/policies.ts';
import { RouterButton, RouterLink } from '../../routing/RouterLink.tsx';
import { type SearchTexts, searchTexts } from '../../routing/searchTexts.ts';
import { latePart, lazyPart } from '../../ui/lazyPart.ts';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { Tabs, tabId } from '../../ui/Tabs.tsx';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import { isInScope } from '../shared/team/teamScope.ts';
import { throttledUntil } from '../shared/throttledUntil.ts';
import { useOpenedCustomer } from '../shared/useOpenedCustomer.ts';
import { CustomerFacts } from './CustomerFacts.tsx';
import { DeviceBatches } from './DeviceBatches.tsx';
import { OpenBatch } from './OpenBatch.tsx';
import { Uploads } from './Uploads.tsx';
import './customer.css';

const FindDevice = lazyPart(() => {
  const texts = loadTexts('find', 'errorCatalogue', 'apiErrors');
  return import('./FindDevice.tsx').then((part) => texts.then(() => ({ FindDevice: part.FindDevice })));
}, 'FindDevice');
const LastDays = latePart(() => import('../shared/charts/LastDays.tsx'), 'LastDays');
const route = getRouteApi('/signedIn/customers/$customerId/page');

/** One customer: who it is, its uploads that this browser knows, and its device batches. */
export function CustomerPage() {
  const { t } = useTranslation(['customers', 'common']);
  const format = useFormat();
  const { customerId } = route.useParams();
  const { query, kept, name } = useOpenedCustomer(customerId);
  const { data: customer, error, refetch } = query;
  const [isOpening, setOpening] = useState(false);
  const openButton = useRef<HTMLButtonElement>(null);

  // Partner Center would say the same of each of its batches.
  const status = error instanceof ApiError ? error.facts.status : null;
  const isRefused = status === 403 || status === 404;
  const until = throttledUntil(query);
  return (
    // Keyed: what was typed for one customer is not for the next.
    <div className="customer-page" key={customerId}>
      <title>{name ?? t('customer.title')}</title>
      <header className="customer-header">
        <div className="customer-title">
          <nav aria-label={t('common:nav.here')}>
            <RouterLink to="/customers">{t('title')}</RouterLink>
          </nav>
          {(customer || !error) && (
            <Typography variant="h1">
              <bdi>{name ?? t('customer.title')}</bdi>
            </Typography>
          )}
          <CustomerFacts
            customerId={customerId}
            customer={customer ?? null}
            keptDomain={kept?.domain ?? null}
          />
          <p role="status" className={until === null ? 'visually-hidden' : 'customer-facts'}>
            {query.isFetching &&
              (until === null ? t('customer.loading') : t('throttled', { time: format.time(until) }))}
          </p>
        </div>
        {!isRefused && (
          <div className="customer-actions">
            <Button
              ref={openButton}
              variant="outlined"
              aria-expanded={isOpening}
              onClick={() => setOpening(!isOpening)}
            >
              {t('customer.openById')}
            </Button>
            <RouterButton
              variant="contained"
              to="/customers/$customerId/upload"
              params={{ customerId }}
              search={{}}
            >
              {t('customer.upload')}
            </RouterButton>
          </div>
        )}
      </header>
      {error && (
        <ApiProblem error={error} variant={customer ? 'line' : 'page'} onRetry={() => void refetch()} />
      )}
      {status === 404 && <Typography color="textSecondary">{t('direct.notACustomer')}</Typography>}
      {isOpening && !isRefused && (
        <OpenBatch
          customerId={customerId}
          onClose={() => {
            setOpening(false);
            openButton.current?.focus();
          }}
        />
      )}
      {isRefused ? (
        <Uploads customerId={customerId} isShownEmpty={false} />
      ) : (
        <CustomerTabs {...{ customerId }} />
      )}
    </div>
  );
}

const panelId = 'of-customer';
type Tab = 'uploads' | 'batches' | 'profiles' | 'find';

function CustomerTabs({ customerId }: { customerId: CustomerId }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const [tab, select] = useTab(customerId);
  const uploads = useQuery(listedUploadsQuery(useAccount().key, customerId)).data;
  const shown = uploads?.filter((upload) => isInScope(upload, 'team'));
  const batches = useQuery(deviceBatchesQuery(usePartnerCenter(), customerId)).data?.batches;
  const profiles = useQuery(profilesQuery(usePartnerCenter(), customerId)).data?.profiles;
  const count = (list: readonly unknown[] | undefined) => (list ? format.number(list.length) : null);
  return (
    <>
      <Tabs<Tab>
        label={t('customer.tabs.label')}
        items={[
          { key: 'uploads', label: t('customer.tabs.uploads'), count: count(shown) },
          { key: 'batches', label: t('customer.tabs.batches'), count: count(batches) },
          { key: 'profiles', label: t('customer.tabs.profiles'), count: count(profiles) },
          { key: 'find', label: t('customer.tabs.find'), count: null },
        ]}
        selected={tab}
        onSelect={select}
        panelId={panelId}
      />
      <div id={panelId} role="tabpanel" aria-labelledby={tabId(panelId, tab)}>
        {tab === 'profiles' && <Outlet />}
        {tab === 'uploads' && (
          <>
            <Uploads customerId={customerId} isShownEmpty />
            {shown && shown.length > 0 && (
              <Suspense fallback={null}>
                <LastDays listed={shown} isShownEmpty={false} />
              </Suspense>
            )}
          </>
        )}
        {tab === 'batches' && <DeviceBatches customerId={customerId} />}
        {tab === 'find' && (
          <Suspense fallback={<SkeletonRows rows={2} />}>
            <FindDevice customerId={customerId} />
          </Suspense>
        )}
      </div>
    </>
  );
}

/**
 * The tab in the address: the profiles have one of their own. An address that sorts or filters a table is about the device batches: the
 * uploads have no such table.
 */
function useTab(customerId: CustomerId) {
  const isProfiles = useMatch({ from: '/signedIn/customers/$customerId/page/profiles', shouldThrow: false });
  const search: SearchTexts = useSearch({ strict: false });
  const navigate = useNavigate();
  const { tab: named } = searchTexts(search, ['tab']);
  const isTableView = Object.keys(search).some((key) => !/^(tab|lang|device|of)$/.test(key));
  const isTab = named === 'uploads' || named === 'batches' || named === 'find';
  const inSearch = isTab ? named : isTableView ? 'batches' : 'uploads';
  const tab: Tab = isProfiles ? 'profiles' : inSearch;
  const select = (next: Tab) => {
    const target =
      next === 'profiles'
        ? ({ to: '/customers/$customerId/profiles', search: {} } as const)
        : ({
            to: '/customers/$customerId',
            search: isProfiles ? { tab: next } : { ...search, tab: next },
          } as const);
    void navigate({ ...target, params: { customerId }, replace: true, resetScroll: false });
  };
  return [tab, select] as const;
}
