import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuth } from '../../auth/AuthProvider.tsx';
import { useSignedInAccount } from '../../auth/useSignedInAccount.ts';
import { SettingsCard } from './SettingsCard.tsx';
import { SharedComputer } from './SharedComputer.tsx';
import { StoredData } from './StoredData.tsx';

/** What this browser stores for the account, how to delete it, and whether anything is stored at all. */
export function StoredHere() {
  const { t } = useTranslation('settings');
  const { isSharedComputer } = useAuth();
  const account = useSignedInAccount();
  const card = useRef<HTMLElement>(null);
  return (
    <SettingsCard id="stored" title={t('stored.title')} ref={card}>
      {isSharedComputer || account === null ? (
        <Typography>{t(isSharedComputer ? 'shared.nothing' : 'stored.signIn')}</Typography>
      ) : (
        <StoredData account={account.key} onButtonGone={() => card.current?.focus({ preventScroll: true })} />
      )}
      <SharedComputer />
    </SettingsCard>
  );
}
