import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import type { CustomerId } from '../../domain/identifiers.ts';
import { useFormat } from '../../i18n/format.ts';
import { keptUploadsQuery } from '../../kept/uploads.ts';
import { type DeviceBatch, deviceBatchesQuery } from '../../partnerCenter/deviceBatches.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import { throttledUntil } from '../shared/throttledUntil.ts';
import { DeviceBatchesTable } from './DeviceBatchesTable.tsx';
import { withUploads } from './withUploads.ts';

/** The customer's device batches, the latest first, each with the uploads into it that this browser knows. */
export function DeviceBatches({ customerId }: { customerId: CustomerId }) {
  const { t } = useTranslation('deviceBatches');
  const format = useFormat();
  const query = useQuery(deviceBatchesQuery(usePartnerCenter(), customerId));
  const { data, error, isFetching } = query;
  const { data: uploads } = useQuery(keptUploadsQuery(useAccount().key, customerId));
  const rows = useMemo(() => data && withUploads(latestFirst(data.batches), uploads ?? []), [data, uploads]);
  const refetch = () => void query.refetch();

  const until = throttledUntil(query);
  return (
    <>
      {error && <ApiProblem error={error} variant="line" onRetry={refetch} />}
      <Typography color="textSecondary" role="status" sx={{ mb: 0.75 }}>
        {isFetching
          ? until === null
            ? t('list.loading')
            : t('list.throttled', { time: format.time(until) })
          : data && t(data.isComplete ? 'list.about' : 'list.incomplete')}
      </Typography>
      {rows === undefined && !error && <SkeletonRows rows={4} />}
      {rows && rows.length > 0 && (
        <DeviceBatchesTable
          customerId={customerId}
          rows={rows}
          tools={<Button onClick={refetch}>{t('list.refresh')}</Button>}
        />
      )}
      {rows?.length === 0 && (
        <EmptyState
          title={t('list.empty')}
          action={
            <Button variant="outlined" onClick={refetch}>
              {t('list.refresh')}
            </Button>
          }
        >
          <p>{t('list.emptyMeaning')}</p>
        </EmptyState>
      )}
    </>
  );
}

/** Those without a date come last. */
function latestFirst(batches: readonly DeviceBatch[]): readonly DeviceBatch[] {
  const time = ({ creationDate }: DeviceBatch) => creationDate?.getTime() ?? Number.NEGATIVE_INFINITY;
  return [...batches].sort((one, other) => (time(one) === time(other) ? 0 : time(other) - time(one)));
}
