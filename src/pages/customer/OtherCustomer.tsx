import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';
import { customerName, customerQuery } from '../../partnerCenter/customers.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';
import { RouterButton } from '../../routing/RouterLink.tsx';
import { ProblemPanel } from '../../ui/ProblemPanel.tsx';

/** Shown if the pasted text names a batch of another customer: names that customer and links to the batch. */
export function OtherCustomer(batch: { customerId: CustomerId; batchTrackingId: BatchTrackingId }) {
  const { t } = useTranslation('customers');
  const { data } = useQuery(customerQuery(usePartnerCenter(), batch.customerId));
  return (
    <Box sx={{ mt: 1.5 }}>
      <ProblemPanel
        variant="banner"
        severity="warning"
        title={t('open.otherCustomer', { customer: customerName(data) ?? batch.customerId })}
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
