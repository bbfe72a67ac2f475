import { parseProfileId } from './identifiers.ts';
import type { Profile } from './profile.ts';

/** What a device carries as its profile, in words. */
export type DeviceProfile =
  | { readonly kind: 'none' }
  /** Its name: of a listed profile, or as the device carries it. */
  | { readonly kind: 'name'; readonly name: string }
  /** Only the ID is known: the list of profiles is not there, or the profile has no name. */
  | { readonly kind: 'id'; readonly id: string }
  /** An ID that is not in the complete list of the customer's profiles. */
  | { readonly kind: 'unknown'; readonly id: string };

/**
 * Finds what a device's profile is called. Devices carry an ID, a name, or nothing. `profiles` is `null` unless the whole list is
 * known.
 */
export function deviceProfile(value: string | null, profiles: readonly Profile[] | null): DeviceProfile {
  if (value === null) return { kind: 'none' };
  const id = parseProfileId(value);
  if (id === null) return { kind: 'name', name: value };
  if (profiles === null) return { kind: 'id', id: value };
  const profile = profiles.find((one) => one.id === id);
  if (profile === undefined) return { kind: 'unknown', id: value };
  return profile.name === null ? { kind: 'id', id: value } : { kind: 'name', name: profile.name };
}

/** The same as one text: empty if there is none. `unknown` says of an ID that it is not of a listed profile. */
export function deviceProfileText(
  value: string | null,
  profiles: readonly Profile[] | null,
  unknown: (id: string) => string,
): string {
  const profile = deviceProfile(value, profiles);
  switch (profile.kind) {
    case 'none':
      return '';
    case 'name':
      return profile.name;
    case 'id':
      return profile.id;
    case 'unknown':
      return unknown(profile.id);
    default:
      return profile satisfies never;
  }
}
