import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findIn, foldId, type IdLists, lookUpIn, searchedDevices } from './searchedDevices.ts';

const lists: IdLists = {
  serialNumbers: ['PF1GHXN3', '016520771357', null],
  productKeys: ['12345-67890-09876-54321-13579', null, null],
  deviceIds: [null, '9993-8627-3608-6844-6369-4361-72', null],
};

function found(text: string, of = lists) {
  const hits: [number, string][] = [];
  findIn(searchedDevices(of), foldId(text), (index, fit) => hits.push([index, fit]));
  return hits;
}

test.each([
  ['pf1ghxn3', [[0, 'whole']]],
  ['PF1', [[0, 'start']]],
  ['ghx', [[0, 'part']]],
  ['1234567890 09876', [[0, 'start']]],
  ['99938627360868446369436173', []],
  ['9993 8627 3608 6844 6369 4361 72', [[1, 'whole']]],
  ['165', [[1, 'part']]],
  ['missing', []],
])('finds %s', (text, hits) => {
  expect(found(text)).toEqual(hits);
});

test('an ID does not reach into the next one, whatever it contains', () => {
  const of = { serialNumbers: ['A\tB\nC', 'D'], productKeys: ['E', 'F'], deviceIds: [null, null] };
  expect(found('abc', of)).toEqual([[0, 'whole']]);
  expect(found('abce', of)).toEqual([]);
  expect(found('D', of)).toEqual([[1, 'whole']]);
});

const id = fc.oneof(fc.constant(null), fc.string({ unit: fc.constantFrom(...'aAB1- \t\nő'), maxLength: 6 }));
const device = fc.tuple(id, id, id);

test('finds and looks up what a plain comparison of each device does', () => {
  const wanted = fc.string({ unit: fc.constantFrom(...'aab1ő'), minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(device, { maxLength: 12 }), wanted, (devices, text) => {
      const of = {
        serialNumbers: devices.map(([one]) => one),
        productKeys: devices.map(([, one]) => one),
        deviceIds: devices.map(([, , one]) => one),
      };
      const folded = devices.map((ids) => ids.map((one) => foldId(one ?? '')));
      const having = (fits: (one: string) => boolean) =>
        folded.flatMap((ids, index) => (ids.some(fits) ? [index] : []));
      expect(found(text, of).map(([index]) => index)).toEqual(having((one) => one.includes(text)));
      const lookedUp: number[] = [];
      lookUpIn(searchedDevices(of), new Set([text]), (index) => lookedUp.push(index));
      expect(lookedUp).toEqual(having((one) => one === text));
    }),
  );
});
