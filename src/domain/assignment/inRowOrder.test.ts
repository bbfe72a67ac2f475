import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProfileId } from '../identifiers.ts';
import type { SentDevice } from '../upload/sentDevice.ts';
import { inRowOrder } from './inRowOrder.ts';
import { planAssignment } from './planAssignment.ts';

function assigned(ids: readonly string[]): readonly SentDevice[] {
  const devices = ids.map((deviceId) => ({
    ...{ deviceId, serialNumber: `S ${deviceId}`, productKey: null, manufacturer: null, model: null },
  }));
  return planAssignment(devices, { profileId: 'p' as ProfileId, profileName: 'Kiosk' }).parts.flatMap(
    (part) => part.devices,
  );
}
const rowsOf = (ids: readonly (string | null)[]) => ids.map((deviceId) => ({ deviceId }));
const idsOf = (devices: readonly SentDevice[]) => devices.map(({ deviceId }) => deviceId);

test('rows in any order, and only some of them, get their own device, and none is lost', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  fc.assert(
    fc.property(fc.shuffledSubarray(ids), (listed) => {
      const ordered = idsOf(inRowOrder(assigned(ids), rowsOf(listed)));
      expect(ordered.slice(0, listed.length)).toEqual(listed);
      expect([...ordered].sort()).toEqual(ids);
    }),
  );
});

test('IDs are compared without their casing', () => {
  expect(idsOf(inRowOrder(assigned(['a', 'b']), rowsOf(['B', 'A'])))).toEqual(['b', 'a']);
});

test.each([
  ['a row of another device', ['b', 'x']],
  ['a row without an ID', ['b', null]],
  ['a device in two rows', ['b', 'b']],
])('%s leaves the order as it was sent', (_, rows) => {
  const sent = assigned(['a', 'b']);
  expect(inRowOrder(sent, rowsOf(rows))).toBe(sent);
});

test('devices of an upload, which were sent without an ID, stay as they are', () => {
  const sent = assigned(['a', 'b']).map(({ deviceId: _, ...device }) => device);
  expect(inRowOrder(sent, rowsOf(['b', 'a']))).toBe(sent);
});
