import { useQuery } from '@tanstack/react-query';
import { useAccount } from '../../../auth/useSignedInAccount.ts';
import type { BatchTrackingId, CustomerId } from '../../../domain/identifiers.ts';
import { type ListedUpload, listedUploadsQuery } from '../../../kept/listedUploads.ts';

/** The upload with these tracking IDs as the lists show it; `null` if it is in none. */
export function useTeamUpload(
  customerId: CustomerId,
  trackingIds: readonly BatchTrackingId[],
): ListedUpload | null {
  const { data = [] } = useQuery(listedUploadsQuery(useAccount().key, customerId));
  return data.find((upload) => upload.trackingIds.some((id) => trackingIds.includes(id))) ?? null;
}
