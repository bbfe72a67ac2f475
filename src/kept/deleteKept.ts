import { deleteDB } from 'idb';
import { databaseName, keepNothing, keptDatabase, startingWith } from './database.ts';
import { resetQueriesOf } from './keptQuery.ts';

/** Deletes everything this browser keeps for one account. Resolves when pages no longer show it. */
export async function deleteKeptOfAccount(account: string): Promise<void> {
  const database = await keptDatabase();
  if (database !== null) {
    const stores = [...database.objectStoreNames];
    const change = database.transaction(stores, 'readwrite');
    await Promise.all(stores.map((store) => change.objectStore(store).delete(startingWith(account))));
    await change.done;
  }
  await resetQueriesOf(account);
}

/** Deletes what is kept for all accounts, and keeps nothing from now on: for a computer that several people use. */
export async function deleteKeptOfEveryone(): Promise<void> {
  const database = await keptDatabase();
  keepNothing();
  database?.close();
  await deleteDB(databaseName);
}
