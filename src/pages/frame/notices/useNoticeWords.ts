import type { TFunction } from 'i18next';
import type { ReplacedEdit } from '../../../domain/team/replacedEdits.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useJobTexts } from '../../../i18n/useJobTexts.ts';
import type { ListedUpload } from '../../../kept/listedUploads.ts';
import type { KeptNotice } from '../../../kept/records.ts';
import { useListedName } from '../../shared/useUploadWords.ts';

interface NoticeWords {
  readonly title: string;
  readonly detail: string;
}

/** What a notice says. `listed` has the names of uploads that nobody has named. Needs the texts `notices` and `keptUploads`. */
export function useNoticeWords(): (notice: KeptNotice, listed: readonly ListedUpload[]) => NoticeWords {
  const textsOf = useJobTexts('notices');
  const format = useFormat();
  const nameOf = useListedName();
  return (notice, listed) => {
    const { kind, uploadKey, counts, assigns = null } = notice;
    const t = textsOf({ assigns });
    const upload = listed.find(({ key }) => key === uploadKey);
    const isNamed = upload !== undefined || assigns?.profileName;
    const name = notice.name ?? (isNamed ? nameOf(upload ?? { ...notice, assigns }) : t('upload'));
    const numbers = (count: number) => ({ count, number: format.number(count) });
    const detail = {
      stoppedSending: () => [t('continueThere')],
      notAssigned: () => [t('seeWhy')],
      needsYou: () => [t('forYou', numbers(counts.forYou))],
      finished: () =>
        counts.forYou + counts.waitingForOthers === 0
          ? [t('nothingToResolve', numbers(counts.registered + counts.alreadyRegistered))]
          : [
              counts.forYou > 0 && t('forYou', numbers(counts.forYou)),
              counts.waitingForOthers > 0 && t('waitingForOthers', numbers(counts.waitingForOthers)),
              t('registered', numbers(counts.registered + counts.alreadyRegistered)),
            ],
      replaced: () => [notice.replaced && replacedWords(notice.replaced, t)],
      removed: () => [t('removed')],
    }[kind]();
    return { title: t(`kinds.${kind}`, { name }), detail: detail.filter(Boolean).join(' · ') };
  };
}

function replacedWords(replaced: ReplacedEdit, t: TFunction<['notices', 'keptUploads']>): string {
  const by = replaced.by.name;
  switch (replaced.field) {
    case 'name': {
      const { mine, theirs } = replaced;
      if (mine === null) return t('replaced.unnamed', { by });
      return t(theirs === null ? 'replaced.nameRemoved' : 'replaced.name', { by, mine });
    }
    case 'asked':
      return t(replaced.isAsked ? 'replaced.asked' : 'replaced.notAsked', { by });
    case 'archived':
      return t(replaced.isArchived ? 'replaced.archived' : 'replaced.notArchived', { by });
    default:
      return replaced satisfies never;
  }
}
