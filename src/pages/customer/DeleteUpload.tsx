import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isSettled } from '../../domain/upload/uploadPlan.ts';
import { useFormat } from '../../i18n/format.ts';
import type { KeptUpload } from '../../kept/records.ts';
import { deleteUpload } from '../../kept/uploads.ts';

/** Asks before an upload is deleted, because its tracking IDs are stored nowhere else. */
export function DeleteUpload({ upload, onDone }: { upload: KeptUpload; onDone: () => void }) {
  const { t } = useTranslation('keptUploads');
  const format = useFormat();
  const titleId = useId();
  return (
    <Dialog open onClose={onDone} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>
        {t('confirm.title', { time: format.dateTime(upload.createdAt) })}
      </DialogTitle>
      <DialogContent>
        <p>{t('confirm.about')}</p>
        {!upload.plan.parts.every(isSettled) && <p>{t('confirm.unfinished')}</p>}
        <ul>
          {upload.trackingIds.map((id) => (
            <li key={id}>
              <code>{id}</code>
            </li>
          ))}
        </ul>
      </DialogContent>
      <DialogActions>
        <Button size="medium" onClick={onDone}>
          {t('confirm.cancel')}
        </Button>
        <Button
          size="medium"
          variant="contained"
          color="error"
          onClick={() => void deleteUpload(upload).then(onDone)}
        >
          {t('confirm.forget')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
