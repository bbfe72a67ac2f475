import Button from '@mui/material/Button';
import { type Key, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { maskProductKey } from '../../domain/maskProductKey.ts';
import { useFormat } from '../../i18n/format.ts';
import type { Device } from '../../partnerCenter/devices.ts';
import type { DataTableProps } from '../../ui/dataTable/DataTable.tsx';
import { AppTable, toolbarFrom } from '../shared/AppTable.tsx';
import { deviceName } from '../shared/deviceName.ts';
import { ExportButton } from '../shared/ExportButton.tsx';
import type { KeyMasking } from '../shared/useMaskedKeys.ts';
import { storedDeviceColumnKeys, useStoredDeviceColumns } from './useStoredDeviceColumns.ts';

interface StoredDevicesTableProps {
  readonly devices: readonly Device[];
  /** Devices can be removed only after all have been read: removing one would shift the pages that are still to be read. */
  readonly isComplete: boolean;
  readonly selected: ReadonlySet<Key>;
  readonly onSelect: (selected: ReadonlySet<Key>) => void;
  readonly onRemove: (devices: readonly Device[]) => void;
  readonly onAssign: (devices: readonly Device[]) => void;
  readonly masking: KeyMasking;
  /** What a device's profile is called. */
  readonly profileWords: (value: string | null) => string;
  readonly onArranged: DataTableProps<Device>['onArranged'];
  readonly onExport: () => void;
}

const position = (device: Device) => device.position;

/** The devices of a device batch that have been read so far. */
export function StoredDevicesTable(props: StoredDevicesTableProps) {
  const { devices, isComplete, selected, masking, profileWords } = props;
  const [masksKeys] = masking;
  const { t } = useTranslation('deviceBatches');
  const columns = useStoredDeviceColumns(masksKeys, profileWords);
  const rowLabel = useCallback(
    (device: Device) => t('table.row', { name: deviceName(device, masksKeys) }),
    [t, masksKeys],
  );
  const listRow = useCallback(
    (device: Device) => (
      <DeviceListRow device={device} masksKeys={masksKeys} profile={profileWords(device.profileId)} />
    ),
    [masksKeys, profileWords],
  );
  const selectedDevices = devices.filter((device) => selected.has(device.position));
  return (
    <AppTable
      label={t('table.label')}
      rows={devices}
      columns={columns}
      rowKey={position}
      rowLabel={rowLabel}
      urlColumns={storedDeviceColumnKeys}
      tools={<ExportButton isDisabled={devices.length === 0} onClick={props.onExport} />}
      masking={masking}
      onArranged={props.onArranged}
      listRow={listRow}
      isAsHighAsRows
      isCompact={isComplete && devices.length < toolbarFrom}
      selection={{
        keys: selected,
        onChange: props.onSelect,
        actions: (
          <>
            {selectedDevices.some(({ id }) => id !== null) && (
              <Button onClick={() => props.onAssign(selectedDevices)}>{t('assign')}</Button>
            )}
            <RemoveAction devices={selectedDevices} isComplete={isComplete} onRemove={props.onRemove} />
          </>
        ),
      }}
      empty={
        isComplete && (
          <>
            <strong>{t('table.empty')}</strong>
            <span>{t('table.emptyMeaning')}</span>
          </>
        )
      }
    />
  );
}

/** A device on a narrow screen: what it is called, and what it is. */
function DeviceListRow({
  device,
  masksKeys,
  profile,
}: {
  readonly device: Device;
  readonly masksKeys: boolean;
  /** What its profile is called; empty if it has none. */
  readonly profile: string;
}) {
  const { t } = useTranslation('deviceBatches');
  const name = deviceName(device, masksKeys);
  const key = device.productKey !== null && masksKeys ? maskProductKey(device.productKey) : device.productKey;
  const facts = [device.oemManufacturerName, device.modelName].filter(Boolean).join(' · ');
  return (
    <>
      <bdi className="stored-device-name">{name}</bdi>
      {facts !== '' && <bdi className="stored-device-facts">{facts}</bdi>}
      {key !== null && key !== name && <bdi className="stored-device-facts">{key}</bdi>}
      {profile !== '' && (
        <span className="stored-device-facts">
          {t('table.columns.profileId')}: <bdi>{profile}</bdi>
        </span>
      )}
    </>
  );
}

/** Removes the selected devices that Partner Center allows to be removed, and says how many it does not. */
function RemoveAction({
  devices,
  isComplete,
  onRemove,
}: Pick<StoredDevicesTableProps, 'devices' | 'isComplete' | 'onRemove'>) {
  const { t } = useTranslation('deviceBatches');
  const format = useFormat();
  if (!isComplete) return t('remove.afterReading');
  const removable = devices.filter(({ isRemovable }) => isRemovable);
  const count = removable.length;
  const kept = devices.length - count;
  return (
    <>
      {count > 0 && (
        <Button color="error" onClick={() => onRemove(removable)}>
          {t('remove.open', { count, number: format.number(count) })}
        </Button>
      )}
      {kept > 0 && <span>{t('remove.notAllowed', { count: kept, number: format.number(kept) })}</span>}
    </>
  );
}
