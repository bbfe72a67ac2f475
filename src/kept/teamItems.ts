import type { IDBPTransaction } from 'idb';
import { parties } from '../domain/errorCatalogue.ts';
import type { BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import { mergeUploads } from '../domain/team/mergeUploads.ts';
import { type ReplacedEdit, replacedEdits } from '../domain/team/replacedEdits.ts';
import type { AskedEdits, Edit, Person, TeamEdits, TeamUpload } from '../domain/team/teamUpload.ts';
import { type Kept, startingWith, tryDatabase, withDatabase } from './database.ts';
import { refreshAllQueriesOf, refreshQueriesOf } from './keptQuery.ts';
import { addNotice, noticeAdded } from './notices.ts';
import type { KeptNotice, KeptTeamEdits, KeptTeamItem, KeptTeamState } from './records.ts';

/** What was learned of the list, to be stored together. */
export interface TeamNews {
  /** More is about to come: pages need not show this yet. */
  readonly isMoreComing?: boolean;
  /** As Graph has them. `upload` is `null` if an item cannot be read. */
  readonly items?: readonly ({ readonly id: string } & Pick<KeptTeamItem, 'eTag' | 'upload'>)[];
  /** What is known of the same upload from other items. */
  readonly others?: (itemId: string, upload: TeamUpload) => readonly TeamUpload[];
  /** The IDs of items that are not on the list any more. */
  readonly deleted?: readonly string[];
  /** All IDs of the list, once it has been read completely: every other item was deleted. */
  readonly allIds?: ReadonlySet<string>;
  /** How far it has been read with that. */
  readonly state?: Partial<Pick<KeptTeamState, 'deltaLink' | 'readAt' | 'paidUntil' | 'problem'>>;
}

/** What a list is like that has not been read. */
const unread = { change: 0, deltaLink: null, readAt: null, paidUntil: 0, problem: null };

/** Begins with a list. What was read of another one is deleted; what is to be shared stays. */
export async function openTeamList(account: string, listId: string): Promise<KeptTeamState | null> {
  const opened = await withDatabase(async (database) => {
    const change = database.transaction(['teamItems', 'teamState'], 'readwrite');
    const open = async () => {
      const states = change.objectStore('teamState');
      const stored = await states.get([account]);
      if (stored?.listId === listId) return { state: stored, isOther: false };
      const items = change.objectStore('teamItems');
      const keys = await items.getAllKeys(startingWith(account));
      const state = { account, listId, ...unread };
      await Promise.all([...keys.map((key) => items.delete(key)), states.put(state)]);
      return { state, isOther: stored !== undefined };
    };
    const [result] = await Promise.all([open(), change.done]);
    return result;
  }, null);
  if (opened?.isOther) await refreshAllQueriesOf(account);
  return opened?.state ?? null;
}

/** Items that are stored at once. Storing a whole page of the list would keep the page from responding. */
const itemsAtOnce = 40;

/**
 * Stores what was learned of the list, and tells the user of each of their decisions that somebody else has replaced since: in one
 * transaction with the item that says so, so that it counts once. How far the list has been read is stored last. Decisions that are on
 * the list now, or are overtaken, are not waiting any more. Returns the uploads that are new or have changed. Rejects if the browser
 * does not store it.
 */
export async function keepTeamNews(
  me: Person,
  listId: string,
  { items = [], deleted, allIds, state, others, isMoreComing }: TeamNews,
): Promise<readonly TeamUpload[]> {
  const account = me.id;
  const byId = new Map(items.map((item) => [item.id, item]));
  const arrived = [...byId.values()];
  const changed: TeamUpload[] = [];
  const notices: KeptNotice[] = [];
  let isChanged = false;
  for (let at = 0; ; at += itemsAtOnce) {
    const isLast = at + itemsAtOnce >= arrived.length;
    const left = deleted?.filter((id) => !byId.has(id));
    const part: TeamNews = {
      ...{ items: arrived.slice(at, at + itemsAtOnce), ...(others && { others }) },
      ...(isLast && { ...(left && { deleted: left }), ...(allIds && { allIds }), ...(state && { state }) }),
    };
    const stored = await withDatabase(async (database) => {
      const change = database.transaction(['teamItems', 'teamEdits', 'teamState', 'notices'], 'readwrite');
      const [result] = await Promise.all([store(change, me, listId, part), change.done]);
      return result;
    }, null);
    if (stored === null) return [];
    changed.push(...stored.changed);
    notices.push(...stored.notices);
    isChanged ||= stored.isChanged;
    if (isLast) break;
  }
  if (isChanged && !isMoreComing) await refreshQueriesOf(account, 'team');
  await Promise.all(notices.map(noticeAdded));
  return changed;
}

type Change = IDBPTransaction<Kept, ('teamItems' | 'teamEdits' | 'teamState' | 'notices')[], 'readwrite'>;

async function store(change: Change, me: Person, listId: string, news: TeamNews) {
  const account = me.id;
  const [items, edits, states] = [
    change.objectStore('teamItems'),
    change.objectStore('teamEdits'),
    change.objectStore('teamState'),
  ];
  const [state = { account, listId, ...unread }, waiting, allKeys] = await Promise.all([
    states.get([account]),
    edits.getAll(startingWith(account)),
    news.allIds ? items.getAllKeys(startingWith(account)) : [],
  ]);
  // Another tab has begun with another list.
  if (state.listId !== listId) return null;
  let number = state.change;
  const writes: Promise<unknown>[] = [];
  const put = (item: Omit<KeptTeamItem, 'account' | 'change'>) => {
    number += 1;
    writes.push(items.put({ ...item, account, change: number }));
  };
  const changed: TeamUpload[] = [];
  const told: KeptNotice[] = [];
  const left = new Map<KeptTeamEdits, KeptTeamEdits | null>(waiting.map((one) => [one, one]));

  const arrived = news.items ?? [];
  const before = await Promise.all(arrived.map(({ id }) => items.get([account, id])));
  for (const [at, item] of arrived.entries()) {
    const stored = before[at];
    const isSame = stored && stored.deletedAt === undefined && stored.eTag === item.eTag;
    const isNews = !isSame || item.eTag === null;
    const { id: itemId, eTag, upload } = item;
    if (isNews) put({ itemId, eTag, upload });
    if (upload === null) continue;
    if (isNews) changed.push(upload);
    const own = waiting.filter((one) => isAbout(one, upload));
    const others = news.others?.(itemId, upload) ?? [];
    const known = stored?.upload ? [stored.upload, ...others] : others;
    const [asKnown = null] = known.length > 0 ? [known.reduce(mergeUploads)] : [];
    const after = others.reduce(mergeUploads, upload);
    for (const mine of own.length === 0 ? [{}] : own.map((one) => one.edits))
      for (const replaced of replacedEdits(me, asKnown, mine, after))
        told.push(noticeOfReplaced(account, after, replaced));
    for (const one of own) {
      const rest = left.get(one);
      const later = rest ? notYetOn(upload, rest.edits) : null;
      left.set(one, rest && later ? { ...rest, edits: later } : null);
    }
  }

  const gone = allKeys.flatMap(([, itemId]) => (news.allIds?.has(itemId) ? [] : [itemId]));
  for (const itemId of new Set([...(news.deleted ?? []), ...gone])) {
    const stored = await items.get([account, itemId]);
    if (stored && stored.deletedAt === undefined) put({ ...stored, deletedAt: Date.now() });
  }

  for (const [one, rest] of left) {
    if (rest === null) writes.push(edits.delete([account, one.customerId, one.batchTrackingId]));
    else if (JSON.stringify(rest) !== JSON.stringify(one)) writes.push(edits.put(rest));
  }
  const notices: KeptNotice[] = [];
  for (const notice of told) if (await addNotice(change.objectStore('notices'), notice)) notices.push(notice);
  const next: KeptTeamState = { ...state, ...news.state, change: number };
  await Promise.all([...writes, states.put(next)]);
  const isProblemChanged = next.problem?.kind !== state.problem?.kind;
  const isFirst = next.readAt !== null && state.readAt === null;
  const isChanged = writes.length > 0 || isProblemChanged || isFirst;
  return { changed, notices, isChanged };
}

function isAbout({ customerId, trackingIds }: KeptTeamEdits, upload: TeamUpload): boolean {
  return (
    customerId === upload.customerId &&
    upload.parts.some(({ trackingId }) => trackingIds.includes(trackingId))
  );
}

/** What is later than what the upload says; `null` if nothing is. */
function notYetOn(upload: TeamUpload, { name, asked = {}, archived }: TeamEdits): TeamEdits | null {
  const isLater = (mine: Edit<unknown> | undefined, theirs: Edit<unknown> | null | undefined) =>
    mine !== undefined && mine.at > (theirs?.at ?? 0);
  const later: AskedEdits = Object.fromEntries(
    parties.flatMap((party) => (isLater(asked[party], upload.asked[party]) ? [[party, asked[party]]] : [])),
  );
  const rest: TeamEdits = {
    ...(name && isLater(name, upload.name) && { name }),
    ...(archived && isLater(archived, upload.archived) && { archived }),
    ...(Object.keys(later).length > 0 && { asked: later }),
  };
  return Object.keys(rest).length === 0 ? null : rest;
}

/**
 * Gives up what was decided about an upload before it was taken off the list, and tells the user. Later decisions put it there again.
 * Never rejects.
 */
export async function dropTeamEdits(me: Person, dropped: KeptTeamEdits): Promise<void> {
  const { account, customerId, batchTrackingId, trackingIds, edits } = dropped;
  const notice: KeptNotice = {
    ...noticeBase(account, customerId, trackingIds),
    ...{ kind: 'removed', name: edits.name?.value ?? null },
    id: `removed ${customerId} ${batchTrackingId} ${Date.now()}`,
  };
  const added = await tryDatabase(async (database) => {
    const change = database.transaction(['teamEdits', 'notices'], 'readwrite');
    const drop = async () => {
      const key: [string, string, string] = [me.id, customerId, batchTrackingId];
      const stored = await change.objectStore('teamEdits').get(key);
      // Decided again meanwhile.
      if (JSON.stringify(stored) !== JSON.stringify(dropped)) return false;
      await change.objectStore('teamEdits').delete(key);
      return addNotice(change.objectStore('notices'), notice);
    };
    const [result] = await Promise.all([drop(), change.done]);
    return result;
  }, false);
  await Promise.all([refreshQueriesOf(account, 'team'), added && noticeAdded(notice)]);
}

function noticeOfReplaced(account: string, upload: TeamUpload, replaced: ReplacedEdit): KeptNotice {
  const { customerId, parts, name, sent } = upload;
  const ids = parts.map(({ trackingId }) => trackingId);
  const { field } = replaced;
  const edit = field === 'asked' ? upload.asked[replaced.party] : upload[field];
  const what = field === 'asked' ? replaced.party : field;
  return {
    ...noticeBase(account, customerId, ids),
    ...{ kind: 'replaced', replaced, name: name?.value ?? sent?.batchId ?? null },
    id: `replaced ${customerId} ${ids[0]} ${what} ${edit?.at}`,
  };
}

function noticeBase(account: string, customerId: CustomerId, trackingIds: readonly BatchTrackingId[]) {
  return {
    ...{ account, customerId, trackingIds, uploadKey: trackingIds[0] ?? '', sentAt: null, seen: false },
    at: new Date(),
    counts: { total: 0, registered: 0, alreadyRegistered: 0, forYou: 0, waitingForOthers: 0 },
  };
}
