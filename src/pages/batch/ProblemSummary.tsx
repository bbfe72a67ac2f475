import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchDevice } from '../../domain/batch.ts';
import { type Actor, type CatalogueEntry, parties } from '../../domain/errorCatalogue.ts';
import type { BatchTrackingId } from '../../domain/identifiers.ts';
import { batchOutcomes, errorKey, isToResolve } from '../../domain/outcome.ts';
import type { MessageFacts } from '../../domain/partyMessage.ts';
import { useFormat } from '../../i18n/format.ts';
import { AskedMark } from './AskedMark.tsx';
import { PartyMessageButton } from './PartyMessageButton.tsx';

interface ProblemSummaryProps {
  readonly devices: readonly BatchDevice[];
  readonly batchTrackingId: BatchTrackingId;
  /** For the messages to those who have to act. */
  readonly message: MessageFacts;
  readonly onShow: (errorKey: string) => void;
  readonly onShowAll: () => void;
}

/** Each error to resolve once, the most frequent first: how many devices, what it is, and who acts. */
export function ProblemSummary({
  devices,
  batchTrackingId,
  message,
  onShow,
  onShowAll,
}: ProblemSummaryProps) {
  const { t } = useTranslation(['batch', 'errorCatalogue']);
  const format = useFormat();
  const problems = useMemo(() => countProblems(devices), [devices]);
  if (problems.length === 0) return null;
  const waitedFor = parties.filter((party) => problems.some(({ actors }) => actors.has(party)));
  return (
    <section aria-labelledby="problems" className="batch-problems">
      <div className="problems-title">
        <Typography id="problems" variant="h2" sx={{ fontSize: '1rem' }}>
          {t('summary.title')}
        </Typography>
        <button type="button" className="link-button" onClick={onShowAll}>
          {t('summary.all')}
        </button>
      </div>
      <Box component="table" className="problem-summary">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('summary.count')}</th>
            <th scope="col">{t('summary.reason')}</th>
            <th scope="col">{t('summary.actor')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ key, count, device, explanation, actors }) => {
            const title = explanation
              ? t(`errorCatalogue:errors.${explanation.name}.title`)
              : t('errorCatalogue:unknown.title');
            const sent = [device.errorCode, device.errorDescription].filter(Boolean).join(' ');
            return (
              <tr key={key}>
                <td className="problem-count">{format.number(count)}</td>
                <td>
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => onShow(key)}
                    title={t('summary.show', { reason: title })}
                  >
                    {title}
                  </button>{' '}
                  <span className="as-sent">{sent}</span>
                </td>
                <td>{[...actors].map((actor) => t(`errorCatalogue:actors.${actor}`)).join(', ')}</td>
              </tr>
            );
          })}
        </tbody>
      </Box>
      {waitedFor.map((party) => (
        <div key={party} className="problem-party">
          <PartyMessageButton facts={message} party={party} />
          <AskedMark customerId={message.customerId} batchTrackingId={batchTrackingId} party={party} />
        </div>
      ))}
    </section>
  );
}

interface Problem {
  readonly key: string;
  /** One of its devices, for the error as sent. */
  readonly device: BatchDevice;
  readonly explanation: CatalogueEntry | null;
  /** Several for duplicate rows, whose other rows may have different errors. */
  readonly actors: Set<Actor | 'unknown'>;
  count: number;
}

function countProblems(devices: readonly BatchDevice[]): readonly Problem[] {
  const { of } = batchOutcomes(devices);
  const problems = new Map<string, Problem>();
  for (const device of devices) {
    const { outcome, explanation, actor } = of(device);
    if (!isToResolve(outcome)) continue;
    const key = errorKey(device);
    const problem = problems.get(key) ?? { key, device, explanation, actors: new Set(), count: 0 };
    problem.count++;
    if (actor) problem.actors.add(actor);
    problems.set(key, problem);
  }
  return [...problems.values()].sort((one, other) => other.count - one.count);
}
