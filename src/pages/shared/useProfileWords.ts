import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerId } from '../../domain/identifiers.ts';
import type { Profile } from '../../domain/profile.ts';
import { deviceProfileText } from '../../domain/profileNames.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';
import { profilesQuery } from '../../partnerCenter/policies.ts';

/** The customer's profiles; `null` until all of them are known. */
export function useAllProfiles(customerId: CustomerId): readonly Profile[] | null {
  const list = useQuery(profilesQuery(usePartnerCenter(), customerId)).data;
  return list?.isComplete ? list.profiles : null;
}

/**
 * What the profile of a device is called, by what the device carries: its name, its ID as long as the name is not known, or nothing.
 * The page loads the texts `profiles`.
 */
export function useProfileWords(customerId: CustomerId): (value: string | null) => string {
  const { t } = useTranslation('profiles');
  const profiles = useAllProfiles(customerId);
  return useCallback(
    (value) => deviceProfileText(value, profiles, (id) => t('device.unknown', { id })),
    [t, profiles],
  );
}
