import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import { entryBySlug } from '../../domain/errorCatalogue.ts';
import { useFormat } from '../../i18n/format.ts';
import { deviceOutcomesQuery, type KeptDevice } from '../../kept/deviceOutcomes.ts';
import type { ListedUpload } from '../../kept/listedUploads.ts';

interface ReasonsProps {
  readonly upload: ListedUpload;
  /** Reasons of devices for the partner, else the parties that the other devices wait for. */
  readonly isForYou: boolean;
}

const mostShown = 3;

/** Why devices are to resolve, or whom they wait for, the most frequent first. Nothing for uploads that were never followed. */
export function Reasons({ upload: { customerId, trackingIds }, isForYou }: ReasonsProps) {
  const { t } = useTranslation(['overview', 'errorCatalogue']);
  const format = useFormat();
  const account = useAccount().key;
  const { data: parts } = useQuery(deviceOutcomesQuery(account, customerId, trackingIds));
  const codes = useMemo(
    () => countCodes(parts?.flat() ?? [], isForYou ? 'forYou' : 'waitingForOthers'),
    [parts, isForYou],
  );
  const words = new Map<string, number>();
  for (const [code, count] of codes) {
    const known = code === null ? null : entryBySlug(code);
    const reason = known
      ? t(`errorCatalogue:errors.${known.name}.title`)
      : (code ?? t('errorCatalogue:unknown.title'));
    const word = isForYou ? reason : t(`errorCatalogue:actors.${known?.actor ?? 'unknown'}`);
    words.set(word, (words.get(word) ?? 0) + count);
  }
  if (words.size === 0) return null;
  const shown = [...words]
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostShown)
    .map(([word, count]) => `${format.number(count)} ${word}`);
  const more = words.size - shown.length;
  return (
    <span className="overview-quiet">
      {shown.join(' · ')}
      {more > 0 && ` ${t('row.more', { number: format.number(more) })}`}
    </span>
  );
}

function countCodes(
  devices: readonly KeptDevice[],
  wanted: KeptDevice['outcome'],
): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { outcome, code } of devices)
    if (outcome === wanted) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
