import type { BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import { type EqualItems, joinEqualUploads, keysOf } from '../domain/team/equalUploads.ts';
import { joinEdits } from '../domain/team/mergeUploads.ts';
import type { TeamEdits, TeamUpload } from '../domain/team/teamUpload.ts';
import { startingWith, tryDatabase } from './database.ts';
import type { KeptTeamEdits, KeptTeamItem, KeptTeamState } from './records.ts';

/** Read at once: takes a few milliseconds. */
const sliceSize = 500;

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
  #listId: string | null = null;
  #change = 0;
  #groups: Groups | null = null;
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
    const { all, ofCustomer } = this.#grouped();
    return customerId === null ? all : (ofCustomer.get(customerId) ?? []);
  }

  /** The upload with this part, if it is on the list. */
  groupOf(customerId: CustomerId, trackingId: BatchTrackingId): TeamGroup | undefined {
    return this.#grouped().ofPart.get(`${customerId} ${trackingId}`);
  }

  /** What other items than this one say about the same upload. */
  others(itemId: string, { customerId, parts }: TeamUpload): readonly TeamUpload[] {
    const found = new Set<LiveItem>();
    for (const { trackingId } of parts) {
      const group = this.groupOf(customerId, trackingId);
      for (const item of group ? [group.first, ...group.others] : []) if (item.id !== itemId) found.add(item);
    }
    return [...found].map(({ upload }) => upload);
  }

  /** When an upload with one of these parts was found to be off the list; `null` if it never was, or is on it again. */
  deletedAt(customerId: CustomerId, trackingIds: readonly BatchTrackingId[]): number | null {
    const { ofPart, deleted } = this.#grouped();
    const keys = trackingIds.map((id) => `${customerId} ${id}`);
    if (keys.some((key) => ofPart.has(key))) return null;
    const times = keys.flatMap((key) => deleted.get(key) ?? []);
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
    this.#items.clear();
    this.#live.clear();
    this.#change = 0;
    this.#groups = null;
  }

  #put(item: KeptTeamItem): void {
    const { itemId: id, eTag, upload, deletedAt } = item;
    this.#items.set(id, item);
    if (upload === null || deletedAt !== undefined) this.#live.delete(id);
    else this.#live.set(id, { id, eTag, upload });
    this.#groups = null;
  }

  #grouped(): Groups {
    this.#groups ??= groupsOf(this.#live.values(), this.#items.values());
    return this.#groups;
  }
}

interface Groups {
  readonly all: readonly TeamGroup[];
  readonly ofCustomer: ReadonlyMap<CustomerId, readonly TeamGroup[]>;
  readonly ofPart: ReadonlyMap<string, TeamGroup>;
  /** By part of a deleted item: when that was found. */
  readonly deleted: ReadonlyMap<string, number>;
}

function groupsOf(live: Iterable<LiveItem>, items: Iterable<KeptTeamItem>): Groups {
  const all = joinEqualUploads(live);
  const ofCustomer = new Map<CustomerId, TeamGroup[]>();
  const ofPart = new Map<string, TeamGroup>();
  for (const group of all) {
    const { customerId } = group.upload;
    const known = ofCustomer.get(customerId);
    if (known) known.push(group);
    else ofCustomer.set(customerId, [group]);
    for (const key of keysOf(group.upload)) ofPart.set(key, group);
  }
  const deleted = new Map<string, number>();
  for (const { upload, deletedAt } of items)
    if (deletedAt !== undefined && upload)
      for (const key of keysOf(upload)) deleted.set(key, Math.max(deletedAt, deleted.get(key) ?? 0));
  return { all, ofCustomer, ofPart, deleted };
}
