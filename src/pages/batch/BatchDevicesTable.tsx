import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchDevice } from '../../domain/batch.ts';
import type { SentDevice } from '../../domain/upload/sentDevice.ts';
import { phrase } from '../../i18n/phrase.ts';
import { AppTable } from '../shared/AppTable.tsx';
import type { KeyMasking } from '../shared/useMaskedKeys.ts';
import { batchDeviceColumnKeys, useBatchDeviceColumns } from './useBatchDeviceColumns.tsx';
import { useDeviceName } from './useDeviceName.ts';

interface BatchDevicesTableProps {
  /** `null` until the first answer. The table is shown before that, so that only its rows are left to paint. */
  readonly devices: readonly BatchDevice[] | null;
  /** The devices as uploaded from this browser, by position. `null` if not known. */
  readonly uploaded: readonly SentDevice[] | null;
  readonly isFinished: boolean;
  readonly opened: BatchDevice | null;
  readonly onOpen: (device: BatchDevice) => void;
  readonly masking: KeyMasking;
}

const position = (device: BatchDevice) => device.position;
const noDevices: readonly BatchDevice[] = [];
const noRows: ReadonlySet<React.Key> = new Set();

/** Every device of a batch with its result. */
export function BatchDevicesTable(props: BatchDevicesTableProps) {
  const { devices, uploaded, isFinished, opened, onOpen, masking } = props;
  const { t } = useTranslation('batch');
  const columns = useBatchDeviceColumns({
    devices: devices ?? noDevices,
    uploaded,
    masksKeys: masking[0],
    onOpen,
  });
  const nameOf = useDeviceName(uploaded, masking[0]);
  const rowLabel = useMemo(() => {
    const label = phrase(['position', 'name'], (values) => t('table.row', values));
    return (device: BatchDevice) => label({ position: String(device.position), name: nameOf(device) });
  }, [t, nameOf]);
  const [selected, setSelected] = useState(noRows);
  const selection = useMemo(() => ({ keys: selected, onChange: setSelected }), [selected]);
  return (
    <div className="devices">
      <AppTable
        label={t('table.label')}
        rows={devices ?? noDevices}
        isLoading={devices === null}
        columns={columns}
        rowKey={position}
        rowLabel={rowLabel}
        urlColumns={batchDeviceColumnKeys}
        masking={masking}
        selection={selection}
        activeRowKey={opened?.position ?? null}
        onOpenRow={onOpen}
        empty={t(isFinished ? 'table.emptyDone' : 'table.empty')}
      />
    </div>
  );
}
