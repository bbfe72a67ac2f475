import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProfileId } from '../identifiers.ts';
import { countDevices } from '../upload/uploadPlan.ts';
import { devicesPerAssignment, planAssignment } from './planAssignment.ts';

const target = { profileId: 'p' as ProfileId, profileName: 'Kiosk' };
const device = (deviceId: string) => ({
  ...{ deviceId, serialNumber: `S ${deviceId}`, productKey: null, manufacturer: null, model: null },
});

test('every device is in exactly one part, in order, and no part is empty or too large', () => {
  const ids = fc.array(fc.stringMatching(/^[A-C]\d$/), { maxLength: 40, size: 'max' });
  fc.assert(
    fc.property(ids, fc.integer({ min: 1, max: 7 }), (listed, size) => {
      const { parts } = planAssignment(listed.map(device), target, [], size);
      const planned = parts.flatMap(({ devices }) => devices.map(({ deviceId }) => deviceId));
      expect(planned).toEqual([...new Set(listed)]);
      expect(parts.map(({ number }) => number)).toEqual(parts.map((_, index) => index + 1));
      for (const { devices } of parts) {
        expect(devices.length).toBeGreaterThan(0);
        expect(devices.length).toBeLessThanOrEqual(size);
      }
    }),
  );
});

test('a device that is listed twice, with its ID in another casing, is in the plan once', () => {
  const { parts } = planAssignment([device('ab'), device('AB')], target);
  expect(countDevices(parts)).toBe(1);
});

test('parts have as many devices as Partner Center’s own page takes', () => {
  const devices = Array.from({ length: devicesPerAssignment + 1 }, (_, index) => device(`${index}`));
  expect(planAssignment(devices, target).parts.map((part) => part.devices.length)).toEqual([500, 1]);
});
