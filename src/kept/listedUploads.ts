import type { AssignedProfile } from '../domain/assignment/assignedProfile.ts';
import type { ThenAssign } from '../domain/assignment/thenAssign.ts';
import type { Party } from '../domain/errorCatalogue.ts';
import type { BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import { type OutcomeCounts, outcomes } from '../domain/outcome.ts';
import { joinedProgress, type ProgressPoint } from '../domain/progress.ts';
import { repairedBatches } from '../domain/upload/repairedBatches.ts';
import { assignmentOf, isSent, isSettled, nameOfTarget } from '../domain/upload/uploadPlan.ts';
import type { VerdictCounts } from '../domain/verdictHeadline.ts';
import { startingWith, tryDatabase } from './database.ts';
import { keptQuery } from './keptQuery.ts';
import {
  type Asked,
  isFinalVerdict,
  type KeptBatch,
  type KeptUploadSummary,
  type KeptVerdict,
  readKeptVerdict,
  readPoint,
} from './records.ts';
import { deleteExpiredUploads } from './uploads.ts';

/** An upload or assignment that was sent from this browser or opened in it, with all of its parts. */
export interface ListedUpload {
  /** The ID of a stored upload, else the first tracking ID: the same for as long as the upload is listed. */
  readonly key: string;
  readonly customerId: CustomerId;
  /**
   * The name that a person gave it, else the device batch's if it was sent from here; `null` for "Upload of <time>" and
   * "Assignment of <profile>".
   */
  readonly name: string | null;
  /** The profile that it assigns; `null` if it is an upload. */
  readonly assigns: AssignedProfile | null;
  /** What only an upload sent from this browser has. `null` if it was opened by tracking ID. */
  readonly sentHere: SentHere | null;
  /** When it was sent from here, or started at Partner Center; `null` if it had not started when it was last seen. */
  readonly sentAt: Date | null;
  /** `null` while it is not known of every part. */
  readonly devices: number | null;
  /** In the order of its parts; those without one are left out. */
  readonly trackingIds: readonly BatchTrackingId[];
  /** The tracking IDs whose result is not final, or has never been seen. */
  readonly notFinal: readonly BatchTrackingId[];
  /** The sum over the parts that were seen, as last seen; `null` if none was. `done` only if every part was sent and is done. */
  readonly verdict: VerdictCounts | null;
  /** Every part was sent or left out, and the result of each is final. */
  readonly isFinal: boolean;
  /** Whether it is checked until it is final, whatever page is open. */
  readonly isFollowed: boolean;
  /** When the result of its last part became final; `null` while it is not final, or if that was not noted. */
  readonly finishedAt: Date | null;
  /**
   * How many of its devices are still to resolve. Less than the verdict says if devices were uploaded again from here since: they
   * count where they were sent last. Which ones these were is not looked up, so it is taken that they were first those for the partner.
   */
  readonly open: OpenDevices;
  /** When each party was last marked as asked. */
  readonly asked: Asked;
  /** What follows the upload; `null` if nothing does. */
  readonly thenAssign: ThenAssign | null;
  /** The stored batches that belong to it, in the order of `trackingIds`. */
  readonly batches: readonly KeptBatch[];
  /** What the team list says about it; missing if it is not on the list, or if there is none. */
  readonly team?: TeamFacts;
}

/** What is known of an upload because a team shares it. */
export interface TeamFacts {
  /** The sender's name; `null` if it was sent by something else, such as a script. */
  readonly sentBy: string | null;
  /** Who put it on the list. */
  readonly sharedBy: string;
  /** This account has sent it, in this browser or another one. */
  readonly isMine: boolean;
  /** It was sent from this browser or opened in it. */
  readonly isKnownHere: boolean;
  /** Who asked each party that is marked as asked. */
  readonly askedBy: Readonly<Partial<Record<Party, string>>>;
  readonly isArchived: boolean;
  readonly customerName: string | null;
}

export interface OpenDevices {
  readonly forYou: number;
  readonly waitingForOthers: number;
}

export interface SentHere {
  readonly uploadId: string;
  /** `null` if the devices were pasted or typed in. */
  readonly fileName: string | null;
  readonly parts: number;
  readonly sentParts: number;
  readonly sentDevices: number;
  /** A part was neither sent nor left out. */
  readonly isUnfinished: boolean;
  /** It follows an upload, and no part of it has failed: if it is unfinished, nobody has to continue it. */
  readonly continuesAlone: boolean;
  /** The batches whose failed devices it sends again. */
  readonly repairs: readonly BatchTrackingId[];
}

/** The uploads of this browser with what the team knows of them, and those of the others. */
export type TeamList = (
  account: string,
  customerId: CustomerId | null,
  uploads: readonly KeptUploadSummary[],
  batches: readonly KeptBatch[],
) => Promise<readonly ListedUpload[]>;

/** `null` without a team: the lists then wait for nothing. */
let teamList: Promise<TeamList | null> | null = null;

/** From now on, lists have the team's uploads as well. */
export function addTeamList(list: Promise<TeamList | null>): void {
  teamList = list;
}

/** The uploads sent from this browser or opened in it, the latest first; those of all customers if `customerId` is `null`. */
export function listedUploadsQuery(account: string, customerId: CustomerId | null) {
  const ids = customerId === null ? [] : [customerId];
  return keptQuery(account, 'listedUploads', ids, async (): Promise<readonly ListedUpload[]> => {
    await deleteExpiredUploads();
    return tryDatabase(async (database) => {
      const range = startingWith(account, ...ids);
      const [uploads, batches] = await Promise.all([
        database.getAll('uploadSummaries', range),
        database.getAll('batches', range),
      ]);
      const withTeam = await teamList;
      return withTeam?.(account, customerId, uploads, batches) ?? listUploads(uploads, batches);
    }, []);
  });
}

/** How an upload progressed while it was followed, the earliest first: the sum over its parts. Empty if it never was. */
export function uploadProgress({ batches }: ListedUpload): readonly ProgressPoint[] {
  return joinedProgress(batches.flatMap(({ progress }) => (progress ? [progress.map(readPoint)] : [])));
}

/**
 * Stored uploads and batches of an account as one list, the latest first. Every tracking ID of a customer is in exactly one entry:
 * that of the upload sent from here, else that of the batch which names the most parts.
 */
export function listUploads(
  uploads: readonly KeptUploadSummary[],
  batches: readonly KeptBatch[],
): readonly ListedUpload[] {
  const customers = new Set([...uploads, ...batches].map(({ customerId }) => customerId));
  const listed = [...customers].flatMap((customerId) =>
    listOfOneCustomer(
      uploads.filter((one) => one.customerId === customerId),
      batches.filter((one) => one.customerId === customerId),
    ),
  );
  return listed.sort((one, other) => listedTime(other) - listedTime(one));
}

function listedTime({ sentAt, batches: [first] }: ListedUpload): number {
  return (sentAt ?? first?.seenAt ?? new Date(0)).getTime();
}

function listOfOneCustomer(
  uploads: readonly KeptUploadSummary[],
  batches: readonly KeptBatch[],
): ListedUpload[] {
  const byId = new Map(batches.map((batch) => [batch.batchTrackingId, batch]));
  const listed = new Set<BatchTrackingId>();
  function list(upload: KeptUploadSummary | null, ids: readonly BatchTrackingId[]): ListedUpload {
    const own = [...new Set(ids)].filter((id) => !listed.has(id));
    for (const id of own) listed.add(id);
    return entry(
      upload,
      own,
      own.flatMap((id) => byId.get(id) ?? []),
    );
  }
  const sentHere = uploads.map((upload) => list(upload, upload.trackingIds));
  const mostPartsFirst = [...batches].sort((one, other) => partsOf(other).length - partsOf(one).length);
  const opened: ListedUpload[] = [];
  for (const batch of mostPartsFirst)
    if (!listed.has(batch.batchTrackingId)) opened.push(list(null, partsOf(batch)));
  return withoutSentAgain([...sentHere, ...opened]);
}

/** The uploads of a customer with what is open in them, without the devices that later ones sent again. */
function withoutSentAgain(listed: readonly ListedUpload[]): ListedUpload[] {
  const open = new Map(listed.map((upload) => [upload, upload.open]));
  for (const { sentHere } of listed) {
    let left = sentHere?.repairs.length ? sentHere.sentDevices : 0;
    if (left === 0) continue;
    const repaired = listed.filter(({ trackingIds }) =>
      trackingIds.some((id) => sentHere?.repairs.includes(id)),
    );
    for (const party of ['forYou', 'waitingForOthers'] as const) {
      for (const upload of repaired) {
        const before = open.get(upload) ?? upload.open;
        const sentAgain = Math.min(before[party], left);
        open.set(upload, { ...before, [party]: before[party] - sentAgain });
        left -= sentAgain;
      }
    }
  }
  return listed.map((upload) => ({ ...upload, open: open.get(upload) ?? upload.open }));
}

function partsOf({ batchTrackingId, parts = [] }: KeptBatch): readonly BatchTrackingId[] {
  return parts.includes(batchTrackingId) ? parts : [batchTrackingId];
}

function entry(
  upload: KeptUploadSummary | null,
  trackingIds: readonly BatchTrackingId[],
  batches: readonly KeptBatch[],
): ListedUpload {
  const verdicts = new Map(
    batches.flatMap(({ batchTrackingId, verdict }) =>
      verdict === null ? [] : [[batchTrackingId, readKeptVerdict(verdict)] as const],
    ),
  );
  const notFinal = trackingIds.filter((id) => !isFinalVerdict(verdicts.get(id)));
  const isUnfinished = upload !== null && !upload.parts.every(isSettled);
  const verdict = sum([...verdicts.values()], verdicts.size === trackingIds.length && !isUnfinished);
  const isAllFinal = notFinal.length === 0 && !isUnfinished;
  const assignment = upload && assignmentOf(upload);
  return {
    key: upload?.id ?? trackingIds[0] ?? '',
    // An entry without an upload is made from a batch.
    customerId: (upload ?? (batches[0] as KeptBatch)).customerId,
    name: batches.find(({ name }) => name)?.name ?? (upload && !assignment ? nameOfTarget(upload) : null),
    assigns: assignment
      ? { profileId: assignment.profileId, profileName: assignment.profileName }
      : (batches.find(({ assigns }) => assigns)?.assigns ?? null),
    sentHere: upload && factsOf(upload, isUnfinished),
    sentAt: upload?.createdAt ?? earliestStart(batches),
    devices: upload ? countSent(upload) : countSeen(trackingIds, batches),
    trackingIds,
    notFinal,
    verdict,
    isFinal: isAllFinal,
    isFollowed: !upload?.unfollowed && !batches.some(({ unfollowed }) => unfollowed),
    finishedAt: isAllFinal ? latestEnd(batches) : null,
    open: { forYou: verdict?.forYou ?? 0, waitingForOthers: verdict?.waitingForOthers ?? 0 },
    asked: latestAsked(batches),
    thenAssign: upload?.thenAssign ?? null,
    batches,
  };
}

function factsOf(upload: KeptUploadSummary, isUnfinished: boolean): SentHere {
  const { id, fileName, parts } = upload;
  return {
    ...{ uploadId: id, fileName, repairs: repairedBatches(upload), isUnfinished },
    continuesAlone:
      assignmentOf(upload)?.after !== undefined && !parts.some(({ state }) => state.kind === 'failed'),
    parts: parts.length,
    sentParts: parts.filter(isSent).length,
    sentDevices: parts.filter(isSent).reduce((sum, { devices }) => sum + devices, 0),
  };
}

function earliestStart(batches: readonly KeptBatch[]): Date | null {
  const times = batches.flatMap(({ startedTime }) => startedTime?.getTime() ?? []);
  return times.length === 0 ? null : new Date(Math.min(...times));
}

function latestEnd(batches: readonly KeptBatch[]): Date | null {
  const times = batches.flatMap(({ finishedAt }) => finishedAt?.getTime() ?? []);
  return times.length < batches.length || times.length === 0 ? null : new Date(Math.max(...times));
}

function countSent({ parts }: KeptUploadSummary): number {
  return parts.reduce((sum, { devices }) => sum + devices, 0);
}

function countSeen(trackingIds: readonly BatchTrackingId[], batches: readonly KeptBatch[]): number | null {
  if (batches.length < trackingIds.length) return null;
  const counts = batches.map(({ sentDevices = 0, verdict }) => Math.max(sentDevices, verdict?.total ?? 0));
  return counts.includes(0) ? null : counts.reduce((total, count) => total + count, 0);
}

function sum(verdicts: readonly KeptVerdict[], isAll: boolean): VerdictCounts | null {
  if (verdicts.length === 0) return null;
  const total = (name: 'total' | 'toResolve' | keyof OutcomeCounts) =>
    verdicts.reduce((all, verdict) => all + verdict[name], 0);
  const phases = new Set(verdicts.map(({ phase }) => phase));
  const isWaiting = phases.size === 1 && phases.has('waiting');
  return {
    phase: isAll && phases.size === 1 && phases.has('done') ? 'done' : isWaiting ? 'waiting' : 'running',
    total: total('total'),
    toResolve: total('toResolve'),
    ...(Object.fromEntries(outcomes.map((outcome) => [outcome, total(outcome)])) as OutcomeCounts),
  };
}

function latestAsked(batches: readonly KeptBatch[]): Asked {
  const latest: Partial<Record<Party, Date>> = {};
  for (const { asked = {} } of batches) {
    for (const [party, date] of Object.entries(asked) as [Party, Date][]) {
      const before = latest[party];
      if (before === undefined || date > before) latest[party] = date;
    }
  }
  return latest;
}
