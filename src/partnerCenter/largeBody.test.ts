import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ChangedBody, changesBetween, rowsOf } from './largeBody.ts';
import type { WireObject } from './wire.ts';

const bytesOf = (json: string) => new TextEncoder().encode(json).buffer;

/** What the page makes of the worker's messages about an answer, and how many rows they had. */
function read(beforeJson: string, before: WireObject, nowJson: string) {
  const changed = new ChangedBody(rowsOf(before).rows);
  let body: WireObject | null | undefined;
  let sent = 0;
  for (const message of changesBetween({ before: bytesOf(beforeJson), now: bytesOf(nowJson) })) {
    if (message.kind === 'rows') sent += message.places.length;
    body = changed.take(structuredClone(message));
  }
  return { body, sent };
}

const row = (index: number, status: string) => ({
  serialNumber: `S${index}`,
  status,
  attributes: { objectType: 'DeviceUploadDetails' },
});
const answer = (rows: readonly unknown[]) => ({ status: 'processing', devicesStatus: rows, attributes: {} });
const list = (size: number, status = 'queued') =>
  Array.from({ length: size }, (_, index) => row(index, status));

test('the page receives the rows that changed; the others are the same objects', () => {
  const json = JSON.stringify(answer(list(2_500)));
  const before = JSON.parse(json) as WireObject;
  const changed = [...list(2_500).with(7, row(7, 'finished')), row(2_500, 'queued')];
  const { body, sent } = read(json, before, JSON.stringify(answer(changed)));
  expect(sent).toBe(2);
  expect(body).toEqual(answer(changed));
  const [rowsBefore, rows] = [rowsOf(before).rows, rowsOf(body ?? {}).rows];
  expect(rows.flatMap((one, index) => (one === rowsBefore[index] ? [] : index))).toEqual([7, 2_500]);
});

test('an answer that changed nothing has the same list', () => {
  const json = JSON.stringify(answer(list(3)));
  const before = JSON.parse(json) as WireObject;
  const { body, sent } = read(json, before, json);
  expect(sent).toBe(0);
  expect(body?.devicesStatus).toBe(before.devicesStatus);
});

test('an answer in which every row changed comes in portions', () => {
  const json = JSON.stringify(answer(list(2_500)));
  const { body, sent } = read(json, JSON.parse(json), JSON.stringify(answer(list(2_500, 'finished'))));
  expect(sent).toBe(2_500);
  expect(body).toEqual(answer(list(2_500, 'finished')));
});

test.each(['', '<html>', '[1]', '3'])('%j is no JSON object', (now) => {
  expect(read('{}', {}, now).body).toBeNull();
});

test('whatever comes after whatever, the page has what JSON.parse would have read', () => {
  const rows = fc.array(
    fc.oneof(fc.constantFrom(row(1, 'queued'), row(1, 'finished'), null, 'text'), fc.jsonValue()),
  );
  const json = fc
    .oneof(rows.map(answer), fc.dictionary(fc.string(), fc.jsonValue()))
    .map((body) => JSON.stringify(body));
  fc.assert(
    fc.property(json, json, (before, now) => {
      expect(read(before, JSON.parse(before), now).body).toEqual(JSON.parse(now));
    }),
  );
});
