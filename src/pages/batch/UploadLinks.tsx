import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BatchVerdict } from '../../domain/batchVerdict.ts';
import type { BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';
import { keptUploadsQuery, type UploadOfBatch } from '../../kept/uploads.ts';
import { RouterButton, RouterLink } from '../../routing/RouterLink.tsx';

interface UploadLinksProps {
  readonly account: string;
  readonly customerId: CustomerId;
  readonly trackingId: BatchTrackingId;
  readonly uploaded: UploadOfBatch | null;
  readonly verdict: BatchVerdict;
}

/** Once the batch is finished: the way to upload devices of it again, and the batches before and after it. */
export function UploadLinks({ account, customerId, trackingId, uploaded, verdict }: UploadLinksProps) {
  const { t } = useTranslation('batch');
  const { phase, toResolve, alreadyRegistered } = verdict;
  const canRepair = phase === 'done' && toResolve + alreadyRegistered > 0;
  const uploads = useQuery({ ...keptUploadsQuery(account, customerId), enabled: canRepair }).data ?? [];
  const repairs = uploaded?.upload.plan.repairs ?? null;
  const repairedBy = uploads
    .filter(({ plan }) => plan.repairs === trackingId)
    .flatMap(({ trackingIds }) => trackingIds);
  if (!canRepair && repairs === null) return null;
  return (
    <div className="upload-links">
      {canRepair && (
        <RouterButton
          variant={toResolve > 0 ? 'outlined' : 'text'}
          to="/customers/$customerId/upload"
          params={{ customerId }}
          search={{ repair: trackingId }}
        >
          {t(toResolve > 0 ? 'upload.again' : 'upload.anyway')}
        </RouterButton>
      )}
      {repairs && <BatchLink name={t('upload.repairs')} customerId={customerId} trackingId={repairs} />}
      {repairedBy.map((id) => (
        <BatchLink key={id} name={t('upload.repairedBy')} customerId={customerId} trackingId={id} />
      ))}
    </div>
  );
}

interface BatchLinkProps {
  readonly name: string;
  readonly customerId: CustomerId;
  readonly trackingId: BatchTrackingId;
}

function BatchLink({ name, customerId, trackingId }: BatchLinkProps) {
  return (
    <span>
      {name}{' '}
      <RouterLink
        to="/customers/$customerId/batches/$batchTrackingId"
        params={{ customerId, batchTrackingId: trackingId }}
      >
        {trackingId}
      </RouterLink>
    </span>
  );
}
