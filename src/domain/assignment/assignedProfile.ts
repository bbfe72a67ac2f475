import type { ProfileId } from '../identifiers.ts';

/** The profile that a job assigns. */
export interface AssignedProfile {
  readonly profileId: ProfileId;
  /** What it was called when it was assigned; `null` if that is not known, because the job was opened by a link. */
  readonly profileName: string | null;
}
