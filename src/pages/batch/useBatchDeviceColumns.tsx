import { type MouseEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchDevice } from '../../domain/batch.ts';
import { maskProductKey } from '../../domain/maskProductKey.ts';
import { type SentDevice, sentDeviceName } from '../../domain/upload/sentDevice.ts';
import type { DataTableColumn } from '../../ui/dataTable/DataTableColumn.ts';
import { deviceFacts, errorKey } from './deviceFacts.ts';
import { OutcomeMark } from './OutcomeMark.tsx';

type DeviceColumn = DataTableColumn<BatchDevice>;

/** What the URL may name. `useBatchDeviceColumns` adds the texts. */
export const batchDeviceColumnKeys = [
  { key: 'position' },
  { key: 'line' },
  { key: 'serialNumber', filter: 'text' },
  { key: 'productKey', filter: 'text' },
  { key: 'deviceId', filter: 'text' },
  { key: 'status', filter: 'choice', isGroupable: true },
  { key: 'reason', filter: 'choice', isGroupable: true },
  { key: 'actor', filter: 'choice', isGroupable: true },
  { key: 'errorCode', filter: 'choice' },
  { key: 'errorName', filter: 'choice' },
] as const satisfies readonly Pick<DeviceColumn, 'key' | 'filter' | 'isGroupable'>[];

type DeviceColumnKey = (typeof batchDeviceColumnKeys)[number]['key'];

interface BatchDeviceColumnsOptions {
  /** By position. Names devices that have no serial number in the status, and gives their line in the file. */
  readonly uploaded: readonly SentDevice[] | null;
  readonly masksKeys: boolean;
  readonly onOpen: (device: BatchDevice) => void;
}

/** The columns for the devices in an upload status. The objects are the same until language, masking or `uploaded` change. */
export function useBatchDeviceColumns({
  uploaded,
  masksKeys,
  onOpen,
}: BatchDeviceColumnsOptions): readonly DeviceColumn[] {
  const { t } = useTranslation(['batch', 'errorCatalogue']);
  return useMemo(() => {
    // Looked up once, because thousands of rows are searched and sorted by these texts, and scrolling paints dozens of rows a frame.
    const words = t('outcome', { returnObjects: true });
    const titles = t('errorCatalogue:errors', { returnObjects: true });
    const unknownTitle = t('errorCatalogue:unknown.title');
    const actors = t('errorCatalogue:actors', { returnObjects: true });
    const openTitle = t('table.open');
    const noSerial = t('table.noSerial');
    const outcomeWord = (device: BatchDevice) => {
      const { outcome } = deviceFacts(device);
      if (outcome === 'unclear') return device.statusAsSent ?? words.unclear;
      return words[device.status === 'queued' && outcome === 'pending' ? 'queued' : outcome];
    };
    const open = (event: MouseEvent, device: BatchDevice) => {
      event.stopPropagation();
      onOpen(device);
    };
    const uploadedAs = ({ position }: BatchDevice) => uploaded?.[position - 1];
    const nameOf = (device: BatchDevice) => {
      const row = device.serialNumber === null ? uploadedAs(device) : undefined;
      return device.serialNumber ?? (row && sentDeviceName(row));
    };
    const details = {
      position: {
        width: 56,
        alignEnd: true,
        text: (device) => String(device.position),
        sortValue: (device) => device.position,
      },
      line: {
        width: 64,
        alignEnd: true,
        text: (device) => String(uploadedAs(device)?.line ?? ''),
        sortValue: (device) => uploadedAs(device)?.line ?? 0,
      },
      serialNumber: {
        width: 150,
        isKey: true,
        text: (device) => nameOf(device) ?? '',
        render: (device, tabIndex) => (
          <button
            type="button"
            className="link-button"
            tabIndex={tabIndex}
            title={openTitle}
            onClick={(event) => open(event, device)}
          >
            {nameOf(device) ?? noSerial}
          </button>
        ),
      },
      productKey: {
        width: 236,
        text: ({ productKey }) =>
          productKey !== null && masksKeys ? maskProductKey(productKey) : (productKey ?? ''),
      },
      deviceId: { width: 290, isHiddenAtFirst: true, text: (device) => device.deviceId ?? '' },
      status: {
        width: 148,
        text: outcomeWord,
        value: (device) => deviceFacts(device).outcome,
        render: (device) => <OutcomeMark outcome={deviceFacts(device).outcome} word={outcomeWord(device)} />,
      },
      errorCode: { width: 76, text: (device) => device.errorCode ?? '' },
      errorName: { width: 250, text: (device) => device.errorDescription ?? '' },
      reason: {
        width: 270,
        isGrowing: true,
        value: errorKey,
        text: (device) => {
          const { outcome, explanation } = deviceFacts(device);
          if (outcome !== 'failed') return '';
          return explanation ? titles[explanation.name].title : unknownTitle;
        },
      },
      actor: {
        width: 150,
        value: (device) => deviceFacts(device).actor ?? '',
        text: (device) => {
          const { actor } = deviceFacts(device);
          return actor === null ? '' : actors[actor];
        },
      },
    } satisfies Record<DeviceColumnKey, Omit<DeviceColumn, 'key' | 'name'>>;
    const shown = batchDeviceColumnKeys.filter(({ key }) => key !== 'line' || uploaded !== null);
    return shown.map((column) => ({
      ...column,
      ...details[column.key],
      name: t(`columns.${column.key}`),
    }));
  }, [t, uploaded, masksKeys, onOpen]);
}
