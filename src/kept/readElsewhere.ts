import type { BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import type { TeamUpload } from '../domain/team/teamUpload.ts';
import { startingWith, tryDatabase } from './database.ts';
import { refreshQueriesOf } from './keptQuery.ts';
import { listUploads } from './listedUploads.ts';
import { addNoticeOfChange, noticeAdded } from './notices.ts';
import {
  countsOf,
  isFinalVerdict,
  type KeptBatch,
  type KeptNotice,
  type KeptVerdict,
  readKeptVerdict,
} from './records.ts';

/** Stores what colleagues have read of uploads that are kept here. Never rejects. */
export async function keepReadingsElsewhere(account: string, uploads: readonly TeamUpload[]): Promise<void> {
  const range = startingWith(account);
  const [batches, summaries] = await tryDatabase(
    (database) =>
      Promise.all([database.getAllKeys('batches', range), database.getAll('uploadSummaries', range)]),
    [[], []] as const,
  );
  const known = new Set([
    ...batches.map(([, customerId, trackingId]) => `${customerId} ${trackingId}`),
    ...summaries.flatMap(({ customerId, trackingIds }) => trackingIds.map((id) => `${customerId} ${id}`)),
  ]);
  for (const { customerId, parts } of uploads) {
    for (const { trackingId, reading } of parts) {
      if (reading === null || !known.has(`${customerId} ${trackingId}`)) continue;
      const { at, startedAt, finishedAt } = reading;
      await keepReadElsewhere({
        ...{ account, customerId, batchTrackingId: trackingId, verdict: countsOf(reading) },
        ...{ seenAt: new Date(at), startedTime: startedAt === null ? null : new Date(startedAt) },
        finishedAt: finishedAt === null ? null : new Date(finishedAt),
      });
    }
  }
}

/** What a colleague's browser has read of a batch. */
interface ReadElsewhere {
  readonly account: string;
  readonly customerId: CustomerId;
  readonly batchTrackingId: BatchTrackingId;
  readonly verdict: KeptVerdict;
  readonly seenAt: Date;
  readonly startedTime: Date | null;
  /** When its result became final; `null` while it is not. */
  readonly finishedAt: Date | null;
}

/**
 * Stores counts that a colleague has read, if the batch belongs to an upload that is kept, and if they are later than what was seen
 * here. Gives a notice as an answer would: this browser does not ask again for what is final. Never rejects.
 */
async function keepReadElsewhere(read: ReadElsewhere): Promise<void> {
  const { account, customerId, batchTrackingId, finishedAt, ...seen } = read;
  const change = await tryDatabase(async (database) => {
    const transaction = database.transaction(['batches', 'uploadSummaries', 'notices'], 'readwrite');
    const allBatches = transaction.objectStore('batches');
    const store = async (): Promise<{ readonly notice: KeptNotice | null } | null> => {
      const ofCustomer = startingWith(account, customerId);
      const [batches, summaries] = await Promise.all([
        allBatches.getAll(ofCustomer),
        transaction.objectStore('uploadSummaries').getAll(ofCustomer),
      ]);
      const uploadNow = (all: readonly KeptBatch[]) =>
        listUploads(summaries, all).find(({ trackingIds }) => trackingIds.includes(batchTrackingId));
      const before = uploadNow(batches);
      if (before === undefined) return null;
      const stored = batches.find((one) => one.batchTrackingId === batchTrackingId);
      const isKnown = stored !== undefined && stored.verdict !== null && stored.seenAt >= read.seenAt;
      const wasFinal = stored?.verdict ? isFinalVerdict(readKeptVerdict(stored.verdict)) : false;
      if (isKnown || (wasFinal && !isFinalVerdict(read.verdict))) return null;
      const { finishedAt: _, ...others } = stored ?? { account, customerId, batchTrackingId };
      const next: KeptBatch = { ...others, ...seen, ...(finishedAt && { finishedAt }) };
      await allBatches.put(next);
      if (!before.isFollowed) return { notice: null };
      const after = uploadNow(
        stored ? batches.map((one) => (one === stored ? next : one)) : [...batches, next],
      );
      const notices = transaction.objectStore('notices');
      return { notice: await addNoticeOfChange(notices, account, before, after, stored?.verdict != null) };
    };
    const [result] = await Promise.all([store(), transaction.done]);
    return result;
  }, null);
  if (change === null) return;
  await Promise.all([refreshQueriesOf(account, 'batches'), change.notice && noticeAdded(change.notice)]);
}
