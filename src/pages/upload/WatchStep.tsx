import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CustomerId } from '../../domain/identifiers.ts';
import { nextStep } from '../../domain/upload/uploadPlan.ts';
import { useFormat } from '../../i18n/format.ts';
import { forgottenAt, type KeptUpload, keptUploadByIdQuery, keptUploadDays } from '../../kept/uploads.ts';
import type { RunState } from '../../operations/UploadRun.ts';
import { RouterButton, RouterLink } from '../../routing/RouterLink.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import { ContinueUpload } from './ContinueUpload.tsx';
import { PartsTable } from './PartsTable.tsx';
import { StepList } from './StepList.tsx';
import { StoppedPart } from './StoppedPart.tsx';
import { useUploadRun } from './useUploadRun.ts';

interface WatchStepProps {
  readonly account: string;
  readonly customerId: CustomerId;
  readonly uploadId: string;
}

/** How often the steps of another tab are looked up in the browser's own storage. */
const otherTabMs = 2_000;

/** The last step: what has been sent, what became of it, and what is still to be done. */
export function WatchStep({ account, customerId, uploadId }: WatchStepProps) {
  const { t } = useTranslation('uploadPage');
  const { run, state } = useUploadRun(uploadId);
  const isElsewhere = state?.activity === 'elsewhere';
  const kept = useQuery({
    ...keptUploadByIdQuery(account, customerId, uploadId),
    enabled: run === null || isElsewhere,
    refetchInterval: isElsewhere ? otherTabMs : false,
  });
  const upload = isElsewhere ? (kept.data ?? state.upload) : (state?.upload ?? kept.data ?? null);

  if (!upload && kept.isPending) return <p role="status">{t('watch.loading')}</p>;
  if (!upload)
    return (
      <EmptyState title={t('watch.gone.title')}>
        <p>{t('watch.gone.meaning', { days: keptUploadDays })}</p>
        <p>{t('watch.gone.next')}</p>
      </EmptyState>
    );
  return <Upload upload={upload} state={state} />;
}

function Upload({ upload, state }: { upload: KeptUpload; state: RunState | null }) {
  const { t } = useTranslation('uploadPage');
  const format = useFormat();
  const { run } = useUploadRun(upload.id);
  const { customerId, plan } = upload;
  const activity = state?.activity ?? 'idle';
  const step = nextStep(plan, Date.now());
  const isOver = step.kind === 'done';
  return (
    <>
      <StepList current={isOver ? 'watch' : 'send'} />
      <Typography variant="h2">{t('watch.title', { time: format.dateTime(upload.createdAt) })}</Typography>
      {plan.repairs && (
        <p>
          {t('watch.repairs')}{' '}
          <RouterLink
            to="/customers/$customerId/batches/$batchTrackingId"
            params={{ customerId, batchTrackingId: plan.repairs }}
          >
            {plan.repairs}
          </RouterLink>
        </p>
      )}
      <SentSoFar upload={upload} />
      {activity === 'elsewhere' && <p role="status">{t('watch.elsewhere')}</p>}
      {state && !state.isKept && <p className="upload-warning">{t('watch.notKept')}</p>}
      {state?.error && activity === 'idle' && !isOver && <ApiProblem error={state.error} variant="banner" />}
      {step.kind === 'stopped' && activity === 'idle' && <StoppedPart upload={upload} part={step.part} />}
      {step.kind !== 'stopped' && !isOver && activity === 'idle' && !run?.hasDevices && (
        <ContinueUpload upload={upload} />
      )}
      <PartsTable upload={upload} />
      <p className="upload-quiet">{t('watch.keptUntil', { date: format.date(forgottenAt(upload)) })}</p>
      {isOver && (
        <div className="upload-actions">
          <RouterButton
            variant="outlined"
            to="/customers/$customerId/upload"
            params={{ customerId }}
            search={{}}
          >
            {t('watch.another')}
          </RouterButton>
          <RouterButton to="/customers/$customerId" params={{ customerId }}>
            {t('watch.toCustomer')}
          </RouterButton>
        </div>
      )}
    </>
  );
}

function SentSoFar({ upload: { plan } }: { upload: KeptUpload }) {
  const { t } = useTranslation('uploadPage');
  const format = useFormat();
  const total = plan.parts.reduce((sum, { devices }) => sum + devices.length, 0);
  const sent = plan.parts.reduce(
    (sum, { state, devices }) => sum + (state.kind === 'sent' ? devices.length : 0),
    0,
  );
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
