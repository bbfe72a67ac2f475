import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  bodyFile,
  csharpSnippet,
  curlSnippet,
  powerShellSnippet,
  type RequestToRepeat,
  TOKEN_VARIABLE,
} from '../../../domain/requestSnippets.ts';
import { useFormat } from '../../../i18n/format.ts';
import { readLoggedBody } from '../../../partnerCenter/loggedBody.ts';
import type { LoggedCall } from '../../../partnerCenter/requestLog.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { KeyValueList } from '../../../ui/KeyValueList.tsx';
import { useMaskedKeys } from '../../shared/useMaskedKeys.ts';
import { BodyTree } from './BodyTree.tsx';

/** One call: its error and remedy, the facts that support asks for, the response, and snippets to repeat the call. */
export function CallDetails({ call }: { call: LoggedCall }) {
  const { t } = useTranslation(['diagnostics', 'apiErrors', 'common']);
  const format = useFormat();
  const [masksKeys] = useMaskedKeys();
  const body = useMemo(() => (call.body === null ? null : readLoggedBody(call.body)), [call.body]);
  const { facts, problem } = call;
  const known = [
    [t('common:support.call'), `${facts.method} ${call.url}`],
    [t('common:support.time'), format.utc(facts.at)],
    [t('common:support.status'), facts.status === null ? t('noAnswer') : String(facts.status)],
    [t('duration'), t('milliseconds', { number: format.number(Math.round(facts.durationMs)) })],
    [t('attempt'), String(facts.attempt)],
    [t('purposeLabel'), t(`purpose.${facts.purpose}`)],
    [t('common:support.code'), call.code],
    [t('common:support.description'), call.description],
    [t('common:support.bodyStart'), call.bodyStart],
    [t('common:support.requestId'), facts.requestId],
    [t('common:support.correlationId'), facts.correlationId],
    [t('common:support.cv'), facts.cv],
    [t('common:support.serverId'), facts.serverId],
  ] as const;
  const items = known.flatMap(([name, value]) => (value ? [{ name, value }] : []));
  const request: RequestToRepeat = {
    method: facts.method,
    url: call.url,
    headers: call.sentHeaders,
    hasBody: ['POST', 'PUT', 'PATCH'].includes(facts.method),
  };
  return (
    <Box className="call-details">
      {problem !== null && facts.purpose !== 'team' && (
        <Part title={t('errorTitle')}>
          <strong>{t(`apiErrors:${problem}.title`)}</strong>
          <div>{t(`apiErrors:${problem}.meaning`)}</div>
          <ul>
            {t(`apiErrors:${problem}.remedy`, { returnObjects: true }).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </Part>
      )}
      <KeyValueList items={items.map(({ name, value }) => ({ name, value: <bdi>{value}</bdi> }))} />
      <CopyButton
        text={() => items.map(({ name, value }) => `${name}: ${value}`).join('\n')}
        label={t('copyFacts')}
      />
      <Part title={t('body.title')}>
        {body === null ? t('body.none') : <BodyTree name={null} node={body} masksKeys={masksKeys} />}
      </Part>
      <Part title={t('repeat')}>
        <div>{t('repeatAbout', { variable: TOKEN_VARIABLE, file: bodyFile(request) })}</div>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
          <CopyButton text={() => curlSnippet(request)} label={t('copyCurl')} />
          <CopyButton text={() => powerShellSnippet(request)} label={t('copyPowerShell')} />
          <CopyButton text={() => csharpSnippet(request)} label={t('copyCsharp')} />
        </Box>
      </Part>
    </Box>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Typography variant="h3" color="textSecondary" sx={{ fontSize: '0.85rem' }}>
        {title}
      </Typography>
      {children}
    </section>
  );
}
