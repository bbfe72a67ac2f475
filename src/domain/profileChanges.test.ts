import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Profile, profileSettings, valuesOf, type WholeProfile, wholeProfile } from './profile.ts';
import { differences, hasValues, mergedValues, type ProfileField } from './profileChanges.ts';
import { deviceProfile } from './profileNames.ts';

const id = '59e45a48-0000-4000-8000-6b3d1d2c1a11';
const profile = wholeProfile({
  id: id as Profile['id'],
  ...{ name: 'Standard', category: 'o_o_b_e', description: 'Office', deviceCount: 2 },
  ...{ settings: ['skip_eula', 'new_one'], createdDate: null, lastModifiedDate: null },
}) as WholeProfile;

test('differences are named field by field; order, spelling and repeats are none', () => {
  expect(
    differences(profile, { ...profile, settings: ['new_one', 'SkipEula', 'none', 'skip_eula'] }),
  ).toEqual([]);
  expect(
    differences(profile, {
      ...{ name: 'Other', description: null, category: 'none' },
      settings: ['skip_express_settings', 'another_one'],
    }),
  ).toEqual([
    { field: 'name', before: 'Standard', after: 'Other' },
    { field: 'description', before: 'Office', after: '' },
    { field: 'skip_express_settings', before: false, after: true },
    { field: 'skip_eula', before: true, after: false },
    { field: 'unknownSettings', before: 'new_one', after: 'another_one' },
    { field: 'category', before: 'o_o_b_e', after: 'none' },
  ]);
});

test('merging takes each field from the side that was chosen', () => {
  const settings = fc.subarray([...profileSettings]);
  const side = fc.constantFrom('mine' as const, 'theirs' as const);
  const fields: readonly ProfileField[] = ['name', 'description', ...profileSettings];
  fc.assert(
    fc.property(settings, settings, fc.array(side, { minLength: 7, maxLength: 7 }), (a, b, sides) => {
      const mine = valuesOf({ ...profile, name: 'Mine', description: 'Mine', settings: a });
      const theirs = { ...profile, name: 'Theirs', description: 'Theirs', settings: b };
      const choices = new Map(fields.map((field, index) => [field, sides[index] ?? 'mine']));
      const merged = mergedValues(mine, theirs, choices);
      const valueIn = (values: typeof mine, field: ProfileField) =>
        field === 'name' || field === 'description'
          ? values[field]
          : values.settings[field as keyof typeof mine.settings];
      for (const field of fields)
        expect(valueIn(merged, field)).toBe(
          valueIn(choices.get(field) === 'theirs' ? valuesOf(theirs) : mine, field),
        );
    }),
  );
});

test('a profile has the values that it was changed to, and no others', () => {
  expect(hasValues(profile, valuesOf(profile))).toBe(true);
  expect(hasValues(profile, { ...valuesOf(profile), name: ' Standard ' })).toBe(true);
  expect(hasValues(profile, { ...valuesOf(profile), name: 'Other' })).toBe(false);
});

test.each([
  ['nothing', null, [profile], { kind: 'none' }],
  ['an ID in any casing', id.toUpperCase(), [profile], { kind: 'name', name: 'Standard' }],
  ['a name', 'Standard', [profile], { kind: 'name', name: 'Standard' }],
  ['an ID that is not listed', id, [], { kind: 'unknown', id }],
  ['an ID while the list is not known', id, null, { kind: 'id', id }],
  ['the ID of a profile without a name', id, [{ ...profile, name: null }], { kind: 'id', id }],
])('a device that carries %s', (_, value, profiles, expected) => {
  expect(deviceProfile(value, profiles)).toEqual(expected);
});
