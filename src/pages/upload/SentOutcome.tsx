import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { batchVerdict } from '../../domain/batchVerdict.ts';
import type { BatchTrackingId } from '../../domain/identifiers.ts';
import { repairedBatches } from '../../domain/upload/repairedBatches.ts';
import { assignmentOf } from '../../domain/upload/uploadPlan.ts';
import { wholeUpload } from '../../domain/wholeUpload.ts';
import type { KeptUpload } from '../../kept/records.ts';
import { RouterButton } from '../../routing/RouterLink.tsx';
import { OutcomeBar } from '../../ui/OutcomeBar.tsx';
import { compareAddress } from '../shared/compareAddress.ts';
import { repairTarget, uploadAddress } from '../shared/uploadAddress.ts';
import { useOutcomeShares } from '../shared/useOutcomeShares.ts';
import { useVerdictText } from '../shared/useVerdictText.ts';
import { useWatchedBatches } from '../shared/useWatchedBatches.ts';

interface SentOutcomeProps {
  readonly upload: KeptUpload;
  /** Every part was sent or left out. */
  readonly isSent: boolean;
}

/**
 * The outcome of all sent parts together, checked until its end, with the way to the status of the whole upload and, once it is
 * finished, to another upload of the devices to resolve.
 */
export function SentOutcome({ upload: { customerId, trackingIds, plan }, isSent }: SentOutcomeProps) {
  const { t } = useTranslation(['uploadPage', 'batch']);
  const verdictText = useVerdictText();
  const sharesOf = useOutcomeShares();
  const watched = useWatchedBatches(customerId, trackingIds);
  const { batch, sentCount } = useMemo(
    () =>
      wholeUpload(
        watched.map(({ answer, watching: { trackingId } }) => {
          const part = plan.parts.find(
            ({ state }) => state.kind === 'sent' && state.batchTrackingId === trackingId,
          );
          return { batchTrackingId: trackingId, batch: answer?.batch ?? null, sent: part?.devices ?? null };
        }),
      ),
    [watched, plan],
  );
  const verdict = batch && batchVerdict(batch);
  const repairs = repairedBatches(plan);
  const side = (ids: readonly BatchTrackingId[]) =>
    ({ kind: 'upload', trackingIds: ids, name: null }) as const;
  const isFinished = isSent && verdict?.phase === 'done';
  const text = verdict ? verdictText(verdict, isSent ? sentCount : null) : t('watch.asking');
  return (
    <section className="upload-card sent-outcome" aria-label={t('watch.outcome')}>
      <p role="status">{text}</p>
      <OutcomeBar
        shares={verdict ? sharesOf(verdict) : []}
        label={isFinished ? text : t('batch:progress')}
        progress={isFinished ? null : (verdict?.progress ?? 0)}
      />
      <div className="upload-actions">
        {isFinished && verdict.toResolve > 0 && (
          <RouterButton variant="contained" {...repairTarget(customerId, trackingIds, assignmentOf(plan))}>
            {t('repair.title')}
          </RouterButton>
        )}
        <RouterButton variant="outlined" {...uploadAddress(customerId, trackingIds, assignmentOf(plan))}>
          {t('watch.toStatus')}
        </RouterButton>
        {repairs.length > 0 && (
          <RouterButton {...compareAddress(customerId, { before: side(repairs), after: side(trackingIds) })}>
            {t('watch.compare', { count: repairs.length })}
          </RouterButton>
        )}
      </div>
    </section>
  );
}
