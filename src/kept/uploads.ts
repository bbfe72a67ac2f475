import type { BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import { isSent, type PlannedPart, type UploadPlan } from '../domain/upload/uploadPlan.ts';
import { type Connection, startingWith, tryDatabase, withDatabase } from './database.ts';
import { noteOccasion } from './expiry.ts';
import { keptQuery, refreshQueriesOf } from './keptQuery.ts';
import type { KeptUpload } from './records.ts';
import { summaryOf } from './uploadSummary.ts';

/** Long enough to repair a batch after the customer has answered, short enough that device data does not pile up. */
export const keptUploadDays = 90;
const dayMs = 24 * 3_600_000;

/** An upload or assignment of which nothing has been stored or sent yet. */
export function newUpload(
  facts: Pick<KeptUpload, 'account' | 'customerId' | 'customerName' | 'fileName' | 'plan' | 'thenAssign'>,
): KeptUpload {
  return { ...facts, id: crypto.randomUUID(), createdAt: new Date(), revision: 0, trackingIds: [] };
}

/** Until when this browser keeps an upload. It is deleted two weeks later or more: see `expiry.ts`. */
export function keptUntil({ createdAt }: KeptUpload): Date {
  return new Date(createdAt.getTime() + keptUploadDays * dayMs);
}

/** The uploads to one customer that this account made here, the latest first. Expired ones are deleted. */
export function keptUploadsQuery(account: string, customerId: CustomerId) {
  return keptQuery(account, 'uploads', [customerId], async (): Promise<readonly KeptUpload[]> => {
    await deleteExpiredUploads();
    const all = await tryDatabase(
      (database) => database.getAll('uploads', startingWith(account, customerId)),
      [],
    );
    return all.sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
  });
}

/** `none`: made elsewhere, deleted or expired. `refused`: the browser does not let it be read, so nothing is known. */
export type FoundUpload = KeptUpload | 'none' | 'refused';

/** One upload as it is stored now. Never rejects. */
export async function findUpload(account: string, customerId: CustomerId, id: string): Promise<FoundUpload> {
  return tryDatabase<FoundUpload>(
    async (database) => (await database.get('uploads', [account, customerId, id])) ?? 'none',
    'refused',
  );
}

/** `findUpload` as a query; `null` where there is none. */
export function keptUploadQuery(account: string, customerId: CustomerId, id: string) {
  return keptQuery(account, 'uploads', [customerId, id], async () => {
    const found = await findUpload(account, customerId, id);
    return typeof found === 'string' ? null : found;
  });
}

/** The upload that a batch came from, and the part of it that became the batch: its n-th device is the part's n-th row. */
export interface UploadOfBatch {
  readonly upload: KeptUpload;
  readonly part: PlannedPart;
}

/** `null` if this account did not upload the batch in this browser within `keptUploadDays`. */
export function uploadOfBatchQuery(account: string, trackingId: BatchTrackingId) {
  return keptQuery(account, 'uploads', ['of', trackingId], () => uploadOfBatch(account, trackingId));
}

/** The uploads of several batches, in their order; see `uploadOfBatchQuery`. */
export function uploadsOfBatchesQuery(account: string, trackingIds: readonly BatchTrackingId[]) {
  return keptQuery(account, 'uploads', ['ofAll', ...trackingIds], () =>
    Promise.all(trackingIds.map((id) => uploadOfBatch(account, id))),
  );
}

/** `uploadOfBatchQuery` without a query. Never rejects. */
export async function uploadOfBatch(
  account: string,
  trackingId: BatchTrackingId,
): Promise<UploadOfBatch | null> {
  const found = await tryDatabase(
    (database) => database.getAllFromIndex('uploads', 'trackingIds', trackingId),
    [],
  );
  const upload = found.find((one) => one.account === account);
  const part = upload?.plan.parts.find(({ state }) => trackingIdOf(state) === trackingId);
  return upload && part ? { upload, part } : null;
}

/** `gone`: deleted meanwhile, and not stored again. `refused`: storage is full, forbidden or broken. */
export type Keeping = 'kept' | 'gone' | 'refused';

/** Stores an upload, which must be there already unless it `isNew`. Never rejects, and does not wait for pages to show the change. */
export async function keepUpload(upload: KeptUpload, isNew: boolean): Promise<Keeping> {
  const keeping = await tryDatabase<Keeping>(async (database) => {
    const change = database.transaction(['uploads', 'uploadSummaries'], 'readwrite');
    const summaries = change.objectStore('uploadSummaries');
    const put = async (): Promise<Keeping> => {
      const stored = await summaries.get(keyOf(upload));
      if (stored === undefined && !isNew) return 'gone';
      // Sending does not know what has become of the rest meanwhile.
      const thenAssign = stored?.thenAssign ?? upload.thenAssign;
      const next = { ...upload, ...(thenAssign && { thenAssign }) };
      await Promise.all([
        change.objectStore('uploads').put(next),
        summaries.put({ ...summaryOf(next), ...(stored?.unfollowed && { unfollowed: true }) }),
      ]);
      return 'kept';
    };
    const [result] = await Promise.all([put(), change.done]);
    return result;
  }, 'refused');
  void refreshQueriesOf(upload.account, 'uploads');
  return keeping;
}

/**
 * This tab's own copy, unless another tab has stored the upload since. A part that only one of the copies knows to be sent is sent,
 * and a tracking ID that only one of them has is kept: Partner Center can answer a repeat without one.
 */
export function newerUpload(own: KeptUpload, stored: KeptUpload): KeptUpload {
  const [older, newer] = (stored.revision ?? 0) > (own.revision ?? 0) ? [own, stored] : [stored, own];
  const sent = new Map(older.plan.parts.filter(isSent).map((part) => [part.number, part]));
  const isKnown = (part: PlannedPart) => {
    const other = sent.get(part.number);
    if (other === undefined || trackingIdOf(part.state) !== null) return true;
    return isSent(part) && trackingIdOf(other.state) === null;
  };
  if (newer.plan.parts.every(isKnown)) return newer;
  const parts = newer.plan.parts.map((part) => (isKnown(part) ? part : (sent.get(part.number) ?? part)));
  return { ...newer, plan: { ...newer.plan, parts }, trackingIds: trackingIdsOf(parts) };
}

/** Resolves when pages no longer show it. */
export async function deleteUpload(upload: UploadIds): Promise<void> {
  await withDatabase((database) => deleteUploads(database, [keyOf(upload)]), undefined);
  await refreshQueriesOf(upload.account, 'uploads');
}

type UploadIds = Pick<KeptUpload, 'account' | 'customerId' | 'id'>;
type UploadKey = [account: string, customerId: string, id: string];

function keyOf({ account, customerId, id }: UploadIds): UploadKey {
  return [account, customerId, id];
}

async function deleteUploads(database: Connection, keys: readonly UploadKey[]): Promise<void> {
  const change = database.transaction(['uploads', 'uploadSummaries'], 'readwrite');
  await Promise.all([
    ...keys.map((key) => change.objectStore('uploads').delete(key)),
    ...keys.map((key) => change.objectStore('uploadSummaries').delete(key)),
    change.done,
  ]);
}

/** The upload with another state of its plan, and with the tracking IDs of that. */
export function withPlan(upload: KeptUpload, plan: UploadPlan): KeptUpload {
  return { ...upload, plan, trackingIds: trackingIdsOf(plan.parts) };
}

function trackingIdsOf(parts: readonly PlannedPart[]): readonly BatchTrackingId[] {
  return parts.flatMap(({ state }) => trackingIdOf(state) ?? []);
}

function trackingIdOf(state: PlannedPart['state']): BatchTrackingId | null {
  return state.kind === 'sent' ? state.batchTrackingId : null;
}

/** For reading lists: deletes the uploads of all accounts that have expired, and what is as old of devices. Never rejects. */
export async function deleteExpiredUploads(): Promise<void> {
  const expiredBy = noteOccasion(Date.now());
  if (expiredBy === null) return;
  const before = IDBKeyRange.upperBound(new Date(expiredBy - keptUploadDays * dayMs));
  await tryDatabase(async (database) => {
    const keys = await database.getAllKeysFromIndex('uploads', 'createdAt', before);
    if (keys.length > 0) await deleteUploads(database, keys);
    for (const key of await database.getAllKeysFromIndex('deviceOutcomes', 'seenAt', before))
      await database.delete('deviceOutcomes', key);
    for (const key of await database.getAllKeysFromIndex('readings', 'listedAt', before))
      await database.delete('readings', key);
    for (const key of await database.getAllKeysFromIndex('readDevices', 'readAt', before))
      await database.delete('readDevices', key);
  }, undefined);
}
