import { useTranslation } from 'react-i18next';
import { type BatchTrackingId, type CustomerId, joinBatchTrackingIds } from '../../domain/identifiers.ts';
import { useFormat } from '../../i18n/format.ts';
import { RouterButton, RouterLink } from '../../routing/RouterLink.tsx';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import { useVerdictText } from '../shared/useVerdictText.ts';
import type { RepairedBatchState } from './useRepairedBatches.ts';

interface RepairSourcesProps {
  readonly customerId: CustomerId;
  readonly batches: readonly RepairedBatchState[];
}

/** The batches whose failed devices are uploaded again, with what is not known of them, and the way to their other parts. */
export function RepairSources({ customerId, batches }: RepairSourcesProps) {
  const { t } = useTranslation('uploadPage');
  const isOnly = batches.length === 1;
  return (
    <section aria-label={t('repair.sources')} className="upload-card">
      <ul className="repair-sources">
        {batches.map((batch) => (
          <Source key={batch.trackingId} customerId={customerId} batch={batch} isOnly={isOnly} />
        ))}
      </ul>
      <OtherParts customerId={customerId} batches={batches} />
    </section>
  );
}

interface SourceProps {
  readonly customerId: CustomerId;
  readonly batch: RepairedBatchState;
  readonly isOnly: boolean;
}

function Source({ customerId, batch, isOnly }: SourceProps) {
  const { t } = useTranslation('uploadPage');
  const verdictText = useVerdictText();
  const { trackingId, sentHere, verdict, failure, answer, watching } = batch;
  return (
    <li>
      <RouterLink
        to="/customers/$customerId/batches/$batchTrackingId"
        params={{ customerId, batchTrackingId: trackingId }}
      >
        {sentHere ? <bdi>{sentHere.part.batchId}</bdi> : t('repair.of', { trackingId })}
      </RouterLink>{' '}
      {verdict && <span className="upload-quiet">{verdictText(verdict, sentHere?.part.devices.length)}</span>}
      {!verdict && !failure && <span className="upload-quiet">{t('watch.asking')}</span>}
      {verdict && verdict.phase !== 'done' && <p className="upload-warning">{t('repair.running')}</p>}
      {!isOnly && failure && !answer && (
        <>
          <ApiProblem error={failure} variant="line" onRetry={watching.checkNow} />
          <p className="upload-warning">{t('repair.notIncluded')}</p>
        </>
      )}
    </li>
  );
}

/** If the upload had more parts, how to include their failed devices. */
function OtherParts({ customerId, batches }: RepairSourcesProps) {
  const { t } = useTranslation('uploadPage');
  const format = useFormat();
  const all = new Set<BatchTrackingId>();
  for (const { trackingId, sentHere } of batches)
    for (const id of sentHere?.upload.trackingIds ?? [trackingId]) all.add(id);
  if (all.size === batches.length) return null;
  return (
    <p className="upload-line">
      <span>
        {t('repair.onlySome', {
          count: batches.length,
          included: format.number(batches.length),
          parts: format.number(all.size),
        })}
      </span>
      <RouterButton
        variant="outlined"
        to="/customers/$customerId/upload"
        params={{ customerId }}
        search={{ repair: joinBatchTrackingIds([...all]) }}
      >
        {t('repair.includeOthers')}
      </RouterButton>
    </p>
  );
}
