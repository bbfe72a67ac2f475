import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import { nameUpload } from '../../kept/batches.ts';
import type { SearchTexts } from '../../routing/searchTexts.ts';
import type { ShownUpload } from '../shared/useShownUpload.ts';
import type { UploadName } from '../shared/useUploadName.ts';

interface NameDialogProps {
  readonly upload: ShownUpload;
  readonly name: UploadName;
  readonly onClose: () => void;
}

/** In characters: it becomes part of a link, with up to nine bytes per character. */
const longestName = 200;

/** Gives the upload a name that is easier to recognize; an empty one removes it. */
export function NameDialog({ upload, name, onClose }: NameDialogProps) {
  const { t } = useTranslation('batch');
  const titleId = useId();
  const account = useAccount().key;
  const navigate = useNavigate();
  const [text, setText] = useState(name.inLink ?? '');
  const save = useMutation({
    mutationFn: (chosen: string | null) => nameUpload(account, upload.customerId, upload.trackingIds, chosen),
    networkMode: 'always',
  });

  async function submit(event: FormEvent) {
    event.preventDefault();
    const chosen = text.trim() || null;
    if (!(await save.mutateAsync(chosen))) return;
    // A name in the address would come back at the next visit.
    await navigate({
      to: '.',
      search: (now: SearchTexts) => ({ ...now, name: now.name && (chosen ?? undefined) }),
      replace: true,
      resetScroll: false,
    });
    onClose();
  }

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <form onSubmit={(event) => void submit(event)}>
        <DialogTitle id={titleId}>{t('name.title')}</DialogTitle>
        <DialogContent sx={{ '&&': { pt: 1 } }}>
          <TextField
            autoFocus
            fullWidth
            size="small"
            label={t('name.label')}
            value={text}
            onChange={({ target }) => setText(target.value)}
            error={save.data === false}
            helperText={t(save.data === false ? 'cards.notMarked' : 'name.hint')}
            slotProps={{ htmlInput: { maxLength: longestName, autoComplete: 'off' } }}
          />
        </DialogContent>
        <DialogActions>
          <Button type="submit" variant="contained">
            {t('name.save')}
          </Button>
          <Button onClick={onClose}>{t('name.cancel')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
