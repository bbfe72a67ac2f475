import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type BatchVerdict, missingDevices } from '../../domain/batchVerdict.ts';
import type { VerdictCounts } from '../../domain/verdictHeadline.ts';
import { type Format, useFormat } from '../../i18n/format.ts';
import type { OutcomeTone } from '../../ui/theme.ts';

export interface StateChip {
  readonly tone: OutcomeTone;
  readonly text: string;
}

type StateChipOf = (
  verdict: VerdictCounts & Pick<BatchVerdict, 'progress'>,
  sent: number | null,
) => StateChip;

/** The state of an upload in one or two words: what is left to do once it is finished, else how far it is. */
export function useStateChip(): StateChipOf {
  const { t } = useTranslation('batch');
  return stateChip(t, useFormat());
}

/** `useStateChip` with these texts. */
export function stateChip(t: TFunction<'batch'>, format: Format): StateChipOf {
  return (verdict, sent) => {
    const { phase, progress, total, toResolve, forYou, unclear, registered } = verdict;
    const numbers = (count: number) => ({ count, number: format.number(count) });
    if (phase !== 'done') {
      if (phase === 'waiting' || progress === null) return { tone: 'inProgress', text: t('state.queued') };
      return { tone: 'inProgress', text: t('state.running', { percent: format.percent(progress) }) };
    }
    if (total === 0) return { tone: 'unclear', text: t('state.noDevices') };
    if (toResolve > 0)
      return {
        tone: forYou > 0 ? 'forYou' : 'waitingForOthers',
        text: t('verdict.toResolve', numbers(toResolve)),
      };
    const missing = sent === null ? 0 : missingDevices(verdict, sent);
    if (missing > 0) return { tone: 'unclear', text: t('verdict.missing', numbers(missing)) };
    if (unclear > 0) return { tone: 'unclear', text: t('verdict.unclear', numbers(unclear)) };
    if (registered === total) return { tone: 'registered', text: t('state.allRegistered') };
    return { tone: 'registered', text: t('state.nothingToResolve') };
  };
}
