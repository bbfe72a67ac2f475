import { expect, test } from 'vitest';
import type { ProfileId } from '../identifiers.ts';
import { reviewAssignment } from './reviewAssignment.ts';

const id = '59e45a48-0000-4000-8000-6b3d1d2c1a11' as ProfileId;
const other = '59e45a48-0000-4000-8000-6b3d1d2c1a12';
const kiosk = { id, name: 'Kiosk' };
const noFacts = { serialNumber: null, productKey: null, manufacturer: null, model: null };

test.each([
  ['no profile', null, 'first'],
  ['another profile', other, 'replace'],
  ['the name of another profile', 'Loan', 'replace'],
  ['a profile that is not known', undefined, 'unknown'],
  ['the profile', id, 'same'],
  ['the profile in another casing', id.toUpperCase(), 'same'],
  ['the name of the profile', 'Kiosk', 'same'],
] as const)('a device with %s', (_, profile, change) => {
  const device = { ...noFacts, deviceId: '1', ...(profile !== undefined && { profile }) };
  const { devices, toSend, counts } = reviewAssignment([device], kiosk, [kiosk, { name: 'Loan' }]);
  expect(devices).toMatchObject([{ deviceId: '1', position: 1, change }]);
  expect(toSend).toEqual(change === 'same' ? [] : devices);
  expect(counts[change]).toBe(1);
});

test('a name that two profiles have does not say which one a device has', () => {
  const device = { ...noFacts, deviceId: '1', profile: 'Kiosk' };
  const { devices } = reviewAssignment([device], kiosk, [kiosk, { name: 'Kiosk' }]);
  expect(devices[0]?.change).toBe('replace');
});

test('a nameless profile is not mixed up with devices that have none', () => {
  const nameless = { id, name: null };
  const { devices } = reviewAssignment([{ ...noFacts, deviceId: '1', profile: null }], nameless, [nameless]);
  expect(devices[0]?.change).toBe('first');
});
