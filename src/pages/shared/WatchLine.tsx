import { useSelector } from '@tanstack/react-store';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { browserClock } from '../../browser/clock.ts';
import { pageState } from '../../browser/pageState.ts';
import { WATCH_LIMIT_MS } from '../../domain/pollSchedule.ts';
import { useFormat } from '../../i18n/format.ts';
import type { WatchState } from '../../operations/WatchedBatch.ts';
import type { Watching } from '../../operations/watchedTogether.ts';
import './watchLine.css';

/** When the upload was checked, when it will be again or why not, and the two controls over it. */
export function WatchLine({ watching }: { watching: Watching }) {
  const { t } = useTranslation('batch');
  const format = useFormat();
  const state = useSelector(watching.store);
  const { next, lastCheckedAt, isPaused, isAsking } = state;
  const checked = lastCheckedAt !== null && t('watch.checkedAt', { time: format.time(lastCheckedAt) });
  return (
    <>
      <span>
        {checked}
        {checked && ' · '}
        {isAsking ? t('watch.asking') : <NextCheck state={state} />}
      </span>{' '}
      <span className="watch-controls">
        {next.kind === 'wait' && (
          <button type="button" className="link-button" onClick={() => watching.setPaused(!isPaused)}>
            {isPaused ? t('watch.resume') : t('watch.pause')}
          </button>
        )}
        <button type="button" className="link-button" onClick={watching.checkNow}>
          {t('watch.checkNow')}
        </button>
      </span>
    </>
  );
}

function NextCheck({ state }: { state: WatchState }) {
  const { t } = useTranslation('batch');
  const format = useFormat();
  const { next, nextCheckAt, isPaused } = state;
  if (next.kind === 'stop') return t(`watch.${next.because}`, { limit: format.duration(WATCH_LIMIT_MS) });
  if (isPaused) return t('watch.paused');
  if (!pageState.isOnline()) return t('watch.offline');
  if (nextCheckAt === null) return null; // The tab is hidden: nobody reads it.
  const key = { watching: 'next', failing: 'nextTry', throttled: 'throttled' } as const;
  return <Countdown until={nextCheckAt} text={(wait) => t(`watch.${key[next.because]}`, { wait })} />;
}

/** The only part of the page that is painted every second. */
function Countdown({ until, text }: { until: number; text: (wait: string) => string }) {
  const format = useFormat();
  const [now, setNow] = useState(browserClock.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(browserClock.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return text(format.duration(Math.max(0, until - now)));
}
