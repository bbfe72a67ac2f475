import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuth } from '../../auth/AuthProvider.tsx';
import { useIsSignInBusy, useSignedInAccount } from '../../auth/useSignedInAccount.ts';
import { deleteKeptOfEveryone } from '../../kept/database.ts';
import { deleteKeptOfAccount } from '../../kept/deleteKept.ts';

/** What this browser stores, and how to delete it: for the current account, or for all on a shared computer. */
export function ThisComputerDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('diagnostics');
  const auth = useAuth();
  const account = useSignedInAccount();
  const isBusy = useIsSignInBusy();
  const [isDeleted, setDeleted] = useState(false);

  async function deleteKept() {
    if (account === null) return;
    await deleteKeptOfAccount(account.key);
    setDeleted(true);
  }

  async function changeShared(isShared: boolean) {
    if (isShared) await deleteKeptOfEveryone();
    await auth.setSharedComputer(isShared);
  }

  return (
    <Dialog open onClose={onClose} aria-labelledby="this-computer">
      <DialogTitle id="this-computer">{t('thisComputer.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        {!auth.isSharedComputer && <Typography>{t('thisComputer.about')}</Typography>}
        <div>
          <FormControlLabel
            control={
              <Checkbox
                checked={auth.isSharedComputer}
                disabled={isBusy}
                onChange={(_, isShared) => void changeShared(isShared)}
              />
            }
            label={t('thisComputer.shared')}
          />
          <Typography color="textSecondary">{t('thisComputer.sharedHint')}</Typography>
        </div>
        <span role="status">{isDeleted && t('thisComputer.forgotten')}</span>
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 0.5 }}>
        {!auth.isSharedComputer && (
          <>
            <Button variant="outlined" onClick={() => void deleteKept()}>
              {t('thisComputer.forget')}
            </Button>
            <Button
              variant="outlined"
              disabled={isBusy}
              onClick={() => void deleteKept().then(() => auth.signOut())}
            >
              {t('thisComputer.forgetAndSignOut')}
            </Button>
          </>
        )}
        <Button onClick={onClose}>{t('thisComputer.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
