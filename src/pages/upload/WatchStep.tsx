import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import { isRunningInSomeTab } from '../../browser/oneTab.ts';
import type { CustomerId } from '../../domain/identifiers.ts';
import { repairedBatches } from '../../domain/upload/repairedBatches.ts';
import {
  assignmentOf,
  countDevices,
  isSent,
  isSettled,
  nextUploadStep,
} from '../../domain/upload/uploadPlan.ts';
import { useFormat } from '../../i18n/format.ts';
import type { KeptUpload } from '../../kept/records.ts';
import { keptUntil, keptUploadDays, keptUploadQuery, newerUpload } from '../../kept/uploads.ts';
import { type UploadRun, type UploadRunState, uploadLock } from '../../operations/UploadRun.ts';
import { RouterButton, RouterLink } from '../../routing/RouterLink.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import { ThenAssigned } from '../shared/ThenAssigned.tsx';
import { useUploadRun } from '../shared/useUploadRun.ts';
import { ContinueUpload } from './ContinueUpload.tsx';
import { PartsTable } from './PartsTable.tsx';
import { SentOutcome } from './SentOutcome.tsx';
import { StepList } from './StepList.tsx';
import { StoppedPart } from './StoppedPart.tsx';

interface WatchStepProps {
  readonly customerId: CustomerId;
  readonly uploadId: string;
}

/** How often the progress of another tab is read from this browser's storage. */
const otherTabMs = 2_000;

/** The last step: what was sent, its outcome, and what is left to do. */
export function WatchStep({ customerId, uploadId }: WatchStepProps) {
  const { t } = useTranslation('uploadPage');
  const account = useAccount().key;
  const { run, state } = useUploadRun(uploadId);
  const mayChangeElsewhere = state?.activity !== 'sending';
  const kept = useQuery({
    ...keptUploadQuery(account, customerId, uploadId),
    enabled: mayChangeElsewhere,
    refetchInterval: ({ state: { data } }) => (data && !isDone(data) ? otherTabMs : false),
  });
  const upload = state && kept.data ? newerUpload(state.upload, kept.data) : (state?.upload ?? kept.data);
  const isSentElsewhere = useQuery({
    queryKey: ['isUploadSent', uploadId],
    queryFn: () => isRunningInSomeTab(uploadLock(uploadId)),
    networkMode: 'always',
    staleTime: 0,
    enabled: mayChangeElsewhere && !!upload && !isDone(upload),
    refetchInterval: otherTabMs,
  }).data;

  if (!upload && kept.isPending) return <p role="status">{t('watch.loading')}</p>;
  if (!upload)
    return (
      <EmptyState title={t('watch.gone.title')}>
        <p>{t('watch.gone.meaning', { days: keptUploadDays })}</p>
        <p>{t('watch.gone.next')}</p>
      </EmptyState>
    );
  return <Upload upload={upload} run={run} state={state} isSentElsewhere={isSentElsewhere ?? null} />;
}

function isDone({ plan }: KeptUpload): boolean {
  return plan.parts.every(isSettled);
}

interface UploadProps {
  readonly upload: KeptUpload;
  readonly run: UploadRun | null;
  readonly state: UploadRunState | null;
  /** `null` while not known. */
  readonly isSentElsewhere: boolean | null;
}

