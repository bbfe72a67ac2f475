import Typography from '@mui/material/Typography';
import { type Key, lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchId, CustomerId } from '../../domain/identifiers.ts';
import { useFormat } from '../../i18n/format.ts';
import type { DeviceBatch } from '../../partnerCenter/deviceBatches.ts';
import type { Device } from '../../partnerCenter/devices.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import type { TableView } from '../../ui/dataTable/tableView.ts';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import { Time } from '../shared/Time.tsx';
import { useMaskedKeys } from '../shared/useMaskedKeys.ts';
import { DevicesTable } from './DevicesTable.tsx';
import { ReadingLine } from './ReadingLine.tsx';
import type { AllDevices } from './useAllDevices.ts';
import './deviceBatch.css';

// Opened by those who remove devices.
const RemoveDevicesDialog = lazy(() =>
  import('./RemoveDevicesDialog.tsx').then((it) => ({ default: it.RemoveDevicesDialog })),
);

interface DeviceBatchViewProps {
  readonly customerId: CustomerId;
  /** `null` until known, or where Partner Center does not tell it. */
  readonly customerName: string | null;
  readonly batchId: BatchId;
  /** What the list of device batches says of it; `null` until known, or where it is not listed. */
  readonly batch: DeviceBatch | null;
  readonly reading: AllDevices;
  readonly onReadAgain: () => void;
  readonly view: TableView;
  readonly onViewChange: (view: TableView) => void;
  /** The address of this view, for a colleague. */
  readonly link: () => string;
}

/** One device batch and all its devices; what has been read stays on screen through every failure. */
export function DeviceBatchView(props: DeviceBatchViewProps) {
  const { customerId, customerName, batchId, batch, reading } = props;
  const { devices, error, isComplete } = reading;
  const { t } = useTranslation(['deviceBatches', 'common']);
  const [masksKeys, setMasksKeys] = useMaskedKeys();
  const [selected, setSelected] = useState<ReadonlySet<Key>>(new Set());
  const [toRemove, setToRemove] = useState<readonly Device[] | null>(null);

  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (toRemove === null) return;
    return () => {
      // The button that opened the dialog is gone with the devices it offered to remove.
      if (document.activeElement === document.body) body.current?.focus({ preventScroll: true });
    };
  }, [toRemove]);

  function readAgain() {
    // Devices are selected by their place in the list, and the next list may be another one.
    setSelected(new Set());
    props.onReadAgain();
  }

  function closeRemoval() {
    setToRemove(null);
    const isThere = new Set<Key>(devices?.map(({ position }) => position));
    setSelected(new Set([...selected].filter((key) => isThere.has(key))));
  }

  return (
    <div className="device-batch">
      <title>{[batchId, customerName, t('batch.kind')].filter(Boolean).join(' · ')}</title>
      <div className="device-batch-title">
        <div>
          <RouterLink to="/customers/$customerId" params={{ customerId }}>
            {customerName ?? customerId}
          </RouterLink>
          <span>{t('batch.kind')}</span>
          <Typography variant="h1">
            <bdi>{batchId}</bdi>
          </Typography>
        </div>
        <CopyButton
          text={props.link}
          label={t('batch.copyLink')}
          texts={{ copied: t('common:copy.copied'), failed: t('common:copy.failed') }}
        />
      </div>
      <BatchFacts batch={batch} counted={isComplete ? (devices?.length ?? null) : null} />
      {error && <ApiProblem error={error} variant={devices ? 'banner' : 'page'} onRetry={reading.goOn} />}
      <ReadingLine reading={reading} expected={batch?.deviceCount ?? null} onReadAgain={readAgain} />
      {devices && (
        <div className="device-batch-body" ref={body} tabIndex={-1}>
          <DevicesTable
            devices={devices}
            isComplete={reading.isRead}
            view={props.view}
            onViewChange={props.onViewChange}
            selected={selected}
            onSelect={setSelected}
            onRemove={setToRemove}
            masksKeys={masksKeys}
            onMaskKeys={setMasksKeys}
          />
        </div>
      )}
      {toRemove && (
        <Suspense fallback={null}>
          <RemoveDevicesDialog
            customerId={customerId}
            customerName={customerName ?? customerId}
            batchId={batchId}
            devices={toRemove}
            masksKeys={masksKeys}
            onClose={closeRemoval}
          />
        </Suspense>
      )}
    </div>
  );
}

/** The list's own count is right even after a removal; Partner Center's stands in until the list is complete. */
function BatchFacts({ batch, counted }: { batch: DeviceBatch | null; counted: number | null }) {
  const { t } = useTranslation('deviceBatches');
  const format = useFormat();
  const count = counted ?? batch?.deviceCount ?? null;
  return (
    <KeyValueList
      inline
      items={[
        { name: t('batch.deviceCount'), value: count === null ? t('batch.unknown') : format.number(count) },
        {
          name: t('batch.created'),
          value: <Time value={batch?.creationDate ?? null} missing={t('batch.unknown')} />,
        },
        { name: t('batch.createdBy'), value: <bdi>{batch?.createdBy ?? t('batch.unknown')}</bdi> },
      ]}
    />
  );
}
