import { atOnce, inSlices } from '../browser/inSlices.ts';
import { inRowOrder } from '../domain/assignment/inRowOrder.ts';
import type { Batch } from '../domain/batch.ts';
import { batchVerdict } from '../domain/batchVerdict.ts';
import type { BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import { withPoint } from '../domain/progress.ts';
import { startingWith, tryDatabase } from './database.ts';
import { devicesToKeep } from './deviceOutcomes.ts';
import { refreshQueriesOf } from './keptQuery.ts';
import { listUploads } from './listedUploads.ts';
import { addNoticeOfChange, noticeAdded } from './notices.ts';
import {
  countsOf,
  isFinalVerdict,
  type KeptBatch,
  type KeptNotice,
  readKeptVerdict,
  readPoint,
  toStoredPoint,
} from './records.ts';

/** One answer of Partner Center about a batch. */
export interface SeenBatch {
  readonly account: string;
  readonly customerId: CustomerId;
  readonly batchTrackingId: BatchTrackingId;
  readonly batch: Batch;
  readonly seenAt: Date;
}

/** Up to here it takes a few milliseconds to prepare the outcomes of the devices. */
const mostDevicesAtOnce = 2_000;
/** The outcomes of longer lists are stored less often until they are final. The counts are stored with each answer. */
const longList = 10_000;
const longOutcomesMs = 30_000;

/**
 * Stores what an answer changed, if the batch belongs to an upload that is kept: its counts, and if it is followed, its progress and
 * the outcome of each device. All in one transaction, which also finds out what that means for the upload as a whole: of several
 * tabs with the same answer, the first stores it, and a notice if there is one. Resolves when pages show it; never rejects.
 */
export async function keepAnswer(seen: SeenBatch): Promise<void> {
  const { account, customerId, batchTrackingId } = seen;
  const key: [string, string, string] = [account, customerId, batchTrackingId];
  const prepared = await prepareOutcomes(key, seen);
  const change = await tryDatabase(async (database) => {
    const transaction = database.transaction(
      ['batches', 'uploads', 'uploadSummaries', 'deviceOutcomes', 'notices'],
      'readwrite',
    );
    const [allBatches, outcomes] = [
      transaction.objectStore('batches'),
      transaction.objectStore('deviceOutcomes'),
    ];
    const store = async (): Promise<{ readonly notice: KeptNotice | null } | null> => {
      const ofCustomer = startingWith(account, customerId);
      const [batches, summaries, outcomesKey] = await Promise.all([
        allBatches.getAll(ofCustomer),
        transaction.objectStore('uploadSummaries').getAll(ofCustomer),
        outcomes.getKey(key),
      ]);
      const uploadNow = (all: readonly KeptBatch[]) =>
        listUploads(summaries, all).find(({ trackingIds }) => trackingIds.includes(batchTrackingId));
      const before = uploadNow(batches);
      // Neither sent from here nor opened, or deleted since.
      if (before === undefined) return null;
      const stored = batches.find((one) => one.batchTrackingId === batchTrackingId);
      const next = changed(stored, seen, before.isFollowed, outcomesKey !== undefined);
      if (next === null) return null;
      await allBatches.put(next);
      if (!before.isFollowed) return { notice: null };
      const upload =
        before.sentHere && needsSentDevices(seen.batch)
          ? await transaction.objectStore('uploads').get([account, customerId, before.key])
          : undefined;
      const part = upload?.plan.parts.find(
        ({ state }) => state.kind === 'sent' && state.batchTrackingId === batchTrackingId,
      );
      if (next.outcomesSeenAt === undefined) {
        const sent = part ? inRowOrder(part.devices, seen.batch.devices) : null;
        const devices = (sent === null && prepared) || atOnce(devicesToKeep(seen.batch, sent));
        await outcomes.put({ account, customerId, batchTrackingId, seenAt: next.seenAt, ...devices });
      }
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

/**
 * The outcomes of a long list, if they are to be stored now. Prepared ahead: a transaction ends while the page has a turn between two
 * slices.
 */
async function prepareOutcomes(key: [string, string, string], seen: SeenBatch) {
  if (seen.batch.devices.length <= mostDevicesAtOnce) return null;
  const [stored, outcomesKey] = await tryDatabase(
    (database) => Promise.all([database.get('batches', key), database.getKey('deviceOutcomes', key)]),
    [undefined, undefined] as const,
  );
  const isFinal = isFinalVerdict(countsOf(batchVerdict(seen.batch)));
  if (stored && outcomesKey && !isFinal && areOutcomesRecent(stored, seen)) return null;
  return inSlices(devicesToKeep(seen.batch, null));
}

function areOutcomesRecent({ seenAt, outcomesSeenAt = seenAt }: KeptBatch, seen: SeenBatch): boolean {
  const isLong = seen.batch.devices.length > longList;
  return isLong && seen.seenAt.getTime() - outcomesSeenAt.getTime() < longOutcomesMs;
}

/** The record after an answer; `null` if that changes nothing. */
function changed(
  stored: KeptBatch | undefined,
  seen: SeenBatch,
  isFollowed: boolean,
  hasOutcomes: boolean,
): KeptBatch | null {
  const { account, customerId, batchTrackingId, batch, seenAt } = seen;
  const { startedTime } = batch;
  const verdict = countsOf(batchVerdict(batch));
  const isFinal = isFinalVerdict(verdict);
  const before = stored?.verdict ? readKeptVerdict(stored.verdict) : undefined;
  const wasFinal = isFinalVerdict(before);
  if (stored && wasFinal) {
    // From a tab that was frozen or closed in between: what another one has seen since, counts.
    if (!isFinal && seenAt <= stored.seenAt) return null;
  }
  const isSame =
    stored !== undefined &&
    stored.verdict !== null &&
    'forYou' in stored.verdict &&
    JSON.stringify(before) === JSON.stringify(verdict) &&
    stored.startedTime?.getTime() === startedTime?.getTime() &&
    (!isFinal || stored.finishedAt !== undefined);
  const areRecent = stored !== undefined && hasOutcomes && !isFinal && areOutcomesRecent(stored, seen);
  const storesOutcomes = isFollowed && !areRecent;
  const areStored = hasOutcomes && stored?.outcomesSeenAt === undefined;
  if (isSame && (!isFollowed || (stored.progress && (areStored || areRecent)))) return null;
  const known: Pick<KeptBatch, 'account' | 'customerId' | 'batchTrackingId'> & Partial<KeptBatch> =
    stored ?? { account, customerId, batchTrackingId };
  const { progress: _, finishedAt, outcomesSeenAt, ...others } = known;
  const points = isFollowed ? progressOf(stored, seen, isFinal && !wasFinal) : stored?.progress;
  return {
    ...others,
    ...{ seenAt, startedTime, verdict },
    ...(points && { progress: points }),
    ...(isFinal && { finishedAt: finishedAt ?? endOf(batch, seenAt) }),
    ...(hasOutcomes && !storesOutcomes && { outcomesSeenAt: outcomesSeenAt ?? stored?.seenAt ?? seenAt }),
  };
}

function progressOf(stored: KeptBatch | undefined, { batch, seenAt }: SeenBatch, isEnd: boolean) {
  const counts = countsOf(batchVerdict(batch));
  const before = stored?.verdict ? readKeptVerdict(stored.verdict) : undefined;
  // A record of an earlier version, or of a batch that was not followed, has only its last counts.
  const isFirstKnown = before && stored && !isFinalVerdict(before) && stored.seenAt < seenAt;
  const earlier =
    stored?.progress?.map(readPoint) ?? (isFirstKnown ? [{ ...before, at: stored.seenAt.getTime() }] : []);
  return withPoint(earlier, { ...counts, at: seenAt.getTime() }, isEnd).map(toStoredPoint);
}

/** When Partner Center says that the batch ended, unless that cannot be: then when that was seen. */
function endOf({ startedTime, completedTime }: Batch, seenAt: Date): Date {
  const isPossible =
    completedTime !== null &&
    completedTime <= seenAt &&
    (startedTime === null || startedTime <= completedTime);
  return isPossible ? completedTime : seenAt;
}

function needsSentDevices({ devices }: Batch): boolean {
  return devices.some(({ serialNumber }) => !serialNumber);
}
