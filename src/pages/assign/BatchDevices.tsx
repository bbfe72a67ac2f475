import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import type { AssignableDevice } from '../../domain/assignment/planAssignment.ts';
import type { CustomerId } from '../../domain/identifiers.ts';
import { useFormat } from '../../i18n/format.ts';
import { type Device, devicesQuery } from '../../partnerCenter/devices.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';
import { RouterButton, RouterLink } from '../../routing/RouterLink.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import { ReadingLine } from '../shared/ReadingLine.tsx';
import { readSelectedDevices } from '../shared/selectedDevices.ts';
import { useAllDevices } from '../shared/useAllDevices.ts';
import type { DevicesToAssign } from './AssignForm.tsx';
import type { AssignSource } from './assignSource.ts';

interface BatchDevicesProps {
  readonly customerId: CustomerId;
  readonly source: Extract<AssignSource, { kind: 'deviceBatch' }>;
  readonly children: (read: DevicesToAssign) => ReactNode;
}

/** Reads the devices of a device batch, or the selected ones among them. */
export function BatchDevices({ customerId, source: { batchId, isSelection }, children }: BatchDevicesProps) {
  const { t } = useTranslation('assign');
  const account = useAccount().key;
  const partnerCenter = usePartnerCenter();
  const queryClient = useQueryClient();
  const reading = useAllDevices(customerId, batchId);
  const [selected] = useState(() =>
    isSelection ? readSelectedDevices({ account, customerId, batchId }) : null,
  );
  const devices = useMemo(
    () => reading.devices && assignable(reading.devices, selected),
    [reading.devices, selected],
  );
  const format = useFormat();
  const note = (kind: 'withoutId' | 'missing', count: number) =>
    count > 0 ? [t(`note.${kind}`, { count, number: format.number(count) })] : [];
  const notes = !reading.isRead
    ? []
    : selected === null
      ? note('withoutId', devices?.withoutId ?? 0)
      : note('missing', selected.size - (devices?.assignable.length ?? 0));
  const toBatch = {
    to: '/customers/$customerId/device-batches/$batchId',
    params: { customerId, batchId },
  } as const;
  if (isSelection && selected === null)
    return (
      <EmptyState
        title={t('lostSelection.title')}
        action={
          <RouterButton variant="outlined" {...toBatch}>
            {t('lostSelection.next')}
          </RouterButton>
        }
      >
        <p>{t('lostSelection.meaning')}</p>
      </EmptyState>
    );
  return (
    <>
      <div className="assign-source">
        <span>
          {t(isSelection ? 'source.selected' : 'source.deviceBatch')}{' '}
          <RouterLink {...toBatch}>
            <bdi>{batchId}</bdi>
          </RouterLink>
        </span>
        <ReadingLine
          reading={reading}
          expected={null}
          onReadAgain={() => void queryClient.resetQueries(devicesQuery(partnerCenter, customerId, batchId))}
        />
      </div>
      {reading.error && (
        <ApiProblem
          error={reading.error}
          variant="line"
          {...(reading.devices === null && { onRetry: reading.goOn })}
        />
      )}
      {children({ devices: devices?.assignable ?? null, notes, isRead: reading.isRead })}
    </>
  );
}

function assignable(devices: readonly Device[], selected: ReadonlySet<string> | null) {
  const withId = devices.filter(({ id }) => id !== null);
  const wanted = selected === null ? withId : withId.filter(({ id }) => id !== null && selected.has(id));
  return { assignable: wanted.map(toAssignable), withoutId: devices.length - withId.length };
}

function toAssignable(device: Device): AssignableDevice {
  const { id, serialNumber, productKey, oemManufacturerName, modelName, profileId } = device;
  return {
    deviceId: id ?? '',
    ...{ serialNumber, productKey, manufacturer: oemManufacturerName, model: modelName },
    profile: profileId,
  };
}
