import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { customerQuery } from '../../partnerCenter/customers.ts';
import { deviceBatchesQuery } from '../../partnerCenter/deviceBatches.ts';
import { devicesQuery } from '../../partnerCenter/devices.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';
import { linkInLanguage } from '../../routing/linkInLanguage.ts';
import { readTableView, writeTableView } from '../../routing/tableViewSearch.ts';
import type { TableView } from '../../ui/dataTable/tableView.ts';
import { DeviceBatchView } from './DeviceBatchView.tsx';
import { useAllDevices } from './useAllDevices.ts';
import { deviceColumnKeys } from './useDeviceColumns.ts';

const route = getRouteApi('/signedIn/customers/$customerId/device-batches/$batchId');

/** Queries and URL of one device batch; what is seen of it is `DeviceBatchView`'s. */
export function DeviceBatchPage() {
  const { customerId, batchId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { i18n } = useTranslation();
  const partnerCenter = usePartnerCenter();
  const queryClient = useQueryClient();
  const customer = useQuery(customerQuery(partnerCenter, customerId)).data;
  const batches = useQuery(deviceBatchesQuery(partnerCenter, customerId)).data?.batches;
  const reading = useAllDevices(customerId, batchId);

  const view = useMemo(() => readTableView(search, deviceColumnKeys), [search]);
  const changeView = useCallback(
    (next: TableView) =>
      void navigate({
        search: (now) => ({ ...now, ...writeTableView(next, deviceColumnKeys) }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );

  function readAgain() {
    void queryClient.resetQueries(devicesQuery(partnerCenter, customerId, batchId));
    void queryClient.invalidateQueries(deviceBatchesQuery(partnerCenter, customerId));
  }

  return (
    <DeviceBatchView
      // Keyed: what was selected in one batch is not in the next.
      key={`${customerId} ${batchId}`}
      customerId={customerId}
      customerName={customer?.companyName ?? customer?.domain ?? null}
      batchId={batchId}
      batch={batches?.find((one) => one.batchId === batchId) ?? null}
      reading={reading}
      onReadAgain={readAgain}
      view={view}
      onViewChange={changeView}
      link={() => linkInLanguage(i18n.language)}
    />
  );
}
