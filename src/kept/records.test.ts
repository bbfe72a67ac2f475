import { expect, test } from 'vitest';
import { type KeptVerdict, readKeptVerdict } from './records.ts';

test('a verdict of an earlier version counts what needed attention as to resolve', () => {
  const earlier = {
    phase: 'done',
    total: 6,
    registered: 1,
    needAttention: 2,
    pending: 0,
    unclear: 3,
  } as const;
  expect(readKeptVerdict(earlier)).toEqual({
    phase: 'done',
    total: 6,
    registered: 1,
    alreadyRegistered: 0,
    toResolve: 2,
    forYou: 2,
    waitingForOthers: 0,
    inProgress: 0,
    unclear: 3,
  });
});

test('a verdict that does not tell who acts counts what is to resolve as for you', () => {
  const earlier = { phase: 'done', total: 3, registered: 1, alreadyRegistered: 0, toResolve: 2 } as const;
  const counts = { ...earlier, inProgress: 0, unclear: 0 };
  expect(readKeptVerdict(counts)).toEqual({ ...counts, forYou: 2, waitingForOthers: 0 });
});

test('a verdict of this version is read as it was stored', () => {
  const verdict: KeptVerdict = {
    phase: 'running',
    total: 4,
    registered: 1,
    alreadyRegistered: 1,
    toResolve: 1,
    forYou: 0,
    waitingForOthers: 1,
    inProgress: 1,
    unclear: 0,
  };
  expect(readKeptVerdict(verdict)).toBe(verdict);
});
