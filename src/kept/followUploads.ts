import type { SharedUpload } from '../domain/sharedUploads.ts';
import { changeRecord, startingWith, tryDatabase } from './database.ts';
import { refreshQueriesOf } from './keptQuery.ts';

/**
 * Has uploads followed that were sent elsewhere: until the first answer comes, only their IDs and names are known. Those that this
 * browser knows keep what is stored, and are followed again. Returns false if nothing was stored: the browser refuses. Resolves when
 * pages show them.
 */
export async function followUploads(account: string, uploads: readonly SharedUpload[]): Promise<boolean> {
  const isStored = await tryDatabase(async (database) => {
    for (const { customerId, trackingIds, name, assigned } of uploads) {
      for (const summary of await database.getAll('uploadSummaries', startingWith(account, customerId)))
        if (summary.unfollowed && summary.trackingIds.some((id) => trackingIds.includes(id))) {
          const { unfollowed: _, ...followed } = summary;
          await database.put('uploadSummaries', followed);
        }
      for (const batchTrackingId of trackingIds) {
        const ids = { account, customerId, batchTrackingId };
        await changeRecord(database, 'batches', [account, customerId, batchTrackingId], (stored) => {
          const { unfollowed: _, ...known } = stored ?? {
            ...{ ...ids, seenAt: new Date(), startedTime: null, verdict: null },
            ...(trackingIds.length > 1 && { parts: trackingIds }),
            ...(assigned !== null && { assigns: { profileId: assigned, profileName: null } }),
          };
          return { ...known, ...(name !== null && known.name === undefined && { name }) };
        });
      }
    }
    return true;
  }, false);
  await refreshQueriesOf(account, 'batches');
  return isStored;
}
