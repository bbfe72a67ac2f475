import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { advance, type PlannedPart } from '../../domain/upload/uploadPlan.ts';
import type { KeptUpload } from '../../kept/uploads.ts';
import { ContinueUpload } from './ContinueUpload.tsx';
import { useTakeUp, useUploadRun } from './useUploadRun.ts';

/** A part that failed stops the upload: the reader decides whether it is tried again or left out. */
export function StoppedPart({ upload, part }: { upload: KeptUpload; part: PlannedPart }) {
  const { t } = useTranslation(['uploadPage', 'apiErrors']);
  const { run } = useUploadRun(upload.id);
  const takeUp = useTakeUp();
  const [triesAgain, setTriesAgain] = useState(false);
  const { number, state, mayHaveArrived } = part;
  if (state.kind !== 'failed') return null;
  return (
    <div className="stopped-part">
      <p>
        <strong>
          <bdi>{part.batchId}</bdi>: {t('watch.state.failed')}.
        </strong>{' '}
        {t(`apiErrors:${state.problem}.title`)}. {t(`apiErrors:${state.problem}.meaning`)}
      </p>
      {mayHaveArrived && <p className="upload-warning">{t('watch.mayHaveArrived')}</p>}
      {triesAgain && !run?.hasDevices ? (
        <ContinueUpload upload={upload} change={(plan) => advance(plan, number, { kind: 'tryAgain' })} />
      ) : (
        <div className="upload-actions">
          <Button
            variant="contained"
            onClick={() => (run?.hasDevices ? void run.tryAgain(number) : setTriesAgain(true))}
          >
            {t('watch.tryAgain')}
          </Button>
          <Button variant="outlined" onClick={() => void takeUp(upload).leaveOut(number)}>
            {t('watch.leaveOut')}
          </Button>
        </div>
      )}
    </div>
  );
}
