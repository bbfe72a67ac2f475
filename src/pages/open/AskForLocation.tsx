import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenParameters } from '../../domain/openAddress.ts';
import type { TrackingReferenceProblem } from '../../domain/trackingReference.ts';
import { cardSx, TextForm } from './TextForm.tsx';

interface AskForLocationProps {
  readonly problem: { readonly problem: TrackingReferenceProblem; readonly found: string | null };
  readonly parameters: OpenParameters;
}

const exampleId = '0127ed8e-ff72-4983-a3d8-e8d8bd378932';
const exampleCustomer = '47021739-3426-40bf-9601-61b4b6d7c793';
const examplePath = `/customers/${exampleCustomer}/batchJobStatus/${exampleId}`;

/** Says why the address leads to no upload and which forms are accepted, with a field to correct it. */
export function AskForLocation({ problem: { problem, found }, parameters }: AskForLocationProps) {
  const { t } = useTranslation(['open', 'customers']);
  const navigate = useNavigate();
  const { location = '' } = parameters;
  const [text, setText] = useState(location);
  const digits = found?.replace(/[^0-9a-z]/gi, '').length ?? 0;
  const isChanged = text !== location;
  const reason = t(`customers:open.problem.${problem}`, { found: found ?? '', digits });
  return (
    <>
      <title>{t('title')}</title>
      <Typography variant="h1">{t('title')}</Typography>
      <Box sx={cardSx}>
        <TextForm
          label={t('customers:open.label')}
          hint={problem === 'empty' ? reason : t('customers:open.hint')}
          problem={problem === 'empty' || isChanged ? null : reason}
          text={text}
          onChange={setText}
          onSubmit={() =>
            void navigate({ to: '/open', search: { ...parameters, location: text }, replace: true })
          }
        />
      </Box>
      <Box sx={{ ...cardSx, '& ul': { m: 0, pl: 2.5 }, '& li + li': { mt: 1 } }}>
        <Typography variant="h2" sx={{ mb: 1 }}>
          {t('forms.title')}
        </Typography>
        <ul>
          <li>
            {t('forms.location')}
            <br />
            <code>/open?location={examplePath}</code>
          </li>
          <li>
            {t('forms.url')}
            <br />
            <code>
              /open?location={encodeURIComponent(`https://api.partnercenter.microsoft.com/v1${examplePath}`)}
            </code>
          </li>
          <li>
            {t('forms.trackingId')}
            <br />
            <code>
              /open?location={exampleId}&customer={exampleCustomer}
            </code>
          </li>
          <li>
            {t('forms.name')}
            <br />
            <code>&name={encodeURIComponent(t('forms.exampleName'))}</code>
          </li>
        </ul>
      </Box>
    </>
  );
}
