import { useTranslation } from 'react-i18next';
import type { BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { useVerdictText } from '../shared/useVerdictText.ts';
import { useWatchedBatch } from '../shared/useWatchedBatch.ts';

interface PartOutcomeProps {
  readonly customerId: CustomerId;
  readonly trackingId: BatchTrackingId;
  /** How many devices were sent. */
  readonly sent: number;
}

/** The outcome of one batch in a few words, checked until its end. */
export function PartOutcome({ customerId, trackingId, sent }: PartOutcomeProps) {
  const { t } = useTranslation(['uploadPage', 'batch']);
  const verdictText = useVerdictText();
  const { verdict, failure } = useWatchedBatch(customerId, trackingId);
  const state = verdict ? verdictText(verdict, sent) : t(failure ? 'watch.outcomeUnknown' : 'watch.asking');
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
