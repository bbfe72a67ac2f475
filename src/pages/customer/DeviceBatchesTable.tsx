import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type CSSProperties, type ReactNode, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerId } from '../../domain/identifiers.ts';
import { sharedFloorMs } from '../../domain/pollSchedule.ts';
import { spreadsheetSafe } from '../../domain/spreadsheetSafe.ts';
import { useFormat } from '../../i18n/format.ts';
import { isLanguage, locales } from '../../i18n/language.ts';
import { readTableView, writeTableView } from '../../routing/tableViewSearch.ts';
import { DataTable } from '../../ui/dataTable/DataTable.tsx';
import type { TableView } from '../../ui/dataTable/tableView.ts';
import { useDataTableTexts } from '../shared/useDataTableTexts.ts';
import { batchColumnKeys, useDeviceBatchColumns } from './useDeviceBatchColumns.tsx';
import type { DeviceBatchRow } from './withUploads.ts';
import './deviceBatches.css';

interface DeviceBatchesTableProps {
  readonly customerId: CustomerId;
  readonly rows: readonly DeviceBatchRow[];
  readonly tools: ReactNode;
}

const route = getRouteApi('/signedIn/customers/$customerId/');
const name = ({ batch }: DeviceBatchRow) => batch.name;

/** As many as leave the rest of the page in reach; then the table scrolls. */
const shownRows = 10;

/** The device batches as the reader's view in the URL arranges them; Enter opens one. */
export function DeviceBatchesTable({ customerId, rows, tools }: DeviceBatchesTableProps) {
  const { t, i18n } = useTranslation('deviceBatches');
  const search = route.useSearch();
  const navigate = useNavigate();
  const watched = rows.filter(({ uploads }) => uploads.length > 0).length;
  const columns = useDeviceBatchColumns({
    customerId,
    floorMs: sharedFloorMs(Math.min(watched, shownRows)),
  });
  const view = useMemo(() => readTableView(search, batchColumnKeys), [search]);
  const changeView = useCallback(
    (next: TableView) =>
      void navigate({
        to: '.',
        search: (now) => ({ ...now, ...writeTableView(next, batchColumnKeys) }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const open = useCallback(
    ({ batch: { batchId } }: DeviceBatchRow) => {
      if (batchId === null) return;
      void navigate({
        to: '/customers/$customerId/device-batches/$batchId',
        params: { customerId, batchId },
      });
    },
    [navigate, customerId],
  );
  return (
    <div className="device-batches" style={{ '--rows': Math.min(rows.length, shownRows) } as CSSProperties}>
      <DataTable
        label={t('list.label')}
        rows={rows}
        columns={columns}
        rowKey={name}
        rowLabel={name}
        view={view}
        onViewChange={changeView}
        onOpenRow={open}
        safeCell={spreadsheetSafe}
        locale={locales[isLanguage(i18n.language) ? i18n.language : 'en']}
        texts={useBatchTableTexts()}
        tools={tools}
      />
    </div>
  );
}

/** The table's words where they would else speak of devices. */
function useBatchTableTexts() {
  const { t } = useTranslation('deviceBatches');
  const format = useFormat();
  const texts = useDataTableTexts();
  return useMemo(
    () => ({
      ...texts,
      search: t('list.search'),
      rowCount: (shown: number, total: number) =>
        shown === total
          ? t('list.rowCount', { count: total, number: format.number(total) })
          : t('list.shownOf', { count: total, shown: format.number(shown), number: format.number(total) }),
      nothingMatches: t('list.nothingMatches'),
      nothingMatchesHint: t('list.nothingMatchesHint'),
    }),
    [t, format, texts],
  );
}
