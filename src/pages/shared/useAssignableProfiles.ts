import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CustomerId } from '../../domain/identifiers.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';
import { profilesQuery } from '../../partnerCenter/policies.ts';
import { assignableProfiles } from './ChooseProfile.tsx';

/** The customer's profiles that devices can be given, if they are needed; `profiles` is `undefined` until they are known. */
export function useAssignableProfiles(customerId: CustomerId, isNeeded = true) {
  const query = useQuery({ ...profilesQuery(usePartnerCenter(), customerId), enabled: isNeeded });
  const all = query.data?.profiles;
  const profiles = useMemo(() => all && assignableProfiles(all), [all]);
  return { query, all, profiles };
}
