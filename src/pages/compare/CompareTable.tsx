import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedThing } from '../../domain/comparedAddress.ts';
import type { ComparedPair, ComparisonGroup } from '../../domain/compareUploads.ts';
import type { CustomerId } from '../../domain/identifiers.ts';
import type { DataTableProps } from '../../ui/dataTable/DataTable.tsx';
import { StatusChip } from '../../ui/StatusChip.tsx';
import type { OutcomeTone } from '../../ui/theme.ts';
import { AppTable, toolbarFrom } from '../shared/AppTable.tsx';
import { ExportButton } from '../shared/ExportButton.tsx';
import type { KeyMasking } from '../shared/useMaskedKeys.ts';
import { deviceTarget } from './deviceTarget.ts';
import { type CompareColumn, compareColumnKeys, useCompareColumns } from './useCompareColumns.tsx';
import type { CompareTab } from './useCompareTab.ts';

interface CompareTableProps {
  readonly customerId: CustomerId;
  readonly before: ComparedThing;
  readonly after: ComparedThing;
  readonly tab: CompareTab;
  /** Those of the tab; `null` until both sides are compared. */
  readonly pairs: readonly ComparedPair[] | null;
  readonly total: number;
  readonly masking: KeyMasking;
  readonly onArranged: DataTableProps<ComparedPair>['onArranged'];
  readonly onExport: () => void;
  readonly empty: ReactNode;
}

const keyOf = ({ key }: ComparedPair) => key;
const noPairs: readonly ComparedPair[] = [];
/** Where devices of several groups are shown, each says which one it is in. */
const columnsOfAll = ['change', 'productKey', 'beforeState', 'afterState', 'actor'];

/** A change in the color of an outcome. */
const tones = {
  stillFailing: 'forYou',
  newlyFailing: 'forYou',
  notFinal: 'inProgress',
  fixed: 'registered',
  missing: 'unclear',
  added: 'inProgress',
  unchanged: 'alreadyRegistered',
  notComparable: 'unclear',
} as const satisfies Record<ComparisonGroup, OutcomeTone>;

/** The compared devices of a tab: a grid, and on narrow screens a list. A row opens the device where it is now. */
export function CompareTable(props: CompareTableProps) {
  const { customerId, before, after, tab, pairs, total, masking } = props;
  const { t } = useTranslation('compare');
  const navigate = useNavigate();
  const columns = useCompareColumns({ customerId, before, after, masksKeys: masking[0] });
  const open = useCallback(
    (pair: ComparedPair) => {
      if (pair.after) void navigate(deviceTarget(customerId, after, pair.after));
      else if (pair.before) void navigate(deviceTarget(customerId, before, pair.before));
    },
    [navigate, customerId, before, after],
  );
  const rowLabel = useCallback((pair: ComparedPair) => textOf(columns, 'serialNumber', pair), [columns]);
  const listRow = useCallback(
    (pair: ComparedPair) => <PairListRow pair={pair} columns={columns} />,
    [columns],
  );
  return (
    <div className="devices">
      <AppTable
        label={t('table.label')}
        rows={pairs ?? noPairs}
        isLoading={pairs === null}
        columns={columns}
        {...(tab === 'all' && { columnsAtFirst: columnsOfAll })}
        rowKey={keyOf}
        rowLabel={rowLabel}
        urlColumns={compareColumnKeys}
        onOpenRow={open}
        tools={<ExportButton isDisabled={total === 0} onClick={props.onExport} />}
        masking={masking}
        onArranged={props.onArranged}
        listRow={listRow}
        isAsHighAsRows
        isCompact={pairs !== null && total > 0 && total < toolbarFrom}
        empty={props.empty}
      />
    </div>
  );
}

function textOf(columns: readonly CompareColumn[], key: string, pair: ComparedPair): string {
  return columns.find((one) => one.key === key)?.text(pair) ?? '';
}

/** A device on a narrow screen: what it is called, what changed, and from what to what. */
function PairListRow({ pair, columns }: { pair: ComparedPair; columns: readonly CompareColumn[] }) {
  const { t } = useTranslation('compare');
  const state = (key: 'beforeState' | 'afterState') => (
    <span>
      <span className="compare-none">{t(`columns.${key}`)}:</span> {textOf(columns, key, pair)}
    </span>
  );
  return (
    <>
      <span className="compare-list-name">
        <bdi>{textOf(columns, 'serialNumber', pair)}</bdi>
        <StatusChip tone={tones[pair.group]}>{textOf(columns, 'change', pair)}</StatusChip>
      </span>
      {state('beforeState')}
      {state('afterState')}
    </>
  );
}
