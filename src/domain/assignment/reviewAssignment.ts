import { type ProfileId, parseProfileId } from '../identifiers.ts';
import type { Profile } from '../profile.ts';
import type { AssignableDevice } from './planAssignment.ts';

/** What an assignment changes for one device. `same`: nothing, so it is not sent. `unknown`: what it has now is not known. */
export const profileChanges = ['first', 'replace', 'unknown', 'same'] as const;
export type ProfileChange = (typeof profileChanges)[number];

export interface ReviewedDevice extends AssignableDevice {
  /** 1-based. */
  readonly position: number;
  readonly change: ProfileChange;
}

export interface AssignmentReview {
  readonly devices: readonly ReviewedDevice[];
  /** Those that do not have the profile yet. */
  readonly toSend: readonly ReviewedDevice[];
  readonly counts: Readonly<Record<ProfileChange, number>>;
}

/** The profile to assign: one that can be named to Partner Center. */
export interface ChosenProfile extends Pick<Profile, 'name'> {
  readonly id: ProfileId;
}

/** Says device by device what giving them a profile changes. `profiles` are all of the customer's. */
export function reviewAssignment(
  devices: readonly AssignableDevice[],
  chosen: ChosenProfile,
  profiles: readonly Pick<Profile, 'name'>[],
): AssignmentReview {
  // Devices may carry a name instead of an ID, which says nothing if two profiles have it.
  const isOnly = profiles.filter(({ name }) => name === chosen.name).length <= 1;
  const isChosen = (profile: string) => {
    const id = parseProfileId(profile);
    return id === null ? isOnly && profile === chosen.name : id === chosen.id;
  };
  const counts = { first: 0, replace: 0, unknown: 0, same: 0 };
  const reviewed = devices.map((device, index): ReviewedDevice => {
    const change = changeOf(device, isChosen);
    counts[change] += 1;
    return { ...device, position: index + 1, change };
  });
  return { devices: reviewed, toSend: reviewed.filter(({ change }) => change !== 'same'), counts };
}

function changeOf({ profile }: AssignableDevice, isChosen: (profile: string) => boolean): ProfileChange {
  if (profile === undefined) return 'unknown';
  if (profile === null) return 'first';
  return isChosen(profile) ? 'same' : 'replace';
}
