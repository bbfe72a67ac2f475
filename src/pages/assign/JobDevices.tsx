import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import { untilOnline } from '../../browser/untilOnline.ts';
import { wait } from '../../browser/wait.ts';
import type { CustomerId, ProfileId } from '../../domain/identifiers.ts';
import { useFormat } from '../../i18n/format.ts';
import { PatientCalls, type Waiting } from '../../operations/PatientCalls.ts';
import { readJobDevices } from '../../operations/readJobDevices.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import { uploadAddress } from '../shared/uploadAddress.ts';
import { useOperations } from '../shared/useOperations.ts';
import type { DevicesToAssign } from './AssignForm.tsx';
import type { AssignSource } from './assignSource.ts';

interface JobDevicesProps {
  readonly customerId: CustomerId;
  readonly source: Exclude<AssignSource, { kind: 'deviceBatch' }>;
  /** The profile of the assignment that failed, as far as the address says. */
  readonly profileId: ProfileId | null;
  readonly children: (read: DevicesToAssign) => ReactNode;
}

/** Reads the registered devices of an upload, or those for which an assignment failed. */
export function JobDevices({ customerId, source, profileId, children }: JobDevicesProps) {
  const { t } = useTranslation('assign');
  const format = useFormat();
  const [waiting, setWaiting] = useState<Partial<Waiting>>({});
  const { data, error, isFetching, refetch } = useJobDevices(customerId, source, setWaiting);
  const { kind, trackingIds } = source;
  const assigns = kind === 'failed' && profileId !== null ? { profileId } : null;
  const notes = data
    ? [
        !data.isFinal && t('note.notFinal'),
        data.unidentified > 0 &&
          t('note.unidentified', {
            count: data.unidentified,
            number: format.number(data.unidentified),
          }),
      ].filter((note) => note !== false)
    : [];
  return (
    <>
      <div className="assign-source">
        <RouterLink {...uploadAddress(customerId, trackingIds, assigns)}>{t(`source.${kind}`)}</RouterLink>
        <span role="status">
          {isFetching &&
            (waiting.pausedUntil
              ? t('source.throttled', { time: format.time(waiting.pausedUntil) })
              : t(waiting.isOffline ? 'source.offline' : 'source.loading'))}
        </span>
      </div>
      {error && !isFetching && <ApiProblem error={error} variant="line" onRetry={() => void refetch()} />}
      {isFetching && <SkeletonRows rows={3} />}
      {data && !isFetching && children({ devices: data.devices, notes, isRead: true })}
    </>
  );
}

function useJobDevices(
  customerId: CustomerId,
  { kind, trackingIds }: JobDevicesProps['source'],
  onWaiting: (change: Partial<Waiting>) => void,
) {
  const account = useAccount().key;
  const partnerCenter = usePartnerCenter();
  const queryClient = useQueryClient();
  const { watcher } = useOperations();
  return useQuery({
    queryKey: ['devicesToAssign', customerId, kind, ...trackingIds],
    queryFn({ signal }) {
      const calls = new PatientCalls({
        ...{ partnerCenter, watcher, wait, untilOnline, onChange: onWaiting },
        now: () => Date.now(),
      });
      const which = kind === 'upload' ? 'registered' : 'failed';
      const reading = { account, partnerCenter, queryClient, calls };
      return readJobDevices(reading, { customerId, trackingIds }, which, true, signal);
    },
    // What the devices have now is to be shown, so it is read each time.
    ...{ staleTime: 0, gcTime: 0, retry: false, networkMode: 'always' },
  });
}
