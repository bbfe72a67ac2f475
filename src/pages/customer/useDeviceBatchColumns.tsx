import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerId } from '../../domain/identifiers.ts';
import { useFormat } from '../../i18n/format.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import type { DataTableColumn } from '../../ui/dataTable/DataTableColumn.ts';
import { LatestUpload } from './LatestUpload.tsx';
import type { DeviceBatchRow } from './withUploads.ts';

type BatchColumn = DataTableColumn<DeviceBatchRow>;

/** What the URL may name. `useDeviceBatchColumns` adds the texts. */
export const deviceBatchColumnKeys = [
  { key: 'name', filter: 'text' },
  { key: 'creationDate', filter: 'text' },
  { key: 'deviceCount' },
  { key: 'uploads', filter: 'text' },
  { key: 'createdBy', filter: 'choice' },
] as const satisfies readonly Pick<BatchColumn, 'key' | 'filter' | 'isGroupable'>[];

type BatchColumnKey = (typeof deviceBatchColumnKeys)[number]['key'];

/** The columns for device batches. The objects are the same until the language or an option changes. */
export function useDeviceBatchColumns(customerId: CustomerId): readonly BatchColumn[] {
  const { t } = useTranslation('deviceBatches');
  const format = useFormat();
  return useMemo(() => {
    const details = {
      name: {
        width: 260,
        isKey: true,
        text: ({ batch }) => batch.name,
        render: ({ batch: { name, batchId } }, tabIndex) =>
          batchId === null ? (
            <bdi>{name}</bdi>
          ) : (
            <RouterLink
              to="/customers/$customerId/device-batches/$batchId"
              params={{ customerId, batchId }}
              tabIndex={tabIndex}
            >
              <bdi>{name}</bdi>
            </RouterLink>
          ),
      },
      creationDate: {
        width: 190,
        text: ({ batch: { creationDate } }) => (creationDate === null ? '' : format.dateTime(creationDate)),
        sortValue: ({ batch }) => batch.creationDate?.getTime() ?? '',
      },
      deviceCount: {
        width: 90,
        alignEnd: true,
        text: ({ batch: { deviceCount } }) => (deviceCount === null ? '' : format.number(deviceCount)),
        sortValue: ({ batch }) => batch.deviceCount ?? '',
      },
      uploads: {
        width: 280,
        isGrowing: true,
        text: ({ uploads }) =>
          uploads
            .map(({ fileName, sentAt }) => [fileName, format.dateTime(sentAt)].filter(Boolean).join(' '))
            .join(', '),
        sortValue: ({ uploads: [latest] }) => latest?.sentAt.getTime() ?? '',
        render: ({ uploads }, tabIndex) => <LatestUpload {...{ customerId, uploads, tabIndex }} />,
      },
      createdBy: { width: 240, isHiddenAtFirst: true, text: ({ batch }) => batch.createdBy ?? '' },
    } satisfies Record<BatchColumnKey, Omit<BatchColumn, 'key' | 'name'>>;
    return deviceBatchColumnKeys.map((column) => ({
      ...column,
      ...details[column.key],
      name: t(`list.columns.${column.key}`),
    }));
  }, [t, format, customerId]);
}
