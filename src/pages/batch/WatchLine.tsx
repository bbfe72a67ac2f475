import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WATCH_LIMIT_MS } from '../../domain/pollSchedule.ts';
import { useFormat } from '../../i18n/format.ts';
import type { Watching } from '../shared/useBatchWatch.ts';

/** When the batch was checked, when it will be again or why not, and the two controls over it. */
export function WatchLine({ watching }: { watching: Watching }) {
  const { t } = useTranslation('batch');
  const format = useFormat();
  const { next, lastCheckedAt, isPaused, isAsking } = watching;
  const checked =
    lastCheckedAt !== null && t('watch.checkedAt', { time: format.time(new Date(lastCheckedAt)) });
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 1.5,
        rowGap: 0.5,
        color: 'text.secondary',
      }}
    >
      <span>
        {[checked].filter(Boolean)}
        {checked && ', '}
        {isAsking ? t('watch.asking') : <NextCheck watching={watching} />}
      </span>
      <Box sx={{ display: 'flex', gap: 0.5 }}>
        {next.kind === 'wait' && (
          <Button onClick={() => watching.setPaused(!isPaused)}>
            {isPaused ? t('watch.resume') : t('watch.pause')}
          </Button>
        )}
        <Button onClick={watching.checkNow}>{t('watch.checkNow')}</Button>
      </Box>
    </Box>
  );
}

function NextCheck({ watching }: { watching: Watching }) {
  const { t } = useTranslation('batch');
  const format = useFormat();
  const { next, nextCheckAt, isPaused, isOnline } = watching;
  if (next.kind === 'stop') return t(`watch.${next.because}`, { limit: format.duration(WATCH_LIMIT_MS) });
  if (isPaused) return t('watch.paused');
  if (!isOnline) return t('watch.offline');
  if (nextCheckAt === null) return null; // The tab is hidden: nobody reads it.
  const key = { watching: 'next', sharing: 'next', failing: 'nextTry', throttled: 'throttled' } as const;
  return <Countdown until={nextCheckAt} text={(wait) => t(`watch.${key[next.because]}`, { wait })} />;
}

/** The only part of the page that is painted every second. */
function Countdown({ until, text }: { until: number; text: (wait: string) => string }) {
  const format = useFormat();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return text(format.duration(Math.max(0, until - now)));
}
