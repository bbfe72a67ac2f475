import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editTime, joinEdits, mergeUploads, withEdits } from './mergeUploads.ts';
import { people, plainUpload, readingAt, teamEdits, teamUploads } from './teamForTests.ts';
import type { Edit, Person } from './teamUpload.ts';

const [anna, ben] = people as [Person, Person];
const edit = <Value>(value: Value, at: number, by = anna): Edit<Value> => ({ value, at, by });

describe('merging copies of an upload', () => {
  test('gives the same result in any order', () => {
    fc.assert(
      fc.property(teamUploads, teamUploads, teamUploads, (one, two, three) => {
        expect(mergeUploads(one, two)).toEqual(mergeUploads(two, one));
        expect(mergeUploads(mergeUploads(one, two), three)).toEqual(
          mergeUploads(one, mergeUploads(two, three)),
        );
      }),
    );
  });

  test('changes nothing if it has been merged already', () => {
    fc.assert(
      fc.property(teamUploads, teamUploads, (one, two) => {
        expect(mergeUploads(one, one)).toEqual(one);
        const merged = mergeUploads(one, two);
        expect(mergeUploads(merged, two)).toEqual(merged);
      }),
    );
  });

  test('loses no part, no sender, and takes every field from the later of the two', () => {
    fc.assert(
      fc.property(teamUploads, teamUploads, (one, two) => {
        const merged = mergeUploads(one, two);
        for (const { parts, sent, name, archived, asked } of [one, two]) {
          for (const { trackingId, reading, devices } of parts) {
            const part = merged.parts.find((other) => other.trackingId === trackingId);
            expect(part?.reading?.at ?? 0).toBeGreaterThanOrEqual(reading?.at ?? 0);
            expect(part?.devices ?? -1).toBeGreaterThanOrEqual(devices ?? -1);
          }
          if (sent) expect(merged.sent?.at).toBeLessThanOrEqual(sent.at);
          expect(merged.name?.at ?? 0).toBeGreaterThanOrEqual(name?.at ?? 0);
          expect(merged.archived?.at ?? 0).toBeGreaterThanOrEqual(archived?.at ?? 0);
          for (const [party, { at }] of Object.entries(asked))
            expect(merged.asked[party as 'customer']?.at).toBeGreaterThanOrEqual(at);
        }
        const known = [one, two].flatMap(({ name, archived }) => [name, archived]);
        expect(known).toEqual(expect.arrayContaining([merged.name, merged.archived]));
      }),
    );
  });
});

describe('decisions', () => {
  test('count like those of a copy, and can be joined before they are shared', () => {
    fc.assert(
      fc.property(teamUploads, teamEdits, teamEdits, (upload, one, two) => {
        expect(withEdits(withEdits(upload, one), two)).toEqual(withEdits(upload, joinEdits(one, two)));
        expect(withEdits(withEdits(upload, one), two)).toEqual(withEdits(withEdits(upload, two), one));
      }),
    );
  });

  test('leave the rest of the upload alone', () => {
    const upload = plainUpload('1', { customerName: 'Contoso', name: edit('Autumn', 5, ben) });
    expect(withEdits(upload, { archived: edit(true, 1) })).toEqual({ ...upload, archived: edit(true, 1) });
    expect(withEdits(upload, { name: edit('Earlier', 4) })).toEqual(upload);
    expect(withEdits(upload, { name: edit(null, 6) }).name?.value).toBeNull();
  });

  test('made after another one was seen win, also if the clock is behind', () => {
    const theirs = edit('From a clock ahead', 9_000, ben);
    const mine = edit('Mine', editTime(1_000, theirs));
    expect(withEdits(plainUpload('1', { name: theirs }), { name: mine }).name).toBe(mine);
    expect(editTime(1_000, null)).toBe(1_000);
  });
});

test('the later reading of each part is taken', () => {
  const part = plainUpload('1').parts[0];
  if (!part) throw new Error('It has a part');
  const one = plainUpload('1', { parts: [{ ...part, number: 1, reading: readingAt(10, 1) }] });
  const other = plainUpload('1', { parts: [{ ...part, devices: 3, reading: readingAt(20, 3, 19) }] });
  expect(mergeUploads(one, other).parts).toEqual([
    { trackingId: '1', number: 1, devices: 3, reading: readingAt(20, 3, 19) },
  ]);
});
