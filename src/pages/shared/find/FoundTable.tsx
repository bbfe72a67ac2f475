import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusChip } from '../../../ui/StatusChip.tsx';
import { AppTable, toolbarFrom } from '../AppTable.tsx';
import { useMaskedKeys } from '../useMaskedKeys.ts';
import { detailsOf } from './FoundList.tsx';
import type { FoundRow } from './foundRow.ts';
import { placeTarget } from './placeTarget.ts';
import { type FoundColumn, useFoundColumns } from './useFoundColumns.tsx';
import { tones } from './useFoundWords.ts';

interface FoundTableProps {
  readonly label: string;
  readonly rows: readonly FoundRow[];
  readonly hasCustomers: boolean;
  readonly tools?: React.ReactNode;
  /** Receives the rows and the columns in the order shown. */
  readonly onArranged?: ((rows: readonly FoundRow[], columns: readonly string[]) => void) | undefined;
}

const keyOf = ({ key }: FoundRow) => key;

/** Devices with what is known of them: a grid, and on narrow screens a list. A row opens the place where the device is. */
export function FoundTable(props: FoundTableProps) {
  const { label, rows, hasCustomers, tools, onArranged } = props;
  const navigate = useNavigate();
  const masking = useMaskedKeys();
  const columns = useFoundColumns({ isList: true, hasCustomers, masksKeys: masking[0] });
  const open = useCallback(({ hit }: FoundRow) => void (hit && navigate(placeTarget(hit))), [navigate]);
  const rowLabel = useCallback(
    (row: FoundRow) => columns.find(({ key }) => key === 'device')?.text(row) ?? '',
    [columns],
  );
  const listRow = useCallback((row: FoundRow) => <ListRow row={row} columns={columns} />, [columns]);
  return (
    <AppTable
      label={label}
      rows={rows}
      columns={columns}
      rowKey={keyOf}
      rowLabel={rowLabel}
      onOpenRow={open}
      listRow={listRow}
      masking={masking}
      tools={tools}
      onArranged={onArranged}
      isAsHighAsRows
      isCompact={rows.length < toolbarFrom}
    />
  );
}

/** A device on a narrow screen: what it is called, what became of it, and where. */
function ListRow({ row, columns }: { row: FoundRow; columns: readonly FoundColumn[] }) {
  const { t } = useTranslation('find');
  const text = (key: string) => columns.find((one) => one.key === key)?.text(row) ?? '';
  return (
    <>
      <span className="found-list-name">
        <bdi>{text('device')}</bdi>
        <StatusChip tone={tones[row.state]}>{text('state')}</StatusChip>
      </span>
      <span className="found-note">
        {[row.repeats !== null && t('list.repeats', { line: String(row.repeats) }), detailsOf(row, columns)]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  );
}
