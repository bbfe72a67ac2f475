import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense, useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import type { Batch, BatchDevice } from '../../domain/batch.ts';
import type { BatchVerdict } from '../../domain/batchVerdict.ts';
import { batchOutcomes, toResolveOutcomes } from '../../domain/outcome.ts';
import { useFormat } from '../../i18n/format.ts';
import { keepBatch, updateBatch } from '../../kept/batches.ts';
import { type UploadOfBatch, uploadOfBatchQuery } from '../../kept/uploads.ts';
import { ApiError } from '../../partnerCenter/apiError.ts';
import { linkInLanguage } from '../../routing/linkInLanguage.ts';
import { searchTexts } from '../../routing/searchTexts.ts';
import { useTableView } from '../../routing/tableViewSearch.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import { useMaskedKeys } from '../shared/useMaskedKeys.ts';
import { useOpenedCustomer } from '../shared/useOpenedCustomer.ts';
import { useVerdictText } from '../shared/useVerdictText.ts';
import { useWatchedBatch } from '../shared/useWatchedBatch.ts';
import { BatchDevicesTable } from './BatchDevicesTable.tsx';
import { ProblemSummary } from './ProblemSummary.tsx';
import { UploadHeader } from './UploadHeader.tsx';
import { batchDeviceColumnKeys } from './useBatchDeviceColumns.tsx';
import { useDeviceName } from './useDeviceName.ts';
import './batch.css';

// Loaded when a device is opened. The list does not need it.
const DevicePanel = lazyPart(() => import('./DevicePanel.tsx'), 'DevicePanel');

const route = getRouteApi('/signedIn/customers/$customerId/batches/$batchTrackingId');

/** The verdict first, then what is to resolve, then every device. What is known stays on screen if a call fails. */
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

  const [view, setView] = useTableView(batchDeviceColumnKeys);
  const { position, open, close } = useOpenedPosition();
  const masking = useMaskedKeys();
  const nameOf = useDeviceName(uploaded?.part.devices ?? null, masking[0]);

  const batch = answer?.batch ?? null;
  const opened = (position !== null && batch?.devices[position - 1]) || null;
  const lastCall = failure instanceof ApiError ? failure.facts : (answer?.facts ?? null);
  const name = useUploadName(batch, uploaded);
  const link = () => linkInLanguage(i18n.language);
  return (
    <div className="batch-page">
      <PageTitle name={opened && nameOf(opened)} customerName={customerName} verdict={verdict} sent={sent} />
      <UploadHeader
        facts={{ customerId, customerName, batchTrackingId, batch, lastCall }}
        link={link}
        name={name}
        verdict={verdict}
        watching={watching}
        uploaded={uploaded}
      />
      {failure && (
        <ApiProblem error={failure} variant={answer ? 'banner' : 'page'} onRetry={watching.checkNow} />
      )}
      {batch && (
        <ProblemSummary
          devices={batch.devices}
          onShow={(key) => setView({ ...view, search: '', filters: { reason: [key] } })}
          onShowAll={() => setView({ ...view, search: '', filters: { status: toResolveOutcomes } })}
        />
      )}
      {(answer || !failure) && (
        <div className="batch-body">
          <BatchDevicesTable
            devices={batch?.devices ?? null}
            uploaded={uploaded?.part.devices ?? null}
            isFinished={verdict?.phase === 'done'}
            opened={opened}
            onOpen={open}
            masking={masking}
          />
          {verdict && position !== null && (
            <Suspense fallback={null}>
              <DevicePanel
                position={position}
                total={verdict.total}
                device={opened}
                factsOf={batchOutcomes(batch?.devices ?? []).of}
                uploaded={(opened && uploaded?.part.devices[opened.position - 1]) ?? null}
                masksKeys={masking[0]}
                link={link}
                onClose={close}
              />
            </Suspense>
          )}
        </div>
      )}
    </div>
  );
}

/** The name of the device batch if this browser sent the upload, else when it was started. */
function useUploadName(batch: Batch | null, uploaded: UploadOfBatch | null): string {
  const { t } = useTranslation('batch');
  const format = useFormat();
  if (uploaded !== null) return uploaded.part.batchId;
  if (batch === null || batch.startedTime === null) return t('title');
  return t('nameOf', { time: format.shortDateTime(batch.startedTime) });
}

/** The position of the opened device, from the URL. Opening and closing one are steps that Back undoes. */
function useOpenedPosition() {
  const { device = '' } = searchTexts(route.useSearch(), ['device']);
  const navigate = route.useNavigate();
  const show = useCallback(
    (position: string | undefined) =>
      void navigate({ search: (now) => ({ ...now, device: position }), resetScroll: false }),
    [navigate],
  );
  return {
    position: /^[1-9]\d{0,8}$/.test(device) ? Number(device) : null,
    open: useCallback((device: BatchDevice) => show(String(device.position)), [show]),
    close: useCallback(() => show(undefined), [show]),
  };
}

interface PageTitleProps {
  /** Of the opened device. */
  readonly name: string | null;
  readonly customerName: string | null;
  readonly verdict: BatchVerdict | null;
  readonly sent: number | null;
}

/** The title of the browser tab. It has the progress, so that the batch can be followed from another tab. */
function PageTitle({ name, customerName, verdict, sent }: PageTitleProps) {
  const { t } = useTranslation('batch');
  const format = useFormat();
  const verdictText = useVerdictText();
  const isRunning = verdict !== null && verdict.phase !== 'done' && verdict.progress !== null;
  const progress = isRunning && verdict.progress !== null ? format.percent(verdict.progress) : null;
  const parts = [
    progress,
    name?.slice(0, 60),
    verdict && verdictText(verdict, sent),
    customerName,
    t('title'),
  ];
  return <title>{parts.filter(Boolean).join(' · ')}</title>;
}
