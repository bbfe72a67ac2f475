import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CustomerId } from '../domain/identifiers.ts';
import type { PartnerCenter } from './http.ts';
import { listProfiles, readProfile } from './policies.ts';

const documented = {
  id: '59E45A48-0000-4000-8000-6B3D1D2C1A11',
  name: 'Test policy',
  category: 'o_o_b_e',
  description: 'Test policy for the documentation',
  devicesAssigned: 3,
  policySettings: ['oobe_user_not_local_admin', 'skip_eula'],
  createdDate: '2017-07-25T03:00:00.1234567-07:00',
  lastModifiedDate: '2017-07-25T10:05:00',
  attributes: { objectType: 'ConfigurationPolicy' },
};

test('reads a profile', () => {
  expect(readProfile(documented)).toEqual({
    id: documented.id.toLowerCase(),
    name: 'Test policy',
    category: 'o_o_b_e',
    description: 'Test policy for the documentation',
    deviceCount: 3,
    settings: ['oobe_user_not_local_admin', 'skip_eula'],
    createdDate: new Date('2017-07-25T10:00:00.123Z'),
    lastModifiedDate: new Date('2017-07-25T10:05:00Z'),
  });
});

test.each([
  [{ devicesAssigned: 3 }, 3],
  [{ devicesAssignedCount: 4 }, 4],
  [{ DevicesAssignedCount: '5' }, 5],
  [{ devicesAssigned: null, devicesAssignedCount: 0 }, 0],
  [{}, null],
])('the number of devices in %j is %s', (body, expected) => {
  expect(readProfile(body).deviceCount).toBe(expected);
});

test('settings that were not sent are not an empty list', () => {
  expect(readProfile({}).settings).toBeNull();
  expect(readProfile({ policySettings: null }).settings).toBeNull();
  expect(readProfile({ policySettings: 'skip_eula' }).settings).toBeNull();
  expect(readProfile({ policySettings: [] }).settings).toEqual([]);
});

test('reads any object without throwing', () => {
  fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (body) => void readProfile(body)));
});

test('reads every page, and ends where pages refer to each other', async () => {
  const asked: (string | undefined)[] = [];
  const get = (async (_path: string, { continuationToken }: { continuationToken?: string }) => {
    asked.push(continuationToken);
    return { body: { items: [documented, 'nonsense'], continuationToken: 'second' } };
  }) as unknown as PartnerCenter['get'];
  const { profiles, isComplete } = await listProfiles({ get }, 'x' as CustomerId);
  expect([asked, profiles.length, isComplete]).toEqual([[undefined, 'second'], 2, false]);
});
