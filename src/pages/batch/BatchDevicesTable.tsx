import { memo, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchDevice } from '../../domain/batch.ts';
import { batchOutcomes, isToResolve } from '../../domain/outcome.ts';
import type { SentDevice } from '../../domain/upload/sentDevice.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { DataTableProps } from '../../ui/dataTable/DataTable.tsx';
import type { DataTableColumn } from '../../ui/dataTable/DataTableColumn.ts';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { AppTable, toolbarFrom } from '../shared/AppTable.tsx';
import { ExportButton } from '../shared/ExportButton.tsx';
import type { KeyMasking } from '../shared/useMaskedKeys.ts';
import { batchDeviceColumnKeys, useBatchDeviceColumns } from './useBatchDeviceColumns.tsx';

interface BatchDevicesTableProps {
  /** Every device of the upload. `null` until the first answer. */
  readonly all: readonly BatchDevice[] | null;
  /** Those of the tab. The table is shown before the first answer, so that only its rows are left to paint. */
  readonly rows: readonly BatchDevice[] | null;
  /** The devices as uploaded from this browser, by position. `null` if not known. */
  readonly uploaded: readonly (SentDevice | undefined)[] | null;
  readonly opened: BatchDevice | null;
  readonly isPanelOpen: boolean;
  readonly onOpen: (device: BatchDevice) => void;
  /** Receives the rows and the columns in the order shown. */
  readonly onArranged: DataTableProps<BatchDevice>['onArranged'];
  readonly masking: KeyMasking;
  readonly nameOf: (device: BatchDevice) => string;
  readonly empty: string;
  readonly onExport: () => void;
}

const position = (device: BatchDevice) => device.position;
const noDevices: readonly BatchDevice[] = [];
const noRows: ReadonlySet<React.Key> = new Set();
/** Beside the serial number, while the panel takes a third of the width. */
const columnsBesidePanel = ['reason', 'actor'];

/** The devices of a tab with their results: a grid, and on narrow screens a list. */
export const BatchDevicesTable = memo(function BatchDevicesTable(props: BatchDevicesTableProps) {
  const { all, rows, uploaded, opened, isPanelOpen, onOpen, onArranged, masking, nameOf, empty, onExport } =
    props;
  const { t } = useTranslation('batch');
  const columns = useBatchDeviceColumns({
    devices: all ?? noDevices,
    uploaded,
    masksKeys: masking[0],
    nameOf,
    onOpen,
  });
  const rowLabel = useMemo(() => {
    const label = phrase(['position', 'name'], (values) => t('table.row', values));
    return (device: BatchDevice) => label({ position: String(device.position), name: nameOf(device) });
  }, [t, nameOf]);
  const [selected, setSelected] = useState(noRows);
  const selection = useMemo(() => ({ keys: selected, onChange: setSelected }), [selected]);
  const listRow = useCallback(
    (device: BatchDevice) => <DeviceListRow device={device} columns={columns} outcomes={all ?? noDevices} />,
    [columns, all],
  );
  return (
    <div className="devices">
      <AppTable
        label={t('table.label')}
        rows={rows ?? noDevices}
        isLoading={rows === null}
        columns={columns}
        {...(isPanelOpen && { columnsAtFirst: columnsBesidePanel })}
        rowKey={position}
        rowLabel={rowLabel}
        urlColumns={batchDeviceColumnKeys}
        tools={<ExportButton isDisabled={all === null || all.length === 0} onClick={onExport} />}
        masking={masking}
        selection={selection}
        activeRowKey={opened?.position ?? null}
        onOpenRow={onOpen}
        opensOnClick
        onArranged={onArranged}
        listRow={listRow}
        isAsHighAsRows
        isCompact={all !== null && all.length > 0 && all.length < toolbarFrom}
        empty={empty}
      />
    </div>
  );
});

interface DeviceListRowProps {
  readonly device: BatchDevice;
  readonly columns: readonly DataTableColumn<BatchDevice>[];
  readonly outcomes: readonly BatchDevice[];
}

/** A device on a narrow screen: what it is called, who acts, and why. */
function DeviceListRow({ device, columns, outcomes }: DeviceListRowProps) {
  const { outcome, hasError } = batchOutcomes(outcomes).of(device);
  const column = (key: string) => columns.find((one) => one.key === key);
  const text = (key: string) => column(key)?.text(device) ?? '';
  const chip = isToResolve(outcome) ? text('actor') : text('status');
  return (
    <>
      <span className="device-list-name">
        <bdi>{text('serialNumber')}</bdi>
        <StatusChip tone={outcome}>{chip}</StatusChip>
      </span>
      {hasError && <span>{column('reason')?.render?.(device, -1)}</span>}
    </>
  );
}
