import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import { batchVerdict } from '../../domain/batchVerdict.ts';
import type { CustomerId } from '../../domain/identifiers.ts';
import { useFormat } from '../../i18n/format.ts';
import { keptBatchesQuery } from '../../kept/batches.ts';
import { readKeptVerdict } from '../../kept/records.ts';
import { batchStatusQuery } from '../../partnerCenter/batchStatus.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { useVerdictText } from '../shared/useVerdictText.ts';
import { useWatchedBatch } from '../shared/useWatchedBatch.ts';
import type { KnownUpload } from './withUploads.ts';

interface LatestUploadProps {
  readonly customerId: CustomerId;
  /** The latest first. */
  readonly uploads: readonly KnownUpload[];
  readonly tabIndex: number;
}

/** The status of the latest upload into a device batch, checked while it runs, and the number of earlier uploads. */
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

/** An upload that is known to be finished is not checked again. */
function UploadState(props: UploadStateProps) {
  const { customerId, upload } = props;
  const verdictText = useVerdictText();
  const { batchTrackingId } = upload;
  const answer = useQuery({
    ...batchStatusQuery(usePartnerCenter(), customerId, batchTrackingId),
    enabled: false,
  }).data;
  const { data: kept, isPending } = useQuery(keptBatchesQuery(useAccount().key, customerId));
  const stored = kept?.find((one) => one.batchTrackingId === batchTrackingId)?.verdict;
  const seen = stored && readKeptVerdict(stored);
  const now = answer && batchVerdict(answer.batch);
  const isFinished = now
    ? now.isFinal
    : seen?.phase === 'done' && seen.inProgress === 0 && seen.unclear === 0;
  const verdict = now ?? seen;
  const text = verdict === undefined ? null : verdictText(verdict, upload.devices);
  if (isFinished || isPending) return <UploadLink {...props} text={text} />;
  return <WatchedUpload {...props} text={text} />;
}

/** Checks the upload on schedule. `UploadState` gets the result from the query cache. */
function WatchedUpload(props: UploadStateProps & { readonly text: string | null }) {
  const { t } = useTranslation('deviceBatches');
  const { failure } = useWatchedBatch(props.customerId, props.upload.batchTrackingId);
  return <UploadLink {...props} text={props.text ?? (failure ? null : t('list.upload.unknown'))} />;
}

function UploadLink({
  customerId,
  upload,
  tabIndex,
  text,
}: UploadStateProps & { readonly text: string | null }) {
  const { t } = useTranslation('deviceBatches');
  const format = useFormat();
  const { batchTrackingId, sentAt, fileName } = upload;
  const time = format.dateTime(sentAt);
  return (
    <RouterLink
      to="/customers/$customerId/batches/$batchTrackingId"
      params={{ customerId, batchTrackingId }}
      tabIndex={tabIndex}
      title={t('list.upload.open', { time, file: fileName ?? t('list.upload.pasted') })}
    >
      {text ?? t('list.upload.notKnown', { time })}
    </RouterLink>
  );
}
