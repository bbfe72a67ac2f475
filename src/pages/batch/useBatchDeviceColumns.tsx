import { type MouseEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchDevice } from '../../domain/batch.ts';
import { deviceWords } from '../../domain/deviceWords.ts';
import type { ErrorName } from '../../domain/errorCatalogue.ts';
import { maskProductKey } from '../../domain/maskProductKey.ts';
import { batchOutcomes, errorKey, isOutcome, toResolveOutcomes } from '../../domain/outcome.ts';
import type { SentDevice } from '../../domain/upload/sentDevice.ts';
import type { UrlColumns } from '../../routing/tableViewSearch.ts';
import type { DataTableColumn } from '../../ui/dataTable/DataTableColumn.ts';
import { deviceTexts } from '../shared/deviceTexts.ts';
import { OutcomeMark } from '../shared/OutcomeMark.tsx';

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
    const texts = deviceTexts(t);
    const words = deviceWords(texts, factsOf);
    const openTitle = t('table.open');
    const titleOf = (name: string) =>
      Object.hasOwn(texts.errors, name) ? texts.errors[name as ErrorName].title : null;
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
        valueText: (key) => (key === '' ? '' : (titleOf(key) ?? `${texts.unknown.title} ${key}`)),
        text: words.reasonAndCode,
        render(device) {
          const code = words.code(device);
          return (
            <>
              <OutcomeMark outcome={factsOf(device).outcome} word={words.reason(device)} />
              {code !== '' && <span className="as-sent"> {code}</span>}
            </>
          );
        },
      },
      actor: {
        width: 200,
        value: (device) => factsOf(device).actor ?? '',
        text: words.actor,
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
        text: words.outcome,
        value: (device) => factsOf(device).outcome,
        valueText: (value) => (isOutcome(value) ? texts.outcomes[value] : value),
        render: (device) => <OutcomeMark outcome={factsOf(device).outcome} word={words.outcome(device)} />,
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
    // Devices of an assignment do not come from a file.
    const hasLines = uploaded?.some((device) => device?.deviceId === undefined) ?? false;
    const shown = batchDeviceColumnKeys.filter(({ key }) => key !== 'line' || hasLines);
    return shown.map((column) => ({
      ...column,
      ...details[column.key],
      name: t(`columns.${column.key}`),
    }));
  }, [t, factsOf, nameOf, uploaded, masksKeys, onOpen]);
}
