import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuth } from '../../auth/AuthProvider.tsx';
import { useAccount, useIsSignInBusy } from '../../auth/useSignedInAccount.ts';
import { useFormat } from '../../i18n/format.ts';
import { useAgo } from '../../i18n/useAgo.ts';
import type { TeamProblem } from '../../kept/records.ts';
import { type TeamStatus, teamStatusQuery } from '../../kept/team.ts';
import type { TeamSync } from '../../operations/TeamSync.ts';
import { ProblemPanel } from '../../ui/ProblemPanel.tsx';
import { useOperations } from '../shared/useOperations.ts';
import { SettingsCard } from './SettingsCard.tsx';

/** Whether the team list can be reached, what is on it and what is not yet, and what to do if it cannot. */
export function TeamCard() {
  const { t } = useTranslation('team');
  const { isSharedComputer } = useAuth();
  const { data: status } = useQuery(teamStatusQuery(useAccount().key));
  return (
    <SettingsCard id="team" title={t('status.title')}>
      <Typography>{t('status.about')}</Typography>
      {isSharedComputer ? (
        <Typography>{t('status.shared')}</Typography>
      ) : status?.isStored === false ? (
        <Typography>{t('status.refused')}</Typography>
      ) : (
        status && <Status status={status} />
      )}
    </SettingsCard>
  );
}

function Status({ status: { state, items, waiting, unreadable } }: { readonly status: TeamStatus }) {
  const { t } = useTranslation('team');
  const format = useFormat();
  const ago = useAgo();
  const operations = useOperations();
  const [asked, setAsked] = useState<{ readonly readAt: number | null; readonly at: number } | null>(null);
  const sync = operations.running<TeamSync>('team');
  const problem = state?.problem ?? null;
  const readAt = state?.readAt ?? null;
  const isChecking =
    asked !== null &&
    asked.readAt === (readAt?.getTime() ?? null) &&
    asked.at === (problem?.at.getTime() ?? 0);
  const numbers = (count: number) => ({ count, number: format.number(count) });
  return (
    <>
      {problem ? (
        <Problem problem={problem} />
      ) : (
        <Typography>
          {readAt === null ? t('status.notRead') : t('status.works', { time: ago(readAt) })}
        </Typography>
      )}
      <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
        <li>{t('status.items', numbers(items))}</li>
        {waiting > 0 && <li>{t('status.waiting', numbers(waiting))}</li>}
        {unreadable > 0 && <li>{t('status.unreadable', numbers(unreadable))}</li>}
      </ul>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <Button
          variant="outlined"
          onClick={() => {
            setAsked({ readAt: readAt?.getTime() ?? null, at: problem?.at.getTime() ?? 0 });
            sync?.checkNow();
          }}
        >
          {t('status.check')}
        </Button>
        <span role="status">{isChecking && t('status.checking')}</span>
      </Stack>
    </>
  );
}

function Problem({ problem: { kind, at, detail, requestId } }: { readonly problem: TeamProblem }) {
  const { t } = useTranslation('team');
  const ago = useAgo();
  const auth = useAuth();
  const isBusy = useIsSignInBusy();
  const scope = useOperations().team?.scope;
  const needsSignIn = kind === 'consentMissing' || kind === 'signInNeeded';
  const code = kind === 'columnsMissing' ? null : detail;
  return (
    <ProblemPanel
      variant="banner"
      severity="warning"
      title={t(`status.problem.${kind}.title`)}
      meaning={t(`status.problem.${kind}.meaning`, { detail: detail ?? '' })}
      remedy={[t(`status.problem.${kind}.remedy`)]}
      actions={
        needsSignIn &&
        scope !== undefined && (
          <Button variant="contained" disabled={isBusy} onClick={() => void auth.signIn({ scope })}>
            {t(kind === 'consentMissing' ? 'status.consent' : 'status.signIn')}
          </Button>
        )
      }
      details={
        <p style={{ margin: 0 }}>
          {[
            t('status.since', { time: ago(at) }),
            code && t('status.code', { code }),
            requestId && t('status.requestId', { requestId }),
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      }
    />
  );
}
