import { useTranslation } from 'react-i18next';
import { type VerdictCounts, verdictHeadline } from '../../domain/verdictHeadline.ts';
import { useFormat } from '../../i18n/format.ts';

/**
 * The verdict in words: what the devices say, never what the batch says of itself. `sent` is how many devices this browser
 * sent, if it did.
 */
export function useVerdictText(): (verdict: VerdictCounts, sent?: number | null) => string {
  const { t } = useTranslation('batch');
  const format = useFormat();
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
