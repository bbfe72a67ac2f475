import { type QueryClient, queryOptions } from '@tanstack/react-query';

type WrittenStore = 'batches' | 'customers' | 'uploads';

/** `listedUploads` is read from `batches` and `uploads`, `stored` from all stores. */
type QueriedStore = WrittenStore | 'listedUploads' | 'stored';

/** A query of what is kept. Its key begins with the account and the store, so that a write finds it. */
export function keptQuery<Data>(
  account: string,
  store: QueriedStore,
  ids: readonly string[],
  read: () => Promise<Data>,
) {
  return queryOptions({
    queryKey: ['kept', account, store, ...ids],
    queryFn: read,
    networkMode: 'always',
    staleTime: 0,
  });
}

let queryClient: QueryClient | null = null;

/** Called once at start: from then on every write to `kept` refreshes the queries that read it. */
export function refreshKeptQueries(client: QueryClient): void {
  queryClient = client;
}

/** For writes: resolves when every query shown on a page has the new data. */
export async function refreshQueriesOf(account: string, store: WrittenStore): Promise<void> {
  const refresh = (name: QueriedStore) =>
    queryClient?.invalidateQueries({ queryKey: ['kept', account, name] });
  await Promise.all([refresh(store), store !== 'customers' && refresh('listedUploads')]);
}

/** For deleting from several stores: resolves when every query shown on a page has the new data, and no other one has the old. */
export async function refreshAllQueriesOf(account: string): Promise<void> {
  const queryKey = ['kept', account];
  queryClient?.removeQueries({ queryKey, type: 'inactive' });
  await queryClient?.invalidateQueries({ queryKey });
}
