import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import type { BatchDevice } from '../../domain/batch.ts';
import { keepBatch } from '../../kept/batches.ts';
import { uploadOfBatchQuery } from '../../kept/uploads.ts';
import { linkInLanguage } from '../../routing/linkInLanguage.ts';
import { type SearchTexts, searchTexts } from '../../routing/searchTexts.ts';
import { readTableView, writeTableView } from '../../routing/tableViewSearch.ts';
import type { TableView } from '../../ui/dataTable/tableView.ts';
import { useBatchWatch } from '../shared/useBatchWatch.ts';
import { useOpenedCustomer } from '../shared/useOpenedCustomer.ts';
import { BatchView } from './BatchView.tsx';
import { deviceColumnKeys } from './useDeviceColumns.tsx';

const route = getRouteApi('/signedIn/customers/$customerId/batches/$batchTrackingId');

/** Queries and URL of one batch; what is seen of it is `BatchView`'s. */
export function BatchPage() {
  const { customerId, batchTrackingId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { i18n } = useTranslation();
  const { name } = useOpenedCustomer(customerId);
  const { answer, verdict, failure, watching } = useBatchWatch(customerId, batchTrackingId);

  const account = useAccount().key;
  useEffect(() => {
    if (answer === null || verdict === null) return;
    const { startedTime } = answer.batch;
    const seenAt = answer.facts.at;
    void keepBatch({ account, customerId, batchTrackingId, seenAt, startedTime, verdict });
  }, [account, customerId, batchTrackingId, answer, verdict]);

  const uploaded = useQuery(uploadOfBatchQuery(account, batchTrackingId)).data ?? null;

  const view = useMemo(() => readTableView(search, deviceColumnKeys), [search]);
  const opened = readPosition(searchTexts(search, ['device']).device);

  // Typing, sorting and filtering are one visit of the page: Back leaves it. An opened device can be gone back from.
  const changeSearch = useCallback(
    (change: SearchTexts, replace: boolean) =>
      void navigate({ search: (now) => ({ ...now, ...change }), replace, resetScroll: false }),
    [navigate],
  );
  const changeView = useCallback(
    (next: TableView) => changeSearch(writeTableView(next, deviceColumnKeys), true),
    [changeSearch],
  );
  const open = useCallback(
    (device: BatchDevice) => changeSearch({ device: String(device.position) }, false),
    [changeSearch],
  );
  const close = useCallback(() => changeSearch({ device: undefined }, false), [changeSearch]);

  return (
    <BatchView
      customerId={customerId}
      customerName={name}
      trackingId={batchTrackingId}
      answer={answer}
      verdict={verdict}
      failure={failure}
      watching={watching}
      account={account}
      uploaded={uploaded}
      view={view}
      onViewChange={changeView}
      openedPosition={opened}
      onOpen={open}
      onClose={close}
      link={() => linkInLanguage(i18n.language)}
    />
  );
}

function readPosition(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
