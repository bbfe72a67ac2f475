import { useNavigate } from '@tanstack/react-router';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import type { AssignableDevice } from '../../domain/assignment/planAssignment.ts';
import { planAssignment } from '../../domain/assignment/planAssignment.ts';
import type { BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';
import { newUpload } from '../../kept/uploads.ts';
import { type Customer, customerName } from '../../partnerCenter/customers.ts';
import { type AssignableProfile, useProfileName } from '../shared/ChooseProfile.tsx';
import { useUploadRuns } from '../shared/useUploadRun.ts';

/** Begins to send an assignment, and leaves for the page that shows it. */
export function useStartAssignment(customerId: CustomerId, customer: Customer | null) {
  const profileName = useProfileName();
  const account = useAccount().key;
  const runs = useUploadRuns();
  const navigate = useNavigate();
  return (
    devices: readonly AssignableDevice[],
    profile: AssignableProfile,
    repairs: readonly BatchTrackingId[],
    size: number,
  ) => {
    const target = { profileId: profile.id, profileName: profileName(profile) };
    const job = newUpload({
      ...{ account, customerId, customerName: customerName(customer ?? undefined) ?? customerId },
      fileName: null,
      plan: planAssignment(devices, target, repairs, size),
    });
    void runs.findOrCreate(job).send(new Map());
    const to = '/customers/$customerId/upload';
    void navigate({ to, params: { customerId }, search: { upload: job.id }, replace: true });
  };
}
