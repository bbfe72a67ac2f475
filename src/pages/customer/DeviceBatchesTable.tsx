import { useNavigate } from '@tanstack/react-router';
import { type CSSProperties, type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerId } from '../../domain/identifiers.ts';
import { AppTable } from '../shared/AppTable.tsx';
import { deviceBatchColumnKeys, useDeviceBatchColumns } from './useDeviceBatchColumns.tsx';
import type { DeviceBatchRow } from './withUploads.ts';
import './deviceBatches.css';

interface DeviceBatchesTableProps {
  readonly customerId: CustomerId;
  readonly rows: readonly DeviceBatchRow[];
  readonly tools: ReactNode;
}

const name = ({ batch }: DeviceBatchRow) => batch.name;

/** More rows scroll inside the table, so that the rest of the page stays within reach. */
const shownRows = 10;

/** The device batches of a customer. Enter opens one. */
export function DeviceBatchesTable({ customerId, rows, tools }: DeviceBatchesTableProps) {
  const { t } = useTranslation('deviceBatches');
  const navigate = useNavigate();
  const columns = useDeviceBatchColumns(customerId);
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
      <AppTable
        label={t('list.label')}
        rowKind="deviceBatches"
        rows={rows}
        columns={columns}
        rowKey={name}
        rowLabel={name}
        urlColumns={deviceBatchColumnKeys}
        onOpenRow={open}
        tools={tools}
      />
    </div>
  );
}
