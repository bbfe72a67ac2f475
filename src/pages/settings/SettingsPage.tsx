import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Suspense, use } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedInAccount } from '../../auth/useSignedInAccount.ts';
import { loadTexts } from '../../i18n/i18n.ts';
import { latePart } from '../../ui/lazyPart.ts';
import { textWidth } from '../../ui/theme.ts';
import { NotificationSwitch } from '../shared/NotificationSwitch.tsx';
import { OperationsContext } from '../shared/useOperations.ts';
import { Appearance } from './Appearance.tsx';
import { SettingsCard } from './SettingsCard.tsx';
import { StoredHere } from './StoredHere.tsx';

// Only where a team shares its uploads.
const TeamCard = latePart(
  () => Promise.all([import('./TeamCard.tsx'), loadTexts('team')]).then(([part]) => part),
  'TeamCard',
);

/** What the user chooses for this browser, and what this browser stores. Also without an account, which stores nothing. */
export function SettingsPage() {
  const { t } = useTranslation(['settings', 'notices']);
  const account = useSignedInAccount();
  return (
    <Stack spacing={2} sx={{ width: '100%', maxWidth: textWidth, mx: 'auto' }}>
      <title>{t('title')}</title>
      <div>
        <Typography variant="h1">{t('title')}</Typography>
        <Typography color="textSecondary">{t('about')}</Typography>
      </div>
      <Appearance />
      {account && (
        <SettingsCard id="notifications" title={t('notices:title')}>
          <NotificationSwitch />
        </SettingsCard>
      )}
      {use(OperationsContext)?.team && account && (
        <Suspense fallback={null}>
          <TeamCard />
        </Suspense>
      )}
      <StoredHere />
    </Stack>
  );
}
