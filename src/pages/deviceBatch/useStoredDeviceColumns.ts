import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { maskProductKey } from '../../domain/maskProductKey.ts';
import { useFormat } from '../../i18n/format.ts';
import type { Device } from '../../partnerCenter/devices.ts';
import type { DataTableColumn } from '../../ui/dataTable/DataTableColumn.ts';

type DeviceColumn = DataTableColumn<Device>;

/** What the URL may name. `useStoredDeviceColumns` adds the texts. */
export const storedDeviceColumnKeys = [
  { key: 'serialNumber', filter: 'text' },
  { key: 'productKey', filter: 'text' },
  { key: 'oemManufacturerName', filter: 'choice', isGroupable: true },
  { key: 'modelName', filter: 'choice', isGroupable: true },
  { key: 'profileId', filter: 'choice', isGroupable: true },
  { key: 'uploadedDate', filter: 'text' },
  { key: 'id', filter: 'text' },
  { key: 'removable', filter: 'choice', isGroupable: true },
] as const satisfies readonly Pick<DeviceColumn, 'key' | 'filter' | 'isGroupable'>[];

type DeviceColumnKey = (typeof storedDeviceColumnKeys)[number]['key'];

/** The columns for the devices of a device batch. The objects are the same until language, masking or the known profiles change. */
export function useStoredDeviceColumns(
  masksKeys: boolean,
  profileWords: (value: string | null) => string,
): readonly DeviceColumn[] {
  const { t } = useTranslation('deviceBatches');
  const format = useFormat();
  return useMemo(() => {
    const details = {
      serialNumber: { width: 180, isKey: true, text: (device) => device.serialNumber ?? '' },
      productKey: {
        width: 230,
        text: ({ productKey }) =>
          productKey !== null && masksKeys ? maskProductKey(productKey) : (productKey ?? ''),
      },
      oemManufacturerName: { width: 170, text: (device) => device.oemManufacturerName ?? '' },
      modelName: { width: 190, text: (device) => device.modelName ?? '' },
      profileId: { width: 240, text: ({ profileId }) => profileWords(profileId) },
      uploadedDate: {
        width: 200,
        text: ({ uploadedDate }) => (uploadedDate === null ? '' : format.dateTime(uploadedDate)),
        sortValue: ({ uploadedDate }) => uploadedDate?.getTime() ?? '',
      },
      id: { width: 300, isHiddenAtFirst: true, text: (device) => device.id ?? '' },
      removable: {
        width: 150,
        isHiddenAtFirst: true,
        value: (device) => (device.isRemovable ? 'yes' : 'no'),
        text: (device) => t(device.isRemovable ? 'table.yes' : 'table.no'),
      },
    } satisfies Record<DeviceColumnKey, Omit<DeviceColumn, 'key' | 'name'>>;
    return storedDeviceColumnKeys.map((column) => ({
      ...column,
      ...details[column.key],
      name: t(`table.columns.${column.key}`),
    }));
  }, [t, format, masksKeys, profileWords]);
}
