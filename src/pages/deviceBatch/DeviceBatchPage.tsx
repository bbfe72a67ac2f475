import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { customerName, customerQuery } from '../../partnerCenter/customers.ts';
import { deviceBatchesQuery } from '../../partnerCenter/deviceBatches.ts';
import { devicesQuery } from '../../partnerCenter/devices.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';
import { linkInLanguage } from '../../routing/linkInLanguage.ts';
import { useAllDevices } from '../shared/useAllDevices.ts';
import { DeviceBatchView } from './DeviceBatchView.tsx';

const route = getRouteApi('/signedIn/customers/$customerId/device-batches/$batchId');

/** The queries of one device batch. `DeviceBatchView` renders them. */
export function DeviceBatchPage() {
  const { customerId, batchId } = route.useParams();
  const { i18n } = useTranslation();
  const partnerCenter = usePartnerCenter();
  const queryClient = useQueryClient();
  const customer = useQuery(customerQuery(partnerCenter, customerId)).data;
  const batches = useQuery(deviceBatchesQuery(partnerCenter, customerId)).data?.batches;
  const reading = useAllDevices(customerId, batchId);

  function readAgain() {
    void queryClient.resetQueries(devicesQuery(partnerCenter, customerId, batchId));
    void queryClient.invalidateQueries(deviceBatchesQuery(partnerCenter, customerId));
  }

  return (
    <DeviceBatchView
      // Keyed, so that a selection in one batch does not carry over to the next.
      key={`${customerId} ${batchId}`}
      customerId={customerId}
      customerName={customerName(customer)}
      batchId={batchId}
      batch={batches?.find((one) => one.batchId === batchId) ?? null}
      reading={reading}
      onReadAgain={readAgain}
      link={() => linkInLanguage(i18n.language)}
    />
  );
}
