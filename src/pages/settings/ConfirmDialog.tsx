import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface ConfirmDialogProps {
  readonly title: string;
  /** What the answer leads to. */
  readonly children: ReactNode;
  readonly confirm: string;
  readonly canConfirm: boolean;
  readonly onConfirm: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks before something is deleted. It stays open until that is done. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirm, canConfirm, onConfirm, onClose } = props;
  const { t } = useTranslation('settings');
  const titleId = useId();
  const [state, setState] = useState<'asking' | 'busy' | 'failed'>('asking');

  function act() {
    setState('busy');
    onConfirm().then(onClose, () => setState('failed'));
  }

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId} sx={{ overflowWrap: 'anywhere' }}>
        {title}
      </DialogTitle>
      <DialogContent sx={{ overflowWrap: 'anywhere', '& ul': { pl: 2.5 }, '& li + li': { mt: 0.5 } }}>
        {children}
        {state === 'failed' && <p role="alert">{t('question.failed')}</p>}
      </DialogContent>
      <DialogActions>
        <Button size="medium" onClick={onClose}>
          {t('question.cancel')}
        </Button>
        <Button
          size="medium"
          variant="contained"
          color="error"
          disabled={!canConfirm || state === 'busy'}
          onClick={act}
        >
          {confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
