import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { batchDuration } from '../../domain/batchVerdict.ts';
import { useFormat } from '../../i18n/format.ts';
import type { ShownUpload } from '../shared/useShownUpload.ts';
import { WatchLine } from '../shared/WatchLine.tsx';

/** One quiet line: how many devices and parts, how long it took, and when it was and will be checked. */
export function UploadFacts({ upload }: { upload: ShownUpload }) {
  const { t } = useTranslation(['batch', 'table']);
  const format = useFormat();
  const { batch, answeredAt: at, parts, answeredParts } = upload;
  const facts: { name: string; value: ReactNode }[] = [];
  if (batch !== null) {
    const count = batch.devices.length;
    if (count > 0) {
      const value = t('table:devices.rowCount', { count, number: format.number(count) });
      facts.push({ name: 'devices', value });
    }
    const answered = {
      count: parts.length,
      number: format.number(parts.length),
      answered: format.number(answeredParts),
    };
    if (parts.length > 1)
      facts.push({
        name: 'parts',
        value: t(answeredParts < parts.length ? 'facts.partsSoFar' : 'facts.parts', answered),
      });
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
          <time dateTime={completedTime.toISOString()} title={format.otherTime(completedTime)}>
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
      <WatchLine watching={upload.watching} />
    </div>
  );
}
