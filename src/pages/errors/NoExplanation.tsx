import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { Section, Steps } from './Section.tsx';

/** A code without a public explanation, shown as received, with general advice. */
export function NoExplanation({ code }: { code: string }) {
  const { t } = useTranslation(['errors', 'errorCatalogue']);
  const { meaning, remedy } = t('errorCatalogue:unknown', { returnObjects: true });
  return (
    <>
      <Section title={t('one.asSent')}>
        <Box component="bdi" sx={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }}>
          {code}
        </Box>
      </Section>
      <Section title={t('one.meaning')}>{meaning}</Section>
      <Section title={t('one.actor')}>
        <strong>{t('errorCatalogue:actors.unknown')}.</strong> {t('errorCatalogue:actorSentences.unknown')}
      </Section>
      <Section title={t('one.remedy')}>
        <Steps steps={remedy} />
      </Section>
    </>
  );
}
