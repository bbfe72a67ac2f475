import type { AssignedProfile } from '../assignment/assignedProfile.ts';
import { type Party, parties } from '../errorCatalogue.ts';
import type { BatchTrackingId } from '../identifiers.ts';
import { outcomes } from '../outcome.ts';
import type {
  AskedEdits,
  Edit,
  Person,
  Reading,
  Sent,
  TeamEdits,
  TeamPart,
  TeamUpload,
} from './teamUpload.ts';

/*
 * Two copies of an upload become one, field by field: the later reading of facts from Partner Center, and the later edit of names and
 * marks. The order in which copies are merged makes no difference, and merging a copy again changes nothing.
 */

export function mergeUploads(one: TeamUpload, other: TeamUpload): TeamUpload {
  return {
    customerId: one.customerId,
    customerName: larger(one.customerName, other.customerName),
    sharedBy: smallerPerson(one.sharedBy, other.sharedBy),
    assigns: mergeAssigns(one.assigns, other.assigns),
    sent: mergeSent(one.sent, other.sent),
    parts: mergeParts(one.parts, other.parts),
    ...mergeEdits(one, other),
  };
}

/** The upload after these decisions, as far as no later one is known. */
export function withEdits(upload: TeamUpload, { name, asked, archived }: TeamEdits): TeamUpload {
  const edits = { name: name ?? null, asked: asked ?? {}, archived: archived ?? null };
  return { ...upload, ...mergeEdits(upload, edits) };
}

/** Decisions of one person, the later of each. */
export function joinEdits(one: TeamEdits, other: TeamEdits): TeamEdits {
  const name = later(one.name ?? null, other.name ?? null);
  const archived = later(one.archived ?? null, other.archived ?? null);
  const asked = mergeAsked(one.asked ?? {}, other.asked ?? {});
  return {
    ...(name && { name }),
    ...(archived && { archived }),
    ...(Object.keys(asked).length > 0 && { asked }),
  };
}

type AllEdits = Pick<TeamUpload, 'name' | 'asked' | 'archived'>;

function mergeEdits(one: AllEdits, other: AllEdits): AllEdits {
  return {
    name: later(one.name, other.name),
    asked: mergeAsked(one.asked, other.asked),
    archived: later(one.archived, other.archived),
  };
}

/** The time of an edit that is made now: later than the one it replaces, also where clocks differ. */
export function editTime(now: number, replaced: { readonly at: number } | null | undefined): number {
  return Math.max(now, (replaced?.at ?? 0) + 1);
}

/** Of two edits at the same time, anything that is the same for everybody decides. */
function later<Value>(one: Edit<Value> | null, other: Edit<Value> | null): Edit<Value> | null {
  if (one === null || other === null) return one ?? other;
  if (one.at !== other.at) return one.at > other.at ? one : other;
  const inOrder = ({ value, by: { id, name } }: Edit<Value>) => JSON.stringify([value, id, name]);
  return inOrder(one) > inOrder(other) ? one : other;
}

function mergeAsked(one: AskedEdits, other: AskedEdits): AskedEdits {
  const merged: Partial<Record<Party, Edit<number | null>>> = {};
  for (const party of parties) {
    const edit = later(one[party] ?? null, other[party] ?? null);
    if (edit) merged[party] = edit;
  }
  return merged;
}

/**
 * Partner Center's status does not say that it is an assignment: a browser that says so is right. One that opened it by a link knows only
 * the profile's ID.
 */
export function mergeAssigns(
  one: AssignedProfile | null,
  other: AssignedProfile | null,
): AssignedProfile | null {
  if (one === null || other === null) return one ?? other;
  const inOrder = ({ profileName, profileId }: AssignedProfile) =>
    JSON.stringify([profileName ?? '', profileId]);
  return inOrder(one) > inOrder(other) ? one : other;
}

/** Only one browser has sent it. Of two that say so, the earlier. */
function mergeSent(one: Sent | null, other: Sent | null): Sent | null {
  if (one === null || other === null) return one ?? other;
  if (one.at !== other.at) return one.at < other.at ? one : other;
  const inOrder = ({ by: { id, name }, batchId, devices }: Sent) =>
    JSON.stringify([id, name, batchId, devices]);
  return inOrder(one) > inOrder(other) ? one : other;
}

function mergeParts(one: readonly TeamPart[], other: readonly TeamPart[]): readonly TeamPart[] {
  const merged = new Map<BatchTrackingId, TeamPart>();
  for (const part of [...one, ...other]) {
    const before = merged.get(part.trackingId);
    merged.set(part.trackingId, before ? mergePart(before, part) : part);
  }
  return sortParts([...merged.values()]);
}

/** In the order of the upload, as far as it is known. */
export function sortParts(parts: readonly TeamPart[]): readonly TeamPart[] {
  const place = ({ number }: TeamPart) => number ?? Number.POSITIVE_INFINITY;
  return [...parts].sort((one, other) => {
    if (place(one) !== place(other)) return place(one) - place(other);
    return one.trackingId < other.trackingId ? -1 : 1;
  });
}

function mergePart(one: TeamPart, other: TeamPart): TeamPart {
  return {
    trackingId: one.trackingId,
    number: smaller(one.number, other.number),
    devices: larger(one.devices, other.devices),
    reading: mergeReading(one.reading, other.reading),
  };
}

function mergeReading(one: Reading | null, other: Reading | null): Reading | null {
  if (one === null || other === null) return one ?? other;
  if (one.at !== other.at) return one.at > other.at ? one : other;
  return inOrder(one) > inOrder(other) ? one : other;
}

function inOrder(reading: Reading): string {
  const { phase, total, toResolve, startedAt, finishedAt } = reading;
  const counts = outcomes.map((outcome) => reading[outcome]);
  return JSON.stringify([phase, total, toResolve, startedAt, finishedAt, ...counts]);
}

function larger<Value extends string | number>(one: Value | null, other: Value | null): Value | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

function smaller(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

function smallerPerson(one: Person, other: Person): Person {
  return JSON.stringify([one.id, one.name]) < JSON.stringify([other.id, other.name]) ? one : other;
}
