import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { appVersion } from '../../config/appVersion.ts';
import { PartnerCenterContext } from '../../partnerCenter/partnerCenterContext.ts';
import type { LoggedCall } from '../../partnerCenter/requestLog.ts';
import { BadAddress } from '../../routing/badAddress.ts';
import { RouterButton } from '../../routing/RouterLink.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { isPartMissing } from '../../ui/lazyPart.ts';
import { ProblemPanel } from '../../ui/ProblemPanel.tsx';

/** Replaces a page that has an invalid address or crashed, while the rest of the app keeps working. */
export function PageFailure({ error: thrown }: { error: unknown }) {
  const { t } = useTranslation();
  const calls = use(PartnerCenterContext)?.log.calls() ?? [];
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  // The router wraps the error of an invalid parameter in its own error.
  const badAddress = [error, error.cause].find((one) => one instanceof BadAddress);
  if (badAddress) {
    return (
      <ProblemPanel
        title={t('badAddress.title')}
        meaning={t(`badAddress.${badAddress.part}`)}
        remedy={[t('badAddress.next')]}
        actions={
          <RouterButton to="/customers" variant="contained">
            {t('toCustomers')}
          </RouterButton>
        }
      />
    );
  }
  const kind = isPartMissing(error) ? 'partMissing' : 'crash';
  const details = failureDetails(error, calls.slice(-lastCalls));
  return (
    <ProblemPanel
      title={t(`${kind}.title`)}
      meaning={t(`${kind}.meaning`)}
      remedy={[t(`${kind}.next`)]}
      details={
        <Box component="details" sx={{ '& pre': { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } }}>
          <summary>{t('support.details')}</summary>
          <pre>{details}</pre>
        </Box>
      }
      actions={
        <>
          <Button variant="contained" onClick={() => location.reload()}>
            {t('reload')}
          </Button>
          <CopyButton text={() => details} label={t('support.copyDetails')} />
        </>
      }
    />
  );
}

/** The calls that most likely led to the failure. */
const lastCalls = 5;

/** For developers, so always in English: what failed, where, in which version, and after which calls. */
function failureDetails(error: Error, calls: readonly LoggedCall[]): string {
  return [
    `${error.name}: ${error.message}`,
    `Version ${appVersion}, ${new Date().toISOString()}, ${location.pathname}`,
    navigator.userAgent,
    ...calls.map(({ facts }) =>
      [
        `${facts.method} ${facts.path} ${facts.status ?? '-'} ${facts.at.toISOString()}`,
        `  MS-RequestId ${facts.requestId}, MS-CorrelationId ${facts.correlationId}`,
      ].join('\n'),
    ),
    error.stack ?? '',
  ].join('\n');
}
