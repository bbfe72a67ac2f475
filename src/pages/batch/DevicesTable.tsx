import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchDevice } from '../../domain/batch.ts';
import { spreadsheetSafe } from '../../domain/spreadsheetSafe.ts';
import type { SentDevice } from '../../domain/upload/sentDevice.ts';
import { isLanguage, locales } from '../../i18n/language.ts';
import { phrase } from '../../i18n/phrase.ts';
import { DataTable } from '../../ui/dataTable/DataTable.tsx';
import type { TableView } from '../../ui/dataTable/tableView.ts';
import { useDataTableTexts } from '../shared/useDataTableTexts.ts';
import { useDeviceColumns } from './useDeviceColumns.tsx';

interface DevicesTableProps {
  /** `null` until the first answer: the table stands ready by then, so that its rows are all that is left to paint. */
  readonly devices: readonly BatchDevice[] | null;
  /** What was uploaded from here, by position; `null` if that is not known. */
  readonly uploaded: readonly SentDevice[] | null;
  readonly isOver: boolean;
  readonly view: TableView;
  readonly onViewChange: (view: TableView) => void;
  readonly opened: BatchDevice | null;
  readonly onOpen: (device: BatchDevice) => void;
  readonly masksKeys: boolean;
  readonly onMaskKeys: (masks: boolean) => void;
}

const position = (device: BatchDevice) => device.position;
const noDevices: readonly BatchDevice[] = [];
const noRows: ReadonlySet<React.Key> = new Set();

/** Every device of the batch, as the reader's view in the URL arranges them. */
export function DevicesTable(props: DevicesTableProps) {
  const { devices, isOver, view, onViewChange, opened, onOpen, masksKeys, onMaskKeys } = props;
  const { t, i18n } = useTranslation('batch');
  const columns = useDeviceColumns({ uploaded: props.uploaded, masksKeys, onOpen });
  const texts = useDataTableTexts();
  const rowLabel = useMemo(() => {
    const label = phrase(['position', 'serialNumber'], (values) => t('table.row', values));
    return ({ position, serialNumber }: BatchDevice) =>
      label({ position: String(position), serialNumber: serialNumber ?? '' });
  }, [t]);
  const [selected, setSelected] = useState(noRows);
  const selection = useMemo(() => ({ keys: selected, onChange: setSelected }), [selected]);
  return (
    <div className="devices">
      <DataTable
        label={t('table.label')}
        rows={devices ?? noDevices}
        isLoading={devices === null}
        columns={columns}
        rowKey={position}
        rowLabel={rowLabel}
        view={view}
        onViewChange={onViewChange}
        selection={selection}
        activeRowKey={opened?.position ?? null}
        onOpenRow={onOpen}
        safeCell={spreadsheetSafe}
        locale={locales[isLanguage(i18n.language) ? i18n.language : 'en']}
        texts={texts}
        tools={
          <label className="mask-keys">
            <input
              type="checkbox"
              checked={masksKeys}
              onChange={(event) => onMaskKeys(event.target.checked)}
            />
            {t('table.maskKeys')}
          </label>
        }
        empty={t(isOver ? 'table.emptyDone' : 'table.empty')}
      />
    </div>
  );
}
