import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import type { AllDevices } from './useAllDevices.ts';
import './readingLine.css';

interface ReadingLineProps {
  readonly reading: AllDevices;
  /** What Partner Center says the batch holds; it need not agree with the list. */
  readonly expected: number | null;
  readonly onReadAgain: () => void;
}

/** How far reading the list has come, when it was read, and the way to read it again. The page loads the texts `deviceBatches`. */
export function ReadingLine({ reading, expected, onReadAgain }: ReadingLineProps) {
  const { t } = useTranslation('deviceBatches');
  const format = useFormat();
  const { devices, isRead, isComplete, readAt, throttledUntil, isOffline, error } = reading;
  const count = devices?.length ?? 0;
  const number = format.number(count);
  const total = expected !== null && expected > count ? expected : null;

  function status() {
    if (isComplete) return readAt && t('batch.readAt', { time: format.time(readAt) });
    if (isRead) return t('loading.cutShort', { count, number });
    if (throttledUntil) return t('loading.throttled', { time: format.time(throttledUntil) });
    if (isOffline) return t('loading.offline');
    if (error) return devices && t('loading.incomplete', { count, number });
    if (devices === null) return t('loading.first');
    if (total === null) return t('loading.some', { count, number });
    return t('loading.of', { count, number, total: format.number(total) });
  }

  const isReading = !isRead && error === null;
  return (
    <div className="reading">
      {isReading && (
        <LinearProgress
          aria-label={t('loading.progress')}
          {...(total === null ? {} : { variant: 'determinate', value: (100 * count) / total })}
        />
      )}
      <span role="status">{status()}</span>
      {isRead && <Button onClick={onReadAgain}>{t('batch.refresh')}</Button>}
      {error && devices && <Button onClick={reading.goOn}>{t('loading.continue')}</Button>}
    </div>
  );
}
