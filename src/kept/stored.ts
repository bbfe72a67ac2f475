import { siteStorageBytes } from '../browser/siteStorage.ts';
import type { CustomerId } from '../domain/identifiers.ts';
import { countDevices, isSettled, nameOfTarget } from '../domain/upload/uploadPlan.ts';
import { type KeptStore, type RecordOf, startingWith, tryDatabase, withDatabase } from './database.ts';
import { keptQuery, refreshAllQueriesOf } from './keptQuery.ts';

/**
 * Everything that is stored for an account, by kind, in the order in which it is shown. The keys of each kind begin with the
 * account, and continue with the customer if the kind is one `ofCustomers`, except those of notices.
 */
const kinds: { readonly [Kind in StoredKind]: KindFacts<RecordOf<Kind>> } = {
  customers: { ofCustomers: true, storedAt: ({ openedAt }) => openedAt },
  batches: { ofCustomers: true, storedAt: ({ seenAt }) => seenAt },
  deviceOutcomes: { ofCustomers: true, storedAt: ({ seenAt }) => seenAt },
  uploads: { ofCustomers: true, storedAt: ({ createdAt }) => createdAt },
  readDevices: { ofCustomers: true, storedAt: ({ readAt }) => readAt },
  notices: { ofCustomers: true, storedAt: ({ at }) => at },
  columnChoices: { ofCustomers: false, storedAt: () => null },
  teamItems: { ofCustomers: false, storedAt: () => null },
  teamEdits: { ofCustomers: true, storedAt: () => null },
};

/** What is deleted with a kind, because it is nothing by itself. */
const deletedWith: { readonly [Kind in StoredKind]?: readonly KeptStore[] } = {
  batches: ['deviceOutcomes'],
  uploads: ['uploadSummaries', 'batches', 'deviceOutcomes'],
  readDevices: ['readings'],
  teamItems: ['teamState'],
};

interface KindFacts<Stored> {
  readonly ofCustomers: boolean;
  /** `null` if the record does not say when it was stored or last brought up to date. */
  readonly storedAt: (record: Stored) => Date | null;
}

/** Of each of these, one is a part of a kind: the summaries of uploads, how far device batches were read, and how far the team list was. */
export type StoredKind = Exclude<KeptStore, 'uploadSummaries' | 'readings' | 'teamState'>;
export const storedKinds = Object.keys(kinds) as readonly StoredKind[];

/** What is stored of one kind for one customer; `customerId` is `null` for a kind that belongs to none. */
export interface StoredGroup {
  readonly kind: StoredKind;
  readonly customerId: CustomerId | null;
  readonly count: number;
  /** About what the records take up: the characters of their JSON. */
  readonly bytes: number;
  readonly oldest: Date | null;
}

/** What a question before deleting says about an upload that was sent from here. */
export interface StoredUpload {
  readonly id: string;
  readonly customerId: CustomerId;
  readonly customerName: string;
  readonly name: string;
  readonly devices: number;
  readonly isUnfinished: boolean;
}

export interface StoredData {
  readonly groups: readonly StoredGroup[];
  readonly customers: readonly RecordOf<'customers'>[];
  readonly uploads: readonly StoredUpload[];
  /** What the browser counts for the site, for every account; `null` if it does not say. */
  readonly siteBytes: number | null;
}

/**
 * What this browser stores for an account; `null` if it refuses storage. Measures every record, so it is read when it is shown and
 * after deleting, not after every write.
 */
export function storedDataQuery(account: string) {
  return keptQuery(account, 'stored', [], () => tryDatabase(() => readStoredData(account), null));
}

/** What to delete of an account: everything, or only that of one kind or of one customer. */
export interface Selection {
  readonly kind?: StoredKind;
  readonly customerId?: CustomerId;
}

/** Whether a selection contains what is stored of a kind for a customer. */
export function isSelected(
  { kind, customerId }: Selection,
  group: Pick<StoredGroup, 'kind' | 'customerId'>,
): boolean {
  return (
    (kind === undefined || kind === group.kind) &&
    (customerId === undefined || customerId === group.customerId)
  );
}

