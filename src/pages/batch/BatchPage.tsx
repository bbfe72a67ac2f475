import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import type { Batch, BatchDevice } from '../../domain/batch.ts';
import type { BatchVerdict } from '../../domain/batchVerdict.ts';
import { batchOutcomes } from '../../domain/outcome.ts';
import { useFormat } from '../../i18n/format.ts';
import { keepBatch, updateBatch } from '../../kept/batches.ts';
import { type UploadOfBatch, uploadOfBatchQuery } from '../../kept/uploads.ts';
import { ApiError } from '../../partnerCenter/apiError.ts';
import { linkInLanguage } from '../../routing/linkInLanguage.ts';
import { searchTexts } from '../../routing/searchTexts.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { tabId } from '../../ui/Tabs.tsx';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import { useMaskedKeys } from '../shared/useMaskedKeys.ts';
import { useOpenedCustomer } from '../shared/useOpenedCustomer.ts';
import { useVerdictText } from '../shared/useVerdictText.ts';
import { useWatchedBatch } from '../shared/useWatchedBatch.ts';
import { BatchDevicesTable } from './BatchDevicesTable.tsx';
import { DeviceTabs } from './DeviceTabs.tsx';
import { UploadHeader } from './UploadHeader.tsx';
import { UploadOverview } from './UploadOverview.tsx';
import { useDeviceName } from './useDeviceName.ts';
import { type DeviceTab, useDevicesOfTab, useDeviceTab } from './useDeviceTab.ts';
import './batch.css';

// Loaded when a device is opened. The list does not need it.
const DevicePanel = lazyPart(() => import('./DevicePanel.tsx'), 'DevicePanel');

const route = getRouteApi('/signedIn/customers/$customerId/batches/$batchTrackingId');
const tabPanelId = 'devices';

/** What is to do first, then the devices that it is about. What is known stays on screen if a call fails. */
export function BatchPage() {
  const { customerId, batchTrackingId } = route.useParams();
  const { i18n } = useTranslation('batch');
  const { name: customerName } = useOpenedCustomer(customerId);
  const { answer, verdict, failure, watching } = useWatchedBatch(customerId, batchTrackingId, true);

  const account = useAccount().key;
  const uploaded = useQuery(uploadOfBatchQuery(account, batchTrackingId)).data ?? null;
  const sent = uploaded?.part.devices.length ?? null;
  // Only opening the page stores the batch. If it is deleted while the page is open, later checks must not bring it back.
  const isStored = useRef(false);
  useEffect(() => {
    if (answer === null || verdict === null) return;
    const { startedTime } = answer.batch;
    const seenAt = answer.facts.at;
    const store = isStored.current ? updateBatch : keepBatch;
    isStored.current = true;
    const sentDevices = sent === null ? {} : { sentDevices: sent };
    void store({ account, customerId, batchTrackingId, seenAt, startedTime, verdict, ...sentDevices });
  }, [account, customerId, batchTrackingId, answer, verdict, sent]);

  const batch = answer?.batch ?? null;
  const [tab, selectTab] = useDeviceTab(verdict);
  const rows = useDevicesOfTab(batch?.devices ?? null, tab);
  const { position, open, close } = useOpenedPosition();
  // Only while a device is open: a check must not draw the page twice.
  const [shownRows, setShownRows] = useState<readonly BatchDevice[]>([]);
  const masking = useMaskedKeys();
  const nameOf = useDeviceName(uploaded?.part.devices ?? null, masking[0]);

  const opened = (position !== null && batch?.devices[position - 1]) || null;
  const lastCall = failure instanceof ApiError ? failure.facts : (answer?.facts ?? null);
  const name = useUploadName(batch, uploaded);
  const link = () => {
    const url = new URL(linkInLanguage(i18n.language));
    url.searchParams.set('tab', tab);
    return url.href;
  };
  const emptyText = useEmptyText();
  return (
    <div className="batch-page">
      <PageTitle
        device={opened && nameOf(opened)}
        name={name}
        customerName={customerName}
        verdict={verdict}
        sent={sent}
      />
      <UploadHeader
        facts={{ customerId, customerName, batchTrackingId, batch, lastCall }}
        link={link}
        name={name}
        verdict={verdict}
        watching={watching}
        uploaded={uploaded}
      />
      {failure && (
        <ApiProblem error={failure} variant={answer ? 'line' : 'page'} onRetry={watching.checkNow} />
      )}
      {(answer || !failure) && (
        <>
          <UploadOverview
            customerId={customerId}
            trackingId={batchTrackingId}
            devices={batch?.devices ?? []}
            verdict={verdict}
            sent={sent}
            message={{
              customerId,
              customerName,
              parts: [
                {
                  ...{ batchTrackingId, devices: batch?.devices ?? [], lastCall },
                  uploaded: uploaded?.part.devices ?? null,
                },
              ],
            }}
            tab={tab}
            onSelectTab={selectTab}
          />
          <div className="batch-body">
            <div className="batch-devices">
              <DeviceTabs verdict={verdict} tab={tab} onSelect={selectTab} panelId={tabPanelId} />
              <div id={tabPanelId} role="tabpanel" aria-labelledby={tabId(tabPanelId, tab)}>
                <BatchDevicesTable
                  all={batch?.devices ?? null}
                  rows={rows}
                  uploaded={uploaded?.part.devices ?? null}
                  opened={opened}
                  isPanelOpen={position !== null}
                  onOpen={open}
                  onArranged={position === null ? undefined : setShownRows}
                  masking={masking}
                  empty={emptyText(tab, verdict)}
                />
              </div>
            </div>
            {verdict && position !== null && (
              <Suspense fallback={null}>
                <DevicePanel
                  position={position}
                  total={verdict.total}
                  device={opened}
                  shownRows={shownRows}
                  factsOf={batchOutcomes(batch?.devices ?? []).of}
                  uploaded={(opened && uploaded?.part.devices[opened.position - 1]) ?? null}
                  masksKeys={masking[0]}
                  link={link}
                  onOpen={open}
                  onClose={close}
                />
              </Suspense>
            )}
          </div>
        </>
      )}
    </div>
  );
}

