import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedPart } from '../../domain/upload/uploadPlan.ts';
import { useFormat } from '../../i18n/format.ts';
import type { KeptUpload } from '../../kept/records.ts';
import { PartOutcome } from './PartOutcome.tsx';

/** Every part of an upload: whether it was sent, and the outcome of its devices. */
export function PartsTable({ upload: { customerId, plan } }: { upload: KeptUpload }) {
  const { t } = useTranslation('uploadPage');
  const format = useFormat();
  return (
    <div className="upload-scroll">
      <table className="upload-table" aria-label={t('watch.table')}>
        <thead>
          <tr>
            <th scope="col">{t('watch.columns.part')}</th>
            <th scope="col">{t('watch.columns.batch')}</th>
            <th scope="col">{t('watch.columns.devices')}</th>
            <th scope="col">{t('watch.columns.state')}</th>
            <th scope="col">{t('watch.columns.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.parts.map(({ number, batchId, devices, state, mayHaveArrived }) => (
            <tr key={number}>
              <td>{format.number(number)}</td>
              <td>
                <bdi>{batchId}</bdi>
              </td>
              <td>{format.number(devices.length)}</td>
              <td>
                <StateText state={state} mayHaveArrived={mayHaveArrived} />
              </td>
              <td>
                {state.kind === 'sent' && state.batchTrackingId && (
                  <PartOutcome
                    customerId={customerId}
                    trackingId={state.batchTrackingId}
                    sent={devices.length}
                  />
                )}
              </td>
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
