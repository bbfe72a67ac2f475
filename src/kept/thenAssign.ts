import type { ThenAssign, ThenAssignState } from '../domain/assignment/thenAssign.ts';
import { type Connection, tryDatabase } from './database.ts';
import { refreshQueriesOf } from './keptQuery.ts';
import type { KeptUpload } from './records.ts';
import { summaryOf } from './uploadSummary.ts';

type UploadIds = Pick<KeptUpload, 'account' | 'customerId' | 'id'>;

/**
 * Stores the assignment that follows an upload, and with it that it was started: both or neither, and only while the upload waits for it.
 * So of all tabs, one starts it, once. Returns the assignment as stored; `null` if nothing was stored. Never rejects.
 */
export async function startThenAssign(
  upload: UploadIds,
  assignment: KeptUpload,
  unidentified: number,
): Promise<KeptUpload | null> {
  const stored: KeptUpload = { ...assignment, revision: 1 };
  const state = { kind: 'started', assignmentId: assignment.id, unidentified } as const;
  const isStored = await change(upload, stored, ({ state: now }) => (now.kind === 'waiting' ? state : null));
  return isStored ? stored : null;
}

/** Stores what became of it, if it is in a state `from` which that is possible. Returns whether it was stored. Never rejects. */
export async function setThenAssign(
  upload: UploadIds,
  from: readonly ThenAssignState['kind'][],
  state: ThenAssignState,
): Promise<boolean> {
  return change(upload, null, ({ state: now }) => (from.includes(now.kind) ? state : null));
}

async function change(
  upload: UploadIds,
  added: KeptUpload | null,
  next: (now: ThenAssign) => ThenAssignState | null,
): Promise<boolean> {
  const isStored = await tryDatabase((database) => changeIn(database, upload, added, next), false);
  if (isStored) void refreshQueriesOf(upload.account, 'uploads');
  return isStored;
}

async function changeIn(
  database: Connection,
  { account, customerId, id }: UploadIds,
  added: KeptUpload | null,
  next: (now: ThenAssign) => ThenAssignState | null,
): Promise<boolean> {
  const transaction = database.transaction(['uploads', 'uploadSummaries'], 'readwrite');
  const [uploads, summaries] = [
    transaction.objectStore('uploads'),
    transaction.objectStore('uploadSummaries'),
  ];
  const key: [string, string, string] = [account, customerId, id];
  const put = async () => {
    const [upload, summary] = await Promise.all([uploads.get(key), summaries.get(key)]);
    const now = upload?.thenAssign;
    const state = now === undefined ? null : next(now);
    if (upload === undefined || summary === undefined || now === undefined || state === null) return false;
    const thenAssign: ThenAssign = { ...now, state };
    await Promise.all([
      uploads.put({ ...upload, thenAssign }),
      summaries.put({ ...summary, thenAssign }),
      added && uploads.put(added),
      added && summaries.put(summaryOf(added)),
    ]);
    return true;
  };
  const [isStored] = await Promise.all([put(), transaction.done]);
  return isStored;
}
