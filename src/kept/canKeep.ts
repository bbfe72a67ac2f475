import { tryDatabase } from './database.ts';

/** Whether this browser lets the app store anything: not on a shared computer, nor where storage is refused. Never rejects. */
export async function canKeep(): Promise<boolean> {
  return tryDatabase(async () => true, false);
}
