import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format.ts';
import type { ListedUpload } from '../../../kept/listedUploads.ts';
import type { KeptNotice } from '../../../kept/records.ts';
import { useListedName } from '../../shared/useUploadWords.ts';

interface NoticeWords {
  readonly title: string;
  readonly detail: string;
}

/** What a notice says. `listed` has the names of uploads that nobody has named. Needs the texts `notices` and `keptUploads`. */
export function useNoticeWords(): (notice: KeptNotice, listed: readonly ListedUpload[]) => NoticeWords {
  const { t } = useTranslation(['notices', 'keptUploads']);
  const format = useFormat();
  const nameOf = useListedName();
  return (notice, listed) => {
    const { kind, uploadKey, counts } = notice;
    const upload = listed.find(({ key }) => key === uploadKey);
    const name = notice.name ?? (upload ? nameOf(upload) : t('upload'));
    const numbers = (count: number) => ({ count, number: format.number(count) });
    const detail = {
      stoppedSending: () => [t('continueThere')],
      needsYou: () => [t('forYou', numbers(counts.forYou))],
      finished: () =>
        counts.forYou + counts.waitingForOthers === 0
          ? [t('nothingToResolve', numbers(counts.registered + counts.alreadyRegistered))]
          : [
              counts.forYou > 0 && t('forYou', numbers(counts.forYou)),
              counts.waitingForOthers > 0 && t('waitingForOthers', numbers(counts.waitingForOthers)),
              t('registered', numbers(counts.registered + counts.alreadyRegistered)),
            ],
    }[kind]();
    return { title: t(`kinds.${kind}`, { name }), detail: detail.filter(Boolean).join(' · ') };
  };
}
