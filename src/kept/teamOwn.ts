import { type Party, parties } from '../domain/errorCatalogue.ts';
import type { BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import type { AskedEdits, Edit, Person, TeamPart, TeamUpload } from '../domain/team/teamUpload.ts';
import { nameOfTarget } from '../domain/upload/uploadPlan.ts';
import { startingWith, tryDatabase } from './database.ts';
import { type ListedUpload, listUploads } from './listedUploads.ts';
import { type KeptBatch, type KeptUploadSummary, readKeptVerdict } from './records.ts';
import { readingOf } from './teamListed.ts';

/** An upload as this browser knows it. */
export interface OwnUpload {
  readonly upload: TeamUpload;
  /** It was sent from this browser: then it is shared without anybody asking for that. */
  readonly isSentHere: boolean;
}

/** The uploads of this browser that have a tracking ID, the latest first. Never rejects. */
export async function ownUploads(me: Person): Promise<readonly OwnUpload[]> {
  const account = me.id;
  const range = startingWith(account);
  const [summaries, batches, customers] = await tryDatabase(
    (database) =>
      Promise.all([
        database.getAll('uploadSummaries', range),
        database.getAll('batches', range),
        database.getAll('customers', range),
      ]),
    [[], [], []] as const,
  );
  const names = new Map(customers.map((one) => [one.customerId, one.companyName ?? one.domain]));
  const byId = new Map(summaries.map((summary) => [summary.id, summary]));
  return listUploads(summaries, batches)
    .filter(({ trackingIds }) => trackingIds.length > 0)
    .map((listed) => {
      const summary = listed.sentHere ? byId.get(listed.sentHere.uploadId) : undefined;
      return {
        upload: teamUpload(me, listed, summary, names.get(listed.customerId) ?? null),
        isSentHere: summary !== undefined,
      };
    });
}

function teamUpload(
  me: Person,
  { customerId, assigns, trackingIds, batches }: ListedUpload,
  summary: KeptUploadSummary | undefined,
  customerName: string | null,
): TeamUpload {
  const seen = new Map(batches.map((batch) => [batch.batchTrackingId, batch]));
  const sentParts = partsOf(summary);
  return {
    ...{ customerId, customerName, sharedBy: me, assigns },
    sent: summary
      ? {
          ...{ by: me, at: summary.createdAt.getTime(), batchId: assigns ? null : nameOfTarget(summary) },
          devices: summary.parts.reduce((sum, { devices }) => sum + devices, 0),
        }
      : null,
    parts: trackingIds.map((trackingId): TeamPart => {
      const batch = seen.get(trackingId);
      const sent = sentParts.get(trackingId);
      return {
        trackingId,
        ...{ number: sent?.number ?? null, devices: sent?.devices ?? batch?.sentDevices ?? null },
        reading: batch?.verdict ? readingOf(readKeptVerdict(batch.verdict), batch) : null,
      };
    }),
    ...{ name: nameOf(me, batches, summary), asked: askedOf(me, batches), archived: null },
  };
}

/** What was decided before there was a team: any decision since then is later. */
const longAgo = 1;

/** Of an upload that was sent elsewhere, the name may come from a link that was opened. */
function nameOf(me: Person, batches: readonly KeptBatch[], summary: KeptUploadSummary | undefined) {
  const name = summary && batches.find((batch) => batch.name)?.name;
  return name ? { value: name, at: longAgo, by: me } : null;
}

function askedOf(me: Person, batches: readonly KeptBatch[]): AskedEdits {
  const asked: Partial<Record<Party, Edit<number>>> = {};
  for (const party of parties) {
    const date = batches.find((batch) => batch.asked?.[party])?.asked?.[party];
    if (date) asked[party] = { value: date.getTime(), at: longAgo, by: me };
  }
  return asked;
}

function partsOf(summary: KeptUploadSummary | undefined) {
  return new Map(
    (summary?.parts ?? []).flatMap(({ state, devices }, index) =>
      state.kind === 'sent' && state.batchTrackingId !== null
        ? [[state.batchTrackingId, { number: index + 1, devices }] as const]
        : [],
    ),
  );
}

/** An upload of which only the IDs are known: its record here has been deleted, or there never was one. */
export function bareUpload(
  me: Person,
  customerId: CustomerId,
  trackingIds: readonly BatchTrackingId[],
): TeamUpload {
  return {
    ...{ customerId, customerName: null, sharedBy: me, assigns: null, sent: null },
    parts: trackingIds.map((trackingId) => ({ trackingId, number: null, devices: null, reading: null })),
    ...{ name: null, asked: {}, archived: null },
  };
}
