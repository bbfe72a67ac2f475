import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuth } from '../../auth/AuthProvider.tsx';
import { useIsSignInBusy } from '../../auth/useSignedInAccount.ts';
import { deleteKeptOfEveryone } from '../../kept/database.ts';
import { beingSentQuery } from './beingSentQuery.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';

/** Whether other people use this computer too. If so, nothing is stored, and what was stored is deleted after a question. */
export function SharedComputer() {
  const { t } = useTranslation('settings');
  const { isSharedComputer, setSharedComputer } = useAuth();
  const isBusy = useIsSignInBusy();
  const [isAsking, setAsking] = useState(false);
  const hintId = useId();
  return (
    <div>
      <FormControlLabel
        control={
          <Checkbox
            checked={isSharedComputer}
            disabled={isBusy}
            onChange={() => (isSharedComputer ? void setSharedComputer(false) : setAsking(true))}
            slotProps={{ input: { 'aria-describedby': hintId } }}
          />
        }
        label={t('shared.label')}
      />
      <Typography id={hintId} color="textSecondary" sx={{ fontSize: '0.8125rem' }}>
        {t(isSharedComputer ? 'shared.hintOff' : 'shared.hint')}
      </Typography>
      {isAsking && <ShareQuestion onClose={() => setAsking(false)} />}
    </div>
  );
}

function ShareQuestion({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('settings');
  const { setSharedComputer } = useAuth();
  const { data: sending, refetch } = useQuery(beingSentQuery);
  const isSending = sending !== undefined && sending.size > 0;

  async function share() {
    if ((await refetch()).data?.size !== 0) return;
    await deleteKeptOfEveryone();
    // Reloads the page.
    await setSharedComputer(true);
  }

  return (
    <ConfirmDialog
      title={t('shared.question')}
      confirm={t('shared.confirm')}
      canConfirm={sending?.size === 0}
      onConfirm={share}
      onClose={onClose}
    >
      <ul>
        <li>{t('shared.deletes')}</li>
        <li>{t('shared.signIn')}</li>
      </ul>
      {isSending && <p role="status">{t('shared.sending')}</p>}
    </ConfirmDialog>
  );
}
