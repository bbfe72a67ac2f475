import Button from '@mui/material/Button';
import { type Key, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { spreadsheetSafe } from '../../domain/spreadsheetSafe.ts';
import { useFormat } from '../../i18n/format.ts';
import { isLanguage, locales } from '../../i18n/language.ts';
import type { Device } from '../../partnerCenter/devices.ts';
import { DataTable } from '../../ui/dataTable/DataTable.tsx';
import type { TableView } from '../../ui/dataTable/tableView.ts';
import { useDataTableTexts } from '../shared/useDataTableTexts.ts';
import { deviceName } from './deviceName.ts';
import { useDeviceColumns } from './useDeviceColumns.ts';

interface DevicesTableProps {
  readonly devices: readonly Device[];
  /** Until all are read, none can be removed: it would shift the pages that are still to come. */
  readonly isComplete: boolean;
  readonly view: TableView;
  readonly onViewChange: (view: TableView) => void;
  readonly selected: ReadonlySet<Key>;
  readonly onSelect: (selected: ReadonlySet<Key>) => void;
  readonly onRemove: (devices: readonly Device[]) => void;
  readonly masksKeys: boolean;
  readonly onMaskKeys: (masks: boolean) => void;
}

const position = (device: Device) => device.position;

/** Every device of the batch that has been read, as the reader's view in the URL arranges them. */
export function DevicesTable(props: DevicesTableProps) {
  const { devices, isComplete, selected, masksKeys, onMaskKeys } = props;
  const { t, i18n } = useTranslation('deviceBatches');
  const columns = useDeviceColumns(masksKeys);
  const rowLabel = useCallback(
    (device: Device) => t('table.row', { name: deviceName(device, masksKeys) }),
    [t, masksKeys],
  );
  return (
    <DataTable
      label={t('table.label')}
      rows={devices}
      columns={columns}
      rowKey={position}
      rowLabel={rowLabel}
      view={props.view}
      onViewChange={props.onViewChange}
      selection={{
        keys: selected,
        onChange: props.onSelect,
        actions: (
          <RemoveAction
            devices={devices.filter((device) => selected.has(device.position))}
            isComplete={isComplete}
            onRemove={props.onRemove}
          />
        ),
      }}
      safeCell={spreadsheetSafe}
      locale={locales[isLanguage(i18n.language) ? i18n.language : 'en']}
      texts={useDataTableTexts()}
      tools={
        <label className="mask-keys">
          <input type="checkbox" checked={masksKeys} onChange={(event) => onMaskKeys(event.target.checked)} />
          {t('table.maskKeys')}
        </label>
      }
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

/** Offers what Partner Center allows to be removed, and says of how many it does not. */
function RemoveAction({
  devices,
  isComplete,
  onRemove,
}: Pick<DevicesTableProps, 'devices' | 'isComplete' | 'onRemove'>) {
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
