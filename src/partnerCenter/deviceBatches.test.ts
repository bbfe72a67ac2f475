import { QueryClient } from '@tanstack/react-query';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CustomerId } from '../domain/identifiers.ts';
import { deviceBatchesQuery, readDeviceBatch } from './deviceBatches.ts';
import type { PartnerCenter } from './http.ts';

test('reads the documented batch, with either name of the count', () => {
  const documented = {
    id: 'testbatch',
    creationDate: '2017-07-25T10:00:00',
    createdBy: 'UserName',
    attributes: {},
  };
  const expected = {
    name: 'testbatch',
    batchId: 'testbatch',
    creationDate: new Date('2017-07-25T10:00:00Z'),
    createdBy: 'UserName',
    deviceCount: 2,
  };
  expect(readDeviceBatch({ ...documented, devicesCount: 2 })).toEqual([expected]);
  expect(readDeviceBatch({ ...documented, deviceCount: 2 })).toEqual([expected]);
  expect(readDeviceBatch({ ...documented, DeviceCount: '2' })).toEqual([expected]);
});

test.each([
  ['reads a number as a name', { id: 7 }, { name: '7', batchId: '7' }],
  ['reads a name with special characters', { id: 'Q3 / Újpest #1 100%' }, { batchId: 'Q3 / Újpest #1 100%' }],
  ['reads a name that cannot be a path segment', { id: '..' }, { name: '..', batchId: null }],
  ['reads a date that is not set', { id: 'x', creationDate: '0001-01-01T00:00:00' }, { creationDate: null }],
  ['reads an invalid count', { id: 'x', devicesCount: -1 }, { deviceCount: null }],
])('%s', (_, sent, expected) => {
  expect(readDeviceBatch(sent)).toMatchObject([expected]);
});

test.each([[null], ['text'], [[]], [{}], [{ id: null }], [{ id: '' }]])('%j is not a batch', (sent) => {
  expect(readDeviceBatch(sent)).toEqual([]);
});

test('never throws on any value', () => {
  const hostile = fc.record(
    { id: fc.anything(), creationDate: fc.anything(), createdBy: fc.anything(), devicesCount: fc.anything() },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(hostile, (sent) => {
      for (const { name, deviceCount } of readDeviceBatch(sent)) {
        expect(name).not.toBe('');
        expect(deviceCount ?? 0).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test.each<[string, Record<string, string | null>, string[], boolean]>([
  ['to its end', { first: 'A', A: 'B', B: null }, ['first', 'A', 'B'], true],
  ['until a token is repeated', { first: 'A', A: 'A' }, ['first', 'A'], false],
  [
    'until one of two alternating tokens is repeated',
    { first: 'A', A: 'B', B: 'A' },
    ['first', 'A', 'B'],
    false,
  ],
])('the list is read %s', async (_, following, expected, isComplete) => {
  const get: unknown = (__: string, { continuationToken: token = 'first' }: { continuationToken?: string }) =>
    Promise.resolve({ body: { items: [{ id: token }], continuationToken: following[token] } });
  const query = deviceBatchesQuery({ get } as PartnerCenter, 'customer' as CustomerId);
  const list = await new QueryClient().fetchQuery(query);
  expect(list.batches.map(({ name }) => name)).toEqual(expected);
  expect(list.isComplete).toBe(isComplete);
});
