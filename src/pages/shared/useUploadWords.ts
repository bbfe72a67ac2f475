import { useFormat } from '../../i18n/format.ts';
import { useJobTexts } from '../../i18n/useJobTexts.ts';
import type { ListedUpload } from '../../kept/listedUploads.ts';
import { type StateChip, stateChip } from './useStateChip.ts';

/** What an upload or assignment is called. The page loads the texts `keptUploads`. */
export function useListedName(): (
  upload: Pick<ListedUpload, 'name' | 'assigns' | 'sentAt' | 'trackingIds'>,
) => string {
  const textsOf = useJobTexts('keptUploads');
  const format = useFormat();
  return (upload) => {
    const {
      name,
      assigns,
      sentAt,
      trackingIds: [first = ''],
    } = upload;
    const t = textsOf(upload);
    if (name !== null) return name;
    if (assigns?.profileName) return t('assignmentOf', { profile: assigns.profileName });
    return sentAt === null
      ? t('nameById', { start: first.slice(0, 8) })
      : t('nameByTime', { time: format.shortDateTime(sentAt) });
  };
}

/** Its file or how it came here, its parts and its number of devices, in a few words. The page loads the texts `keptUploads`. */
export function useListedFacts(): (upload: ListedUpload) => string {
  const textsOf = useJobTexts('keptUploads');
  const format = useFormat();
  return (upload) => {
    const { sentHere, devices, trackingIds, thenAssign, team } = upload;
    const t = textsOf(upload);
    const parts = sentHere?.parts ?? trackingIds.length;
    const facts = [
      // Of a colleague's upload, its line for the team says who has sent it.
      sentHere === null ? team?.sentBy == null && t('opened') : (sentHere.fileName ?? t('typedIn')),
      sentHere?.isUnfinished
        ? t('partsSent', {
            count: parts,
            sent: format.number(sentHere.sentParts),
            total: format.number(parts),
          })
        : parts > 1 && t('parts', { count: parts, number: format.number(parts) }),
      devices !== null && t('devices', { count: devices, number: format.number(devices) }),
      sentHere && sentHere.repairs.length > 0 && t('repairs'),
      thenAssign?.state.kind === 'waiting' && t('thenAssign', { profile: thenAssign.profileName }),
    ];
    return facts.filter(Boolean).join(' · ');
  };
}

/** The state of a listed upload. The page loads the texts `keptUploads` and `batch`. */
export function useListedChip(): (upload: ListedUpload, isBeingSent: boolean) => StateChip {
  const textsOf = useJobTexts('keptUploads');
  const textsOfBatch = useJobTexts('batch');
  const format = useFormat();
  return (upload, isBeingSent) => {
    const { sentHere, trackingIds, batches, devices, verdict, open, thenAssign } = upload;
    const t = textsOf(upload);
    if (sentHere?.isUnfinished) {
      if (isBeingSent) return { tone: 'inProgress', text: t('state.sending') };
      return {
        tone: 'waitingForOthers',
        text: t(sentHere.sentParts > 0 ? 'state.stopped' : 'state.notSent'),
      };
    }
    if (thenAssign?.state.kind === 'stopped') return { tone: 'forYou', text: t('state.notAssigned') };
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
    return stateChip(textsOfBatch(upload), format)({ ...verdict, progress }, sentHere && devices);
  };
}
