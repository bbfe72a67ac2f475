import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { batchVerdict } from '../../domain/batchVerdict.ts';
import type { BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';
import { nextPoll, sharedFloorMs } from '../../domain/pollSchedule.ts';
import { ApiError } from '../../partnerCenter/apiError.ts';
import { batchStatusQuery } from '../../partnerCenter/batchStatus.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { useVerdictText } from '../shared/useVerdictText.ts';

interface PartOutcomeProps {
  readonly customerId: CustomerId;
  readonly trackingId: BatchTrackingId;
  /** How many are followed at the same time, to share one budget of calls. */
  readonly watchedBatches: number;
}

/** The live state of one batch in a few words, asked for on the schedule of its own page. */
export function PartOutcome({ customerId, trackingId, watchedBatches }: PartOutcomeProps) {
  const { t } = useTranslation(['uploadPage', 'batch']);
  const verdictText = useVerdictText();
  const [watchedSince] = useState(() => Date.now());
  const { data, error } = useQuery({
    ...batchStatusQuery(usePartnerCenter(), customerId, trackingId),
    retry: false,
    refetchOnMount: 'always',
    refetchInterval({ state }) {
      const { problem, retryAfterMs } = state.error instanceof ApiError ? state.error : {};
      const next = nextPoll({
        verdict: state.data ? batchVerdict(state.data.batch) : null,
        failure: problem ? { problem, retryAfterMs: retryAfterMs ?? null } : null,
        failuresInARow: state.fetchFailureCount,
        watchedMs: Date.now() - watchedSince,
        floorMs: sharedFloorMs(watchedBatches),
      });
      return next.kind === 'wait' ? next.ms : false;
    },
  });
  const state = data
    ? verdictText(batchVerdict(data.batch))
    : t(error ? 'watch.outcomeUnknown' : 'watch.asking');
  return (
    <>
      <RouterLink
        to="/customers/$customerId/batches/$batchTrackingId"
        params={{ customerId, batchTrackingId: trackingId }}
      >
        {state}
      </RouterLink>
      <br />
      <code className="tracking-id">{trackingId}</code>{' '}
      <CopyButton iconOnly text={() => trackingId} label={t('batch:copyTrackingId')} />
    </>
  );
}
