import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import type { ListedUpload } from '../../kept/listedUploads.ts';
import { type StateChip, useStateChip } from './useStateChip.ts';

/** What an upload is called. The page loads the texts `keptUploads`. */
export function useListedName(): (upload: ListedUpload) => string {
  const { t } = useTranslation('keptUploads');
  const format = useFormat();
  return ({ name, sentAt, trackingIds: [first = ''] }) => {
    if (name !== null) return name;
    return sentAt === null
      ? t('nameById', { start: first.slice(0, 8) })
      : t('nameByTime', { time: format.shortDateTime(sentAt) });
  };
}

/** Its file or how it came here, its parts and its number of devices, in a few words. The page loads the texts `keptUploads`. */
export function useListedFacts(): (upload: ListedUpload) => string {
  const { t } = useTranslation('keptUploads');
  const format = useFormat();
  return ({ sentHere, devices, trackingIds }) => {
    const parts = sentHere?.parts ?? trackingIds.length;
    const facts = [
      sentHere === null ? t('opened') : (sentHere.fileName ?? t('typedIn')),
      sentHere?.isUnfinished
        ? t('partsSent', {
            count: parts,
            sent: format.number(sentHere.sentParts),
            total: format.number(parts),
          })
        : parts > 1 && t('parts', { count: parts, number: format.number(parts) }),
      devices !== null && t('devices', { count: devices, number: format.number(devices) }),
      sentHere && sentHere.repairs.length > 0 && t('repairs'),
    ];
    return facts.filter(Boolean).join(' · ');
  };
}

/** The state of a listed upload. The page loads the texts `keptUploads` and `batch`. */
export function useListedChip(): (upload: ListedUpload, isBeingSent: boolean) => StateChip {
  const { t } = useTranslation('keptUploads');
  const stateChip = useStateChip();
  return ({ sentHere, trackingIds, batches, devices, verdict, open }, isBeingSent) => {
    if (sentHere?.isUnfinished) {
      if (isBeingSent) return { tone: 'inProgress', text: t('state.sending') };
      return {
        tone: 'waitingForOthers',
        text: t(sentHere.sentParts > 0 ? 'state.stopped' : 'state.notSent'),
      };
    }
    if (trackingIds.length === 0) return { tone: 'unclear', text: t('state.notFollowed') };
    const isPartUnseen = batches.length < trackingIds.length;
    if (verdict === null || (isPartUnseen && devices === null))
      return { tone: 'unclear', text: t('state.notChecked') };
    const isNothingOpen = open.forYou + open.waitingForOthers === 0;
    if (verdict.phase === 'done' && verdict.toResolve > 0 && isNothingOpen)
      return { tone: 'alreadyRegistered', text: t('state.sentAgain') };
    const { total, inProgress, unclear } = verdict;
    const expected = Math.max(total, devices ?? 0);
    const progress = total === 0 ? null : (total - inProgress - unclear) / expected;
    return stateChip({ ...verdict, progress }, sentHere && devices);
  };
}
