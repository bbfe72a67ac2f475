import Button from '@mui/material/Button';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterLink } from '../../../routing/RouterLink.tsx';
import { StatusChip } from '../../../ui/StatusChip.tsx';
import type { FoundRow } from './foundRow.ts';
import { placeTarget } from './placeTarget.ts';
import { type FoundColumn, useFoundColumns } from './useFoundColumns.tsx';
import { tones } from './useFoundWords.ts';

/** Drawn at first, and added by each "Show more": few enough for every key press. */
const rowsPerStep = 10;

interface FoundListProps {
  readonly rows: readonly FoundRow[];
  readonly hasCustomers: boolean;
  readonly masksKeys: boolean;
}

/** Devices that a search found, the best first. Not a table: drawing one takes longer than a key press may. */
export function FoundList({ rows, hasCustomers, masksKeys }: FoundListProps) {
  const { t } = useTranslation(['find', 'table']);
  const [limit, setLimit] = useState(rowsPerStep);
  const columns = useFoundColumns({ isList: false, hasCustomers, masksKeys });
  return (
    <ul className="found-list" aria-label={t('results')}>
      {rows.slice(0, limit).map((row) => (
        <Item key={row.key} row={row} columns={columns} />
      ))}
      {rows.length > limit && (
        <li>
          <Button variant="outlined" onClick={() => setLimit(limit + rowsPerStep)}>
            {t('table:showMore')}
          </Button>
        </li>
      )}
    </ul>
  );
}

interface ItemProps {
  readonly row: FoundRow;
  readonly columns: readonly FoundColumn[];
}

const Item = memo(({ row, columns }: ItemProps) => {
  const text = (key: string) => columns.find((one) => one.key === key)?.text(row) ?? '';
  return (
    <li>
      <span className="found-list-name">
        {row.hit && (
          <RouterLink {...placeTarget(row.hit)}>
            <bdi>{text('device')}</bdi>
          </RouterLink>
        )}
        <StatusChip tone={tones[row.state]}>{text('state')}</StatusChip>
      </span>
      <span className="found-note">{detailsOf(row, columns)}</span>
    </li>
  );
});

const details = ['match', 'reason', 'actor', 'customer', 'place', 'deviceBatch', 'profile', 'since'];

/** What is known of a device, in one line. */
export function detailsOf(row: FoundRow, columns: readonly FoundColumn[]): string {
  return columns
    .filter(({ key }) => details.includes(key))
    .map(({ key, name, text }) => {
      const value = text(row);
      return value !== '' && /^(match|profile|since|deviceBatch)$/.test(key) ? `${name}: ${value}` : value;
    })
    .filter(Boolean)
    .join(' · ');
}
