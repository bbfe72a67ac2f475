import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import type { AssignedProfile } from '../../domain/assignment/assignedProfile.ts';
import { inRowOrder } from '../../domain/assignment/inRowOrder.ts';
import { type BatchVerdict, batchVerdict } from '../../domain/batchVerdict.ts';
import type { BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';
import { type UploadPart, type WholeUpload, wholeUpload } from '../../domain/wholeUpload.ts';
import { uploadNotesQuery } from '../../kept/batches.ts';
import { type UploadOfBatch, uploadsOfBatchesQuery } from '../../kept/uploads.ts';
import { type Watching, watchedTogether } from '../../operations/watchedTogether.ts';
import { ApiError } from '../../partnerCenter/apiError.ts';
import type { ResponseFacts } from '../../partnerCenter/responseFacts.ts';
import { useWatchedBatches } from './useWatchedBatches.ts';

const noRows: readonly never[] = [];

/** One tracking ID of the upload on the page. */
export interface ShownPart extends UploadPart {
  readonly lastCall: ResponseFacts | null;
  /** Where it comes from, if it was sent from this browser. */
  readonly sentFrom: UploadOfBatch | null;
}

/** An upload that a page is about. */
export interface ShownUpload extends WholeUpload {
  readonly customerId: CustomerId;
  readonly trackingIds: readonly BatchTrackingId[];
  /** The profile that it assigns; `null` if it is an upload. */
  readonly assigns: AssignedProfile | null;
  readonly parts: readonly ShownPart[];
  readonly verdict: BatchVerdict | null;
  /** Why the last check of a part failed. */
  readonly failure: Error | null;
  readonly watching: Watching;
  /** When the latest answer came. */
  readonly answeredAt: Date | null;
  /** The name that the user gave to it. */
  readonly givenName: string | null;
}

/**
 * Watches the upload with these tracking IDs; without any, nothing. Stores nothing. What is known stays through every failure. It is the
 * same object until something in it changes, so that parts of a page are drawn again only then.
 */
export function useShownUpload(
  customerId: CustomerId,
  trackingIds: readonly BatchTrackingId[],
  assigns: AssignedProfile | null,
): ShownUpload {
  const account = useAccount().key;
  const watched = useWatchedBatches(customerId, trackingIds, true);
  const { data: sentFrom } = useQuery(uploadsOfBatchesQuery(account, trackingIds));
  const notes = useQuery(uploadNotesQuery(account, customerId, trackingIds)).data;
  const parts = useMemo(
    () =>
      watched.map(({ answer, failure, watching }, index): ShownPart => {
        const source = sentFrom?.[index] ?? null;
        return {
          batchTrackingId: watching.trackingId,
          batch: answer?.batch ?? null,
          sent: source && inRowOrder(source.part.devices, answer?.batch.devices ?? noRows),
          sentFrom: source,
          lastCall: failure instanceof ApiError ? failure.facts : (answer?.facts ?? null),
        };
      }),
    [watched, sentFrom],
  );
  const whole = useMemo(() => wholeUpload(parts), [parts]);
  const watching = useMemo(() => watchedTogether(watched.map((one) => one.watching)), [watched]);

  const givenName = notes?.name ?? null;
  return useMemo(() => {
    const times = watched.flatMap(({ answer }) => answer?.facts.at ?? []);
    return {
      ...whole,
      customerId,
      trackingIds: parts.map(({ batchTrackingId }) => batchTrackingId),
      assigns,
      parts,
      watching,
      verdict: whole.batch && batchVerdict(whole.batch),
      failure: watched.find(({ failure }) => failure !== null)?.failure ?? null,
      answeredAt: times.length === 0 ? null : new Date(Math.max(...times.map(Number))),
      givenName,
    };
  }, [customerId, assigns, watched, parts, whole, watching, givenName]);
}
