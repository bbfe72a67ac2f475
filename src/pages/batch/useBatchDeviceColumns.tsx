import { type MouseEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchDevice } from '../../domain/batch.ts';
import { maskProductKey } from '../../domain/maskProductKey.ts';
import { batchOutcomes, errorKey, isOutcome, toResolveOutcomes } from '../../domain/outcome.ts';
import type { SentDevice } from '../../domain/upload/sentDevice.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { UrlColumns } from '../../routing/tableViewSearch.ts';
import type { DataTableColumn } from '../../ui/dataTable/DataTableColumn.ts';
import { OutcomeMark } from './OutcomeMark.tsx';
import { useDeviceName } from './useDeviceName.ts';

type DeviceColumn = DataTableColumn<BatchDevice>;

/** What the URL may name. `useBatchDeviceColumns` adds the texts. */
export const batchDeviceColumnKeys = [
  { key: 'position' },
  { key: 'line' },
  { key: 'serialNumber', filter: 'text' },
  { key: 'productKey', filter: 'text' },
  { key: 'deviceId', filter: 'text' },
  {
    key: 'status',
    filter: 'choice',
    isGroupable: true,
    formerValues: { failed: toResolveOutcomes, pending: ['inProgress'] },
  },
  { key: 'reason', filter: 'choice', isGroupable: true },
  { key: 'actor', filter: 'choice', isGroupable: true },
  { key: 'errorCode', filter: 'choice' },
  { key: 'errorName', filter: 'choice' },
] as const satisfies UrlColumns;

type DeviceColumnKey = (typeof batchDeviceColumnKeys)[number]['key'];

interface BatchDeviceColumnsOptions {
  readonly devices: readonly BatchDevice[];
  /** By position. Names devices that have no serial number in the status, and gives their line in the file. */
  readonly uploaded: readonly SentDevice[] | null;
  readonly masksKeys: boolean;
  readonly onOpen: (device: BatchDevice) => void;
}

/**
 * The columns for the devices in an upload status. The objects are the same until language, masking or `uploaded` change, and in
 * a batch with duplicate rows until its devices change: the outcome of such a row changes with another row.
 */
export function useBatchDeviceColumns({
  devices,
  uploaded,
  masksKeys,
  onOpen,
}: BatchDeviceColumnsOptions): readonly DeviceColumn[] {
  const { t } = useTranslation(['batch', 'errorCatalogue']);
  const factsOf = batchOutcomes(devices).of;
  const nameOf = useDeviceName(uploaded, masksKeys);
  return useMemo(() => {
    // Looked up once, because thousands of rows are searched and sorted by these texts, and scrolling paints dozens of rows a frame.
    const words = t('outcome', { returnObjects: true });
    const titles = t('errorCatalogue:errors', { returnObjects: true });
    const unknownTitle = t('errorCatalogue:unknown.title');
    const actors = t('errorCatalogue:actors', { returnObjects: true });
    const openTitle = t('table.open');
    const unclearAs = phrase(['value'], (values) => t('outcome.unclearAs', values));
    const outcomeWord = (device: BatchDevice) => {
      const { outcome, explanation } = factsOf(device);
      // The status of a duplicate row is clear; its outcome is that of another row.
      if (outcome === 'unclear' && explanation === null && device.statusAsSent !== null)
        return unclearAs({ value: device.statusAsSent });
      return words[device.status === 'queued' && outcome === 'inProgress' ? 'queued' : outcome];
    };
    const open = (event: MouseEvent, device: BatchDevice) => {
      event.stopPropagation();
      onOpen(device);
    };
    const uploadedAs = ({ position }: BatchDevice) => uploaded?.[position - 1];
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
        text: nameOf,
        render: (device, tabIndex) => (
          <button
            type="button"
            className="link-button"
            tabIndex={tabIndex}
            title={openTitle}
            onClick={(event) => open(event, device)}
          >
            {nameOf(device)}
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
        value: (device) => factsOf(device).outcome,
        valueText: (value) => (isOutcome(value) ? words[value] : value),
        render: (device) => <OutcomeMark outcome={factsOf(device).outcome} word={outcomeWord(device)} />,
      },
      errorCode: { width: 86, text: (device) => device.errorCode ?? '' },
      errorName: { width: 250, text: (device) => device.errorDescription ?? '' },
      reason: {
        width: 270,
        isGrowing: true,
        value: errorKey,
        text: (device) => {
          const { hasError, explanation } = factsOf(device);
          if (!hasError) return '';
          return explanation ? titles[explanation.name].title : unknownTitle;
        },
      },
      actor: {
        width: 150,
        value: (device) => factsOf(device).actor ?? '',
        text: (device) => {
          const { actor } = factsOf(device);
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
  }, [t, factsOf, nameOf, uploaded, masksKeys, onOpen]);
}
