import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ProfileId, parseProfileId } from './identifiers.ts';
import {
  changedProfile,
  copiedProfile,
  emptyValues,
  isForFirstStart,
  knownSetting,
  newProfile,
  type Profile,
  type ProfileValues,
  profileSettings,
  unknownSettings,
  valuesOf,
  type WholeProfile,
  wholeProfile,
} from './profile.ts';

const id = parseProfileId('59e45a48-0000-4000-8000-6b3d1d2c1a11') as ProfileId;
const profile: WholeProfile = {
  id,
  name: 'Standard setup',
  category: 'o_o_b_e',
  description: null,
  deviceCount: 3,
  settings: ['skip_express_settings'],
  createdDate: null,
  lastModifiedDate: null,
};
const values = (settings: Partial<ProfileValues['settings']>, rest: Partial<ProfileValues> = {}) => ({
  ...valuesOf(profile),
  ...rest,
  settings: { ...emptyValues.settings, ...settings },
});

const anySetting = fc.oneof(
  fc.constantFrom(...profileSettings, 'none', 'NONE', 'SkipEula', 'Skip_Express_Settings', '__proto__'),
  fc.string({ unit: 'binary' }),
  fc.jsonValue(),
);
const anyValues: fc.Arbitrary<ProfileValues> = fc.record({
  name: fc.string({ minLength: 1 }),
  description: fc.string(),
  settings: fc.record({
    oobe_user_not_local_admin: fc.boolean(),
    skip_express_settings: fc.boolean(),
    skip_oem_registration: fc.boolean(),
    skip_eula: fc.boolean(),
    remove_oem_preinstalls: fc.boolean(),
  }),
});
const anyProfile: fc.Arbitrary<Profile> = fc.record({
  id: fc.constantFrom(id, null),
  name: fc.option(fc.string()),
  category: fc.option(fc.string()),
  description: fc.option(fc.string()),
  deviceCount: fc.option(fc.nat()),
  settings: fc.option(fc.array(anySetting)),
  createdDate: fc.constant(null),
  lastModifiedDate: fc.constant(null),
});
const isUnknown = (value: unknown) =>
  knownSetting(value) === null && !(typeof value === 'string' && /^[\s_]*n_*o_*n_*e[\s_]*$/i.test(value));

describe('a change', () => {
  test('never leaves out anything that the profile has, whatever is edited', () => {
    fc.assert(
      fc.property(anyProfile, anyValues, (sent, edited) => {
        const whole = wholeProfile(sent);
        if (whole === null) {
          // Then there is nothing that a body could be made from.
          expect([sent.id, sent.name, sent.category, sent.settings]).toContain(null);
          return;
        }
        const body = changedProfile(whole, edited);
        // Everything that Partner Center requires, as it travels.
        const travelled = JSON.parse(JSON.stringify(body));
        for (const key of ['id', 'name', 'category', 'description', 'policySettings'])
          expect(travelled).toHaveProperty(key);
        expect(body.id).toBe(whole.id);
        expect(body.category).toBe(whole.category);
        // Unknown settings: all, in their order, as often as they were sent.
        expect(body.policySettings.filter(isUnknown)).toEqual(whole.settings.filter(isUnknown));
        // Known ones: those that are wanted, and no other.
        const known = new Set(body.policySettings.map(knownSetting).filter((setting) => setting !== null));
        expect(known).toEqual(new Set(profileSettings.filter((setting) => edited.settings[setting])));
        expect(body.policySettings.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  test('of nothing sends back what was sent', () => {
    fc.assert(
      fc.property(anyProfile, (sent) => {
        const whole = wholeProfile(sent);
        if (whole === null || whole.settings.length === 0) return;
        const { name, category, description, settings } = whole;
        expect(changedProfile(whole, valuesOf(whole))).toEqual({
          ...{ id, name, category },
          description: description ?? '',
          policySettings: settings,
        });
      }),
    );
  });

  test.each([
    [
      'a setting is added at the end',
      ['skip_eula', 'new_one'],
      { skip_eula: true, skip_express_settings: true },
      ['skip_eula', 'new_one', 'skip_express_settings'],
    ],
    ['a setting is taken out in any spelling', ['SkipEula', 'new_one', 'skip_eula'], {}, ['new_one']],
    ['the last one is replaced by none', ['skip_eula'], {}, ['none']],
    ['none gives way', ['none'], { skip_eula: true }, ['skip_eula']],
    ['none stays if there is nothing else', ['none'], {}, ['none']],
    ['an empty list becomes none', [], {}, ['none']],
  ])('%s', (_, settings, wanted, expected) => {
    expect(changedProfile({ ...profile, settings }, values(wanted)).policySettings).toEqual(expected);
  });
});

test('texts are trimmed only where they were edited', () => {
  const spaced = { ...profile, name: ' Standard ', description: ' x ' };
  expect(changedProfile(spaced, valuesOf(spaced))).toMatchObject({ name: ' Standard ', description: ' x ' });
  expect(changedProfile(spaced, { ...valuesOf(spaced), name: ' New ', description: ' y ' })).toMatchObject({
    name: 'New',
    description: 'y',
  });
});

test.each(['id', 'name', 'category', 'settings'] as const)(
  'a profile without %s cannot be changed',
  (key) => {
    expect(wholeProfile({ ...profile, [key]: null })).toBeNull();
    expect(wholeProfile(profile)).toEqual(profile);
  },
);

test('a new profile is for the first start and has a list of settings in any case', () => {
  expect(newProfile({ ...emptyValues, name: ' Reception ' })).toEqual({
    ...{ name: 'Reception', category: 'o_o_b_e', description: '', policySettings: ['none'] },
  });
});

test('a copy keeps unknown settings', () => {
  const original = { ...profile, category: 'none', settings: ['new_one', 'skip_express_settings'] };
  expect(copiedProfile(original, values({ skip_eula: true }, { name: 'Copy' }))).toMatchObject({
    ...{ name: 'Copy', category: 'o_o_b_e', policySettings: ['new_one', 'skip_eula'] },
  });
});

test('unknown settings are shown as they came, each once', () => {
  const sent = ['skip_eula', 'none', 'New_One', 'New_One', 4, null, { a: 1 }];
  expect(unknownSettings(sent)).toEqual(['New_One', '4', 'null', '{"a":1}']);
});

test.each([
  ['o_o_b_e', true],
  ['OOBE', true],
  ['none', false],
  [null, false],
])('the category %s is for the first start of devices: %s', (category, expected) => {
  expect(isForFirstStart({ category })).toBe(expected);
});
