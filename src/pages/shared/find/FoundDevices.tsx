import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerId } from '../../../domain/identifiers.ts';
import { useFormat } from '../../../i18n/format.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useMaskedKeys } from '../useMaskedKeys.ts';
import { FoundList } from './FoundList.tsx';
import { rowOfHit } from './foundRow.ts';
import { PartialMark } from './PartialMark.tsx';
import { isSearch, useFoundDevices } from './useDeviceFinder.ts';
import { useHasRead } from './useHasRead.ts';

/** More are not looked through one by one. */
const mostShown = 200;

/** What one text finds. */
export function FoundDevices({ customerId, text }: { customerId: CustomerId | null; text: string }) {
  const { t } = useTranslation('find');
  const format = useFormat();
  const found = useFoundDevices(text, customerId, mostShown);
  const [masksKeys] = useMaskedKeys();
  const hasRead = useHasRead(customerId);
  const rows = useMemo(() => found?.hits.map((hit) => rowOfHit(hit, found.text)) ?? [], [found]);
  if (!isSearch(text)) return null;
  const total = found?.total ?? 0;
  const number = format.number(total);
  const count =
    total > rows.length
      ? t('foundFirst', { number, shown: format.number(rows.length) })
      : t('found', { count: total, number });
  return (
    <>
      <p role="status">{found === null ? t('searching') : count}</p>
      {found !== null && <PartialMark customerId={customerId} />}
      {total > 0 && <FoundList rows={rows} hasCustomers={customerId === null} masksKeys={masksKeys} />}
      {found !== null && total === 0 && (
        <EmptyState title={t('notFound.title', { text })}>
          <p>{t(hasRead ? 'notFound.read' : 'notFound.kept')}</p>
          <p>{t('notFound.next')}</p>
        </EmptyState>
      )}
    </>
  );
}
