import { useTranslation } from 'react-i18next';
import type { CustomerId } from '../../domain/identifiers.ts';
import type { PastedLine } from '../../domain/pastedUploads.ts';
import { useFormat } from '../../i18n/format.ts';
import type { ListedUpload } from '../../kept/listedUploads.ts';
import type { KeptCustomer } from '../../kept/records.ts';
import { customerName } from '../../partnerCenter/customers.ts';

interface PastedLinesProps {
  readonly lines: readonly PastedLine[];
  readonly listed: readonly ListedUpload[];
  readonly customers: readonly KeptCustomer[];
}

/** Longer texts are shown by their beginning; the line number leads to the rest. */
const shownCharacters = 80;

/** What was recognized in each line of a pasted text, and what is wrong with the others. */
export function PastedLines({ lines, listed, customers }: PastedLinesProps) {
  const { t } = useTranslation(['follow', 'customers']);
  const format = useFormat();
  const known = new Set(listed.flatMap(({ trackingIds }) => trackingIds));
  const nameOf = (customerId: CustomerId) =>
    customerName(customers.find((one) => one.customerId === customerId)) ?? customerId;

  function meaning(line: PastedLine): string {
    switch (line.kind) {
      case 'repeated':
        return t('line.repeated', { line: format.number(line.of) });
      case 'problem': {
        const digits = line.found?.replace(/[^0-9a-z]/gi, '').length ?? 0;
        return t(`customers:open.problem.${line.problem}`, { found: line.found ?? '', digits });
      }
      case 'upload': {
        const { trackingIds, customerId, name } = line;
        return [
          name,
          trackingIds.length > 1
            ? t('line.parts', { count: trackingIds.length, number: format.number(trackingIds.length) })
            : t('line.upload', { id: trackingIds[0] ?? '' }),
          customerId === null ? t('line.noCustomer') : nameOf(customerId),
          trackingIds.every((id) => known.has(id)) && t('line.known'),
        ]
          .filter(Boolean)
          .join(' · ');
      }
      default:
        return line satisfies never;
    }
  }

  if (lines.length === 0) return <p role="status">{t('line.none')}</p>;
  return (
    <ol className="pasted-lines" aria-label={t('line.list')}>
      {lines.map((line) => (
        <li key={line.line} className={line.kind}>
          <span className="pasted-number">{t('line.number', { line: format.number(line.line) })}</span>
          <span>
            <span>{meaning(line)}</span>
            {line.kind !== 'upload' && (
              <bdi className="overview-quiet">
                {line.text.length > shownCharacters ? `${line.text.slice(0, shownCharacters)}…` : line.text}
              </bdi>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
