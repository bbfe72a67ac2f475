import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';
import { customerQuery } from '../../partnerCenter/customers.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import { CustomerList } from './CustomerList.tsx';
import { resultMark } from './resultFocus.ts';

/** The customer or batch with a pasted ID, shown so that the user can check it before opening it. */
export function DirectResult({ customerId, batch }: { customerId: CustomerId; batch?: BatchTrackingId }) {
  const { t } = useTranslation('customers');
  const { data, error, isPending, refetch } = useQuery(customerQuery(usePartnerCenter(), customerId));
  const hint = batch === undefined && (
    <Typography sx={{ mt: 1, color: 'text.secondary' }}>{t('direct.notACustomer')}</Typography>
  );
  if (error && !data) {
    return (
      <div>
        <ApiProblem error={error} variant="line" onRetry={() => void refetch()} />
        {hint}
      </div>
    );
  }
  return (
    <div>
      {batch && (
        <Box sx={{ mb: 2, overflowWrap: 'anywhere' }}>
          <RouterLink
            to="/customers/$customerId/batches/$batchTrackingId"
            params={{ customerId, batchTrackingId: batch }}
            {...resultMark}
          >
            {t('direct.batch', { batchTrackingId: batch })}
          </RouterLink>
        </Box>
      )}
      <CustomerList
        title={t('direct.title')}
        customers={[data ?? { id: customerId, companyName: t('direct.looking'), domain: null }]}
      />
      {isPending && hint}
    </div>
  );
}
