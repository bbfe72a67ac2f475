import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../../auth/useSignedInAccount.ts';
import type { ReadBatch } from '../../../domain/find/reading.ts';
import type { CustomerId } from '../../../domain/identifiers.ts';
import { useFormat } from '../../../i18n/format.ts';
import { keptReadingsQuery } from '../../../kept/readings.ts';
import { useKeptNames } from './useFoundWords.ts';

/** Names in a row; more are counted only. */
const mostNamed = 20;

/** Says that results are partial, and which device batches are missing. Nothing if no reading was begun or every one is complete. */
export function PartialMark({ customerId }: { customerId: CustomerId | null }) {
  const { t } = useTranslation('find');
  const format = useFormat();
  const nameOf = useKeptNames();
  const { data: readings = [] } = useQuery(keptReadingsQuery(useAccount().key));
  const lines = readings
    .filter((one) => customerId === null || one.customerId === customerId)
    .flatMap(({ customerId: id, batches, isListComplete }) => {
      const customer = nameOf(id);
      const failed = batches.filter((batch) => batch.failed !== null);
      const left = batches.filter((batch) => !batch.isComplete && batch.failed === null);
      const numbers = ({ length }: readonly ReadBatch[]) => ({
        ...{ customer, count: length, number: format.number(length) },
      });
      return [
        ...(left.length > 0 ? [{ text: t('partial.left', numbers(left)), batches: left }] : []),
        ...(failed.length > 0 ? [{ text: t('partial.failed', numbers(failed)), batches: failed }] : []),
        ...(isListComplete ? [] : [{ text: t('partial.list', { customer }), batches: [] }]),
      ];
    });
  if (lines.length === 0) return null;
  return (
    <details className="find-partial" open>
      <summary>{t('partial.title')}</summary>
      <ul>
        {lines.map(({ text, batches }) => (
          <li key={text}>
            <bdi>{text}</bdi>
            {batches.length > 0 && ': '}
            {batches.slice(0, mostNamed).map(({ batchId }, index) => (
              <span key={batchId}>
                {index > 0 && ', '}
                <bdi>{batchId}</bdi>
              </span>
            ))}
            {batches.length > mostNamed && ', …'}
          </li>
        ))}
      </ul>
    </details>
  );
}
