import Typography from '@mui/material/Typography';
import { useNavigate } from '@tanstack/react-router';
import { useSelector } from '@tanstack/react-store';
import { type Key, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import type { BatchId, CustomerId } from '../../domain/identifiers.ts';
import { useFormat } from '../../i18n/format.ts';
import { DeviceRemoval } from '../../operations/DeviceRemoval.ts';
import type { DeviceBatch } from '../../partnerCenter/deviceBatches.ts';
import type { Device } from '../../partnerCenter/devices.ts';
import { RouterButton } from '../../routing/RouterLink.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { lazyPart } from '../../ui/lazyPart.ts';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import { CustomerCrumbs } from '../shared/CustomerCrumbs.tsx';
import { compareAddress } from '../shared/compareAddress.ts';
import type { ShownTable } from '../shared/ExportDialog.tsx';
import { ReadingLine } from '../shared/ReadingLine.tsx';
import { keepSelectedDevices } from '../shared/selectedDevices.ts';
import { Time } from '../shared/Time.tsx';
import type { AllDevices } from '../shared/useAllDevices.ts';
import { useMaskedKeys } from '../shared/useMaskedKeys.ts';
import { useOperations } from '../shared/useOperations.ts';
import { useProfileWords } from '../shared/useProfileWords.ts';
import { StoredDevicesTable } from './StoredDevicesTable.tsx';
import './deviceBatch.css';

// Loaded when opened, which is rare.
const DeviceBatchExport = lazyPart(() => import('./DeviceBatchExport.tsx'), 'DeviceBatchExport');
const RemoveDevicesDialog = lazyPart(() => import('./RemoveDevicesDialog.tsx'), 'RemoveDevicesDialog');

interface DeviceBatchViewProps {
  readonly customerId: CustomerId;
  /** `null` until known, and if Partner Center does not give one. */
  readonly customerName: string | null;
  readonly batchId: BatchId;
  /** Its entry in the list of device batches. `null` until known, and if it is not listed. */
  readonly batch: DeviceBatch | null;
  readonly reading: AllDevices;
  readonly onReadAgain: () => void;
  /** The address of this view, to share. */
  readonly link: () => string;
}

/** One device batch and all its devices. What has been read stays on screen if a call fails. */
export function DeviceBatchView(props: DeviceBatchViewProps) {
  const { customerId, customerName, batchId, batch, reading } = props;
  const { devices, error, isComplete } = reading;
  const { t } = useTranslation('deviceBatches');
  const account = useAccount().key;
  const navigate = useNavigate();
  const masking = useMaskedKeys();
  const profileWords = useProfileWords(customerId);
  const [selected, setSelected] = useState<ReadonlySet<Key>>(new Set());
  const [toRemove, setToRemove] = useState<readonly Device[]>([]);
  const [isExporting, setExporting] = useState(false);
  const [shown, setShown] = useState<ShownTable<Device>>({ rows: [], columns: [] });
  const noteShown = useCallback((rows: readonly Device[], columns: readonly string[]) => {
    setShown({ rows, columns });
  }, []);
  const removal = useOperations().find(
    `removal ${customerId} ${batchId}`,
    (options) => new DeviceRemoval({ ...options, customerId, batchId }),
  );
  // A removal continues while other pages are shown. Its dialog is shown again here until it is closed.
  const hasRemoval = useSelector(removal.store, (state) => state.devices.length > 0);
  const isRemoving = hasRemoval || toRemove.length > 0;

  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isRemoving) return;
    return () => {
      // The button that opened the dialog is gone once its devices are removed.
      if (document.activeElement === document.body) body.current?.focus({ preventScroll: true });
    };
  }, [isRemoving]);

  function readAgain() {
    // Devices are selected by their position, and the new list may have other devices at the same positions.
    setSelected(new Set());
    props.onReadAgain();
  }

  const assignPage = { to: '/customers/$customerId/assign', params: { customerId } } as const;
  function assignToSelected(chosen: readonly Device[]) {
    keepSelectedDevices(
      { account, customerId, batchId },
      chosen.flatMap(({ id }) => id ?? []),
    );
    void navigate({ ...assignPage, search: { batch: batchId, devices: 'selected' } });
  }

  function closeRemoval() {
    setToRemove([]);
    removal.close();
    const isThere = new Set<Key>(devices?.map(({ position }) => position));
    setSelected(new Set([...selected].filter((key) => isThere.has(key))));
  }

  return (
    <div className="device-batch">
      <title>{[batchId, customerName, t('batch.kind')].filter(Boolean).join(' · ')}</title>
      <div className="device-batch-title">
        <div>
          <CustomerCrumbs customerId={customerId} customerName={customerName} part={t('breadcrumb')} />
          <Typography variant="h1">
            <bdi>{batchId}</bdi>
          </Typography>
          <div className="device-batch-facts">
            <DeviceBatchFacts batch={batch} counted={isComplete ? (devices?.length ?? null) : null} />
            <ReadingLine reading={reading} expected={batch?.deviceCount ?? null} onReadAgain={readAgain} />
          </div>
        </div>
        <span className="device-batch-actions">
          {devices !== null && devices.length > 0 && (
            <RouterButton variant="outlined" {...assignPage} search={{ batch: batchId }}>
              {t('assignAll')}
            </RouterButton>
          )}
          <RouterButton
            variant="outlined"
            {...compareAddress(customerId, { after: { kind: 'deviceBatch', batchId } })}
          >
            {t('batch.compare')}
          </RouterButton>
          <CopyButton text={props.link} label={t('batch.copyLink')} />
        </span>
      </div>
      {error && devices === null && <ApiProblem error={error} onRetry={reading.goOn} />}
      {/* The line above has the button that continues. */}
      {error && devices !== null && <ApiProblem error={error} variant="line" />}
      {devices && (
        <div className="device-batch-body" ref={body} tabIndex={-1}>
          <StoredDevicesTable
            devices={devices}
            isComplete={reading.isRead}
            selected={selected}
            onSelect={setSelected}
            onRemove={setToRemove}
            onAssign={assignToSelected}
            masking={masking}
            profileWords={profileWords}
            onArranged={isExporting ? noteShown : undefined}
            onExport={() => setExporting(true)}
          />
        </div>
      )}
      <Suspense fallback={null}>
        {isExporting && (
          <DeviceBatchExport
            {...{ customerId, customerName, batchId, batch, reading, shown, masking }}
            onClose={() => setExporting(false)}
          />
        )}
      </Suspense>
      {isRemoving && (
        <Suspense fallback={null}>
          <RemoveDevicesDialog
            removal={removal}
            customerName={customerName ?? customerId}
            batchId={batchId}
            selected={toRemove}
            masksKeys={masking[0]}
            onClose={closeRemoval}
          />
        </Suspense>
      )}
    </div>
  );
}

/** Counts the devices of the complete list, which is right after a removal too. Until then shows Partner Center's count. */
function DeviceBatchFacts({ batch, counted }: { batch: DeviceBatch | null; counted: number | null }) {
  const { t } = useTranslation('deviceBatches');
  const format = useFormat();
  const count = counted ?? batch?.deviceCount ?? null;
  const facts = [
    { name: t('batch.deviceCount'), value: count === null ? t('batch.unknown') : format.number(count) },
    {
      name: t('batch.created'),
      value: <Time value={batch?.creationDate ?? null} missing={t('batch.unknown')} />,
    },
    { name: t('batch.createdBy'), value: <bdi>{batch?.createdBy ?? t('batch.unknown')}</bdi> },
  ];
  return facts.map(({ name, value }) => (
    <span key={name} className="device-batch-fact">
      {name}: {value}
    </span>
  ));
}
