import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../../auth/useSignedInAccount.ts';
import { entryBySlug } from '../../../domain/errorCatalogue.ts';
import type { DeviceHit } from '../../../domain/find/deviceHit.ts';
import type { PastedState } from '../../../domain/find/pastedDevices.ts';
import type { CustomerId } from '../../../domain/identifiers.ts';
import { keptCustomersQuery } from '../../../kept/customers.ts';
import { customerName } from '../../../partnerCenter/customers.ts';
import type { OutcomeTone } from '../../../ui/theme.ts';

/** A state in the color of an outcome. */
export const tones = {
  registered: 'registered',
  alreadyRegistered: 'alreadyRegistered',
  listed: 'registered',
  forYou: 'forYou',
  waitingForOthers: 'waitingForOthers',
  inProgress: 'inProgress',
  unclear: 'unclear',
  sent: 'inProgress',
  notSent: 'waitingForOthers',
  notFound: 'unclear',
} as const satisfies Record<PastedState, OutcomeTone>;

/** The names of customers as this browser knows them; the ID of one that it does not know. */
export function useKeptNames(): (customerId: CustomerId) => string {
  const { data: customers } = useQuery(keptCustomersQuery(useAccount().key));
  return useMemo(() => {
    const names = new Map(customers?.map((customer) => [customer.customerId, customerName(customer)]));
    return (customerId: CustomerId) => names.get(customerId) ?? customerId;
  }, [customers]);
}

/** Why a device is not registered and who acts, in words; empty texts without an error. The page loads the texts `errorCatalogue`. */
export function useReasons() {
  const { t } = useTranslation('errorCatalogue');
  return useMemo(
    () => ({
      reason(hit: Pick<DeviceHit, 'code'> | null) {
        const code = hit?.code ?? null;
        if (code === null) return '';
        const known = entryBySlug(code);
        if (known === null) return `${t('unknown.title')} ${code}`;
        return [t(`errors.${known.name}.title`), known.code].filter(Boolean).join(' ');
      },
      actor(hit: Pick<DeviceHit, 'code' | 'state'> | null) {
        if (hit === null || hit.code === null || !/^(forYou|waitingForOthers)$/.test(hit.state)) return '';
        // A duplicate row is resolved with its other row, so its own entry does not say who acts.
        const actor = hit.state === 'forYou' ? 'partner' : entryBySlug(hit.code)?.actor;
        return actor && actor !== 'nobody' ? t(`actors.${actor}`) : '';
      },
    }),
    [t],
  );
}
