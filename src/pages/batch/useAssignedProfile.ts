import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import type { AssignedProfile } from '../../domain/assignment/assignedProfile.ts';
import { type BatchTrackingId, type CustomerId, parseProfileId } from '../../domain/identifiers.ts';
import { assignmentOf } from '../../domain/upload/uploadPlan.ts';
import { uploadNotesQuery } from '../../kept/batches.ts';
import { uploadsOfBatchesQuery } from '../../kept/uploads.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';
import { searchTexts } from '../../routing/searchTexts.ts';

/**
 * The profile that the job with these tracking IDs assigns, the same object until that changes; `null` if it is an upload. Partner Center
 * does not say which of the two it is: this browser knows it of what it sent, and otherwise from the address.
 */
export function useAssignedProfile(
  customerId: CustomerId,
  trackingIds: readonly BatchTrackingId[],
): AssignedProfile | null {
  const account = useAccount().key;
  const { assigned = '' } = searchTexts(useSearch({ strict: false }), ['assigned']);
  const sources = useQuery(uploadsOfBatchesQuery(account, trackingIds)).data;
  const notes = useQuery(uploadNotesQuery(account, customerId, trackingIds)).data;
  const source = sources?.find((one) => one !== null);
  const inAddress = parseProfileId(assigned);
  const known = source
    ? assignmentOf(source.upload.plan)
    : (notes?.assigns ?? (inAddress && { profileId: inAddress, profileName: null }));
  const isNameless = known !== null && known.profileName === null && sources !== undefined;
  const name = useProfileName(customerId, isNameless ? known.profileId : null);
  const profileId = known?.profileId ?? null;
  const profileName = known?.profileName ?? name;
  return useMemo(() => (profileId === null ? null : { profileId, profileName }), [profileId, profileName]);
}

/** The name of a profile; `null` if it is not known. Of a job that was sent from here it is stored. */
function useProfileName(customerId: CustomerId, profileId: string | null): string | null {
  const partnerCenter = usePartnerCenter();
  const { data } = useQuery({
    queryKey: ['profileName', customerId, profileId],
    async queryFn({ client }) {
      const { profilesQuery } = await import('../../partnerCenter/policies.ts');
      const { profiles } = await client.fetchQuery(profilesQuery(partnerCenter, customerId));
      return profiles.find(({ id }) => id === profileId)?.name ?? null;
    },
    enabled: profileId !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? null;
}
