import Button from '@mui/material/Button';
import { useSelector } from '@tanstack/react-store';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { MS_PER_CALL } from '../../../domain/pollSchedule.ts';
import { useFormat } from '../../../i18n/format.ts';
import type { DeviceSearch } from '../../../operations/DeviceSearch.ts';
import { ApiProblem } from '../ApiProblem.tsx';
import { useKeptNames } from './useFoundWords.ts';

/** What reading the counted device batches takes, and the button that begins. */
export function CountedCalls({ search }: { search: DeviceSearch }) {
  const { t } = useTranslation('find');
  const format = useFormat();
  const nameOf = useKeptNames();
  const counted = useSelector(search.store, (state) => state.counted);
  const button = useRef<HTMLButtonElement>(null);
  // The button that counted is gone.
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  const entries = [...counted];
  const calls = entries.reduce((sum, [, one]) => sum + ('list' in one ? one.progress.callsLeft : 0), 0);
  return (
    <>
      <ul>
        {entries.map(([customerId, one]) => {
          const customer = nameOf(customerId);
          if ('error' in one)
            return (
              <li key={customerId}>
                <bdi>{customer}</bdi>
                <ApiProblem error={one.error} variant="line" />
              </li>
            );
          const { batches, devices } = one.progress;
          const ofDevices = t('read.devices', { count: devices, number: format.number(devices) });
          const numbers = { count: batches, number: format.number(batches), devices: ofDevices };
          return (
            <li key={customerId}>
              <bdi>{t('read.counted', { customer, ...numbers })}</bdi>
            </li>
          );
        })}
      </ul>
      <p role="status">
        <strong>
          {calls === 0
            ? t('read.noCalls')
            : t('read.calls', {
                ...{ count: calls, number: format.number(calls) },
                time: format.duration(calls * MS_PER_CALL),
              })}
        </strong>{' '}
        {calls > 0 && `${t('read.longer')} ${t('read.replaced')}`}
      </p>
      <div className="find-actions">
        {calls > 0 && (
          <Button ref={button} variant="contained" onClick={() => void search.start()}>
            {t('read.start')}
          </Button>
        )}
        <Button ref={calls > 0 ? undefined : button} onClick={() => void search.count([])}>
          {t('read.change')}
        </Button>
      </div>
    </>
  );
}
