import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import { type Selection, type StoredGroup, storedKinds } from '../../kept/stored.ts';

/** An amount of storage in whole kilobytes or megabytes. */
export function useBytes(): (bytes: number) => string {
  const { locale } = useFormat();
  return (bytes) => {
    const unit = bytes < 999_500 ? 'kilobyte' : 'megabyte';
    const amount = bytes / (unit === 'kilobyte' ? 1_000 : 1_000_000);
    const format = new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 0 });
    return format.format(Math.max(1, amount));
  };
}

/** How many records of which kinds these are, about how large, and how old the oldest is. */
export function useStoredFacts(): (groups: readonly StoredGroup[], selection: Selection) => string {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const bytes = useBytes();
  return (groups, { customerId }) => {
    if (groups.length === 0) return t('stored.none');
    // The line of a customer does not count that customer.
    const counted = storedKinds.filter((kind) => kind !== 'customers' || customerId === undefined);
    const counts = counted.map((kind) => [kind, countOf(groups, kind)] as const);
    const size = bytes(groups.reduce((sum, group) => sum + group.bytes, 0));
    const times = groups.flatMap(({ oldest }) => oldest?.getTime() ?? []);
    return [
      ...counts
        .filter(([, count]) => count > 0)
        .map(([kind, count]) => t(`kinds.${kind}.count`, { count, number: format.number(count) })),
      t('stored.size', { size }),
      ...(times.length === 0
        ? []
        : [t('stored.oldest', { date: format.date(new Date(Math.min(...times))) })]),
    ].join(' · ');
  };
}

/** How many records of one kind there are. */
export function countOf(groups: readonly StoredGroup[], kind: StoredGroup['kind']): number {
  return groups.reduce((sum, group) => sum + (group.kind === kind ? group.count : 0), 0);
}
