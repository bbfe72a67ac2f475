import Button from '@mui/material/Button';
import { type Key, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedRow } from '../../domain/upload/checkedRows.ts';
import { AppTable } from '../shared/AppTable.tsx';
import { useCheckColumns } from './useCheckColumns.tsx';
import { useFindingTexts } from './useFindingTexts.ts';

interface CheckTableProps {
  readonly rows: readonly CheckedRow[];
  readonly openedId: number | null;
  readonly onOpen: (checked: CheckedRow) => void;
  readonly onLeaveOut: (ids: readonly number[], isLeftOut: boolean) => void;
  readonly onTakeSuggestions: (rows: readonly CheckedRow[]) => void;
}

const idOf = ({ row }: CheckedRow) => row.id;

/** Every device with its findings. Several devices can be left out or corrected at once. */
export function CheckTable({ rows, openedId, onOpen, onLeaveOut, onTakeSuggestions }: CheckTableProps) {
  const { t } = useTranslation('uploadPage');
  const texts = useFindingTexts();
  const columns = useCheckColumns(onOpen);
  const rowLabel = useCallback(
    ({ row }: CheckedRow) => t('check.row', { place: texts.place(row) }),
    [t, texts],
  );
  const [selected, setSelected] = useState<ReadonlySet<Key>>(new Set());
  const ids = [...selected].map(Number);
  const hasSuggestions = rows.some(
    ({ row, findings }) => selected.has(row.id) && findings.some(({ suggestion }) => suggestion !== null),
  );
  return (
    <AppTable
      label={t('check.table')}
      rows={rows}
      columns={columns}
      rowKey={idOf}
      rowLabel={rowLabel}
      selection={{
        keys: selected,
        onChange: setSelected,
        actions: (
          <>
            <Button onClick={() => onLeaveOut(ids, true)}>{t('check.leaveOut')}</Button>
            <Button onClick={() => onLeaveOut(ids, false)}>{t('check.takeBack')}</Button>
            {hasSuggestions && (
              <Button onClick={() => onTakeSuggestions(rows.filter(({ row }) => selected.has(row.id)))}>
                {t('check.takeSuggestions')}
              </Button>
            )}
          </>
        ),
      }}
      activeRowKey={openedId}
      onOpenRow={onOpen}
    />
  );
}
