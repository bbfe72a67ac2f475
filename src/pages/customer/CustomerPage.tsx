import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import { ApiError } from '../../partnerCenter/apiError.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import { throttledUntil } from '../shared/throttledUntil.ts';
import { useOpenedCustomer } from '../shared/useOpenedCustomer.ts';
import { CustomerFacts } from './CustomerFacts.tsx';
import { DeviceBatches } from './DeviceBatches.tsx';
import { KeptUploads } from './KeptUploads.tsx';
import { KnownBatches } from './KnownBatches.tsx';
import { OpenBatch } from './OpenBatch.tsx';

const route = getRouteApi('/signedIn/customers/$customerId/');

/** One customer: who it is, the way to a batch, and the batches this account opened here before. */
export function CustomerPage() {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const { customerId } = route.useParams();
  const { query, kept, name } = useOpenedCustomer(customerId);
  const { data: customer, error, refetch } = query;

  // Partner Center would say the same of each of its batches.
  const status = error instanceof ApiError ? error.facts.status : null;
  const isRefused = status === 403 || status === 404;
  const until = throttledUntil(query);
  return (
    // Keyed: what was typed for one customer is not for the next.
    <Stack spacing={2.5} key={customerId} sx={{ width: '100%', maxWidth: 960, mx: 'auto' }}>
      <title>{name ?? t('customer.title')}</title>
      <div>
        <RouterLink to="/customers">{t('customer.back')}</RouterLink>
        {(customer || !error) && (
          <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>
            <bdi>{name ?? t('customer.title')}</bdi>
          </Typography>
        )}
      </div>
      {error && (
        <ApiProblem error={error} variant={customer ? 'banner' : 'page'} onRetry={() => void refetch()} />
      )}
      <CustomerFacts customerId={customerId} customer={customer ?? null} keptDomain={kept?.domain ?? null} />
      {query.isFetching && (
        <Typography role="status" color="textSecondary">
          {until === null ? t('customer.loading') : t('throttled', { time: format.time(until) })}
        </Typography>
      )}
      {isRefused ? (
        status === 404 && <Typography color="textSecondary">{t('direct.notACustomer')}</Typography>
      ) : (
        <OpenBatch customerId={customerId} />
      )}
      {!isRefused && <KeptUploads customerId={customerId} />}
      <KnownBatches customerId={customerId} isShownEmpty={!isRefused} />
      {!isRefused && <DeviceBatches customerId={customerId} />}
    </Stack>
  );
}
