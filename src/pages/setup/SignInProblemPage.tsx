import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useAuth } from '../../auth/AuthProvider.tsx';
import type { SignInProblem } from '../../auth/auth.ts';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import { ProblemPanel } from '../../ui/ProblemPanel.tsx';

/** Shown if the sign-in returned without an account. The URL is still the one that the user opened. */
export function SignInProblemPage({ problem }: { problem: SignInProblem }) {
  const { t } = useTranslation('setup');
  const { signIn } = useAuth();
  const title = t(`signIn.${problem.kind}.title`);
  const facts = [
    { name: t('signIn.code'), value: problem.code },
    { name: t('signIn.detail'), value: problem.detail },
    { name: t('signIn.correlationId'), value: problem.correlationId },
  ].filter(({ value }) => Boolean(value));
  return (
    <>
      <title>{title}</title>
      <ProblemPanel
        title={title}
        meaning={t(`signIn.${problem.kind}.meaning`)}
        remedy={t(`signIn.${problem.kind}.remedy`, { returnObjects: true })}
        severity={problem.kind === 'cancelled' ? 'info' : 'error'}
        details={problem.kind === 'cancelled' ? undefined : <KeyValueList items={facts} />}
        actions={
          <>
            <Button
              variant="contained"
              onClick={() => void signIn({ askConsent: problem.kind === 'consentMissing' })}
            >
              {t('signIn.again')}
            </Button>
            <Button variant="outlined" onClick={() => void signIn({ chooseAccount: true })}>
              {t('signIn.otherAccount')}
            </Button>
          </>
        }
      />
    </>
  );
}
