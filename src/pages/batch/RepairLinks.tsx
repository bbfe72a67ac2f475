import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import type { BatchVerdict } from '../../domain/batchVerdict.ts';
import type { BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';
import { repairedBatches } from '../../domain/upload/repairedBatches.ts';
import { keptUploadsQuery, type UploadOfBatch } from '../../kept/uploads.ts';
import { RouterButton, RouterLink } from '../../routing/RouterLink.tsx';

export interface UploadIds {
  readonly customerId: CustomerId;
  readonly trackingId: BatchTrackingId;
}

/** Once the upload is finished: the way to upload devices of it again. The main button if the partner has to act. */
export function RepairButton({ customerId, trackingId, verdict }: UploadIds & { verdict: BatchVerdict }) {
  const { t } = useTranslation('batch');
  const { phase, toResolve, forYou, alreadyRegistered } = verdict;
  if (phase !== 'done' || toResolve + alreadyRegistered === 0) return null;
  return (
    <RouterButton
      variant={forYou > 0 ? 'contained' : 'outlined'}
      to="/customers/$customerId/upload"
      params={{ customerId }}
      search={{ repair: trackingId }}
    >
      {t(toResolve > 0 ? 'upload.again' : 'upload.anyway')}
    </RouterButton>
  );
}

/** The uploads before and after this one, if devices were uploaded again from this browser. */
export function RepairLinks({
  customerId,
  trackingId,
  uploaded,
}: UploadIds & { readonly uploaded: UploadOfBatch | null }) {
  const { t } = useTranslation('batch');
  const uploads = useQuery(keptUploadsQuery(useAccount().key, customerId)).data ?? [];
  const repairs = uploaded ? repairedBatches(uploaded.upload.plan) : [];
  const repairedBy = uploads
    .filter(({ plan }) => repairedBatches(plan).includes(trackingId))
    .flatMap(({ trackingIds }) => trackingIds);
  if (repairs.length === 0 && repairedBy.length === 0) return null;
  return (
    <div className="upload-facts">
      {repairs.map((id) => (
        <UploadLink key={id} name={t('upload.repairs')} customerId={customerId} trackingId={id} />
      ))}
      {repairedBy.map((id) => (
        <UploadLink key={id} name={t('upload.repairedBy')} customerId={customerId} trackingId={id} />
      ))}
    </div>
  );
}

function UploadLink({ name, customerId, trackingId }: UploadIds & { readonly name: string }) {
  return (
    <p>
      {name}{' '}
      <RouterLink
        to="/customers/$customerId/batches/$batchTrackingId"
        params={{ customerId, batchTrackingId: trackingId }}
      >
        {trackingId}
      </RouterLink>
    </p>
  );
}
