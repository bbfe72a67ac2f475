import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import { StatusChip } from '../../ui/StatusChip.tsx';
import type { CustomerBadges } from './customerBadges.ts';

/** What is open at a customer, in chips. The page loads the texts `customers`. */
export function CustomerChips({
  badges: { toResolve, forYou, running, unsent },
}: {
  badges: CustomerBadges;
}) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const numbers = (count: number) => ({ count, number: format.number(count) });
  return (
    <span className="badges">
      {toResolve > 0 && (
        <StatusChip tone={forYou > 0 ? 'forYou' : 'waitingForOthers'}>
          {t('badges.toResolve', numbers(toResolve))}
        </StatusChip>
      )}
      {unsent > 0 && <StatusChip tone="waitingForOthers">{t('badges.unsent', numbers(unsent))}</StatusChip>}
      {running > 0 && <StatusChip tone="inProgress">{t('badges.running', numbers(running))}</StatusChip>}
    </span>
  );
}
