import Button from '@mui/material/Button';
import { type Key, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serialOf } from '../../domain/deviceFile/deviceRow.ts';
import type { CheckedRow } from '../../domain/upload/checkedRows.ts';
import { isTypedIn } from '../../domain/upload/draft.ts';
import { AppTable, toolbarFrom } from '../shared/AppTable.tsx';
import { CheckResultChip, useCheckColumns } from './useCheckColumns.tsx';
import { useFindingTexts } from './useFindingTexts.ts';

interface CheckTableProps {
  readonly rows: readonly CheckedRow[];
  readonly openedId: number | null;
  readonly selected: ReadonlySet<Key>;
  readonly onSelect: (keys: ReadonlySet<Key>) => void;
  /** Keeps its identity. */
  readonly onOpen: (checked: CheckedRow) => void;
  readonly onLeaveOut: (ids: readonly number[], isLeftOut: boolean) => void;
  readonly onTakeSuggestions: (rows: readonly CheckedRow[]) => void;
  readonly onChangeMany: () => void;
}

const idOf = ({ row }: CheckedRow) => row.id;
/** Without any finding. */
const columnsOfValues = ['file', 'result', 'serialNumber', 'productKey', 'manufacturer', 'model', 'inHash'];

/** Every device with its findings: a grid, and on narrow screens a list. Several devices can be changed at once. */
export function CheckTable(props: CheckTableProps) {
  const { rows, openedId, selected, onSelect, onOpen, onLeaveOut, onTakeSuggestions } = props;
  const { t } = useTranslation('uploadPage');
  const texts = useFindingTexts();
  const hasFiles = rows.some(({ row }) => row.file !== undefined);
  const hasTyped = rows.some(({ row }) => isTypedIn(row));
  const columns = useCheckColumns(onOpen, hasFiles, hasTyped);
  const rowLabel = useCallback(
    ({ row }: CheckedRow) => t('check.row', { place: texts.place(row) }),
    [t, texts],
  );
  const listRow = useCallback((checked: CheckedRow) => <CheckListRow checked={checked} />, []);
  // Once there was a finding its columns stay, so that nothing jumps when the last one is corrected.
  const [hadFindings, setHadFindings] = useState(false);
  if (!hadFindings && rows.some(({ findings }) => findings.length > 0)) setHadFindings(true);
  const ids = [...selected].map(Number);
  const hasSuggestions = rows.some(
    ({ row, findings }) => selected.has(row.id) && findings.some(({ suggestion }) => suggestion !== null),
  );
  return (
    <AppTable
      label={t('check.table')}
      rows={rows}
      columns={columns}
      {...(!hadFindings && { columnsAtFirst: columnsOfValues })}
      rowKey={idOf}
      rowLabel={rowLabel}
      selection={{
        keys: selected,
        onChange: onSelect,
        actions: (
          <>
            <Button onClick={() => onLeaveOut(ids, true)}>{t('check.leaveOut')}</Button>
            <Button onClick={() => onLeaveOut(ids, false)}>{t('check.takeBack')}</Button>
            <Button aria-haspopup="dialog" onClick={props.onChangeMany}>
              {t('check.many.change')}
            </Button>
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
      opensOnClick
      listRow={listRow}
      hasTwoLines={hadFindings}
      isAsHighAsRows
      isCompact={rows.length < toolbarFrom}
    />
  );
}

/** A device on a narrow screen: what it is called, whether it can be sent, and the whole of what is wrong with it. */
function CheckListRow({ checked: { row, result, findings } }: { checked: CheckedRow }) {
  const texts = useFindingTexts();
  const name = serialOf(row) || row.productKey;
  const product = [row.manufacturer, row.model].filter(Boolean).join(' ');
  return (
    <>
      <span className="check-list-name">
        <bdi>{name || texts.place(row)}</bdi>
        <CheckResultChip result={result} />
      </span>
      {findings.map((finding) => (
        <span key={finding.kind}>
          {texts.reason(finding)} {texts.remedy(finding)}
        </span>
      ))}
      <span className="upload-quiet">{[name && texts.place(row), product].filter(Boolean).join(' · ')}</span>
    </>
  );
}
