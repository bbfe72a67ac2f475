import type { AssignedProfile } from '../domain/assignment/assignedProfile.ts';
import { type Party, parties } from '../domain/errorCatalogue.ts';
import { parseBatchTrackingId, parseCustomerId, parseProfileId } from '../domain/identifiers.ts';
import { outcomes } from '../domain/outcome.ts';
import { sortParts } from '../domain/team/mergeUploads.ts';
import {
  type AskedEdits,
  type Edit,
  type Person,
  type Reading,
  type Sent,
  type TeamPart,
  type TeamUpload,
  uploadKey,
} from '../domain/team/teamUpload.ts';
import { count, field, isWireObject, list, text, type WireObject } from '../partnerCenter/wire.ts';

/*
 * An upload as an item of the team list: docs/team-list.md describes the columns. `Record` has all of it; the other columns are for
 * people who look at the list in SharePoint, and for finding an item. Anybody with access to the list can write anything into it.
 */

const version = 1;
/** SharePoint's limits for a single line, and for several. */
const longestLine = 255;
const longestRecord = 60_000;
/** Of names and IDs; an upload's own are shorter. */
const longestText = 300;
const mostParts = 1_000;
/** A time later than that would win against every later edit. */
const mostAheadMs = 24 * 3_600_000;
const latestTime = 8.64e15;

/** The fields of an item. Columns for people are cut where SharePoint would refuse them. */
export function writeFields(upload: TeamUpload): WireObject {
  const { customerId, customerName, sent, name, parts } = upload;
  return {
    Title: line(name?.value ?? sent?.batchId ?? parts[0]?.trackingId ?? ''),
    UploadKey: uploadKey(upload),
    CustomerId: customerId,
    ...(customerName !== null && { CustomerName: line(customerName) }),
    ...(sent && { SentBy: line(sent.by.name), SentAt: iso(sent.at) }),
    Record: writeRecord(upload),
  };
}

/** Always the same text for the same upload, so that two can be compared. */
export function writeRecord(upload: TeamUpload): string {
  const whole = JSON.stringify(recordOf(upload, true));
  // The counts of hundreds of parts would not fit; each browser then reads them itself.
  return whole.length <= longestRecord ? whole : JSON.stringify(recordOf(upload, false));
}

function recordOf(upload: TeamUpload, withReadings: boolean) {
  const { customerId, customerName, sharedBy, assigns, sent, parts, name, asked, archived } = upload;
  return {
    ...{ version, customerId, customerName: short(customerName), sharedBy: writePerson(sharedBy) },
    ...(assigns && {
      assigns: { profileId: assigns.profileId, profileName: short(assigns.profileName) },
    }),
    sent: sent && {
      by: writePerson(sent.by),
      ...{ at: iso(sent.at), batchId: short(sent.batchId), devices: sent.devices },
    },
    parts: parts.map(({ trackingId, number, devices, reading }) => ({
      ...{ trackingId, number, devices },
      ...(withReadings && reading && { reading: writeReading(reading) }),
    })),
    ...(name && { name: writeEdit(name, short(name.value)) }),
    asked: Object.fromEntries(
      parties.flatMap((party) => {
        const edit = asked[party];
        return edit ? [[party, writeEdit(edit, edit.value === null ? null : iso(edit.value))]] : [];
      }),
    ),
    ...(archived && { archived: writeEdit(archived, archived.value) }),
  };
}

function writeReading(reading: Reading) {
  const { at, phase, total, toResolve, startedAt, finishedAt } = reading;
  return {
    ...{ at: iso(at), phase, total, toResolve },
    ...Object.fromEntries(outcomes.map((outcome) => [outcome, reading[outcome]])),
    ...(startedAt !== null && { startedAt: iso(startedAt) }),
    ...(finishedAt !== null && { finishedAt: iso(finishedAt) }),
  };
}

function writeEdit<Value>({ at, by }: Edit<unknown>, value: Value) {
  return { value, at: iso(at), by: writePerson(by) };
}

function writePerson({ id, name }: Person) {
  return { id: short(id), name: short(name) };
}

function short(value: string | null): string | null {
  return value?.slice(0, longestText) ?? null;
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}

function line(value: string): string {
  return value.replace(/\s+/g, ' ').slice(0, longestLine);
}

/**
 * The upload that an item is about; `null` if that cannot be read: written by hand, or by a later version of the app. Of an upload that
 * can be read, whatever cannot be is left out.
 */
