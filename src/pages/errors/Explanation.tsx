import { useTranslation } from 'react-i18next';
import { type CatalogueEntry, retryAdvice } from '../../domain/errorCatalogue.ts';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import { Section, Steps } from './Section.tsx';

/** An entry of the error catalog: meaning, who has to act, remedy, and how reliable this is. */
export function Explanation({ known }: { known: CatalogueEntry }) {
  const { t } = useTranslation(['errors', 'errorCatalogue']);
  const { meaning, remedy } = t(`errorCatalogue:errors.${known.name}`, { returnObjects: true });
  return (
    <>
      <KeyValueList
        inline
        items={[
          { name: t('one.code'), value: known.code ?? t('noCode') },
          { name: t('one.name'), value: <code>{known.name}</code> },
          ...(known.aliases.length === 0
            ? []
            : [{ name: t('one.aliases'), value: <code>{known.aliases.join(', ')}</code> }]),
        ]}
      />
      <Section title={t('one.meaning')}>{meaning}</Section>
      <Section title={t('one.actor')}>
        <strong>{t(`errorCatalogue:actors.${known.actor}`)}.</strong>{' '}
        {t(`errorCatalogue:actorSentences.${known.actor}`)}
      </Section>
      <Section title={t('one.remedy')}>
        <Steps steps={remedy} />
      </Section>
      {known.name === 'ZtdDeviceAssignedToOtherTenant' && <SupportDocuments />}
      <Section title={t('one.retry')}>{t(`errorCatalogue:retry.${retryAdvice(known)}`)}</Section>
      <Section title={t('one.confidence')}>
        <strong>{t(`confidence.${known.confidence}`)}.</strong>{' '}
        {t(`errorCatalogue:confidence.${known.confidence}`)}
      </Section>
    </>
  );
}

/** The documents that the remedy of 808 refers to. */
function SupportDocuments() {
  const { t } = useTranslation('errorCatalogue');
  return (
    <Section title={t('supportPapers.title')}>
      <Steps steps={t('supportPapers.items', { returnObjects: true })} isOrdered={false} />
    </Section>
  );
}
