import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import type { ListedUpload } from '../../kept/listedUploads.ts';

interface ReasonsProps {
  readonly upload: ListedUpload;
  /** Those of devices for the partner, else those of devices that wait for others. */
  readonly isForYou: boolean;
}

const mostShown = 3;

/** Why devices are to resolve, the most frequent reasons first. Nothing for uploads stored by a version that did not note reasons. */
export function Reasons({ upload: { reasons }, isForYou }: ReasonsProps) {
  const { t } = useTranslation(['overview', 'errorCatalogue']);
  const format = useFormat();
  const of = reasons.filter(({ outcome }) => (outcome === 'forYou') === isForYou);
  if (of.length === 0) return null;
  const shown = of.slice(0, mostShown).map(({ name, code, count, actor }) => {
    const word = isForYou
      ? name
        ? t(`errorCatalogue:errors.${name}.title`)
        : (code ?? t('errorCatalogue:unknown.title'))
      : t(`errorCatalogue:actors.${actor}`);
    return `${format.number(count)} ${word}`;
  });
  const more = of.length - shown.length;
  return (
    <span className="overview-quiet">
      {shown.join(' · ')}
      {more > 0 && ` ${t('row.more', { number: format.number(more) })}`}
    </span>
  );
}
