import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDevicesPage, withoutDevice } from './devices.ts';

const hash = `T0${'A'.repeat(3998)}`;
const documented = {
  id: '9993-8627-3608-6844-6369-4361-72',
  serialNumber: '1R9-ZNP67',
  productKey: '00329-00000-0003-AA606',
  hardwareHash: hash,
  modelName: 'Surface Laptop 4',
  oemManufacturerName: 'Microsoft Corporation',
  policies: [{ key: 'o_o_b_e', value: '59e45a48-0000-4000-8000-6b3d1d2c1a11' }],
  uploadedDate: '2017-08-07T17:46:36.9233333',
  allowedOperations: ['GET', 'PATCH', 'DELETE'],
  attributes: { objectType: 'Device' },
};
const only = (item: unknown) => readDevicesPage({ items: [item] }, 1).devices[0];

test('reads a device without its hardware hash', () => {
  const page = readDevicesPage({ totalCount: 1, items: [documented], continuationToken: 'next' }, 101);
  expect(page).toEqual({
    continuationToken: 'next',
    devices: [
      {
        position: 101,
        id: '9993-8627-3608-6844-6369-4361-72',
        serialNumber: '1R9-ZNP67',
        productKey: '00329-00000-0003-AA606',
        oemManufacturerName: 'Microsoft Corporation',
        modelName: 'Surface Laptop 4',
        profileId: '59e45a48-0000-4000-8000-6b3d1d2c1a11',
        uploadedDate: new Date('2017-08-07T17:46:36.923Z'),
        isRemovable: true,
      },
    ],
  });
});

test.each([
  ['a list with DELETE', { allowedOperations: ['Get', 'delete'] }, true],
  ['a list without DELETE', { allowedOperations: ['GET', 'PATCH'] }, false],
  ['an empty list', { allowedOperations: [] }, false],
  ['no list, so that Partner Center decides on the call', { allowedOperations: null }, true],
  ['no ID', { id: null }, false],
  ['an ID that cannot be a path segment', { id: '\uD800' }, false],
])('whether a device can be removed with %s', (_, changes, expected) => {
  expect(only({ ...documented, ...changes })?.isRemovable).toBe(expected);
});

test.each([
  ['another spelling of the category', [{ Key: 'OOBE', Value: 'one' }], 'one'],
  [
    'the profile among other categories',
    [
      { key: 'none', value: 'no' },
      { key: 'o_o_b_e', value: 'two' },
    ],
    'two',
  ],
  ['no policy', [], null],
  ['no array', { o_o_b_e: 'one' }, null],
])('reads the profile from %s', (_, policies, expected) => {
  expect(only({ ...documented, policies })?.profileId).toBe(expected);
});

test('a row that is not an object keeps its position', () => {
  const { devices } = readDevicesPage({ items: [null, documented] }, 1);
  expect(devices.map(({ position, id }) => [position, id])).toEqual([
    [1, null],
    [2, documented.id],
  ]);
});

test('never throws on any value, and never returns a hash', () => {
  const item = fc.record(
    {
      id: fc.anything(),
      policies: fc.anything(),
      allowedOperations: fc.anything(),
      uploadedDate: fc.anything(),
      ' HardwareHash': fc.constant(hash),
    },
    { requiredKeys: [] },
  );
  const body = fc.record(
    {
      items: fc.oneof(fc.array(fc.oneof(item, fc.anything())), fc.anything()),
      continuationToken: fc.anything(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(body, (sent) => {
      const page = readDevicesPage(sent, 1);
      for (const device of page.devices) if (device.isRemovable) encodeURIComponent(device.id ?? '');
      expect(JSON.stringify(page)).not.toContain(hash);
    }),
  );
});

test('removes a device from its page; the others stay the same objects', () => {
  const at = new Date(0);
  const first = { ...readDevicesPage({ items: [documented, documented] }, 1), at };
  const second = { ...readDevicesPage({ items: [documented] }, 3), at };
  const [removed, left] = first.devices;
  if (!removed) throw new Error('the first page has devices');
  const { pages } = withoutDevice({ pages: [first, second], pageParams: [] }, removed);
  expect(pages[0]?.devices).toEqual([left]);
  expect(pages[0]?.devices[0]).toBe(left);
  expect(pages[1]).toBe(second);
});
