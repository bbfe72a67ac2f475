import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';
import { customerQuery } from '../../partnerCenter/customers.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';
import { RouterButton } from '../../routing/RouterLink.tsx';
import { ProblemPanel } from '../../ui/ProblemPanel.tsx';

/** The pasted text names a batch of somebody else: says whose, by name if it can be had, and leads there. */
export function OtherCustomer(batch: { customerId: CustomerId; batchTrackingId: BatchTrackingId }) {
  const { t } = useTranslation('customers');
  const { data } = useQuery(customerQuery(usePartnerCenter(), batch.customerId));
  const name = data?.companyName ?? data?.domain;
  return (
    <Box sx={{ mt: 1.5 }}>
      <ProblemPanel
        variant="banner"
        severity="warning"
        title={t('open.otherCustomer', { customer: name ?? batch.customerId })}
        meaning={t('open.otherCustomerMeaning')}
        remedy={[]}
        actions={
          <RouterButton
            variant="contained"
            to="/customers/$customerId/batches/$batchTrackingId"
            params={batch}
          >
            {t('open.openThere')}
          </RouterButton>
        }
      />
    </Box>
  );
}
