import { type Party, parties } from '../domain/errorCatalogue.ts';
import type { CustomerId } from '../domain/identifiers.ts';
import { mergeAssigns, withEdits } from '../domain/team/mergeUploads.ts';
import type { Reading, TeamPart, TeamUpload } from '../domain/team/teamUpload.ts';
import type { VerdictCounts } from '../domain/verdictHeadline.ts';
import type { UploadNotes } from './batches.ts';
import { type ListedUpload, listUploads, type TeamFacts } from './listedUploads.ts';
import { type Asked, countsOf, type KeptBatch } from './records.ts';
import type { TeamGroup, TeamIndex } from './teamIndex.ts';

/** Shown at once: takes a few milliseconds. */
const sliceSize = 100;

/**
 * Everybody's uploads, the latest first: those of this browser with what the team knows of them, and those of the others. In steps,
 * because a team may share thousands. What is on the list is looked up in the first step, as it is then.
 */
export function* listWithTeam(
  own: readonly ListedUpload[],
  index: TeamIndex,
  customerId: CustomerId | null,
): Generator<void, readonly ListedUpload[]> {
  const { account } = index;
  const groups = index.groups(customerId);
  const known: ListedUpload[] = [];
  const found = new Map<TeamGroup, ListedUpload>();
  for (const listed of own) {
    const { customerId, trackingIds, sentHere } = listed;
    const group = trackingIds.map((id) => index.groupOf(customerId, id)).find((one) => one);
    const before = group && found.get(group);
    if (!group || (before?.sentHere && sentHere)) known.push(listed);
    else found.set(group, before ? joined(before, listed) : listed);
  }
  for (const [group, listed] of found) {
    const edits = index.editsOf(listed.customerId, listed.trackingIds);
    const upload = edits ? withEdits(group.upload, edits) : group.upload;
    known.push(withTeamFacts(wholeUpload(listed, upload, account), upload, account));
  }
  const others: ListedUpload[] = [];
  for (const [at, group] of groups.entries()) {
    if (at % sliceSize === sliceSize - 1) yield;
    if (found.has(group)) continue;
    const { customerId, parts } = group.upload;
    const edits = index.editsOf(customerId, partIds(parts));
    others.push(edits ? listedOf(withEdits(group.upload, edits), account) : listedOnce(group, account));
  }
  return [...known, ...others].sort((one, other) => timeOf(other) - timeOf(one));
}

/** Two entries about one upload: its parts were opened here one by one, each by its own link. */
function joined(one: ListedUpload, other: ListedUpload): ListedUpload {
  if (one.sentHere || other.sentHere) return one.sentHere ? one : other;
  const parts = [...new Set([...one.trackingIds, ...other.trackingIds])];
  const [both = one] = listUploads(
    [],
    [...one.batches, ...other.batches].map((batch) => ({ ...batch, parts })),
  );
  return { ...both, isFollowed: one.isFollowed || other.isFollowed };
}

function timeOf({ sentAt, batches: [first] }: ListedUpload): number {
  return (sentAt ?? first?.seenAt)?.getTime() ?? 0;
}

/** The same object for as long as the group does not change: thousands of them are listed again with each check. */
const listedGroups = new WeakMap<TeamUpload, ListedUpload>();

function listedOnce({ upload }: TeamGroup, account: string): ListedUpload {
  const known = listedGroups.get(upload) ?? listedOf(upload, account);
  listedGroups.set(upload, known);
  return known;
}

/** An upload that this browser knows only from the team. It is followed only by choice. */
function listedOf(upload: TeamUpload, account: string): ListedUpload {
  const [listed] = listUploads([], batchesOf(upload, account));
  // A stored item has a part.
  return withTeamFacts(listed as ListedUpload, upload, account, false);
}

/** A link that was opened here may have named some of its parts only. */
function wholeUpload(listed: ListedUpload, upload: TeamUpload, account: string): ListedUpload {
  const { sentHere, trackingIds, batches, isFollowed } = listed;
  const others = batchesOf(upload, account).filter((one) => !trackingIds.includes(one.batchTrackingId));
  if (sentHere !== null || others.length === 0) return listed;
  const parts = [...new Set([...partIds(upload.parts), ...trackingIds])];
  const [whole] = listUploads(
    [],
    [...batches, ...others].map((batch) => ({ ...batch, parts })),
  );
  return whole ? { ...whole, isFollowed } : listed;
}

/** The upload as if its parts had been opened here, which nobody has done. */
function batchesOf({ customerId, assigns, parts, sent }: TeamUpload, account: string): readonly KeptBatch[] {
  const ids = partIds(parts);
  return parts.map(({ trackingId, devices, reading }) => ({
    ...{ account, customerId, batchTrackingId: trackingId, unfollowed: true },
    seenAt: new Date(reading?.at ?? sent?.at ?? 0),
    startedTime: sent ? new Date(sent.at) : dateOf(reading?.startedAt),
    verdict: reading && countsOf(reading),
    ...(devices !== null && { sentDevices: devices }),
    ...(reading?.finishedAt != null && { finishedAt: new Date(reading.finishedAt) }),
    ...(ids.length > 1 && { parts: ids }),
    ...(assigns && { assigns }),
  }));
}

function withTeamFacts(
  listed: ListedUpload,
  upload: TeamUpload,
  account: string,
  isKnownHere = true,
): ListedUpload {
  const { sent, name, archived, sharedBy, customerName } = upload;
  const batchName = sent?.batchId ?? null;
  const team: TeamFacts = {
    sentBy: sent?.by.name ?? null,
    sharedBy: sharedBy.name,
    isMine: sent?.by.id === account,
    isKnownHere,
    askedBy: Object.fromEntries(
      parties.flatMap((party) => {
        const edit = upload.asked[party];
        return edit && edit.value !== null ? [[party, edit.by.name]] : [];
      }),
    ),
    isArchived: archived?.value === true,
    customerName,
  };
  return {
    ...listed,
    team,
    assigns: mergeAssigns(listed.assigns, upload.assigns),
    name: name ? (name.value ?? batchName) : listed.sentHere ? listed.name : (batchName ?? listed.name),
    devices: listed.devices ?? sent?.devices ?? null,
    asked: askedWith(listed.asked, upload),
  };
}

function askedWith(here: Asked, { asked }: TeamUpload): Asked {
  const merged: Partial<Record<Party, Date>> = { ...here };
  for (const party of parties) {
    const edit = asked[party];
    if (edit?.value === null) delete merged[party];
    else if (edit) merged[party] = new Date(edit.value);
  }
  return merged;
}

/** The notes about an upload with what the team knows: the list is right about everything that it says something about. */
export function notesWithTeam(notes: UploadNotes, upload: TeamUpload): UploadNotes {
  const { name, sent } = upload;
  // Without a name that a person gave, the device batch's: only the sender's browser knows it otherwise.
  const given = (name ? name.value : notes.name) ?? sent?.batchId ?? null;
  return {
    name: given,
    assigns: mergeAssigns(notes.assigns, upload.assigns),
    asked: askedWith(notes.asked, upload),
  };
}

/** What was last seen of a part here; `null` if it was never seen. */
export function readingOf(counts: VerdictCounts, batch: KeptBatch): Reading {
  return {
    ...counts,
    at: batch.seenAt.getTime(),
    startedAt: batch.startedTime?.getTime() ?? null,
    finishedAt: batch.finishedAt?.getTime() ?? null,
  };
}

function dateOf(ms: number | null | undefined): Date | null {
  return ms == null ? null : new Date(ms);
}

function partIds(parts: readonly TeamPart[]) {
  return parts.map(({ trackingId }) => trackingId);
}
