import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Channel } from '../browser/tabLeader.ts';

type WrittenStore = 'batches' | 'customers' | 'uploads' | 'notices' | 'readings' | 'team';

/**
 * `listedUploads` is read from `batches` and `uploads`, `stored` from all stores; `deviceOutcomes` is written with `batches`. `found`,
 * the results of searches, comes last: it reads what the queries before it hold.
 */
type QueriedStore = WrittenStore | 'listedUploads' | 'deviceOutcomes' | 'stored' | 'found';

const readWith = {
  batches: ['batches', 'deviceOutcomes', 'listedUploads', 'found'],
  customers: ['customers'],
  uploads: ['uploads', 'listedUploads', 'found'],
  notices: ['notices'],
  readings: ['readings', 'found'],
  team: ['team', 'batches', 'listedUploads', 'found'],
} as const satisfies Record<WrittenStore, readonly QueriedStore[]>;

/** A query of what is kept. Its key begins with the account and the store, so that a write finds it. */
export function keptQuery<Data>(
  account: string,
  store: QueriedStore,
  ids: readonly string[],
  read: (context: { readonly signal: AbortSignal }) => Promise<Data>,
) {
  return queryOptions({
    queryKey: ['kept', account, store, ...ids],
    queryFn: read,
    networkMode: 'always',
    staleTime: 0,
  });
}

/** What a tab tells the others: which store of an account it has written; `null` after everything was deleted. */
interface Change {
  readonly account: string;
  readonly store: WrittenStore | null;
}

let queryClient: QueryClient | null = null;
let otherTabs: Channel | null = null;

/** Called once at start: from then on every write to `kept`, in this tab or another one, refreshes the queries that read it. */
export function refreshKeptQueries(
  client: QueryClient,
  channel: Channel = new BroadcastChannel('kept changed'),
): void {
  queryClient = client;
  otherTabs = channel;
  channel.onmessage = ({ data: { account, store } }: MessageEvent<Change>) =>
    void (store === null ? refreshAll(account) : refresh(account, store));
}

/** For writes: resolves when every query shown on a page has the new data. */
export async function refreshQueriesOf(account: string, store: WrittenStore): Promise<void> {
  otherTabs?.postMessage({ account, store } satisfies Change);
  await refresh(account, store);
}

/** For deleting from several stores: resolves when every query shown on a page has the new data, and no other one has the old. */
export async function refreshAllQueriesOf(account: string): Promise<void> {
  otherTabs?.postMessage({ account, store: null } satisfies Change);
  await refreshAll(account);
}

/** Reads everything again in this tab. */
export async function refreshAllQueries(): Promise<void> {
  await queryClient?.invalidateQueries({ queryKey: ['kept'] });
}

async function refresh(account: string, store: WrittenStore): Promise<void> {
  await Promise.all(
    readWith[store].map((name) => queryClient?.invalidateQueries({ queryKey: ['kept', account, name] })),
  );
}

async function refreshAll(account: string): Promise<void> {
  const queryKey = ['kept', account];
  queryClient?.removeQueries({ queryKey, type: 'inactive' });
  await queryClient?.invalidateQueries({ queryKey });
}
