import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Batch, BatchDevice, ProcessingStatus } from './batch.ts';
import { batchDevice, processingStatuses } from './batchForTests.ts';
import { batchVerdict } from './batchVerdict.ts';
import type { BatchTrackingId } from './identifiers.ts';
import { outcomes } from './outcome.ts';
import type { SentDevice } from './upload/sentDevice.ts';
import { type UploadPart, wholeUpload } from './wholeUpload.ts';

function batch(status: ProcessingStatus, devices: readonly BatchDevice[], times: Partial<Batch> = {}): Batch {
  return {
    batchTrackingId: null,
    ...{ status, statusAsSent: status, startedTime: null, completedTime: null },
    ...{ devices, devicesListed: true, ...times },
  };
}

const rows = (count: number, status: ProcessingStatus = 'finished', some: Partial<BatchDevice> = {}) =>
  Array.from({ length: count }, (_, index) => batchDevice(status, { position: index + 1, ...some }));

const part = (answer: Batch | null, sent: number | null = null, id = 'T'): UploadPart => ({
  batchTrackingId: id as BatchTrackingId,
  batch: answer,
  sent: sent === null ? null : Array.from({ length: sent }, (_, line) => ({ line }) as SentDevice),
});

test('one part is the batch itself', () => {
  const only = batch('finished', rows(2));
  expect(wholeUpload([part(only, 3)])).toMatchObject({ sentCount: 3, missing: 1, answeredParts: 1 });
  expect(wholeUpload([part(only)]).batch).toBe(only);
});

test('the devices of several parts are counted on, with those that were sent in the same places', () => {
  const whole = wholeUpload([
    part(batch('finished', rows(2)), 2),
    part(null, 3),
    part(batch('processing', rows(1)), 1),
  ]);
  expect(whole.batch?.devices.map(({ position }) => position)).toEqual([1, 2, 6]);
  expect(whole.sent?.map((device) => device?.line)).toEqual([0, 1, 0, 1, 2, 0]);
  expect(whole).toMatchObject({ sentCount: 6, missing: 0, answeredParts: 2 });
});

test('devices of parts that were sent elsewhere keep their places among the others', () => {
  const whole = wholeUpload([part(batch('finished', rows(2))), part(batch('finished', rows(1)), 1)]);
  expect(whole.sent?.map((device) => device?.line)).toEqual([undefined, undefined, 0]);
  expect(whole.sentCount).toBeNull();
});

test('rows that a poll did not change stay the same objects', () => {
  const [first, second] = [batch('finished', rows(2)), batch('processing', rows(2, 'processing'))];
  const before = wholeUpload([part(first), part(second)]).batch?.devices;
  const changed = batch('finished', [second.devices[0] as BatchDevice, ...rows(1, 'finished')]);
  const after = wholeUpload([part(first), part(changed)]).batch?.devices;
  expect(after?.slice(0, 3)).toEqual(before?.slice(0, 3));
  expect(after?.[2]).toBe(before?.[2]);
});

test('it began with the first part and ended with the last', () => {
  const [nine, ten, eleven] = [9, 10, 11].map((hour) => new Date(Date.UTC(2026, 2, 9, hour)));
  const early = batch('finished', rows(1), { startedTime: nine as Date, completedTime: ten as Date });
  const late = batch('finished', rows(1), { startedTime: ten as Date, completedTime: eleven as Date });
  expect(wholeUpload([part(late), part(early)]).batch).toMatchObject({
    startedTime: nine,
    completedTime: eleven,
  });
  expect(wholeUpload([part(early), part(null)]).batch).toMatchObject({
    startedTime: nine,
    completedTime: null,
  });
});

describe('the phase of the whole upload', () => {
  const phase = (...parts: UploadPart[]) => {
    const { batch: whole } = wholeUpload(parts);
    return whole && batchVerdict(whole).phase;
  };
  const queued = part(batch('queued', []));
  const running = part(batch('processing', rows(1, 'processing')));
  const finished = part(batch('finished', rows(1)));

  test('is waiting while nothing has begun', () => {
    expect(phase(queued, queued)).toBe('waiting');
    expect(phase(queued, part(null))).toBe('waiting');
  });

  test('is running from the first to the last', () => {
    expect(phase(queued, running)).toBe('running');
    expect(phase(queued, finished)).toBe('running');
    expect(phase(finished, part(null))).toBe('running');
  });

  test('is done when every part is', () => {
    expect(phase(finished, part(batch('finishedWithErrors', rows(1))))).toBe('done');
  });
});

const anyDevice = fc
  .record({
    status: fc.constantFrom(...processingStatuses),
    errorCode: fc.constantFrom(null, '806', '808', '812'),
  })
  .map(({ status, errorCode }) => batchDevice(status, { errorCode }));
const anyPart = fc.option(
  fc
    .record({
      status: fc.constantFrom(...processingStatuses),
      devices: fc.array(anyDevice, { maxLength: 4 }),
    })
    .map(({ status, devices }) =>
      batch(
        status,
        devices.map((device, index) => ({ ...device, position: index + 1 })),
      ),
    ),
);

test('the counts of the whole are the sums of the parts, and it is done only if they all are', () => {
  fc.assert(
    fc.property(fc.array(anyPart, { minLength: 2, maxLength: 5 }), (answers) => {
      const { batch: whole } = wholeUpload(answers.map((answer) => part(answer)));
      const parts = answers.flatMap((answer) => (answer ? [batchVerdict(answer)] : []));
      if (whole === null) {
        expect(parts).toEqual([]);
        return;
      }
      const verdict = batchVerdict(whole);
      for (const outcome of outcomes)
        expect(verdict[outcome]).toBe(parts.reduce((sum, one) => sum + one[outcome], 0));
      if (verdict.phase === 'done') expect(answers.every((answer) => answer !== null)).toBe(true);
      const areDone = parts.length === answers.length && parts.every(({ phase }) => phase === 'done');
      expect(verdict.phase === 'done').toBe(areDone);
      const positions = whole.devices.map(({ position }) => position);
      expect(positions).toEqual([...new Set(positions)].sort((one, other) => one - other));
    }),
  );
});
