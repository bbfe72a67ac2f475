import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { count, field, isWireObject, list, sameJson, text, time } from './wire.ts';

describe('time', () => {
  test.each([
    ['2017-07-25T10:00:00', '2017-07-25T10:00:00.000Z'],
    ['2017-07-25T10:00:00Z', '2017-07-25T10:00:00.000Z'],
    [' 2017-07-25T10:00:00z ', '2017-07-25T10:00:00.000Z'],
    ['2017-07-25T10:00:00.1234567', '2017-07-25T10:00:00.123Z'],
    ['2017-07-25T12:00:00.1234567+02:00', '2017-07-25T10:00:00.123Z'],
    ['2017-07-25T05:00:00-0500', '2017-07-25T10:00:00.000Z'],
  ])('%s is %s', (sent, utc) => {
    expect(time(sent)?.toISOString()).toBe(utc);
  });

  test.each([
    ['0001-01-01T00:00:00'],
    ['0001-01-01T00:00:00Z'],
    [''],
    ['soon'],
    [null],
    [undefined],
    [42],
    [{}],
  ])('%j is not set', (sent) => {
    expect(time(sent)).toBeNull();
  });
});

describe('field', () => {
  test.each([
    [{ status: 1 }, 1],
    [{ Status: 1 }, 1],
    [{ ' status': 1 }, 1],
    [{ STATUS: 1, status: 2 }, 2],
    [{ other: 1 }, undefined],
  ])('reads %j', (object, value) => {
    expect(field(object, 'status')).toBe(value);
  });

  test('ignores properties of the prototype', () => {
    expect(field({}, 'constructor')).toBeUndefined();
    expect(field(JSON.parse('{"__proto__":"own"}'), '__proto__')).toBe('own');
  });
});

test.each([
  ['PF1', 'PF1'],
  ['', null],
  [808, '808'],
  [0, '0'],
  [true, 'true'],
  [null, null],
  [undefined, null],
  [{}, null],
  [['a'], null],
])('text(%j) is %j', (sent, read) => {
  expect(text(sent)).toBe(read);
});

test.each([
  [3, 3],
  ['3', 3],
  [-1, null],
  ['many', null],
  ['', null],
  [Number.NaN, null],
  [null, null],
])('count(%j) is %j', (sent, read) => {
  expect(count(sent)).toBe(read);
});

test('equal JSON values are recognized, and different ones are not', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      expect(sameJson(one, JSON.parse(JSON.stringify(one)))).toBe(true);
      expect(sameJson(one, other)).toBe(JSON.stringify(sorted(one)) === JSON.stringify(sorted(other)));
    }),
  );
});

test('no value makes a reader throw', () => {
  fc.assert(
    fc.property(fc.anything({ withDate: true, withNullPrototype: true }), fc.string(), (value, name) => {
      text(value);
      count(value);
      time(value);
      list(value);
      if (isWireObject(value)) field(value, name);
    }),
    { numRuns: 1000 },
  );
});

/** Sorts the keys, so that JSON texts can be compared. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
