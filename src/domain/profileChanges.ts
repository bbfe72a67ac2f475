import {
  changedProfile,
  type Profile,
  type ProfileSetting,
  type ProfileValues,
  profileSettings,
  unknownSettings,
  valuesOf,
  type WholeProfile,
} from './profile.ts';

/** What two states of a profile can differ in. The last two are nothing that the user can edit. */
export type ProfileField = 'name' | 'description' | ProfileSetting | 'unknownSettings' | 'category';

/** What counts when two states of a profile are compared. */
export type ProfileContent = Pick<Profile, 'name' | 'description' | 'category' | 'settings'>;

export interface ProfileDifference {
  readonly field: ProfileField;
  /** Texts as they are, settings as on or off. */
  readonly before: string | boolean;
  readonly after: string | boolean;
}

/** What has changed between two states of a profile, in the order of the form. */
export function differences(before: ProfileContent, after: ProfileContent): readonly ProfileDifference[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return (Object.keys(old) as ProfileField[]).flatMap((field) =>
    old[field] === now[field] ? [] : [{ field, before: old[field], after: now[field] }],
  );
}

/**
 * What the user wants after someone else changed the profile: their own edits, except in the fields where they choose the other
 * change. What only the other one changed is taken unless the user chooses otherwise.
 */
export function mergedValues(
  mine: ProfileValues,
  theirs: WholeProfile,
  choices: ReadonlyMap<ProfileField, 'mine' | 'theirs'>,
): ProfileValues {
  const other = valuesOf(theirs);
  const takes = (field: ProfileField) => choices.get(field) === 'theirs';
  return {
    name: takes('name') ? other.name : mine.name,
    description: takes('description') ? other.description : mine.description,
    settings: Object.fromEntries(
      profileSettings.map((setting) => [
        setting,
        takes(setting) ? other.settings[setting] : mine.settings[setting],
      ]),
    ) as ProfileValues['settings'],
  };
}

/** Whether a profile has what the user wants, so that a change whose response was lost has worked. */
export function hasValues(profile: WholeProfile, values: ProfileValues): boolean {
  return isSameContent(profile, contentOf(changedProfile(profile, values)));
}

export function isSameContent(one: ProfileContent, other: ProfileContent): boolean {
  return differences(one, other).length === 0;
}

/** The content of a body, to compare it with a profile. */
export function contentOf(body: {
  readonly name: string;
  readonly category: string;
  readonly description: string;
  readonly policySettings: readonly unknown[];
}): ProfileContent {
  const { name, category, description, policySettings } = body;
  return { name, category, description, settings: policySettings };
}

function fieldsOf(content: ProfileContent): Readonly<Record<ProfileField, string | boolean>> {
  const { name, description, settings } = valuesOf({ ...nothing, ...content });
  return {
    name,
    description,
    ...settings,
    unknownSettings: unknownSettings(content.settings ?? []).join(', '),
    category: content.category ?? '',
  };
}

const nothing: Profile = {
  id: null,
  name: null,
  category: null,
  description: null,
  deviceCount: null,
  settings: null,
  createdDate: null,
  lastModifiedDate: null,
};
