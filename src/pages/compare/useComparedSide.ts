import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import type { ComparedThing } from '../../domain/comparedAddress.ts';
import { type ComparedSide, deviceBatchSide, uploadSide } from '../../domain/comparedSide.ts';
import type { BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';
import { keptOutcomesQuery } from '../../kept/deviceOutcomes.ts';
import { listedUploadsQuery } from '../../kept/listedUploads.ts';
import { type AllDevices, useAllDevices } from '../shared/useAllDevices.ts';
import { type ShownUpload, useShownUpload } from '../shared/useShownUpload.ts';
import { useUploadName } from '../shared/useUploadName.ts';
import { useListedName } from '../shared/useUploadWords.ts';

/** One side of the comparison on the page. */
export interface ShownSide {
  /** `null` until it is chosen. */
  readonly thing: ComparedThing | null;
  readonly name: string;
  /** For a copied link; `null` if a colleague would not see another name without it. */
  readonly nameInLink: string | null;
  /** `null` until anything is known of its devices. Keeps its identity while nothing changes. */
  readonly devices: ComparedSide | null;
  /** When devices were last seen that are those stored in this browser, because Partner Center has not answered. */
  readonly storedAt: Date | null;
  /** When its devices came from Partner Center. */
  readonly answeredAt: Date | null;
  readonly failure: Error | null;
  /** The watched upload, without parts unless the side is one. */
  readonly upload: ShownUpload;
  /** The device batch, empty unless the side is one. */
  readonly reading: AllDevices;
}

const noIds: readonly BatchTrackingId[] = [];

/** Both sides. If they are called the same, their names say what tells them apart. */
export function useComparedSides(
  customerId: CustomerId,
  beforeThing: ComparedThing | null,
  afterThing: ComparedThing | null,
): readonly [ShownSide, ShownSide] {
  const { t } = useTranslation('compare');
  const before = useComparedSide(customerId, beforeThing);
  const after = useComparedSide(customerId, afterThing);
  if (before.name !== after.name || beforeThing === null || afterThing === null) return [before, after];
  const more = (thing: ComparedThing, other: ComparedThing) => {
    if (thing.kind === 'deviceBatch') return t('choice.deviceBatch');
    // The other one says that it is a device batch.
    return other.kind === 'deviceBatch' ? '' : thing.trackingIds[0]?.slice(0, 8);
  };
  const [beforeMore, afterMore] = [more(beforeThing, afterThing), more(afterThing, beforeThing)];
  if (beforeMore === afterMore) return [before, after];
  const named = (side: ShownSide, end = '') => (end ? { ...side, name: `${side.name} (${end})` } : side);
  return [named(before, beforeMore), named(after, afterMore)];
}

/** Reads a side from Partner Center while the page shows it. */
function useComparedSide(customerId: CustomerId, thing: ComparedThing | null): ShownSide {
  const isUpload = thing?.kind === 'upload';
  const trackingIds = isUpload ? thing.trackingIds : noIds;
  const upload = useShownUpload(customerId, trackingIds, null);
  const reading = useAllDevices(customerId, thing?.kind === 'deviceBatch' ? thing.batchId : null);
  const names = useNames(customerId, thing, upload);
  const { batch, sent, parts, answeredParts } = upload;
  const stored = useQuery({
    ...keptOutcomesQuery(useAccount().key, customerId, trackingIds),
    enabled: isUpload && answeredParts < parts.length,
  }).data;
  const { devices, isComplete } = reading;
  const [side, storedAt] = useMemo((): readonly [ComparedSide | null, Date | null] => {
    if (!isUpload) return [devices && deviceBatchSide(devices, isComplete), null];
    const all = parts.map((part, index) => ({ ...part, stored: stored?.[index] ?? null }));
    const shown = all.flatMap((part) => (part.batch === null ? (part.stored ?? []) : []));
    if (batch === null && shown.length === 0) return [null, null];
    const seen = shown.map(({ seenAt }) => seenAt.getTime());
    return [uploadSide({ batch, sent }, all), seen.length === 0 ? null : new Date(Math.min(...seen))];
  }, [isUpload, devices, isComplete, batch, sent, parts, stored]);
  return {
    ...names,
    thing,
    devices: side,
    storedAt,
    answeredAt: isUpload ? upload.answeredAt : reading.readAt,
    failure: isUpload ? upload.failure : reading.error,
    upload,
    reading,
  };
}

/** As on the page of the upload; several uploads that are compared as one are named one after another. */
function useNames(customerId: CustomerId, thing: ComparedThing | null, upload: ShownUpload) {
  const { t } = useTranslation('keptUploads');
  const listed = useQuery(listedUploadsQuery(useAccount().key, customerId)).data ?? [];
  const listedName = useListedName();
  const own = useUploadName(upload, thing?.kind === 'upload' ? thing.name : null);
  if (thing === null) return { name: '', nameInLink: null };
  if (thing.kind === 'deviceBatch') return { name: thing.batchId, nameInLink: null };
  const { trackingIds } = thing;
  const among = listed.filter(
    (one) => one.trackingIds.length > 0 && one.trackingIds.every((id) => trackingIds.includes(id)),
  );
  const count = among.reduce((sum, one) => sum + one.trackingIds.length, 0);
  if (thing.name === null && among.length > 1 && count === trackingIds.length) {
    const name = among.reverse().map(listedName).join(' + ');
    return { name, nameInLink: among.every((one) => one.name !== null) ? name : null };
  }
  if (own.inLink !== null || upload.batch?.startedTime) return { name: own.shown, nameInLink: own.inLink };
  const [only] = among;
  const [first = ''] = trackingIds;
  return { name: only ? listedName(only) : t('nameById', { start: first.slice(0, 8) }), nameInLink: null };
}
