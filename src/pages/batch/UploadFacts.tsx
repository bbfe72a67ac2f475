import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Batch } from '../../domain/batch.ts';
import { batchDuration } from '../../domain/batchVerdict.ts';
import { useFormat } from '../../i18n/format.ts';
import type { WatchedBatch } from '../../operations/WatchedBatch.ts';
import { WatchLine } from './WatchLine.tsx';

interface UploadFactsProps {
  readonly batch: Batch | null;
  /** When `batch` was received. */
  readonly at: Date | null;
  readonly watching: WatchedBatch;
}

/** One quiet line: how many devices, how long it took, and when it was and will be checked. */
export function UploadFacts({ batch, at, watching }: UploadFactsProps) {
  const { t } = useTranslation(['batch', 'table']);
  const format = useFormat();
  const facts: { name: string; value: ReactNode }[] = [];
  if (batch !== null) {
    const count = batch.devices.length;
    if (count > 0) {
      const value = t('table:devices.rowCount', { count, number: format.number(count) });
      facts.push({ name: 'devices', value });
    }
    const duration = at && batchDuration(batch, at);
    if (duration !== null && batch.completedTime)
      facts.push({ name: 'duration', value: format.duration(duration) });
    else if (duration !== null)
      facts.push({
        name: 'duration',
        value: t('facts.runningForTime', { duration: format.duration(duration) }),
      });
    const { completedTime } = batch;
    if (completedTime) {
      const time = format.shortDateTime(completedTime);
      facts.push({
        name: 'finished',
        value: (
          <time dateTime={completedTime.toISOString()} title={format.utc(completedTime)}>
            {t('facts.finishedAt', { time })}
          </time>
        ),
      });
    }
  }
  return (
    <div className="upload-facts">
      {batch === null && <span role="status">{t('loading')} </span>}
      {facts.map(({ name, value }) => (
        <Fragment key={name}>
          <span>{value}</span>
          {' · '}
        </Fragment>
      ))}
      <WatchLine watching={watching} />
    </div>
  );
}
