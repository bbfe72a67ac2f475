import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useSelector } from '@tanstack/react-store';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { readingProgress } from '../../../domain/find/reading.ts';
import { MS_PER_CALL } from '../../../domain/pollSchedule.ts';
import { useFormat } from '../../../i18n/format.ts';
import type { KeptReading } from '../../../kept/records.ts';
import type { DeviceSearch } from '../../../operations/DeviceSearch.ts';

interface ReadingProgressLineProps {
  readonly search: DeviceSearch;
  /** Those of the customers that are being read. */
  readonly readings: readonly KeptReading[];
}

/** How far the reading is, what it waits for, and the button that ends it. */
export function ReadingProgressLine({ search, readings }: ReadingProgressLineProps) {
  const { t } = useTranslation('find');
  const format = useFormat();
  const { activity, pausedUntil, isOffline } = useSelector(search.store, (state) => state);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  const { pages, callsLeft, read, devices } = readingProgress(readings.flatMap(({ batches }) => batches));
  const calls = pages + callsLeft;
  const waiting =
    activity === 'waiting'
      ? t('read.waiting')
      : isOffline
        ? t('read.offline')
        : pausedUntil && t('read.paused', { time: format.time(pausedUntil) });
  return (
    <>
      <LinearProgress
        variant="determinate"
        value={calls === 0 ? 0 : (100 * pages) / calls}
        aria-label={t('read.reading')}
      />
      <p>
        {t('read.progress', { read: format.number(read), devices: format.number(devices) })}
        {callsLeft > 0 &&
          ` · ${t('read.left', {
            ...{ count: callsLeft, number: format.number(callsLeft) },
            time: format.duration(callsLeft * MS_PER_CALL),
          })}`}
      </p>
      <p role="status">{waiting}</p>
      <div className="find-actions">
        <Button ref={button} variant="outlined" onClick={() => search.stop()}>
          {t('read.cancel')}
        </Button>
      </div>
    </>
  );
}
