import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type VerdictCounts, verdictHeadline } from '../../domain/verdictHeadline.ts';
import { type Format, useFormat } from '../../i18n/format.ts';

type VerdictText = (verdict: VerdictCounts, sent?: number | null) => string;

/**
 * The verdict in words: what the devices say, never what the batch says of itself. `sent` is how many devices this browser
 * sent, if it did.
 */
export function useVerdictText(): VerdictText {
  const { t } = useTranslation('batch');
  return verdictText(t, useFormat());
}

/** `useVerdictText` in the language of these texts. */
export function verdictText(t: TFunction<'batch'>, format: Format): VerdictText {
  return (verdict, sent = null) => {
    const headline = verdictHeadline(verdict, sent);
    const numbers = (count: number) => ({ count, number: format.number(count) });
    switch (headline.kind) {
      case 'waiting':
      case 'noDevices':
        return t(`verdict.${headline.kind}`);
      case 'allRegistered':
      case 'registeredSoFar':
      case 'allToResolve':
        return t(`verdict.${headline.kind}`, numbers(headline.count));
      case 'counts':
      case 'countsSoFar': {
        const text = headline.counts
          .map(({ name, count }) => t(`verdict.${name}`, numbers(count)))
          .join(' · ');
        return headline.kind === 'counts' ? text : t('verdict.soFar', { text });
      }
      default:
        return headline satisfies never;
    }
  };
}
