import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useSelector } from '@tanstack/react-store';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../../auth/useSignedInAccount.ts';
import { readingProgress } from '../../../domain/find/reading.ts';
import type { CustomerId } from '../../../domain/identifiers.ts';
import { useFormat } from '../../../i18n/format.ts';
import { keptReadingsQuery } from '../../../kept/readings.ts';
import type { KeptReading } from '../../../kept/records.ts';
import { DeviceSearch } from '../../../operations/DeviceSearch.ts';
import { ApiError } from '../../../partnerCenter/apiError.ts';
import { ApiProblem } from '../ApiProblem.tsx';
import { useOperations } from '../useOperations.ts';
import { ChooseCustomers } from './ChooseCustomers.tsx';
import { CountedCalls } from './CountedCalls.tsx';
import { ReadingProgressLine } from './ReadingProgressLine.tsx';
import { useKeptNames } from './useFoundWords.ts';

/** Has all device batches of chosen customers read, after saying what that takes, and shows how far it is. */
export function ReadBatches({ customerId }: { customerId: CustomerId | null }) {
  const { t } = useTranslation('find');
  const titleId = useId();
  const { find, watcher } = useOperations();
  const search = find('device search', (options) => new DeviceSearch({ ...options, watcher }));
  const { activity, counted, customers, obstacle } = useSelector(search.store, (state) => state);
  const { data: all = [] } = useQuery(keptReadingsQuery(useAccount().key));
  const readings = all.filter((one) => customerId === null || one.customerId === customerId);
  const isBusy = activity === 'reading' || activity === 'waiting';
  const isCounted =
    activity === 'idle' && counted.size > 0 && (customerId === null || counted.has(customerId));
  return (
    <section className="find-read" aria-labelledby={titleId}>
      <Typography variant="h2" id={titleId}>
        {t('read.title')}
      </Typography>
      <p className="find-hint">{t('read.about')}</p>
      {isBusy && (
        <ReadingProgressLine
          search={search}
          readings={all.filter((one) => customers.includes(one.customerId))}
        />
      )}
      {isCounted && <CountedCalls search={search} />}
      {!isBusy && !isCounted && <ChooseCustomers search={search} customerId={customerId} />}
      {obstacle === 'notStored' && <p role="alert">{t('read.notStored')}</p>}
      {obstacle instanceof ApiError && (
        <ApiProblem error={obstacle} variant="line" onRetry={() => void search.continue(customers)} />
      )}
      {obstacle instanceof Error && !(obstacle instanceof ApiError) && (
        <p role="alert">{t('read.stopped')}</p>
      )}
      {readings.length > 0 && <DoneList readings={readings} search={search} isBusy={isBusy} />}
    </section>
  );
}

interface DoneListProps {
  readonly readings: readonly KeptReading[];
  readonly search: DeviceSearch;
  readonly isBusy: boolean;
}

/** What has been read of each customer, and when. */
function DoneList({ readings, search, isBusy }: DoneListProps) {
  const { t } = useTranslation('find');
  const format = useFormat();
  const nameOf = useKeptNames();
  const titleId = useId();
  const unfinished = readings.filter(({ batches }) => batches.some(({ isComplete }) => !isComplete));
  const lineOf = ({ customerId, batches }: KeptReading) => {
    const { batches: count, completeBatches, read } = readingProgress(batches);
    const customer = nameOf(customerId);
    if (count === 0) return t('read.none', { customer });
    const devices = t('read.devices', { count: read, number: format.number(read) });
    const numbers = { customer, devices, count, number: format.number(count) };
    return completeBatches === count
      ? t('read.complete', numbers)
      : t('read.partly', { ...numbers, done: format.number(completeBatches) });
  };
  return (
    <>
      <Typography variant="h3" id={titleId}>
        {t('read.done')}
      </Typography>
      <ul aria-labelledby={titleId}>
        {readings.map((reading) => (
          <li key={reading.customerId}>
            <bdi>{lineOf(reading)}</bdi>
            <small className="found-note">
              {t('read.listedAt', { time: format.shortDateTime(reading.listedAt) })}
            </small>
          </li>
        ))}
      </ul>
      {unfinished.length > 0 && !isBusy && (
        <Button
          variant="outlined"
          sx={{ justifySelf: 'start' }}
          onClick={() => void search.continue(unfinished.map(({ customerId }) => customerId))}
        >
          {t('read.continue')}
        </Button>
      )}
    </>
  );
}
