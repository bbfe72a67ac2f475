import type { IDBPObjectStore } from 'idb';
import { type Kept, startingWith, tryDatabase } from './database.ts';
import { keptQuery, refreshQueriesOf } from './keptQuery.ts';
import type { ListedUpload } from './listedUploads.ts';
import type { KeptNotice, NoticeKind } from './records.ts';

/** More of an account than this are not kept; the oldest are dropped. */
const mostNotices = 100;

/** What happened to followed uploads of an account, the latest first. */
export function noticesQuery(account: string) {
  return keptQuery(account, 'notices', [], async (): Promise<readonly KeptNotice[]> => {
    const all = await tryDatabase((database) => database.getAll('notices', startingWith(account)), []);
    return latestFirst(all);
  });
}

/** Marks notices as seen; all of the account without `ids`. Resolves when pages show it. */
export async function markNoticesSeen(account: string, ids?: readonly string[]): Promise<void> {
  await tryDatabase(async (database) => {
    const change = database.transaction('notices', 'readwrite');
    const mark = async () => {
      const all = await change.store.getAll(startingWith(account));
      const unseen = all.filter(({ id, seen }) => !seen && (ids === undefined || ids.includes(id)));
      await Promise.all(unseen.map((one) => change.store.put({ ...one, seen: true })));
    };
    await Promise.all([mark(), change.done]);
  }, undefined);
  await refreshQueriesOf(account, 'notices');
}

/** Deletes the notices about an upload. Resolves when pages no longer show them. */
export async function deleteNoticesOf(
  account: string,
  { customerId, key }: Pick<ListedUpload, 'customerId' | 'key'>,
): Promise<void> {
  await tryDatabase(async (database) => {
    const change = database.transaction('notices', 'readwrite');
    const remove = async () => {
      const all = await change.store.getAll(startingWith(account));
      const own = all.filter((one) => one.customerId === customerId && one.uploadKey === key);
      await Promise.all(own.map(({ id }) => change.store.delete([account, id])));
    };
    await Promise.all([remove(), change.done]);
  }, undefined);
  await refreshQueriesOf(account, 'notices');
}

/** A notice about an upload as it is now. `occasion` tells apart what can happen to the same upload several times. */
export function noticeAbout(
  account: string,
  kind: NoticeKind,
  upload: Pick<
    ListedUpload,
    'customerId' | 'key' | 'trackingIds' | 'name' | 'sentAt' | 'assigns' | 'verdict' | 'devices'
  >,
  occasion = '',
): KeptNotice {
  const { customerId, key, trackingIds, name, sentAt, assigns, verdict, devices } = upload;
  const { registered = 0, alreadyRegistered = 0, forYou = 0, waitingForOthers = 0 } = verdict ?? {};
  return {
    ...{ account, kind, customerId, uploadKey: key, trackingIds, name, sentAt, seen: false },
    ...(assigns !== null && { assigns }),
    id: [kind, customerId, key, occasion].join(' ').trimEnd(),
    at: new Date(),
    counts: {
      ...{ registered, alreadyRegistered, forYou, waitingForOthers },
      total: Math.max(verdict?.total ?? 0, devices ?? 0),
    },
  };
}

type NoticesStore = Pick<
  IDBPObjectStore<Kept, 'notices'[], 'notices', 'readwrite'>,
  'get' | 'getAll' | 'put' | 'delete'
>;

/** Stores a notice unless it is stored already. Returns whether it was. For the transaction that finds out what happened. */
export async function addNotice(notices: NoticesStore, notice: KeptNotice): Promise<boolean> {
  const { account, id } = notice;
  if ((await notices.get([account, id])) !== undefined) return false;
  await notices.put(notice);
  const all = latestFirst(await notices.getAll(startingWith(account)));
  await Promise.all(all.slice(mostNotices).map((old) => notices.delete([account, old.id])));
  return true;
}

const listeners = new Set<(notice: KeptNotice) => void>();

/** Calls `listener` for each notice that this tab stores; another tab tells its own listeners. Returns how to end that. */
export function onNotice(listener: (notice: KeptNotice) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Adds what is worth a notice of a followed upload of which a batch has changed. `wasSeen`: something of that batch was known before.
 * Returns the notice; `null` if there is nothing to tell, or it was told before.
 */
export async function addNoticeOfChange(
  notices: NoticesStore,
  account: string,
  before: ListedUpload,
  after: ListedUpload | undefined,
  wasSeen: boolean,
): Promise<KeptNotice | null> {
  const kind = after && whatHappened(before, after, wasSeen);
  if (!kind) return null;
  const notice = noticeAbout(account, kind, after);
  return (await addNotice(notices, notice)) ? notice : null;
}

/**
 * What is worth a notice. What was so from the first answer on is not: the user sees it on opening the upload. An upload that was
 * sent from here is known from the beginning.
 */
function whatHappened(before: ListedUpload, after: ListedUpload, wasSeen: boolean): NoticeKind | null {
  if (!before.isFinal && after.isFinal) {
    const wasRunning = after.batches.some(({ progress = [] }) => progress.length > 1);
    return before.sentHere || wasRunning ? 'finished' : null;
  }
  const isFirst = (before.verdict?.forYou ?? 0) === 0 && (after.verdict?.forYou ?? 0) > 0;
  return isFirst && !after.isFinal && (before.sentHere || wasSeen) ? 'needsYou' : null;
}

/** Called once a new notice is stored. Resolves when pages show it. */
export async function noticeAdded(notice: KeptNotice): Promise<void> {
  for (const listener of listeners) listener(notice);
  await refreshQueriesOf(notice.account, 'notices');
}

function latestFirst(notices: readonly KeptNotice[]): readonly KeptNotice[] {
  return [...notices].sort((one, other) => other.at.getTime() - one.at.getTime());
}
