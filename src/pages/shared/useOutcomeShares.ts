import { useTranslation } from 'react-i18next';
import { type OutcomeCounts, outcomes } from '../../domain/outcome.ts';
import { useFormat } from '../../i18n/format.ts';
import type { OutcomeShare } from '../../ui/OutcomeBar.tsx';

/** The counts of a verdict as shares of an `OutcomeBar`. */
export function useOutcomeShares(): (counts: OutcomeCounts) => readonly OutcomeShare[] {
  const { t } = useTranslation('batch');
  const format = useFormat();
  return (counts) =>
    outcomes.map((tone) => ({
      tone,
      count: counts[tone],
      number: format.number(counts[tone]),
      word: t(`legend.${tone}`),
    }));
}