function Upload({ upload, run, state, isSentElsewhere }: UploadProps) {
  const { t } = useTranslation('uploadPage');
  const format = useFormat();
  const { customerId, plan } = upload;
  const repairs = repairedBatches(plan);
  const assignment = assignmentOf(plan);
  const activity = state?.activity ?? 'idle';
  const isElsewhere = activity === 'elsewhere' || (activity === 'idle' && isSentElsewhere === true);
  const step = nextUploadStep(plan, Date.now());
  const isUnfinished = step.kind !== 'done';
  const canContinue = isUnfinished && activity === 'idle' && isSentElsewhere === false;
  return (
    <>
      {assignment === null && <StepList current={isUnfinished ? 'send' : 'watch'} />}
      <section
        className="upload-card"
        aria-label={t('watch.title', { time: format.dateTime(upload.createdAt) })}
      >
        <Typography variant="h2" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
          {t('watch.title', { time: format.dateTime(upload.createdAt) })}
        </Typography>
        {assignment && (
          <p className="assigned-profile">
            {t('watch.profile')}: <bdi>{assignment.profileName}</bdi>
          </p>
        )}
        <SentSoFar upload={upload} />
        {repairs.length > 0 && (
          <p>
            {t('watch.repairs', { count: repairs.length })}{' '}
            {repairs.map((batchTrackingId, index) => (
              <Fragment key={batchTrackingId}>
                {index > 0 && ', '}
                <RouterLink
                  to="/customers/$customerId/batches/$batchTrackingId"
                  params={{ customerId, batchTrackingId }}
                >
                  {batchTrackingId}
                </RouterLink>
              </Fragment>
            ))}
          </p>
        )}
        <ThenAssigned customerId={customerId} uploadId={upload.id} />
        <p className="upload-quiet">{t('watch.keptUntil', { date: format.date(keptUntil(upload)) })}</p>
      </section>
      {isElsewhere && isUnfinished && (
        <p role="status">{t(state?.hasDevices ? 'watch.waitsForTab' : 'watch.elsewhere')}</p>
      )}
      {state && state.keeping !== 'kept' && (
        <p className="upload-warning">{t(state.keeping === 'gone' ? 'watch.deleted' : 'watch.notKept')}</p>
      )}
      {state && state.keeping !== 'kept' && upload.thenAssign && (
        <p className="upload-warning">{t('watch.notAssigned', { profile: upload.thenAssign.profileName })}</p>
      )}
      {state?.obstacle && canContinue && (
        <p role="alert" className="upload-error">
          {t(`watch.obstacle.${state.obstacle}`)}
        </p>
      )}
      {state?.error && canContinue && <ApiProblem error={state.error} variant="line" />}
      {canContinue && step.kind === 'stopped' && <StoppedPart upload={upload} part={step.part} />}
      {canContinue && step.kind !== 'stopped' && state?.obstacle !== 'deleted' && (
        <Continue upload={upload} run={run} hasDevices={state?.hasDevices ?? false} />
      )}
      {upload.trackingIds.length > 0 && <SentOutcome upload={upload} isSent={!isUnfinished} />}
      <PartsTable upload={upload} />
      {!isUnfinished && (
        <div className="upload-actions">
          {assignment === null && (
            <RouterButton
              variant="outlined"
              to="/customers/$customerId/upload"
              params={{ customerId }}
              search={{}}
            >
              {t('watch.another')}
            </RouterButton>
          )}
          <RouterButton to="/customers/$customerId" params={{ customerId }}>
            {t('watch.toCustomer')}
          </RouterButton>
        </div>
      )}
    </>
  );
}

type ContinueProps = Pick<UploadProps, 'upload' | 'run'> & { readonly hasDevices: boolean };

/** At once if the devices are in memory, else after the file was chosen again. */
function Continue({ upload, run, hasDevices }: ContinueProps) {
  const { t } = useTranslation('uploadPage');
  if (!run || !hasDevices) return <ContinueUpload upload={upload} />;
  return (
    <Button variant="contained" onClick={() => void run.send(new Map())}>
      {t('watch.goOn')}
    </Button>
  );
}

function SentSoFar({ upload: { plan } }: { upload: KeptUpload }) {
  const { t } = useTranslation('uploadPage');
  const format = useFormat();
  const total = countDevices(plan.parts);
  const sent = countDevices(plan.parts.filter(isSent));
  const text =
    sent === total
      ? t('watch.progress.done', { count: total, number: format.number(total) })
      : t('watch.progress.sent', { sent: format.number(sent), total: format.number(total) });
  return (
    <div>
      <p role="status" className="sent-so-far">
        {text}
      </p>
      {sent < total && (
        <LinearProgress variant="determinate" value={(sent / total) * 100} aria-label={text} />
      )}
    </div>
  );
}
