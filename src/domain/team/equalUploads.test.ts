import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CustomerId } from '../identifiers.ts';
import { joinEqualUploads, keysOf } from './equalUploads.ts';
import { plainUpload, teamUploads } from './teamForTests.ts';
import type { TeamUpload } from './teamUpload.ts';

const items = (uploads: readonly TeamUpload[]) =>
  uploads.map((upload, index) => ({ id: String(index + 1), upload }));

test('afterwards every part is in one upload, and no item is lost, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(teamUploads, { maxLength: 8 }), fc.nat(), (uploads, turn) => {
      const all = items(uploads);
      const joined = joinEqualUploads(all);
      expect(joined.flatMap(({ first, others }) => [first, ...others])).toHaveLength(all.length);
      const keys = joined.flatMap(({ upload }) => keysOf(upload));
      expect(new Set(keys).size).toBe(keys.length);
      for (const { first, others } of joined)
        for (const { id } of others) expect(Number(first.id)).toBeLessThan(Number(id));

      const at = all.length === 0 ? 0 : turn % all.length;
      const turned = joinEqualUploads([...all.slice(at), ...all.slice(0, at)].reverse());
      const inOrder = (list: typeof joined) =>
        [...list].sort((one, two) => Number(one.first.id) - Number(two.first.id));
      expect(inOrder(turned)).toEqual(inOrder(joined));
    }),
  );
});

test('items are joined through a third one', () => {
  const both = plainUpload('1', { parts: [...plainUpload('1').parts, ...plainUpload('2').parts] });
  const joined = joinEqualUploads(items([plainUpload('1'), plainUpload('2'), plainUpload('3'), both]));
  expect(joined.map(({ first, others }) => [first.id, ...others.map(({ id }) => id)])).toEqual(
    expect.arrayContaining([['1', '2', '4'], ['3']]),
  );
  expect(joined).toHaveLength(2);
});

test('the same tracking ID of another customer is another upload', () => {
  const other = plainUpload('1', { customerId: 'other' as CustomerId });
  expect(joinEqualUploads(items([plainUpload('1'), other]))).toHaveLength(2);
});
