import type { ProfileId } from './identifiers.ts';

/**
 * The settings that the app explains, in the portal's order. `remove_oem_preinstalls` is last: Microsoft does not say what it does,
 * so nothing is promised for it.
 */
export const profileSettings = [
  'oobe_user_not_local_admin',
  'skip_express_settings',
  'skip_oem_registration',
  'skip_eula',
  'remove_oem_preinstalls',
] as const;
export type ProfileSetting = (typeof profileSettings)[number];

/** How Partner Center writes that a profile has no settings. */
const noSettings = 'none';

/** What Partner Center calls a configuration policy, and its portal an Autopilot profile. */
export interface Profile {
  /** `null` if it is missing or cannot be part of an address, so that the profile can only be shown. */
  readonly id: ProfileId | null;
  readonly name: string | null;
  /** `o_o_b_e` (first start of a device), `none`, or one that is not documented; as received. */
  readonly category: string | null;
  readonly description: string | null;
  readonly deviceCount: number | null;
  /** As received, unknown ones included; `null` if there was no list. */
  readonly settings: readonly unknown[] | null;
  readonly createdDate: Date | null;
  readonly lastModifiedDate: Date | null;
}

/**
 * A profile of which everything is known that a change has to send along. A change of anything less would delete settings, so only
 * these can be changed: see `changedProfile`.
 */
export interface WholeProfile extends Profile {
  readonly id: ProfileId;
  readonly name: string;
  readonly category: string;
  readonly settings: readonly unknown[];
}

/** What the user can change of a profile. Settings that the app does not know are no part of it. */
export interface ProfileValues {
  readonly name: string;
  /** Empty if there is none. */
  readonly description: string;
  readonly settings: Readonly<Record<ProfileSetting, boolean>>;
}

/** The body of a `POST …/policies`. */
export interface NewProfileBody {
  readonly name: string;
  readonly category: string;
  readonly description: string;
  readonly policySettings: readonly unknown[];
}

declare const made: unique symbol;

/**
 * The body of a `PUT …/policies/{policyId}`. Partner Center deletes what is left out of `policySettings`, so only `changedProfile` can
 * make one, from a profile that is known completely.
 */
export interface ChangedProfileBody extends NewProfileBody {
  readonly id: ProfileId;
  readonly [made]: true;
}

/** The profile if all of it is known; `null` if changing it could delete something. */
export function wholeProfile(profile: Profile): WholeProfile | null {
  const { id, name, category, settings } = profile;
  if (id === null || name === null || category === null || settings === null) return null;
  return { ...profile, id, name, category, settings };
}

/** Whether the profile is for the first start of devices, which is what Autopilot uses. */
export function isForFirstStart({ category }: Pick<Profile, 'category'>): boolean {
  return category !== null && comparable(category) === 'oobe';
}

/** The known setting that a received value means; `null` for an unknown one and for `none`. */
export function knownSetting(value: unknown): ProfileSetting | null {
  if (typeof value !== 'string') return null;
  const name = comparable(value);
  return profileSettings.find((setting) => comparable(setting) === name) ?? null;
}

export function isProfileSetting(name: string): name is ProfileSetting {
  return profileSettings.some((setting) => setting === name);
}

/** The received values that the app does not know, as text, each once. */
export function unknownSettings(settings: readonly unknown[]): readonly string[] {
  const unknown = settings.filter((value) => knownSetting(value) === null && !isNoSettings(value));
  return [...new Set(unknown.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))))];
}

export const emptyValues: ProfileValues = { name: '', description: '', settings: settingsOf([]) };

/** What the user can change, as the profile has it. */
export function valuesOf({ name, description, settings }: Profile): ProfileValues {
  return { name: name ?? '', description: description ?? '', settings: settingsOf(settings ?? []) };
}

/** The body that creates a profile for the first start of devices. */
export function newProfile(values: ProfileValues): NewProfileBody {
  return {
    name: values.name.trim(),
    category: 'o_o_b_e',
    description: values.description.trim(),
    policySettings: withSettings([], values.settings),
  };
}

/** The body that creates a copy of a profile: unknown settings are copied as well, if Partner Center accepts them. */
export function copiedProfile(original: WholeProfile, values: ProfileValues): NewProfileBody {
  return { ...newProfile(values), policySettings: withSettings(original.settings, values.settings) };
}

/** The body that changes a profile to these values: all that it has, but for what differs. */
export function changedProfile(profile: WholeProfile, values: ProfileValues): ChangedProfileBody {
  const before = valuesOf(profile);
  const body = {
    id: profile.id,
    // Untouched texts are sent as they came, spaces included.
    name: values.name === before.name ? profile.name : values.name.trim(),
    category: profile.category,
    description: values.description === before.description ? before.description : values.description.trim(),
    policySettings: withSettings(profile.settings, values.settings),
  };
  return body as unknown as ChangedProfileBody;
}

/** The received list with the known settings on and off as wanted. Everything else stays, in its order and spelling. */
function withSettings(received: readonly unknown[], wanted: ProfileValues['settings']): readonly unknown[] {
  const present = settingsOf(received);
  if (profileSettings.every((setting) => present[setting] === wanted[setting]) && received.length > 0)
    return received;
  const added = profileSettings.filter((setting) => wanted[setting] && !present[setting]);
  const kept = received.filter((value) => {
    const known = knownSetting(value);
    if (known !== null) return wanted[known];
    return !isNoSettings(value);
  });
  const settings = [...kept, ...added];
  return settings.length > 0 ? settings : [noSettings];
}

function settingsOf(received: readonly unknown[]): ProfileValues['settings'] {
  const present = new Set(received.map(knownSetting));
  return Object.fromEntries(profileSettings.map((setting) => [setting, present.has(setting)])) as Record<
    ProfileSetting,
    boolean
  >;
}

function isNoSettings(value: unknown): boolean {
  return typeof value === 'string' && comparable(value) === noSettings;
}

/** Spellings differ in casing and underscores: `o_o_b_e` and `OOBE`, `skip_eula` and `SkipEula`. */
function comparable(text: string): string {
  return text.replaceAll('_', '').trim().toLowerCase();
}
