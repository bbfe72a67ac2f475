import { useQuery } from '@tanstack/react-query';
import type { CustomerId } from '../../domain/identifiers.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';
import { type ProfileRights, profileRightsQuery } from '../../partnerCenter/policies.ts';

interface KnownRights {
  /** `null` until known: nobody has asked yet, or the answer is on its way. */
  readonly rights: ProfileRights | null;
  readonly isChecking: boolean;
  readonly checkAgain: () => void;
}

/**
 * Whether the user may change and assign profiles. Partner Center is asked only if `isNeeded`: when the user begins something that
 * needs it. Once known, it is known on every page until the tab is reloaded.
 */
export function useProfileRights(customerId: CustomerId, isNeeded: boolean): KnownRights {
  const { data, isFetching, refetch } = useQuery({
    ...profileRightsQuery(usePartnerCenter(), customerId),
    enabled: isNeeded,
  });
  return { rights: data ?? null, isChecking: isFetching, checkAgain: () => void refetch() };
}
