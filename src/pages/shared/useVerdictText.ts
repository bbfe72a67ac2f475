import { useTranslation } from 'react-i18next';
import { type BatchVerdict, missingDevices } from '../../domain/batchVerdict.ts';
import { useFormat } from '../../i18n/format.ts';

export type VerdictCounts = Pick<
  BatchVerdict,
  'total' | 'registered' | 'alreadyRegistered' | 'toResolve' | 'inProgress' | 'unclear' | 'phase'
>;

/**
 * The verdict in words: what the devices say, never what the batch says of itself. `sent` is how many devices this browser
 * sent, if it did: those that are not listed are named, and nothing claims that all are registered.
 */
export function useVerdictText(): (verdict: VerdictCounts, sent?: number | null) => string {
  const { t } = useTranslation('batch');
  const format = useFormat();
  return (verdict, sent = null) => {
    const { total, registered, alreadyRegistered, toResolve, phase } = verdict;
    const number = format.number(total);
    const missing = phase === 'done' && sent !== null ? missingDevices(verdict, sent) : 0;
    if (total === 0) return phase === 'done' ? t('verdict.noDevices') : t('verdict.waiting');
    if (toResolve === total && missing === 0) return t('verdict.allToResolve', { count: total, number });
    if (registered === total && phase !== 'done')
      return t('verdict.registeredSoFar', { count: total, number });
    if (registered === total && missing === 0) return t('verdict.allRegistered', { count: total, number });
    const counts = { ...verdict, missing };
    const text = (
      ['registered', 'alreadyRegistered', 'toResolve', 'inProgress', 'unclear', 'missing'] as const
    )
      .filter((part) => counts[part] > 0)
      .map((part) => t(`verdict.${part}`, { count: counts[part], number: format.number(counts[part]) }))
      .join(' · ');
    const isAllRegisteredSoFar = registered + alreadyRegistered === total && phase !== 'done';
    return isAllRegisteredSoFar ? t('verdict.soFar', { text }) : text;
  };
}
