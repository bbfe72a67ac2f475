import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuth } from '../../auth/AuthProvider.tsx';
import { MFA_CLAIMS, RECOVERY_PLAN } from '../../domain/recovery.ts';
import { ApiError } from '../../partnerCenter/apiError.ts';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import { ProblemPanel } from '../../ui/ProblemPanel.tsx';
import { CallFacts } from './CallFacts.tsx';

interface ApiProblemProps {
  readonly error: Error;
  /** `line` above content that is still shown, `page` if there is nothing else to show, `banner` if that is so of a part of the page. */
  readonly variant?: 'page' | 'banner' | 'line';
  readonly onRetry?: () => void;
}

/** Explains a failed call: what it means, what to do, and its IDs. Throws any other error to the page's boundary. */
export function ApiProblem({ error, ...rest }: ApiProblemProps) {
  if (!(error instanceof ApiError)) throw error;
  return (
    // Its texts may still be loading. The page around it stays visible.
    <Suspense fallback={null}>
      <Problem error={error} {...rest} />
    </Suspense>
  );
}

function Problem({ error, variant = 'page', onRetry }: ApiProblemProps & { readonly error: ApiError }) {
  const { t } = useTranslation(['apiErrors', 'common']);
  const { signIn } = useAuth();
  const plan = RECOVERY_PLAN[error.problem];
  const claims = error.claims ?? (error.problem === 'mfaRequired' ? MFA_CLAIMS : null);
  const needsSignIn = plan === 'signInOnClick' || plan === 'renewToken';
  return (
    <ProblemPanel
      variant={variant}
      severity={plan === 'explain' || needsSignIn ? 'error' : 'warning'}
      title={t(`${error.problem}.title`)}
      meaning={t(`${error.problem}.meaning`)}
      remedy={t(`${error.problem}.remedy`, { returnObjects: true })}
      details={
        <>
          <OwnWords error={error} />
          <CallFacts facts={error.facts} error={error} />
        </>
      }
      actions={
        <>
          {needsSignIn && (
            <Button variant="contained" onClick={() => void signIn({ claims })}>
              {t('common:signInAgain')}
            </Button>
          )}
          {onRetry && !needsSignIn && (
            <Button variant={variant === 'page' ? 'contained' : 'outlined'} onClick={onRetry}>
              {t('common:tryAgain')}
            </Button>
          )}
        </>
      }
    />
  );
}

/** What remedies point to, where there is one: Partner Center's message, or the beginning of a foreign response. */
function OwnWords({ error: { description, bodyStart } }: { readonly error: ApiError }) {
  const { t } = useTranslation();
  const text = description ?? bodyStart;
  if (!text) return null;
  const name = t(description ? 'support.description' : 'support.bodyStart');
  // A very long message must not fill the page; the part for support has all of it.
  const clipped = {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 6,
    overflow: 'hidden',
  };
  return (
    <Box sx={{ mb: 1.5 }}>
      <KeyValueList
        inline
        items={[
          {
            name,
            value: (
              <Box component="bdi" sx={{ ...clipped, overflowWrap: 'anywhere' }}>
                {text}
              </Box>
            ),
          },
        ]}
      />
    </Box>
  );
}
