import useMediaQuery from '@mui/material/useMediaQuery';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assignmentOf, type PlannedPart } from '../../domain/upload/uploadPlan.ts';
import { useFormat } from '../../i18n/format.ts';
import type { KeptUpload } from '../../kept/records.ts';
import { narrow } from './narrow.ts';
import { PartOutcome } from './PartOutcome.tsx';

/** Every part of an upload: whether it was sent, and the outcome of its devices. */
export function PartsTable({ upload: { customerId, plan } }: { upload: KeptUpload }) {
  const { t } = useTranslation('uploadPage');
  const format = useFormat();
  const hasBatches = assignmentOf(plan) === null;
  const isNarrow = useMediaQuery(narrow, { noSsr: true });
  const outcomeOf = ({ state, devices }: PlannedPart) =>
    state.kind === 'sent' &&
    state.batchTrackingId && (
      <PartOutcome customerId={customerId} trackingId={state.batchTrackingId} sent={devices.length} />
    );
  if (isNarrow)
    return (
      <ul className="upload-card part-list" aria-label={t('watch.table')}>
        {plan.parts.map((part) => (
          <li key={part.number}>
            <span className="part-line part-title">
              <strong>
                {part.batchId === null ? (
                  t('watch.part', { number: format.number(part.number) })
                ) : (
                  <>
                    {format.number(part.number)}. <bdi>{part.batchId}</bdi>
                  </>
                )}
              </strong>
              <span>
                {t('file.devices', {
                  count: part.devices.length,
                  number: format.number(part.devices.length),
                })}
              </span>
            </span>
            <span>
              <StateText state={part.state} mayHaveArrived={part.mayHaveArrived} />
            </span>
            <span>{outcomeOf(part)}</span>
          </li>
        ))}
      </ul>
    );
  return (
    <div className="upload-card upload-scroll">
      <table className="upload-table" aria-label={t('watch.table')}>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('watch.columns.part')}
            </th>
            {hasBatches && <th scope="col">{t('watch.columns.batch')}</th>}
            <th scope="col" className="number">
              {t('watch.columns.devices')}
            </th>
            <th scope="col">{t('watch.columns.state')}</th>
            <th scope="col">{t('watch.columns.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.parts.map((part) => (
            <tr key={part.number}>
              <td className="number">{format.number(part.number)}</td>
              {hasBatches && (
                <td>
                  <bdi>{part.batchId}</bdi>
                </td>
              )}
              <td className="number">{format.number(part.devices.length)}</td>
              <td>
                <StateText state={part.state} mayHaveArrived={part.mayHaveArrived} />
              </td>
              <td>{outcomeOf(part)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function StateText({ state, mayHaveArrived }: Pick<PlannedPart, 'state' | 'mayHaveArrived'>) {
  const { t } = useTranslation(['uploadPage', 'apiErrors']);
  const format = useFormat();
  switch (state.kind) {
    case 'notSent':
      return t(mayHaveArrived ? 'watch.state.unconfirmed' : 'watch.state.notSent');
    case 'inFlight':
      return t('watch.state.inFlight');
    case 'leftOut':
      return t(mayHaveArrived ? 'watch.state.leftOutUnconfirmed' : 'watch.state.leftOut');
    case 'waiting':
      return <Waiting until={state.until} because={state.because} />;
    case 'sent': {
      const time = format.dateTime(new Date(state.at));
      return t(state.batchTrackingId ? 'watch.state.sent' : 'watch.state.untracked', { time });
    }
    case 'failed':
      return `${t(mayHaveArrived ? 'watch.state.unconfirmed' : 'watch.state.failed')}: ${t(`apiErrors:${state.problem}.title`)}`;
    default:
      return state satisfies never;
  }
}

function Waiting({ until, because }: { until: number; because: 'throttled' | 'unclear' }) {
  const { t } = useTranslation('uploadPage');
  const format = useFormat();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return t(`watch.state.${because}`, { wait: format.duration(Math.max(0, until - now)) });
}
