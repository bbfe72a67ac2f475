import { useTranslation } from 'react-i18next';
import type { BatchVerdict } from '../../domain/batchVerdict.ts';
import { useFormat } from '../../i18n/format.ts';

type VerdictCounts = Pick<
  BatchVerdict,
  'total' | 'registered' | 'needAttention' | 'pending' | 'unclear' | 'phase'
>;

/** The verdict in words: what the devices say, never what the batch says of itself. */
export function useVerdictText(): (verdict: VerdictCounts) => string {
  const { t } = useTranslation('batch');
  const format = useFormat();
  return (verdict) => {
    const { total, registered, needAttention, pending, unclear, phase } = verdict;
    if (total === 0) return phase === 'done' ? t('verdict.noDevices') : t('verdict.waiting');
    if (registered === total)
      return t('verdict.allRegistered', { count: total, number: format.number(total) });
    const parts = { registered, needAttention, pending, unclear };
    return (['registered', 'needAttention', 'pending', 'unclear'] as const)
      .filter((part) => parts[part] > 0)
      .map((part) => t(`verdict.${part}`, { count: parts[part], number: format.number(parts[part]) }))
      .join(', ');
  };
}