/** What is shown instead of rows. */
function useEmptyText(): (tab: DeviceTab, verdict: BatchVerdict | null) => string {
  const { t } = useTranslation('batch');
  return (tab, verdict) => {
    const isDone = verdict?.phase === 'done';
    if (tab === 'all' || verdict === null || verdict.total === 0)
      return t(isDone ? 'table.emptyDone' : 'table.empty');
    return t(
      !isDone && (tab === 'resolve' || tab === 'registered') ? `tabs.noneYet.${tab}` : `tabs.none.${tab}`,
    );
  };
}

/** The name of the device batch if this browser sent the upload, else when it was started. */
function useUploadName(batch: Batch | null, uploaded: UploadOfBatch | null): string {
  const { t } = useTranslation('batch');
  const format = useFormat();
  if (uploaded !== null) return uploaded.part.batchId;
  if (batch === null || batch.startedTime === null) return t('title');
  return t('nameOf', { time: format.shortDateTime(batch.startedTime) });
}

/** The position of the opened device, from the URL. Back closes the panel, however many devices were shown in it. */
function useOpenedPosition() {
  const { device = '' } = searchTexts(route.useSearch(), ['device']);
  const navigate = route.useNavigate();
  const position = /^[1-9]\d{0,8}$/.test(device) ? Number(device) : null;
  const isOpen = useRef(position !== null);
  isOpen.current = position !== null;
  const show = useCallback(
    (position: string | undefined) =>
      void navigate({
        search: (now) => ({ ...now, device: position }),
        replace: isOpen.current && position !== undefined,
        resetScroll: false,
      }),
    [navigate],
  );
  return {
    position,
    open: useCallback((device: BatchDevice) => show(String(device.position)), [show]),
    close: useCallback(() => show(undefined), [show]),
  };
}

interface PageTitleProps {
  /** The name of the opened device. */
  readonly device: string | null;
  /** The name of the upload. */
  readonly name: string;
  readonly customerName: string | null;
  readonly verdict: BatchVerdict | null;
  readonly sent: number | null;
}

/** The title of the browser tab. It has the progress, so that the upload can be followed from another tab. */
function PageTitle({ device, name, customerName, verdict, sent }: PageTitleProps) {
  const format = useFormat();
  const verdictText = useVerdictText();
  const isRunning = verdict !== null && verdict.phase !== 'done' && verdict.progress !== null;
  const progress = isRunning && verdict.progress !== null ? format.percent(verdict.progress) : null;
  const parts = [
    progress,
    device?.slice(0, 60),
    verdict && verdictText(verdict, sent),
    customerName,
    name.slice(0, 100),
  ];
  return <title>{parts.filter(Boolean).join(' · ')}</title>;
}