export function readFields(fields: WireObject, now: number): TeamUpload | null {
  const record = parseRecord(text(field(fields, 'Record')));
  if (record === null || count(field(record, 'version')) !== version) return null;
  const reader = new RecordReader(now);
  const customerId = parseCustomerId(text(field(record, 'customerId')) ?? '');
  const parts = reader.parts(field(record, 'parts'));
  const sharedBy = reader.person(field(record, 'sharedBy'));
  if (customerId === null || parts.length === 0 || sharedBy === null) return null;
  return {
    ...{ customerId, parts, sharedBy },
    customerName: shortText(field(record, 'customerName')),
    assigns: readAssigns(field(record, 'assigns')),
    sent: reader.sent(field(record, 'sent')),
    name: reader.edit(field(record, 'name'), (value) => (value === null ? null : shortText(value)?.trim())),
    asked: reader.asked(field(record, 'asked')),
    archived: reader.edit(field(record, 'archived'), (value) =>
      typeof value === 'boolean' ? value : undefined,
    ),
  };
}

function readAssigns(value: unknown): AssignedProfile | null {
  const profileId = isWireObject(value) ? parseProfileId(text(field(value, 'profileId')) ?? '') : null;
  if (profileId === null || !isWireObject(value)) return null;
  return { profileId, profileName: shortText(field(value, 'profileName')) };
}

function parseRecord(record: string | null): WireObject | null {
  try {
    const value: unknown = JSON.parse(record ?? '');
    return isWireObject(value) ? value : null;
  } catch {
    return null;
  }
}

function shortText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.slice(0, longestText) : null;
}

function wholeNumber(value: unknown): number | null {
  const number = count(value);
  return number !== null && Number.isSafeInteger(number) ? number : null;
}

class RecordReader {
  readonly #latest: number;

  constructor(now: number) {
    this.#latest = now + mostAheadMs;
  }

  time(value: unknown): number | null {
    const ms = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    return ms >= 0 && ms <= Math.min(this.#latest, latestTime) ? ms : null;
  }

  person(value: unknown): Person | null {
    if (!isWireObject(value)) return null;
    const [id, name] = [shortText(field(value, 'id')), shortText(field(value, 'name'))];
    return id !== null && name !== null ? { id, name } : null;
  }

  /** `read` returns `undefined` for a value that cannot be. */
  edit<Value>(value: unknown, read: (value: unknown) => Value | undefined): Edit<Value> | null {
    if (!isWireObject(value)) return null;
    const [at, by] = [this.time(field(value, 'at')), this.person(field(value, 'by'))];
    const decided = read(field(value, 'value'));
    return at === null || by === null || decided === undefined ? null : { value: decided, at, by };
  }

  asked(value: unknown): AskedEdits {
    const asked: Partial<Record<Party, Edit<number | null>>> = {};
    if (!isWireObject(value)) return asked;
    for (const party of parties) {
      const edit = this.edit(field(value, party), (date) =>
        date === null ? null : (this.time(date) ?? undefined),
      );
      if (edit) asked[party] = edit;
    }
    return asked;
  }

  sent(value: unknown): Sent | null {
    if (!isWireObject(value)) return null;
    const [at, by] = [this.time(field(value, 'at')), this.person(field(value, 'by'))];
    if (at === null || by === null) return null;
    return {
      ...{ at, by, batchId: shortText(field(value, 'batchId')) },
      devices: wholeNumber(field(value, 'devices')),
    };
  }

  parts(value: unknown): readonly TeamPart[] {
    const parts = new Map<string, TeamPart>();
    for (const part of list(value).slice(0, mostParts)) {
      if (!isWireObject(part)) continue;
      const trackingId = parseBatchTrackingId(text(field(part, 'trackingId')) ?? '');
      if (trackingId === null || parts.has(trackingId)) continue;
      parts.set(trackingId, {
        trackingId,
        number: wholeNumber(field(part, 'number')),
        devices: wholeNumber(field(part, 'devices')),
        reading: this.reading(field(part, 'reading')),
      });
    }
    return sortParts([...parts.values()]);
  }

  reading(value: unknown): Reading | null {
    if (!isWireObject(value)) return null;
    const at = this.time(field(value, 'at'));
    const phase = (['waiting', 'running', 'done'] as const).find((one) => one === field(value, 'phase'));
    const counts = ['total', 'toResolve', ...outcomes].map((name) => wholeNumber(field(value, name)));
    if (at === null || phase === undefined || counts.includes(null)) return null;
    const [total = 0, toResolve = 0, ...ofOutcomes] = counts as number[];
    const named = Object.fromEntries(outcomes.map((outcome, index) => [outcome, ofOutcomes[index] ?? 0]));
    return {
      ...{ at, phase, total, toResolve, ...(named as Record<(typeof outcomes)[number], number>) },
      startedAt: this.time(field(value, 'startedAt')),
      finishedAt: this.time(field(value, 'finishedAt')),
    };
  }
}
