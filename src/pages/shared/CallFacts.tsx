import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import type { ApiError } from '../../partnerCenter/apiError.ts';
import type { ResponseFacts } from '../../partnerCenter/responseFacts.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { KeyValueList } from '../../ui/KeyValueList.tsx';

interface CallFactsProps {
  readonly facts: Omit<ResponseFacts, 'purpose' | 'attempt' | 'durationMs'>;
  readonly error?: ApiError;
  readonly isOpenAtFirst?: boolean;
}

/** The IDs of one call that Microsoft support asks for, with a button that copies them. */
export function CallFacts({ isOpenAtFirst = false, ...props }: CallFactsProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <Box
      component="details"
      open={isOpen}
      sx={{ '& summary': { cursor: 'pointer', color: 'text.secondary' } }}
      onToggle={({ currentTarget }) => setOpen((currentTarget as HTMLDetailsElement).open)}
    >
      <summary>{t('support.title')}</summary>
      {/* Rendered only when opened, which is rare: every poll would render it again. */}
      {isOpen && <Facts {...props} />}
    </Box>
  );
}

function Facts({ facts, error }: CallFactsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const known = [
    { name: t('support.call'), value: `${facts.method} ${facts.path}` },
    {
      name: t('support.status'),
      value: facts.status === null ? t('support.noAnswer') : String(facts.status),
    },
    { name: t('support.code'), value: error?.code },
    { name: t('support.description'), value: error?.description },
    { name: t('support.bodyStart'), value: error?.bodyStart },
    { name: t('support.time'), value: format.utc(facts.at) },
    { name: t('support.requestId'), value: facts.requestId },
    { name: t('support.correlationId'), value: facts.correlationId },
    { name: t('support.cv'), value: facts.cv },
    { name: t('support.serverId'), value: facts.serverId },
  ];
  const items = known.flatMap(({ name, value }) => (value ? [{ name, value }] : []));
  const asText = () => items.map(({ name, value }) => `${name}: ${value}`).join('\n');
  return (
    <Box sx={{ display: 'grid', gap: 1, mt: 1, justifyItems: 'start' }}>
      <span>{t('support.about')}</span>
      <Box sx={{ fontSize: '0.85rem' }}>
        <KeyValueList items={items} />
      </Box>
      <CopyButton text={asText} label={t('support.copyAll')} />
    </Box>
  );
}
