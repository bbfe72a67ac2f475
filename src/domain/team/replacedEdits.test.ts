import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeUploads, withEdits } from './mergeUploads.ts';
import { replacedEdits } from './replacedEdits.ts';
import { people, plainUpload, teamUploads } from './teamForTests.ts';
import type { Edit, Person } from './teamUpload.ts';

const [anna, ben] = people as [Person, Person];
const edit = <Value>(value: Value, at: number, by = anna): Edit<Value> => ({ value, at, by });

test('a name that was not shared yet, and one that was, are replaced by somebody else’s later one', () => {
  const theirs = plainUpload('1', { name: edit('Theirs', 7, ben) });
  const expected = [{ field: 'name', mine: 'Mine', theirs: 'Theirs', by: ben }];
  expect(replacedEdits(anna, null, { name: edit('Mine', 6) }, theirs)).toEqual(expected);
  const shared = plainUpload('1', { name: edit('Mine', 6) });
  expect(replacedEdits(anna, shared, {}, theirs)).toEqual(expected);
  expect(replacedEdits(ben, shared, {}, theirs), 'not mine').toEqual([]);
});

test('nothing is replaced by an earlier edit, by my own, or by the same value', () => {
  const mine = { name: edit('Mine', 6) };
  expect(replacedEdits(anna, null, mine, plainUpload('1', { name: edit('Theirs', 5, ben) }))).toEqual([]);
  expect(replacedEdits(anna, null, mine, plainUpload('1', { name: edit('Other', 9) }))).toEqual([]);
  expect(replacedEdits(anna, null, mine, plainUpload('1', { name: edit('Mine', 9, ben) }))).toEqual([]);
});

test('a mark is replaced if it is taken away, not if somebody else sets it too', () => {
  const mine = { asked: { customer: edit(100, 6) }, archived: edit(true, 6) };
  const removed = plainUpload('1', {
    asked: { customer: edit(null, 8, ben), manufacturer: edit(5, 8, ben) },
    archived: edit(false, 8, ben),
  });
  expect(replacedEdits(anna, null, mine, removed)).toEqual([
    { field: 'asked', party: 'customer', isAsked: false, by: ben },
    { field: 'archived', isArchived: false, by: ben },
  ]);
  const askedToo = plainUpload('1', { asked: { customer: edit(200, 8, ben) }, archived: edit(true, 8, ben) });
  expect(replacedEdits(anna, null, mine, askedToo)).toEqual([]);
});

test('only the person whose edit was replaced is told', () => {
  fc.assert(
    fc.property(teamUploads, teamUploads, fc.constantFrom(...people), (before, other, me) => {
      const after = mergeUploads(before, other);
      const told = replacedEdits(me, before, {}, after).some(({ field }) => field === 'name');
      const isLost =
        before.name?.by.id === me.id &&
        after.name?.by.id !== me.id &&
        after.name?.value !== before.name.value;
      expect(told).toBe(isLost);
      expect(replacedEdits(me, after, {}, after)).toEqual([]);
      expect(replacedEdits(me, before, {}, withEdits(before, {}))).toEqual([]);
    }),
  );
});
