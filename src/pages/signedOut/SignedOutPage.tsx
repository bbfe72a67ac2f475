import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useAuth } from '../../auth/AuthProvider.tsx';
import { ProblemPanel } from '../../ui/ProblemPanel.tsx';

/** The page after signing out. It requires no account; otherwise the sign-in would start again immediately. */
export function SignedOutPage() {
  const { t } = useTranslation('setup');
  const { signIn } = useAuth();
  return (
    <>
      <title>{t('signedOut.title')}</title>
      <ProblemPanel
        title={t('signedOut.title')}
        meaning={t('signedOut.meaning')}
        remedy={[]}
        severity="info"
        actions={
          <Button variant="contained" onClick={() => void signIn({ chooseAccount: true, returnTo: '/' })}>
            {t('signedOut.signIn')}
          </Button>
        }
      />
    </>
  );
}
