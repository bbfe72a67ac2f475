import { type MouseEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchDevice } from '../../domain/batch.ts';
import type { ErrorName } from '../../domain/errorCatalogue.ts';
import { maskProductKey } from '../../domain/maskProductKey.ts';
import {
  batchOutcomes,
  errorCodeAsSent,
  errorKey,
  isOutcome,
  toResolveOutcomes,
} from '../../domain/outcome.ts';
import type { SentDevice } from '../../domain/upload/sentDevice.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { UrlColumns } from '../../routing/tableViewSearch.ts';
import type { DataTableColumn } from '../../ui/dataTable/DataTableColumn.ts';
import { OutcomeMark } from './OutcomeMark.tsx';

type DeviceColumn = DataTableColumn<BatchDevice>;

/** What the URL may name. `useBatchDeviceColumns` adds the texts. */
export const batchDeviceColumnKeys = [
  { key: 'serialNumber', filter: 'text' },
  { key: 'reason', filter: 'choice', isGroupable: true },
  { key: 'actor', filter: 'choice', isGroupable: true },
  { key: 'line' },
  { key: 'position' },
  {
    key: 'status',
    filter: 'choice',
    isGroupable: true,
    formerValues: { failed: toResolveOutcomes, pending: ['inProgress'] },
  },
  { key: 'productKey', filter: 'text' },
  { key: 'deviceId', filter: 'text' },
  { key: 'errorCode', filter: 'choice' },
  { key: 'errorName', filter: 'choice' },
] as const satisfies UrlColumns;

type DeviceColumnKey = (typeof batchDeviceColumnKeys)[number]['key'];

interface BatchDeviceColumnsOptions {
  readonly devices: readonly BatchDevice[];
  /** By position; gives their line in the file. */
  readonly uploaded: readonly (SentDevice | undefined)[] | null;
  readonly masksKeys: boolean;
  readonly nameOf: (device: BatchDevice) => string;
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
  nameOf,
  onOpen,
}: BatchDeviceColumnsOptions): readonly DeviceColumn[] {
  const { t } = useTranslation(['batch', 'errorCatalogue']);
  const factsOf = batchOutcomes(devices).of;
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
    const titleOf = (name: string) => (Object.hasOwn(titles, name) ? titles[name as ErrorName].title : null);
    const reasonText = (device: BatchDevice) => {
      const { hasError, explanation } = factsOf(device);
      if (!hasError) return outcomeWord(device);
      return explanation ? titles[explanation.name].title : unknownTitle;
    };
    const codeOf = (device: BatchDevice) => (factsOf(device).hasError ? errorCodeAsSent(device) : '');
    const open = (event: MouseEvent, device: BatchDevice) => {
      event.stopPropagation();
      onOpen(device);
    };
    const uploadedAs = ({ position }: BatchDevice) => uploaded?.[position - 1];
    const details = {
      serialNumber: {
        width: 200,
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
      reason: {
        width: 270,
        isGrowing: true,
        value: errorKey,
        valueText: (key) => (key === '' ? '' : (titleOf(key) ?? `${unknownTitle} ${key}`)),
        text: (device) => [reasonText(device), codeOf(device)].filter(Boolean).join(' '),
        render: (device) => (
          <>
            <OutcomeMark outcome={factsOf(device).outcome} word={reasonText(device)} />{' '}
            <span className="as-sent">{codeOf(device)}</span>
          </>
        ),
      },
      actor: {
        width: 200,
        value: (device) => factsOf(device).actor ?? '',
        text: (device) => {
          const { actor } = factsOf(device);
          return actor === null ? '' : actors[actor];
        },
      },
      line: {
        width: 72,
        alignEnd: true,
        text: (device) => String(uploadedAs(device)?.line ?? ''),
        sortValue: (device) => uploadedAs(device)?.line ?? 0,
      },
      position: {
        width: 64,
        alignEnd: true,
        isHiddenAtFirst: true,
        text: (device) => String(device.position),
        sortValue: (device) => device.position,
      },
      status: {
        width: 160,
        isHiddenAtFirst: true,
        text: outcomeWord,
        value: (device) => factsOf(device).outcome,
        valueText: (value) => (isOutcome(value) ? words[value] : value),
        render: (device) => <OutcomeMark outcome={factsOf(device).outcome} word={outcomeWord(device)} />,
      },
      productKey: {
        width: 236,
        isHiddenAtFirst: true,
        text: ({ productKey }) =>
          productKey !== null && masksKeys ? maskProductKey(productKey) : (productKey ?? ''),
      },
      deviceId: { width: 290, isHiddenAtFirst: true, text: (device) => device.deviceId ?? '' },
      errorCode: { width: 76, isHiddenAtFirst: true, text: (device) => device.errorCode ?? '' },
      errorName: { width: 250, isHiddenAtFirst: true, text: (device) => device.errorDescription ?? '' },
    } satisfies Record<DeviceColumnKey, Omit<DeviceColumn, 'key' | 'name'>>;
    const shown = batchDeviceColumnKeys.filter(({ key }) => key !== 'line' || uploaded !== null);
    return shown.map((column) => ({
      ...column,
      ...details[column.key],
      name: t(`columns.${column.key}`),
    }));
  }, [t, factsOf, nameOf, uploaded, masksKeys, onOpen]);
}