/**
 * Deletes what this browser stores for an account, except the uploads with the IDs in `spared`. Resolves when pages no longer
 * show it.
 */
export async function deleteStored(
  account: string,
  { kind, customerId }: Selection,
  spared: ReadonlySet<string> = new Set(),
): Promise<void> {
  await withDatabase(async (database) => {
    const selected = storedKinds.filter(
      (one) => (kind === undefined || kind === one) && (customerId === undefined || kinds[one].ofCustomers),
    );
    const stores = [...new Set(selected.flatMap((one) => [one, ...(deletedWith[one] ?? [])]))];
    const range = startingWith(account, ...(customerId === undefined ? [] : [customerId]));
    const change = database.transaction(stores, 'readwrite');
    const deleteIn = async (name: KeptStore) => {
      const store = change.objectStore(name);
      const keys =
        name === 'notices'
          ? (await change.objectStore(name).getAll(startingWith(account)))
              .filter((notice) => customerId === undefined || customerId === notice.customerId)
              .map(({ id }): [string, string] => [account, id])
          : await store.getAllKeys(range);
      await Promise.all(
        keys.filter((key) => !spared.has(String(key.at(-1)))).map((key) => store.delete(key)),
      );
    };
    // What was seen of an upload goes with it: otherwise it would be listed as one that was opened.
    const deleteSeen = async () => {
      if (kind !== 'uploads') return;
      const summaries = await change.objectStore('uploadSummaries').getAll(range);
      const gone = summaries.filter(({ id }) => !spared.has(id));
      await Promise.all(
        gone.flatMap(({ customerId: of, trackingIds }) =>
          trackingIds.flatMap((id) =>
            (['batches', 'deviceOutcomes'] as const).map((name) =>
              change.objectStore(name).delete([account, of, id]),
            ),
          ),
        ),
      );
    };
    const others = kind === 'uploads' ? (['uploads', 'uploadSummaries'] as const) : stores;
    await Promise.all([deleteSeen(), ...others.map(deleteIn), change.done]);
  }, undefined);
  await refreshAllQueriesOf(account);
}

async function readStoredData(account: string): Promise<StoredData | null> {
  return withDatabase(async (database) => {
    const groups = new Map<string, StoredGroup>();
    const customers: RecordOf<'customers'>[] = [];
    const uploads: StoredUpload[] = [];
    function add<Kind extends StoredKind>(kind: Kind, record: RecordOf<Kind>) {
      const customerId = 'customerId' in record ? record.customerId : null;
      const key = `${kind} ${customerId}`;
      const { count, bytes, oldest } = groups.get(key) ?? { count: 0, bytes: 0, oldest: null };
      groups.set(key, {
        ...{ kind, customerId, count: count + 1 },
        bytes: bytes + JSON.stringify(record).length,
        oldest: earlier(oldest, kinds[kind].storedAt(record)),
      });
    }
    for (const kind of storedKinds) {
      // One at a time, so that many large uploads do not block the page.
      let cursor = await database.transaction(kind).store.openCursor(startingWith(account));
      while (cursor) {
        add(kind, cursor.value);
        if (kind === 'customers') customers.push(cursor.value as RecordOf<'customers'>);
        if ('plan' in cursor.value) uploads.push(storedUpload(cursor.value));
        cursor = await cursor.continue();
      }
    }
    return { groups: [...groups.values()], customers, uploads, siteBytes: await siteStorageBytes() };
  }, null);
}

function storedUpload({ id, customerId, customerName, plan }: RecordOf<'uploads'>): StoredUpload {
  return {
    ...{ id, customerId, customerName },
    name: nameOfTarget(plan),
    devices: countDevices(plan.parts),
    isUnfinished: !plan.parts.every(isSettled),
  };
}

function earlier(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return other < one ? other : one;
}
