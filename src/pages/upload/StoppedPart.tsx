import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { advance, assignmentOf, type PlannedPart } from '../../domain/upload/uploadPlan.ts';
import type { KeptUpload } from '../../kept/records.ts';
import { useUploadRun, useUploadRuns } from '../shared/useUploadRun.ts';
import { ContinueUpload } from './ContinueUpload.tsx';

/** A part that failed stops the upload: the user decides whether to try it again or leave it out. */
export function StoppedPart({ upload, part }: { upload: KeptUpload; part: PlannedPart }) {
  const { t } = useTranslation(['uploadPage', 'apiErrors']);
  const uploads = useUploadRuns();
  const { run, state: runState } = useUploadRun(upload.id);
  const [triesAgain, setTriesAgain] = useState(false);
  const { number, state, mayHaveArrived } = part;
  if (state.kind !== 'failed') return null;
  return (
    <div className="upload-card stopped-part">
      <p>
        <strong>
          <bdi>{part.batchId ?? t('watch.part', { number })}</bdi>:{' '}
          {t(mayHaveArrived ? 'watch.state.unconfirmed' : 'watch.state.failed')}.
        </strong>
        {!runState?.error &&
          ` ${t(`apiErrors:${state.problem}.title`)}. ${t(`apiErrors:${state.problem}.meaning`)}`}
      </p>
      {mayHaveArrived && <p className="upload-warning">{t('watch.mayHaveArrived')}</p>}
      {triesAgain && !runState?.hasDevices ? (
        <ContinueUpload upload={upload} change={(plan) => advance(plan, number, { kind: 'tryAgain' })} />
      ) : (
        <div className="upload-actions">
          <Button
            variant="contained"
            onClick={() => {
              if (run && runState?.hasDevices) void run.tryAgain(number);
              else if (assignmentOf(upload.plan)) void uploads.findOrCreate(upload).tryAgain(number);
              else setTriesAgain(true);
            }}
          >
            {t('watch.tryAgain')}
          </Button>
          <Button variant="outlined" onClick={() => void uploads.findOrCreate(upload).leaveOut(number)}>
            {t('watch.leaveOut')}
          </Button>
        </div>
      )}
    </div>
  );
}
