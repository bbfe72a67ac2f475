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

/** Shown in place of a page whose address is wrong or that failed. The rest of the app keeps working. */
export function PageFailure({ error: thrown }: { error: unknown }) {
  const { t } = useTranslation();
  const calls = use(PartnerCenterContext)?.log.calls() ?? [];
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  // The router wraps the error of a parameter in its own error.
  const bad = [error, error.cause].find((one) => one instanceof BadAddress);
  if (bad) {
    return (
      <ProblemPanel
        title={t('badAddress.title')}
        meaning={t(`badAddress.${bad.part}`)}
        remedy={[t('badAddress.next')]}
        actions={<RouterButton to="/customers">{t('toCustomers')}</RouterButton>}
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

/** How many of the last calls the report includes: the failure probably followed from them. */
const lastCalls = 5;

/** The report for the developers, always in English: the error, the page, the version and the last calls. */
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
