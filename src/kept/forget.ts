import { deleteDB } from 'idb';
import { databaseName, keepNothing, keptDatabase, startingWith } from './database.ts';

/** Deletes everything this browser keeps for one account; other accounts keep theirs. */
export async function forgetAccount(account: string): Promise<void> {
  const database = await keptDatabase();
  if (database === null) return;
  const stores = [...database.objectStoreNames];
  const change = database.transaction(stores, 'readwrite');
  await Promise.all(stores.map((store) => change.objectStore(store).delete(startingWith(account))));
  await change.done;
}

/** Deletes what was kept for anybody, and keeps nothing from now on: for a computer that several people use. */
export async function forgetEverybody(): Promise<void> {
  const database = await keptDatabase();
  keepNothing();
  database?.close();
  await deleteDB(databaseName);
}
