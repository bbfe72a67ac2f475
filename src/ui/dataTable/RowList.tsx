import Button from '@mui/material/Button';
import { type Key, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface RowListProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => Key;
  readonly content: (row: Row) => ReactNode;
  readonly onOpenRow: ((row: Row) => void) | undefined;
  /** Rows that cannot be opened can be selected by a click. `undefined` if they cannot. */
  readonly selected: ReadonlySet<Key> | undefined;
  readonly onSelect: (key: Key) => void;
}

/** Rows drawn at first, and added by each "Show more". */
const rowsPerStep = 100;

/** The rows below one another, for screens that are too narrow for columns. The page scrolls, not the list. */
export function RowList<Row>(props: RowListProps<Row>) {
  const { label, rows, rowKey, content, onOpenRow, selected, onSelect } = props;
  const { t } = useTranslation('table');
  const [limit, setLimit] = useState(rowsPerStep);
  return (
    <ul className="dt-list" aria-label={label}>
      {rows.slice(0, limit).map((row) => (
        <li key={rowKey(row)}>
          <button
            type="button"
            className="dt-list-row"
            aria-pressed={selected?.has(rowKey(row))}
            onClick={() => (onOpenRow ? onOpenRow(row) : onSelect(rowKey(row)))}
          >
            {content(row)}
          </button>
        </li>
      ))}
      {rows.length > limit && (
        <li>
          <Button variant="outlined" onClick={() => setLimit(limit + rowsPerStep)}>
            {t('showMore')}
          </Button>
        </li>
      )}
    </ul>
  );
}
