import type { BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import { type EqualItems, joinEqualUploads, keyOfPart, keysOf } from '../domain/team/equalUploads.ts';
import { joinEdits } from '../domain/team/mergeUploads.ts';
import type { TeamEdits, TeamUpload } from '../domain/team/teamUpload.ts';
import { startingWith, tryDatabase } from './database.ts';
import type { KeptTeamEdits, KeptTeamItem, KeptTeamState } from './records.ts';

/** Read at once: takes a few milliseconds. */
const sliceSize = 100;

/** An item that can be read, and that is on the list. */
export interface LiveItem {
  readonly id: string;
  readonly eTag: string | null;
  readonly upload: TeamUpload;
}

/** The items that are about one upload; nearly always one. */
export type TeamGroup = EqualItems<LiveItem>;

/**
 * The team list of an account in memory, as the database has it: reading thousands of items for every list of uploads would take too
 * long. `refresh` reads what has changed since.
 */
export class TeamIndex {
  readonly account: string;
  /** `null` if nothing has been read yet. */
  state: KeptTeamState | null = null;
  edits: readonly KeptTeamEdits[] = [];
  readonly #items = new Map<string, KeptTeamItem>();
  readonly #live = new Map<string, LiveItem>();
  /** By `keysOf`. */
  readonly #ofPart = new Map<string, Set<LiveItem>>();
  readonly #groupOf = new Map<LiveItem, TeamGroup>();
  readonly #ofCustomer = new Map<CustomerId, Set<TeamGroup>>();
  readonly #deleted = new Map<string, KeptTeamItem>();
  /** By part of these; `null` until it is asked for. */
  #deletedAt: ReadonlyMap<string, number> | null = null;
  #listId: string | null = null;
  #change = 0;
  #refreshing: Promise<void> = Promise.resolve();

  constructor(account: string) {
    this.account = account;
  }

  /** Never rejects. */
  refresh(): Promise<void> {
    this.#refreshing = this.#refreshing.then(() => tryDatabase(() => this.#read(), undefined));
    return this.#refreshing;
  }

  item(itemId: string): KeptTeamItem | undefined {
    return this.#items.get(itemId);
  }

  get unreadable(): number {
    return [...this.#items.values()].filter((item) => item.upload === null && item.deletedAt === undefined)
      .length;
  }

  groups(customerId: CustomerId | null): readonly TeamGroup[] {
    if (customerId !== null) return [...(this.#ofCustomer.get(customerId) ?? [])];
    return [...this.#ofCustomer.values()].flatMap((groups) => [...groups]);
  }

  /** The upload with this part, if it is on the list. */
  groupOf(customerId: CustomerId, trackingId: BatchTrackingId): TeamGroup | undefined {
    const [item] = this.#ofPart.get(keyOfPart(customerId, trackingId)) ?? [];
    return item && this.#groupOf.get(item);
  }

  /** What other items than this one say about the same upload. */
  others(itemId: string, upload: TeamUpload): readonly TeamUpload[] {
    return [...this.#equalItems(upload)].flatMap(({ id, upload: other }) => (id === itemId ? [] : [other]));
  }

  /** When an upload with one of these parts was found to be off the list; `null` if it never was, or is on it again. */
  deletedAt(customerId: CustomerId, trackingIds: readonly BatchTrackingId[]): number | null {
    const keys = trackingIds.map((id) => keyOfPart(customerId, id));
    if (keys.some((key) => this.#ofPart.has(key))) return null;
    this.#deletedAt ??= deletedParts(this.#deleted.values());
    const times = keys.flatMap((key) => this.#deletedAt?.get(key) ?? []);
    return times.length === 0 ? null : Math.max(...times);
  }

  /** What was decided here about an upload with one of these parts, and is not on the list yet. */
  editsOf(customerId: CustomerId, trackingIds: readonly BatchTrackingId[]): TeamEdits | null {
    const found = this.edits.filter(
      (one) => one.customerId === customerId && one.trackingIds.some((id) => trackingIds.includes(id)),
    );
    return found.length === 0 ? null : found.reduce<TeamEdits>((all, { edits }) => joinEdits(all, edits), {});
  }

  async #read(): Promise<void> {
    const { account } = this;
    const [state = null, edits] = await tryDatabase(
      (database) =>
        Promise.all([
          database.get('teamState', [account]),
          database.getAll('teamEdits', startingWith(account)),
        ]),
      [undefined, []] as const,
    );
    this.edits = edits;
    this.state = state;
    // Another list, or what was read of it has been deleted.
    if (state === null || state.listId !== this.#listId || state.change < this.#change) this.#clear();
    this.#listId = state?.listId ?? null;
    while (state !== null && this.#change < state.change) {
      const after = IDBKeyRange.bound([account, this.#change + 1], [account, []]);
      const changed = await tryDatabase(
        (database) => database.getAllFromIndex('teamItems', 'changes', after, sliceSize),
        [],
      );
      for (const item of changed) this.#put(item);
      this.#change = changed.length < sliceSize ? state.change : (changed.at(-1)?.change ?? state.change);
    }
  }

  #clear(): void {
    for (const one of [this.#items, this.#live, this.#ofPart, this.#groupOf, this.#ofCustomer, this.#deleted])
      one.clear();
    this.#deletedAt = null;
    this.#change = 0;
  }

  #put(item: KeptTeamItem): void {
    const { itemId: id, eTag, upload, deletedAt } = item;
    this.#items.set(id, item);
    const before = this.#live.get(id);
    if (before) this.#remove(before);
    if (this.#deleted.delete(id) || deletedAt !== undefined) this.#deletedAt = null;
    if (deletedAt !== undefined) this.#deleted.set(id, item);
    else if (upload !== null) this.#add({ id, eTag, upload });
  }

  #add(item: LiveItem): void {
    const equal = this.#equalItems(item.upload);
    this.#ungroup(equal);
    this.#live.set(item.id, item);
    for (const key of keysOf(item.upload)) {
      const known = this.#ofPart.get(key);
      if (known) known.add(item);
      else this.#ofPart.set(key, new Set([item]));
    }
    this.#group([...equal, item]);
  }

  #remove(item: LiveItem): void {
    const equal = this.#equalItems(item.upload);
    this.#ungroup(equal);
    this.#live.delete(item.id);
    for (const key of keysOf(item.upload)) {
      const known = this.#ofPart.get(key);
      known?.delete(item);
      if (known?.size === 0) this.#ofPart.delete(key);
    }
    equal.delete(item);
    this.#group(equal);
  }

  /** The items that share a part with the upload, directly or through others. */
  #equalItems(upload: TeamUpload): Set<LiveItem> {
    const found = new Set<LiveItem>();
    const keys = new Set(keysOf(upload));
    // Both grow while they are gone through.
    for (const key of keys) {
      for (const item of this.#ofPart.get(key) ?? []) {
        found.add(item);
        for (const more of keysOf(item.upload)) keys.add(more);
      }
    }
    return found;
  }

  /** The items have to be all of their groups: with each change, only the groups that it concerns are joined again. */
  #ungroup(items: Iterable<LiveItem>): void {
    for (const item of items) {
      const group = this.#groupOf.get(item);
      this.#groupOf.delete(item);
      if (group) this.#ofCustomer.get(group.upload.customerId)?.delete(group);
    }
  }

  #group(items: Iterable<LiveItem>): void {
    for (const group of joinEqualUploads(items)) {
      for (const item of [group.first, ...group.others]) this.#groupOf.set(item, group);
      const { customerId } = group.upload;
      const known = this.#ofCustomer.get(customerId);
      if (known) known.add(group);
      else this.#ofCustomer.set(customerId, new Set([group]));
    }
  }
}

function deletedParts(deleted: Iterable<KeptTeamItem>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { upload, deletedAt = 0 } of deleted)
    for (const key of upload ? keysOf(upload) : []) found.set(key, Math.max(deletedAt, found.get(key) ?? 0));
  return found;
}
