import Typography from '@mui/material/Typography';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchDevice } from '../../domain/batch.ts';
import type { BatchVerdict } from '../../domain/batchVerdict.ts';
import type { BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';
import { useFormat } from '../../i18n/format.ts';
import type { UploadOfBatch } from '../../kept/uploads.ts';
import type { WatchedBatch } from '../../operations/WatchedBatch.ts';
import { ApiError } from '../../partnerCenter/apiError.ts';
import type { BatchAnswer } from '../../partnerCenter/batchStatus.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import type { TableView } from '../../ui/dataTable/tableView.ts';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import { SupportFacts } from '../shared/SupportFacts.tsx';
import { useMaskedKeys } from '../shared/useMaskedKeys.ts';
import { useVerdictText } from '../shared/useVerdictText.ts';
import { BatchFacts } from './BatchFacts.tsx';
import { DevicesTable } from './DevicesTable.tsx';
import { ProblemSummary } from './ProblemSummary.tsx';
import { SupportBundleButton } from './SupportBundleButton.tsx';
import { UploadLinks } from './UploadLinks.tsx';
import { Verdict } from './Verdict.tsx';
import { WatchLine } from './WatchLine.tsx';
import './batch.css';

// Opened by those who look into one device; the list is there before.
const DevicePanel = lazy(() => import('./DevicePanel.tsx').then((it) => ({ default: it.DevicePanel })));

export interface BatchViewProps {
  readonly customerId: CustomerId;
  /** `null` until known, or where Partner Center does not tell it. */
  readonly customerName: string | null;
  readonly trackingId: BatchTrackingId;
  readonly answer: BatchAnswer | null;
  readonly verdict: BatchVerdict | null;
  readonly failure: Error | null;
  readonly watching: WatchedBatch;
  readonly account: string;
  /** The upload that made the batch; `null` if this browser does not know it. */
  readonly uploaded: UploadOfBatch | null;
  readonly view: TableView;
  readonly onViewChange: (view: TableView) => void;
  readonly openedPosition: number | null;
  readonly onOpen: (device: BatchDevice) => void;
  readonly onClose: () => void;
  /** The address of this view, for a colleague. */
  readonly link: () => string;
}

/** Verdict first, then what needs attention, then every device. What is known stays on screen through every failure. */
export function BatchView(props: BatchViewProps) {
  const { customerName, customerId, trackingId, answer, verdict, failure, watching } = props;
  const { uploaded, view, onViewChange } = props;
  const { t } = useTranslation(['batch', 'common']);
  const copied = { copied: t('common:copy.copied'), failed: t('common:copy.failed') };
  const [masksKeys, setMasksKeys] = useMaskedKeys();
  const opened = props.openedPosition === null ? undefined : answer?.batch.devices[props.openedPosition - 1];
  return (
    <div className="batch-page">
      <PageTitle customerName={customerName} verdict={verdict} />
      <div className="batch-head">
        <div className="batch-title">
          <RouterLink to="/customers/$customerId" params={{ customerId }}>
            {customerName ?? customerId}
          </RouterLink>
          <Typography variant="h1" sx={{ fontSize: '1rem' }}>
            {t('title')}
          </Typography>
          <span className="tracking-id">
            <code>{trackingId}</code>
            <CopyButton iconOnly text={() => trackingId} label={t('copyTrackingId')} texts={copied} />
          </span>
          <span className="batch-actions">
            <SupportBundleButton
              facts={{
                ...{ customerId, customerName, batchTrackingId: trackingId, batch: answer?.batch ?? null },
                lastCall: failure instanceof ApiError ? failure.facts : (answer?.facts ?? null),
              }}
              link={props.link}
            />
            <span title={t('copyLinkHint')}>
              <CopyButton text={props.link} label={t('copyLink')} texts={copied} />
            </span>
          </span>
        </div>
        {failure && (
          <ApiProblem error={failure} variant={answer ? 'banner' : 'page'} onRetry={watching.checkNow} />
        )}
        <div className="batch-state">
          {verdict && <Verdict verdict={verdict} />}
          {!answer && !failure && <p role="status">{t('loading')}</p>}
          {answer && <BatchFacts batch={answer.batch} at={answer.facts.at} />}
          <WatchLine watching={watching} />
          {verdict && (
            <UploadLinks
              account={props.account}
              customerId={customerId}
              trackingId={trackingId}
              uploaded={uploaded}
              verdict={verdict}
            />
          )}
        </div>
        {answer && (
          <ProblemSummary
            devices={answer.batch.devices}
            onShow={(key) => onViewChange({ ...view, search: '', filters: { reason: [key] } })}
            onShowAll={() => onViewChange({ ...view, search: '', filters: { status: ['failed'] } })}
          />
        )}
      </div>
      {(answer || !failure) && (
        <div className="batch-body">
          <DevicesTable
            devices={answer?.batch.devices ?? null}
            uploaded={uploaded?.part.devices ?? null}
            isOver={verdict?.phase === 'done'}
            view={view}
            onViewChange={onViewChange}
            opened={opened ?? null}
            onOpen={props.onOpen}
            masksKeys={masksKeys}
            onMaskKeys={setMasksKeys}
          />
          {verdict && props.openedPosition !== null && (
            <Suspense fallback={null}>
              <DevicePanel
                position={props.openedPosition}
                total={verdict.total}
                device={opened ?? null}
                uploaded={(opened && uploaded?.part.devices[opened.position - 1]) ?? null}
                masksKeys={masksKeys}
                link={props.link}
                onClose={props.onClose}
              />
            </Suspense>
          )}
        </div>
      )}
      {answer && <SupportFacts facts={answer.facts} />}
    </div>
  );
}

/** The tab's title carries the progress, so that the batch can be followed from another tab. */
function PageTitle({ customerName, verdict }: Pick<BatchViewProps, 'customerName' | 'verdict'>) {
  const { t } = useTranslation(['batch', 'common']);
  const format = useFormat();
  const verdictText = useVerdictText();
  const isRunning = verdict !== null && verdict.phase !== 'done' && verdict.progress !== null;
  const progress =
    isRunning && verdict.progress !== null ? `${format.number(Math.floor(verdict.progress * 100))} %` : null;
  const parts = [progress, verdict && verdictText(verdict), customerName, t('title')];
  return <title>{parts.filter(Boolean).join(' · ')}</title>;
}
