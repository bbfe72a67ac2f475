import { expect, test } from 'vitest';
import type { BatchTrackingId } from '../identifiers.ts';
import { type RetriedUpload, retryChain } from './retryChain.ts';

const ids = (text: string) => (text === '' ? [] : text.split(' ')) as BatchTrackingId[];
const upload = (own: string, repairs = '', day: number | null = null): RetriedUpload => ({
  trackingIds: ids(own),
  repairs: ids(repairs),
  sentAt: day === null ? null : new Date(2026, 2, day),
});

const first = upload('A1 A2', '', 1);
const retry = upload('B', 'A1 A2', 2);
const again = upload('C', 'B', 3);
const other = upload('X', '', 0);
const all = [again, other, first, retry];

test.each(['A1', 'A1 A2', 'B', 'C'])(
  'the history of %s is that of every upload in it, the first one first',
  (own) => {
    expect(retryChain(all, ids(own))).toEqual({ known: [first, retry, again], unknown: null });
  },
);

test('an upload that neither is nor has a retry has no history', () => {
  expect(retryChain(all, ids('X'))).toBeNull();
  expect(retryChain(all, ids('unheard'))).toBeNull();
});

test('two retries of one upload, and one retry of two uploads, are one history', () => {
  const [second, parallel] = [upload('D', 'A1', 4), upload('E', 'D X', 5)];
  expect(retryChain([...all, second, parallel], ids('X'))?.known).toEqual([
    other,
    first,
    retry,
    again,
    second,
    parallel,
  ]);
});

test('what is not known any more is named by its tracking IDs', () => {
  expect(retryChain([retry, again], ids('C'))).toEqual({
    known: [retry, again],
    unknown: { trackingIds: ids('A1 A2') },
  });
  expect(retryChain([retry], ids('A1'))).toMatchObject({ unknown: { trackingIds: ids('A1 A2') } });
});

test('an upload without a time was the first if it retries nothing, else the last', () => {
  const [begun, last] = [upload('A1'), upload('F', 'A1')];
  expect(retryChain([retry, last, begun], ids('A1'))?.known).toEqual([begun, retry, last]);
});
