import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ListedUpload } from '../kept/listedUploads.ts';
import { assignWhenNeeded } from './assignWhenNeeded.ts';

// Instead of reading the browser's database: what a test puts into the cache is the list.
vi.mock('../kept/listedUploads.ts', () => ({
  listedUploadsQuery: (account: string) => ({ queryKey: ['listed', account], enabled: false }),
}));

const account = 'account';
const followed = { isFinal: true, sentHere: {}, thenAssign: { state: { kind: 'waiting' } } };
const toBegin = followed as ListedUpload;
const toContinue = {
  ...{ isFinal: false, thenAssign: null },
  sentHere: { isUnfinished: true, continuesAlone: true },
} as ListedUpload;
const others = [
  { ...followed, isFinal: false },
  { ...followed, sentHere: null },
  { ...followed, thenAssign: null },
  { ...followed, thenAssign: { state: { kind: 'begun' } } },
  { ...toContinue, sentHere: { isUnfinished: true, continuesAlone: false } },
] as ListedUpload[];

let queryClient: QueryClient;
beforeEach(() => {
  queryClient = new QueryClient();
});
const list = (...uploads: readonly ListedUpload[]) => queryClient.setQueryData(['listed', account], uploads);

/** Counts what is loaded, and notes the lists that are passed on. */
function start(failures = 0) {
  const lists: (readonly ListedUpload[])[] = [];
  const load = vi.fn(async () => {
    if (load.mock.calls.length <= failures) throw new Error('The file could not be loaded.');
    return { onList: (listed: readonly ListedUpload[]) => void lists.push(listed) };
  });
  return { ...assignWhenNeeded({ account, queryClient }, load), load, lists };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('nothing is loaded while there is nothing to assign', async () => {
  const { load } = start();
  list();
  list(...others);
  await settled();
  expect(load).not.toHaveBeenCalled();
});

test.each([
  ['devices are to get a profile', toBegin],
  ['an assignment is to be continued', toContinue],
])('when %s, the code is loaded once and gets the list as it is by then', async (_, upload) => {
  const { load, lists } = start();
  list(...others, upload);
  await settled();
  list(upload);
  await settled();
  expect(load).toHaveBeenCalledTimes(1);
  expect(lists).toEqual([[...others, upload]]);
});

test('code that could not be loaded is loaded at the next change of the list', async () => {
  const { load, lists } = start(1);
  list(toBegin);
  await settled();
  expect(load).toHaveBeenCalledTimes(1);
  list(toBegin, toContinue);
  await settled();
  expect(load).toHaveBeenCalledTimes(2);
  expect(lists).toEqual([[toBegin, toContinue]]);
});

test('after a sign-out nothing is loaded', async () => {
  const { load, end } = start();
  end();
  list(toBegin);
  await settled();
  expect(load).not.toHaveBeenCalled();
});
