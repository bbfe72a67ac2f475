import { startingWith, tryDatabase } from './database.ts';
import { followUploads } from './followUploads.ts';
import { refreshQueriesOf } from './keptQuery.ts';
import { type ListedUpload, listUploads } from './listedUploads.ts';
import { addNotice, noticeAbout, noticeAdded } from './notices.ts';
import type { KeptUpload } from './records.ts';

/**
 * Has an upload checked until it is final, or no longer. Returns false if nothing was stored: it has been deleted, or the browser
 * refuses. Resolves when pages show it.
 */
export async function setFollowed(
  account: string,
  { customerId, sentHere, trackingIds }: ListedUpload,
  isFollowed: boolean,
): Promise<boolean> {
  const isStored = await tryDatabase(async (database) => {
    const change = database.transaction(['batches', 'uploadSummaries'], 'readwrite');
    const [batches, summaries] = [change.objectStore('batches'), change.objectStore('uploadSummaries')];
    const set = async () => {
      const [summary, ...stored] = await Promise.all([
        sentHere ? summaries.get([account, customerId, sentHere.uploadId]) : undefined,
        ...trackingIds.map((id) => batches.get([account, customerId, id])),
      ]);
      const found = stored.flatMap((batch) => batch ?? []);
      await Promise.all([
        summary && summaries.put(marked(summary, isFollowed)),
        ...found.map((batch) => batches.put(marked(batch, isFollowed))),
      ]);
      return summary !== undefined || found.length > 0;
    };
    const [result] = await Promise.all([set(), change.done]);
    return result;
  }, false);
  await refreshQueriesOf(account, 'batches');
  return isStored;
}

/** `setFollowed`, also of an upload that only the team knows: from then on this browser knows it too. */
export async function followListed(
  account: string,
  upload: ListedUpload,
  isFollowed: boolean,
): Promise<boolean> {
  const { customerId, trackingIds, name, assigns, team } = upload;
  const assigned = assigns?.profileId ?? null;
  if (team?.isKnownHere !== false) return setFollowed(account, upload, isFollowed);
  return !isFollowed || followUploads(account, [{ customerId, trackingIds, name, assigned }]);
}

function marked<Stored extends { readonly unfollowed?: true }>(stored: Stored, isFollowed: boolean): Stored {
  const { unfollowed: _, ...others } = stored;
  return { ...others, ...(!isFollowed && { unfollowed: true }) } as Stored;
}

/**
 * Adds a notice that an upload needs the user: sending it has stopped, or its profile could not be assigned. Not if it is not followed.
 * The same `occasion` gives one notice, even if several tabs report it. Never rejects.
 */
export async function keepStopped(
  kind: 'stoppedSending' | 'notAssigned',
  { account, customerId, id }: Pick<KeptUpload, 'account' | 'customerId' | 'id'>,
  occasion: string,
): Promise<void> {
  const added = await tryDatabase(async (database) => {
    const change = database.transaction(['uploadSummaries', 'batches', 'notices'], 'readwrite');
    const ofCustomer = startingWith(account, customerId);
    const add = async () => {
      const [summaries, batches] = await Promise.all([
        change.objectStore('uploadSummaries').getAll(ofCustomer),
        change.objectStore('batches').getAll(ofCustomer),
      ]);
      const upload = listUploads(summaries, batches).find(({ key }) => key === id);
      if (!upload?.isFollowed) return null;
      const notice = noticeAbout(account, kind, upload, occasion);
      return (await addNotice(change.objectStore('notices'), notice)) ? notice : null;
    };
    const [result] = await Promise.all([add(), change.done]);
    return result;
  }, null);
  if (added) await noticeAdded(added);
}
