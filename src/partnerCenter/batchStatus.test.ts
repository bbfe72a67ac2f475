import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepUnchangedRows, readBatch } from './batchStatus.ts';
import { isBatch } from './batchStatusCall.ts';
import type { ResponseFacts } from './responseFacts.ts';
import type { WireObject } from './wire.ts';

const facts: ResponseFacts = {
  ...{
    method: 'GET',
    path: '/v1/x',
    purpose: 'poll',
    attempt: 1,
    at: new Date(0),
    durationMs: 1,
    status: 200,
  },
  ...{ requestId: 'r', correlationId: 'c', cv: null, serverId: null },
};

describe('readBatch', () => {
  test.each([
    ['finished', 'finished'],
    ['FINISHED_WITH_ERRORS', 'finishedWithErrors'],
    ['In-Progress', 'processing'],
    [3, 'finished'],
    ['2', 'processing'],
    [null, 'unknown'],
    ['awaiting_attestation', 'unrecognized'],
    ['__proto__', 'unrecognized'],
    [99, 'unrecognized'],
  ])('reads status %j as %s, and keeps it as received', (sent, status) => {
    const [device] = readBatch({ devicesStatus: [{ status: sent }] }).devices;
    expect(device).toMatchObject({ status, statusAsSent: sent === null ? null : String(sent) });
  });

  test('reads keys in any casing and with spaces, a time that is not set, and a row that is not an object', () => {
    const batch = readBatch({
      ' StartedTime': '2026-01-20T15:00:00',
      completedTime: '0001-01-01T00:00:00',
      DevicesStatus: ['odd', {}],
    });
    expect(batch.startedTime?.toISOString()).toBe('2026-01-20T15:00:00.000Z');
    expect(batch.completedTime).toBeNull();
    expect(batch.devices.map(({ position }) => position)).toEqual([1, 2]);
    expect(batch.devices[0]?.asSent).toEqual({ value: 'odd' });
  });

  test('never throws on any JSON', () => {
    const names = fc.constantFrom(
      'status',
      'devicesStatus',
      'startedTime',
      'errorCode',
      'serialNumber',
      ' DeviceId',
      '__proto__',
    );
    const name = fc.oneof(names, fc.string({ maxLength: 8 }));
    const value = fc.jsonValue({ maxDepth: 1 });
    const row = fc.dictionary(name, value, { maxKeys: 5 });
    const body = fc.dictionary(name, fc.oneof(value, fc.array(row, { maxLength: 3 })), { maxKeys: 5 });
    fc.assert(
      fc.property(body, body, (one, other) => {
        const batch = readBatch(one as WireObject);
        expect(Array.isArray(batch.devices)).toBe(true);
        for (const device of batch.devices) expect(typeof device.status).toBe('string');
        keepUnchangedRows({ batch, facts }, { batch: readBatch(other as WireObject), facts });
      }),
      { numRuns: 10_000 },
    );
  });

  test('never throws on any text in any field', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    const fields = {
      status: text,
      startedTime: text,
      completedTime: text,
      batchTrackingId: text,
      serialNumber: text,
      errorCode: text,
    };
    fc.assert(
      fc.property(fc.record(fields), (sent) => {
        const batch = readBatch({ ...sent, devicesStatus: [sent] });
        expect(batch.startedTime === null || !Number.isNaN(batch.startedTime.getTime())).toBe(true);
        expect(batch.devices[0]?.serialNumber ?? '').toBe(sent.serialNumber);
      }),
      { numRuns: 10_000 },
    );
  });
});

test.each([
  [{ status: 'queued' }, true],
  [{ DevicesStatus: null }, true],
  [{ batchTrackingId: 'x' }, true],
  [{}, false],
  [{ statusCode: 429, message: 'Rate limit is exceeded.' }, false],
  [{ items: [], totalCount: 0 }, false],
])('whether %j is about a batch: %s', (body, expected) => {
  expect(isBatch(body)).toBe(expected);
});

const rowsOf = (serials: readonly string[]) => ({
  status: 'processing',
  devicesStatus: serials.map((serialNumber) => ({ serialNumber })),
});

test('unchanged rows stay the same objects', () => {
  const before = readBatch(rowsOf(['A', 'B', 'C'])).devices;
  const after = readBatch(rowsOf(['A', 'X', 'C', 'D']), before).devices;
  expect(after.map((device, index) => device === before[index])).toEqual([true, false, true, false]);
  expect(after.map(({ serialNumber }) => serialNumber)).toEqual(['A', 'X', 'C', 'D']);
  expect(readBatch(rowsOf(['A', 'B']), before).devices).toEqual(before.slice(0, 2));
  expect(readBatch(rowsOf(['A', 'B', 'C']), before).devices).toBe(before);
});

test('unchanged rows stay the same objects if another tab sends a copy', () => {
  const before = { facts, batch: readBatch(rowsOf(['A', 'B', 'C'])) };
  const copyOf = (serials: readonly string[]) =>
    structuredClone({ facts, batch: readBatch(rowsOf(serials)) });
  const after = keepUnchangedRows(before, copyOf(['A', 'X', 'C', 'D'])).batch.devices;
  expect(after.map((device, index) => device === before.batch.devices[index])).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect(keepUnchangedRows(before, copyOf(['A', 'B', 'C'])).batch.devices).toBe(before.batch.devices);
});
