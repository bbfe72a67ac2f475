import { startingWith, withDatabase } from './database.ts';
import { resetQueriesOf } from './keptQuery.ts';

/** Deletes everything this browser keeps for one account. Resolves when pages no longer show it. */
export async function deleteKeptOfAccount(account: string): Promise<void> {
  await withDatabase(async (database) => {
    const stores = [...database.objectStoreNames];
    const change = database.transaction(stores, 'readwrite');
    await Promise.all([
      ...stores.map((store) => change.objectStore(store).delete(startingWith(account))),
      change.done,
    ]);
  }, undefined);
  await resetQueriesOf(account);
}
