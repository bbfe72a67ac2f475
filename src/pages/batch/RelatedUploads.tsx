import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import { type BatchTrackingId, type CustomerId, joinBatchTrackingIds } from '../../domain/identifiers.ts';
import { repairedBatches } from '../../domain/upload/repairedBatches.ts';
import { useFormat } from '../../i18n/format.ts';
import { keptUploadsQuery } from '../../kept/uploads.ts';
import { RouterButton, RouterLink } from '../../routing/RouterLink.tsx';
import { uploadAddress } from '../shared/uploadAddress.ts';
import type { ShownUpload } from './useUpload.ts';

/** Once the upload is finished: the way to upload devices of it again. The main button if the partner has to act. */
export function RepairButton({ upload: { customerId, trackingIds, verdict } }: { upload: ShownUpload }) {
  const { t } = useTranslation('batch');
  if (verdict === null) return null;
  const { phase, toResolve, forYou, alreadyRegistered } = verdict;
  if (phase !== 'done' || toResolve + alreadyRegistered === 0) return null;
  return (
    <RouterButton
      variant={forYou > 0 ? 'contained' : 'outlined'}
      to="/customers/$customerId/upload"
      params={{ customerId }}
      search={{ repair: joinBatchTrackingIds(trackingIds) }}
    >
      {t(toResolve > 0 ? 'upload.again' : 'upload.anyway')}
    </RouterButton>
  );
}

/** The whole upload of which this is a part, and the uploads before and after it, if they were sent from this browser. */
export function RelatedUploads({ upload: { customerId, trackingIds, parts } }: { upload: ShownUpload }) {
  const { t } = useTranslation('batch');
  const format = useFormat();
  const uploads = useQuery(keptUploadsQuery(useAccount().key, customerId)).data ?? [];
  const [first] = parts;
  const source = first?.sentFrom?.upload;
  const whole = parts.length === 1 ? source : undefined;
  const repairs = source ? repairedBatches(source.plan) : [];
  const repairedBy = uploads
    .filter(({ plan }) => repairedBatches(plan).some((id) => trackingIds.includes(id)))
    .map((one) => one.trackingIds)
    .filter((ids) => ids.length > 0);
  const isPart = whole !== undefined && whole.plan.parts.length > 1;
  if (!isPart && repairs.length === 0 && repairedBy.length === 0) return null;
  return (
    <div className="upload-facts">
      {isPart && (
        <p>
          {t('upload.part', {
            part: format.number(first?.sentFrom?.part.number ?? 1),
            total: format.number(whole.plan.parts.length),
          })}{' '}
          <RouterLink {...uploadAddress(customerId, whole.trackingIds)}>{t('upload.whole')}</RouterLink>
        </p>
      )}
      {repairs.length > 0 && (
        <UploadLink name={t('upload.repairs')} customerId={customerId} trackingIds={repairs} />
      )}
      {repairedBy.map((ids) => (
        <UploadLink key={ids[0]} name={t('upload.repairedBy')} customerId={customerId} trackingIds={ids} />
      ))}
    </div>
  );
}

interface UploadLinkProps {
  readonly name: string;
  readonly customerId: CustomerId;
  readonly trackingIds: readonly BatchTrackingId[];
}

function UploadLink({ name, customerId, trackingIds }: UploadLinkProps) {
  return (
    <p>
      {name} <RouterLink {...uploadAddress(customerId, trackingIds)}>{trackingIds.join(', ')}</RouterLink>
    </p>
  );
}
