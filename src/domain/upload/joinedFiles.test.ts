import { expect, it } from 'vitest';
import { idsPerFile, joinedName, originsOf } from './joinedFiles.ts';

it('rows name their file only if there are several, and files of the same name are told apart', () => {
  expect(originsOf(['a.csv'])).toEqual([{ firstId: 0 }]);
  expect(originsOf([null])).toEqual([{ firstId: 0 }]);
  expect(originsOf(['a.csv', 'b.csv', 'a.csv', 'a.csv (2)', 'a.csv']).map(({ file }) => file)).toEqual([
    ...['a.csv', 'b.csv', 'a.csv (2)', 'a.csv (2) (2)', 'a.csv (3)'],
  ]);
  expect(originsOf(['a', 'b', 'c']).map(({ firstId }) => firstId)).toEqual([0, idsPerFile, 2 * idsPerFile]);
});

it('an upload of several files is called by the first three', () => {
  expect(joinedName([])).toBeNull();
  expect(joinedName([null])).toBeNull();
  expect(joinedName(['a.csv'])).toBe('a.csv');
  expect(joinedName(['a.csv', 'b.csv', 'c.csv', 'd.csv'])).toBe('a.csv, b.csv, c.csv, …');
});
