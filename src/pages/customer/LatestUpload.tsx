import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import type { CustomerId } from '../../domain/identifiers.ts';
import { useFormat } from '../../i18n/format.ts';
import { keptBatchesQuery } from '../../kept/batches.ts';
import { readKeptVerdict } from '../../kept/records.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { useVerdictText } from '../shared/useVerdictText.ts';
import type { KnownUpload } from './withUploads.ts';

interface LatestUploadProps {
  readonly customerId: CustomerId;
  /** The latest first. */
  readonly uploads: readonly KnownUpload[];
  readonly tabIndex: number;
}

/** The status of the latest upload into a device batch, as it was last seen, and the number of earlier uploads. */
export function LatestUpload({ uploads, ...rest }: LatestUploadProps) {
  const { t } = useTranslation('deviceBatches');
  const format = useFormat();
  const [latest, ...earlier] = uploads;
  if (latest === undefined) return null;
  const count = earlier.length;
  return (
    <>
      <UploadState {...rest} upload={latest} />
      {count > 0 && <> {t('list.upload.more', { count, number: format.number(count) })}</>}
    </>
  );
}

type UploadStateProps = Omit<LatestUploadProps, 'uploads'> & { readonly upload: KnownUpload };

function UploadState({ customerId, upload, tabIndex }: UploadStateProps) {
  const { t } = useTranslation('deviceBatches');
  const format = useFormat();
  const verdictText = useVerdictText();
  const { batchTrackingId, sentAt, fileName } = upload;
  const { data: kept, isPending } = useQuery(keptBatchesQuery(useAccount().key, customerId));
  const verdict = kept?.find((one) => one.batchTrackingId === batchTrackingId)?.verdict;
  const time = format.dateTime(sentAt);
  return (
    <RouterLink
      to="/customers/$customerId/batches/$batchTrackingId"
      params={{ customerId, batchTrackingId }}
      tabIndex={tabIndex}
      title={t('list.upload.open', { time, file: fileName ?? t('list.upload.pasted') })}
    >
      {verdict
        ? verdictText(readKeptVerdict(verdict), upload.devices)
        : t(isPending ? 'list.upload.unknown' : 'list.upload.notKnown', { time })}
    </RouterLink>
  );
}
