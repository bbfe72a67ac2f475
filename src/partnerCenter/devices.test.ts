import { QueryClient } from '@tanstack/react-query';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BatchId, CustomerId } from '../domain/identifiers.ts';
import { devicesQuery, fetchDevicesPages, isLastPage, readDevicesPage, withoutDevice } from './devices.ts';
import type { PartnerCenter } from './http.ts';

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

/** A list of pages by token; each names the token of the next one. `asked` are the tokens of the calls so far. */
function listOf(following: Readonly<Record<string, string | null>>) {
  const asked: string[] = [];
  const answer = async (token: string) => {
    asked.push(token);
    await Promise.resolve();
    return {
      body: { items: [{ id: token }], continuationToken: following[token] },
      facts: { at: new Date(0) },
    };
  };
  const get: unknown = (_: string, call: { continuationToken?: string }) =>
    answer(call.continuationToken ?? 'first');
  const partnerCenter = { get } as PartnerCenter;
  return { asked, query: devicesQuery(partnerCenter, 'customer' as CustomerId, 'batch' as BatchId) };
}

const threePages = { first: 'A', A: 'B', B: null };
const ids = (pages: Awaited<ReturnType<typeof fetchDevicesPages>>) =>
  pages.flatMap((page) => page.devices.map(({ id }) => id));

test('a list of which a page has read the beginning is read to its end', async () => {
  const client = new QueryClient();
  const { query, asked } = listOf(threePages);
  await client.prefetchInfiniteQuery(query);
  expect(asked).toEqual(['first']);
  const pages = await fetchDevicesPages(client, query, 100);
  expect(ids(pages)).toEqual(['first', 'A', 'B']);
  expect(isLastPage(pages.at(-1))).toBe(true);
  expect(ids(await fetchDevicesPages(client, query, 100))).toEqual(ids(pages));
  expect(asked).toEqual(['first', 'first', 'A', 'B']);
});

test('so is one whose first page is on its way', async () => {
  const client = new QueryClient();
  const { query } = listOf(threePages);
  void client.prefetchInfiniteQuery(query);
  expect(ids(await fetchDevicesPages(client, query, 100))).toEqual(['first', 'A', 'B']);
});

test('no more pages than wanted are read', async () => {
  const { query, asked } = listOf(threePages);
  const pages = await fetchDevicesPages(new QueryClient(), query, 2);
  expect(isLastPage(pages.at(-1))).toBe(false);
  expect(asked).toEqual(['first', 'A']);
});

test.each([
  ['the same one', { first: 'A', A: 'A' }, ['first', 'A']],
  ['two that alternate', { first: 'A', A: 'B', B: 'A' }, ['first', 'A', 'B']],
])('reading ends at a repeated token, %s, and the list is incomplete', async (_, following, expected) => {
  const { query, asked } = listOf(following);
  const pages = await fetchDevicesPages(new QueryClient(), query, 100);
  expect(ids(pages)).toEqual(expected);
  expect(asked).toEqual(expected);
  expect(isLastPage(pages.at(-1))).toBe(false);
});
