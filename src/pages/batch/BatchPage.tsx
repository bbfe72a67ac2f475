import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense, useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import type { BatchDevice } from '../../domain/batch.ts';
import type { BatchVerdict } from '../../domain/batchVerdict.ts';
import { batchOutcomes, toResolveOutcomes } from '../../domain/outcome.ts';
import { useFormat } from '../../i18n/format.ts';
import { keepBatch, updateBatch } from '../../kept/batches.ts';
import { uploadOfBatchQuery } from '../../kept/uploads.ts';
import { ApiError } from '../../partnerCenter/apiError.ts';
import { linkInLanguage } from '../../routing/linkInLanguage.ts';
import { searchTexts } from '../../routing/searchTexts.ts';
import { useTableView } from '../../routing/tableViewSearch.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import { CallFacts } from '../shared/CallFacts.tsx';
import { useMaskedKeys } from '../shared/useMaskedKeys.ts';
import { useOpenedCustomer } from '../shared/useOpenedCustomer.ts';
import { useVerdictText } from '../shared/useVerdictText.ts';
import { useWatchedBatch } from '../shared/useWatchedBatch.ts';
import { BatchDevicesTable } from './BatchDevicesTable.tsx';
import { BatchHeading } from './BatchHeading.tsx';
import { ProblemSummary } from './ProblemSummary.tsx';
import { UploadLinks } from './UploadLinks.tsx';
import { UploadStatusFacts } from './UploadStatusFacts.tsx';
import { batchDeviceColumnKeys } from './useBatchDeviceColumns.tsx';
import { useDeviceName } from './useDeviceName.ts';
import { Verdict } from './Verdict.tsx';
import { WatchLine } from './WatchLine.tsx';
import './batch.css';

// Loaded when a device is opened. The list does not need it.
const DevicePanel = lazyPart(() => import('./DevicePanel.tsx'), 'DevicePanel');

const route = getRouteApi('/signedIn/customers/$customerId/batches/$batchTrackingId');

/** The verdict first, then what is to resolve, then every device. What is known stays on screen if a call fails. */
export function BatchPage() {
  const { customerId, batchTrackingId } = route.useParams();
  const { t, i18n } = useTranslation('batch');
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
  const link = () => linkInLanguage(i18n.language);
  return (
    <div className="batch-page">
      <PageTitle name={opened && nameOf(opened)} customerName={customerName} verdict={verdict} sent={sent} />
      <div className="batch-head">
        <BatchHeading facts={{ customerId, customerName, batchTrackingId, batch, lastCall }} link={link} />
        {failure && (
          <ApiProblem error={failure} variant={answer ? 'banner' : 'page'} onRetry={watching.checkNow} />
        )}
        <div className="batch-state">
          {verdict && <Verdict verdict={verdict} sent={sent} />}
          {!answer && !failure && <p role="status">{t('loading')}</p>}
          {answer && <UploadStatusFacts batch={answer.batch} at={answer.facts.at} />}
          <WatchLine watching={watching} />
          {verdict && (
            <UploadLinks
              account={account}
              customerId={customerId}
              trackingId={batchTrackingId}
              uploaded={uploaded}
              verdict={verdict}
            />
          )}
        </div>
        {batch && (
          <ProblemSummary
            devices={batch.devices}
            batchTrackingId={batchTrackingId}
            message={{
              customerId,
              customerName,
              parts: [
                {
                  ...{ batchTrackingId, devices: batch.devices, lastCall },
                  uploaded: uploaded?.part.devices ?? null,
                },
              ],
            }}
            onShow={(key) => setView({ ...view, search: '', filters: { reason: [key] } })}
            onShowAll={() => setView({ ...view, search: '', filters: { status: toResolveOutcomes } })}
          />
        )}
      </div>
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
      {answer && <CallFacts facts={answer.facts} />}
    </div>
  );
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
