import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedUpload } from '../../kept/listedUploads.ts';
import { JobWords } from '../shared/JobWords.tsx';
import { useListedName } from '../shared/useUploadWords.ts';

interface DeleteUploadProps {
  readonly upload: ListedUpload;
  /** Resolves when the list no longer shows it. */
  readonly onDelete: () => Promise<void>;
  readonly onDone: () => void;
}

/** Asks before an upload is deleted, because its tracking IDs are stored nowhere else. */
export function DeleteUpload(props: DeleteUploadProps) {
  return (
    <JobWords isAssignment={props.upload.assigns !== null}>
      <Question {...props} />
    </JobWords>
  );
}

function Question({ upload, onDelete, onDone }: DeleteUploadProps) {
  const { thenAssign } = upload;
  const { t } = useTranslation('keptUploads');
  const name = useListedName()(upload);
  const titleId = useId();
  return (
    <Dialog open onClose={onDone} aria-labelledby={titleId}>
      <DialogTitle id={titleId} sx={{ overflowWrap: 'anywhere' }}>
        {t('confirm.title', { name })}
      </DialogTitle>
      <DialogContent>
        <p>{t('confirm.about')}</p>
        {upload.sentHere?.isUnfinished && <p>{t('confirm.unfinished')}</p>}
        {thenAssign?.state.kind === 'waiting' && (
          <p>{t('confirm.thenAssign', { profile: thenAssign.profileName })}</p>
        )}
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
        <Button size="medium" variant="contained" color="error" onClick={() => void onDelete().then(onDone)}>
          {t('confirm.forget')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
