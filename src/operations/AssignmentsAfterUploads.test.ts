import { beforeEach, expect, test, vi } from 'vitest';
import { simulatedKeyRange } from '../kept/simulatedDatabase.ts';
import { profileId, SimulatedAfterUpload } from './simulatedAfterUpload.ts';

vi.mock('idb', async () => (await import('../kept/simulatedDatabase.ts')).simulatedIdb);
vi.stubGlobal('IDBKeyRange', simulatedKeyRange);

let world: SimulatedAfterUpload;
beforeEach(async () => {
  world = new SimulatedAfterUpload();
  await world.upload();
  world.open();
  return () => world.end();
});

const minuteMs = 60_000;
const thenAssign = async () => (await world.stored('upload'))?.thenAssign;

test('nothing is assigned before every result is final', async () => {
  await world.browser.pass(10 * minuteMs);
  expect(await world.state()).toBe('waiting');
  expect(world.calls.accepted.size).toBe(0);
});

test('the registered devices get the profile by a separate job that names the upload', async () => {
  await world.finish();
  await world.browser.pass(1_000);
  const { state } = (await thenAssign()) ?? {};
  const [id = ''] = world.started;
  expect(state).toEqual({ kind: 'started', assignmentId: id, unidentified: 0 });
  expect((await world.stored(id))?.plan).toMatchObject({
    target: { kind: 'assignment', profileId, profileName: 'Kiosk', after: 'upload' },
    parts: [{ state: { kind: 'sent' } }],
  });
  expect([...world.calls.accepted.values()].map(({ devices }) => devices)).toEqual([['D1', 'D2', 'D3']]);
});

test('devices that have the profile are not sent, and the unidentified ones are counted', async () => {
  const facts = { serialNumber: null, productKey: null, manufacturer: null, model: null };
  const devices = [
    { ...facts, deviceId: 'D1', profile: profileId },
    { ...facts, deviceId: 'D2', profile: 'Kiosk' },
    { ...facts, deviceId: 'D3', profile: 'another' },
  ];
  world.reads.push({}, { devices, unidentified: 2 });
  await world.finish();
  await world.browser.pass(1_000);
  expect((await thenAssign())?.state).toMatchObject({ kind: 'started', unidentified: 2 });
  expect([...world.calls.accepted.values()].map((one) => one.devices)).toEqual([['D3']]);
});

test.each([
  ['the profile was deleted', [{ status: 404, code: '1000' }], 'profileGone'],
  ['the role does not allow to read profiles', [{ status: 403, code: '900150' }], 'roleLacksRights'],
  ['no device is registered', [{}, { devices: [] }], 'noDevices'],
  ['no device has an ID', [{}, { devices: [], unidentified: 3 }], 'notIdentified'],
  ['the devices cannot be read', [{}, { status: 400 }], 'requestRefused'],
  ['a proxy finds nothing', [{ status: 404 }], 'notFound'],
] as const)(
  'it stops and says why if %s, and is tried again when the user wants',
  async (_, reads, because) => {
    world.reads.push(...reads);
    await world.finish();
    await world.browser.pass(10 * minuteMs);
    expect((await thenAssign())?.state).toEqual({ kind: 'stopped', because });
    expect(world.calls.accepted.size).toBe(0);
    await world.user('try again');
    await world.browser.pass(1_000);
    expect(await world.state()).toBe('started');
  },
);

test.each([
  ['a server fault', { status: 503 }],
  ['a lost connection', { kind: 'network' }],
] as const)('after %s it is tried again', async (_, failure) => {
  world.reads.push(failure);
  await world.finish();
  await world.browser.pass(2 * minuteMs);
  expect(await world.state()).toBe('started');
});

test('what is canceled stays canceled', async () => {
  await world.user('cancel');
  await world.finish();
  await world.browser.pass(10 * minuteMs);
  expect(await world.state()).toBe('canceled');
  expect(world.calls.accepted.size).toBe(0);
});
