import type { AssignedProfile } from '../domain/assignment/assignedProfile.ts';
import type { ThenAssign } from '../domain/assignment/thenAssign.ts';
import type { ColumnMeaning } from '../domain/deviceFile/readDeviceFile.ts';
import type { Party } from '../domain/errorCatalogue.ts';
import type { ReadBatch } from '../domain/find/reading.ts';
import type { BatchId, BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import { type DeviceOutcome, type OutcomeCounts, outcomes } from '../domain/outcome.ts';
import type { ProgressPoint } from '../domain/progress.ts';
import type { ReplacedEdit } from '../domain/team/replacedEdits.ts';
import type { TeamEdits, TeamUpload } from '../domain/team/teamUpload.ts';
import type { PartState, UploadPlan } from '../domain/upload/uploadPlan.ts';
import type { VerdictCounts } from '../domain/verdictHeadline.ts';

/*
 * What this browser keeps for each signed-in account (`SignedInAccount.key`): names, IDs and counts, never a token or a
 * hardware hash. Records of earlier versions stay readable, so no field is renamed.
 */

/** A batch opened in this browser, as it was last seen. Partner Center does not list tracking IDs. */
export interface KeptBatch {
  readonly account: string;
  readonly customerId: CustomerId;
  readonly batchTrackingId: BatchTrackingId;
  readonly seenAt: Date;
  readonly startedTime: Date | null;
  /** How many devices this browser sent; missing if they were sent elsewhere. */
  readonly sentDevices?: number;
  /** `null` if it was never seen: it was pasted for following, and no answer has come yet. */
  readonly verdict: KeptVerdict | EarlierVerdict | EarliestVerdict | null;
  /** The name that the user or a link gave to the upload; missing if nobody did. */
  readonly name?: string;
  /** The profile that it assigns; missing if it is an upload. Partner Center does not tell them apart: a link said so. */
  readonly assigns?: AssignedProfile;
  /** The tracking IDs of the whole upload, in its order, this one included; missing if the upload has one part. */
  readonly parts?: readonly BatchTrackingId[];
  /** Missing in records of earlier versions, and if nobody has been marked as asked. */
  readonly asked?: Asked;
  /** The user does not want the upload to be followed. */
  readonly unfollowed?: true;
  /** How its counts changed, the earliest first; missing in records of earlier versions, and if it was never followed. */
  readonly progress?: readonly StoredPoint[];
  /** When its result became final; missing in records of earlier versions, and while it is not final. */
  readonly finishedAt?: Date;
  /** When the stored outcomes of its devices were seen, if that was before the counts: those of long lists are stored less often. */
  readonly outcomesSeenAt?: Date;
}

/** A `ProgressPoint`: its time, then its counts in the order of `outcomes`. Lists read thousands of them. */
export type StoredPoint = readonly number[];

/** When the user marked a party as asked to act. */
export type Asked = Readonly<Partial<Record<Party, Date>>>;

export type KeptVerdict = VerdictCounts;

/** As stored by versions that did not tell apart who acts: `needAttention` also counts what is already registered. */
export interface EarliestVerdict extends Pick<VerdictCounts, 'phase' | 'total' | 'registered' | 'unclear'> {
  readonly needAttention: number;
  readonly pending: number;
}

/** As stored by versions that counted what is to resolve in one number. */
export type EarlierVerdict = Omit<VerdictCounts, 'forYou' | 'waitingForOthers'>;

/** A stored verdict in today's form. What an earlier one counts as to resolve is for you, so that it is not overlooked. */
export function readKeptVerdict(verdict: NonNullable<KeptBatch['verdict']>): KeptVerdict {
  if ('forYou' in verdict) return verdict;
  if ('toResolve' in verdict) return { ...verdict, forYou: verdict.toResolve, waitingForOthers: 0 };
  const { phase, total, registered, unclear, needAttention, pending } = verdict;
  return {
    ...{ phase, total, registered, unclear },
    alreadyRegistered: 0,
    toResolve: needAttention,
    forYou: needAttention,
    waitingForOthers: 0,
    inProgress: pending,
  };
}

/** A verdict, or a reading of it, without what is not stored, always in the same order. */
export function countsOf(verdict: VerdictCounts): KeptVerdict {
  const { phase, total, toResolve, registered, alreadyRegistered, forYou, waitingForOthers } = verdict;
  const { inProgress, unclear } = verdict;
  return {
    ...{ phase, total, toResolve, registered, alreadyRegistered, forYou, waitingForOthers },
    ...{ inProgress, unclear },
  };
}

/** As `BatchVerdict.isFinal`. */
export function isFinalVerdict(verdict: KeptVerdict | undefined): boolean {
  return verdict?.phase === 'done' && verdict.total > 0 && verdict.inProgress === 0 && verdict.unclear === 0;
}

export function readPoint([at = 0, ...counts]: StoredPoint): ProgressPoint {
  const named = outcomes.map((outcome, index) => [outcome, counts[index] ?? 0]);
  return { at, ...(Object.fromEntries(named) as OutcomeCounts) };
}

export function toStoredPoint(point: ProgressPoint): StoredPoint {
  return [point.at, ...outcomes.map((outcome) => point[outcome])];
}

/** A customer opened in this browser. */
export interface KeptCustomer {
  readonly account: string;
  readonly customerId: CustomerId;
  readonly companyName: string | null;
  readonly domain: string | null;
  readonly openedAt: Date;
}

/** An upload or assignment made in this browser: its plan, with the devices but without any hardware hash. */
export interface KeptUpload {
  readonly account: string;
  readonly customerId: CustomerId;
  readonly id: string;
  readonly customerName: string;
  /** `null` if the devices were pasted or typed in. */
  readonly fileName: string | null;
  readonly createdAt: Date;
  readonly plan: UploadPlan;
  /**
   * How many times it has been stored; of a copy in a tab, how many times when the tab last read or stored it. Records of earlier
   * versions have none.
   */
  readonly revision?: number;
  /** Those of the parts, for finding the upload of a batch. */
  readonly trackingIds: readonly BatchTrackingId[];
  /** What follows the upload; missing if nothing does. Only `thenAssign.ts` changes what is stored of it. */
  readonly thenAssign?: ThenAssign;
}

/** What lists need of a `KeptUpload`, stored with it: reading the devices of all uploads for a list would take seconds. */
export interface KeptUploadSummary
  extends Pick<
      KeptUpload,
      'account' | 'customerId' | 'id' | 'fileName' | 'createdAt' | 'trackingIds' | 'thenAssign'
    >,
    Pick<UploadPlan, 'target' | 'repairs'> {
  readonly parts: readonly { readonly state: PartState; readonly devices: number }[];
  /** The user does not want the upload to be followed. */
  readonly unfollowed?: true;
}

/** What became of the devices of a followed batch, and their IDs: no hash. One list for each field, which is fast to read. */
export interface KeptOutcomes {
  readonly account: string;
  readonly customerId: CustomerId;
  readonly batchTrackingId: BatchTrackingId;
  readonly seenAt: Date;
  /** By position. `null` if neither Partner Center nor the upload names one. */
  readonly serialNumbers: StoredIds;
  /** By position; missing in records of earlier versions. */
  readonly productKeys?: StoredIds;
  readonly deviceIds?: StoredIds;
  /** By position: which of `kinds`. A list in records of earlier versions. */
  readonly kindOf: Uint32Array | readonly number[];
  /** Each outcome with an error code that occurs; `code` is `null` for a device without an error. */
  readonly kinds: readonly { readonly outcome: DeviceOutcome; readonly code: string | null }[];
}

/**
 * IDs by position, one in each line of a text: a browser stores one long text twenty times as fast as 100,000 short ones. A list in
 * records of earlier versions, and if an ID contains a line break.
 */
export type StoredIds = string | readonly (string | null)[];

/** How far the device batches of a customer have been read for searching. What was read of them is in `KeptDevicesPage`. */
export interface KeptReading {
  readonly account: string;
  readonly customerId: CustomerId;
  /** When the device batches were listed, which began the reading. */
  readonly listedAt: Date;
  /** `false` if Partner Center did not list all of them. */
  readonly isListComplete: boolean;
  readonly batches: readonly ReadBatch[];
}

/** One page of a device batch that was read for searching: one list for each field, by place on the page. */
export interface KeptDevicesPage {
  readonly account: string;
  readonly customerId: CustomerId;
  readonly batchId: BatchId;
  /** 1-based. */
  readonly page: number;
  readonly readAt: Date;
  /** The position in the device batch of its first device. */
  readonly firstPosition: number;
  readonly serialNumbers: readonly (string | null)[];
  readonly productKeys: readonly (string | null)[];
  readonly deviceIds: readonly (string | null)[];
  readonly profileIds: readonly (string | null)[];
  /** Milliseconds since 1970. */
  readonly uploadedAt: readonly (number | null)[];
}

/** What happened to a followed upload, for telling the user once. */
export interface KeptNotice {
  readonly account: string;
  readonly id: string;
  readonly at: Date;
  readonly kind: NoticeKind;
  readonly customerId: CustomerId;
  /** `ListedUpload.key`. */
  readonly uploadKey: string;
  readonly trackingIds: readonly BatchTrackingId[];
  /** As `ListedUpload.name` and `ListedUpload.sentAt`. */
  readonly name: string | null;
  readonly sentAt: Date | null;
  /** As `ListedUpload.assigns`; missing if it is an upload. */
  readonly assigns?: AssignedProfile;
  readonly counts: NoticeCounts;
  readonly seen: boolean;
  /** Of `replaced` only. */
  readonly replaced?: ReplacedEdit;
}

/**
 * `needsYou`: the partner has to act on a device for the first time, and the upload is not final yet. `notAssigned`: the profile that was
 * chosen with the upload could not be assigned. `replaced`: a colleague has changed what the user had decided. `removed`: what the user
 * decided cannot be shared, because the upload was taken off the team list.
 */
export type NoticeKind = 'finished' | 'needsYou' | 'stoppedSending' | 'notAssigned' | 'replaced' | 'removed';

export type NoticeCounts = Pick<
  VerdictCounts,
  'total' | 'registered' | 'alreadyRegistered' | 'forYou' | 'waitingForOthers'
>;

/** An item of the team list, as it was last read or written. */
export interface KeptTeamItem {
  readonly account: string;
  readonly itemId: string;
  /** Every change of an item of the account gets the next number: a tab finds what has changed since it last looked. */
  readonly change: number;
  /** `null` if it is not known: then the item has to be read before it is changed. */
  readonly eTag: string | null;
  /** `null` if the item cannot be read as an upload. */
  readonly upload: TeamUpload | null;
  /**
   * When it was found not to be on the list any more (ms since 1970). Such a record is kept, so that the upload is not put there again
   * by itself.
   */
  readonly deletedAt?: number;
}

/** What the account decided about an upload here and is not on the team list yet. */
export interface KeptTeamEdits {
  readonly account: string;
  readonly customerId: CustomerId;
  /** The first of `trackingIds`. */
  readonly batchTrackingId: BatchTrackingId;
  readonly trackingIds: readonly BatchTrackingId[];
  readonly edits: TeamEdits;
}

/** How far the team list of an account has been read, and why it cannot be. */
export interface KeptTeamState {
  readonly account: string;
  readonly listId: string;
  /** The number of the last change of an item. */
  readonly change: number;
  /** Graph's link to later changes; `null` if the list has to be read from the beginning. */
  readonly deltaLink: string | null;
  /** When all of it was last read; `null` if it never was. */
  readonly readAt: Date | null;
  /** Until when the calls made so far take up the account's share of calls (ms since 1970). */
  readonly paidUntil: number;
  readonly problem: TeamProblem | null;
}

/** Why uploads cannot be shared at present. */
export interface TeamProblem {
  readonly kind:
    | 'consentMissing'
    | 'signInNeeded'
    /** The app or the user may not use the list. */
    | 'forbidden'
    /** It can be read, but not changed. */
    | 'readOnly'
    | 'listGone'
    | 'columnsMissing'
    | 'throttled'
    | 'unavailable'
    | 'refused';
  readonly at: Date;
  /** Graph's code, or the names of missing columns. */
  readonly detail: string | null;
  /** For support. */
  readonly requestId: string | null;
}

/** What the user said a column header of a device file means. */
export interface KeptColumnChoice {
  readonly account: string;
  /** `FileColumn.key`: the same for every file with this header. */
  readonly column: string;
  readonly meaning: ColumnMeaning;
}
