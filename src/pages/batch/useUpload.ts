import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import { type BatchVerdict, batchVerdict } from '../../domain/batchVerdict.ts';
import type { BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';
import type { MessageFacts } from '../../domain/partyMessage.ts';
import { type UploadPart, type WholeUpload, wholeUpload } from '../../domain/wholeUpload.ts';
import type { SeenBatch } from '../../kept/answers.ts';
import { keepBatch, updateBatch, uploadNotesQuery } from '../../kept/batches.ts';
import { type UploadOfBatch, uploadsOfBatchesQuery } from '../../kept/uploads.ts';
import { type Watching, watchedTogether } from '../../operations/watchedTogether.ts';
import { ApiError } from '../../partnerCenter/apiError.ts';
import type { ResponseFacts } from '../../partnerCenter/responseFacts.ts';
import { useWatchedBatches } from '../shared/useWatchedBatches.ts';

/** One tracking ID of the upload on the page. */
export interface ShownPart extends UploadPart {
  readonly lastCall: ResponseFacts | null;
  /** Where it comes from, if it was sent from this browser. */
  readonly sentFrom: UploadOfBatch | null;
}

/** The upload that the page is about. */
export interface ShownUpload extends WholeUpload {
  readonly customerId: CustomerId;
  readonly trackingIds: readonly BatchTrackingId[];
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
 * Watches the upload with these tracking IDs, and stores it as opened in this browser. `nameInLink` is stored with it unless it
 * has a name. What is known stays through every failure.
 */
export function useUpload(
  customerId: CustomerId,
  trackingIds: readonly BatchTrackingId[],
  nameInLink: string | null,
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
          sent: source?.part.devices ?? null,
          sentFrom: source,
          lastCall: failure instanceof ApiError ? failure.facts : (answer?.facts ?? null),
        };
      }),
    [watched, sentFrom],
  );
  const whole = useMemo(() => wholeUpload(parts), [parts]);
  const watching = useMemo(() => watchedTogether(watched.map((one) => one.watching)), [watched]);
  useStoredBatches(account, customerId, parts, nameInLink);

  const times = watched.flatMap(({ answer }) => answer?.facts.at ?? []);
  return {
    ...whole,
    customerId,
    trackingIds,
    parts,
    watching,
    verdict: whole.batch && batchVerdict(whole.batch),
    failure: watched.find(({ failure }) => failure !== null)?.failure ?? null,
    answeredAt: times.length === 0 ? null : new Date(Math.max(...times.map(Number))),
    givenName: notes?.name ?? null,
  };
}

/** The outcomes of the devices of a batch that is now stored; `Following`, which keeps later answers, may start after a short visit. */
async function keepDevices(seen: SeenBatch) {
  const loading = await import('../../kept/answers.ts').catch(() => null);
  await loading?.keepAnswer(seen);
}

/**
 * Only opening the page stores a batch; its answers are stored by `Following`. If it is deleted while the page is open, nothing brings
 * it back.
 */
function useStoredBatches(
  account: string,
  customerId: CustomerId,
  parts: readonly ShownPart[],
  nameInLink: string | null,
) {
  const stored = useRef(new Map<BatchTrackingId, unknown>());
  useEffect(() => {
    const ids = parts.map(({ batchTrackingId }) => batchTrackingId);
    for (const { batchTrackingId, batch, sent, lastCall } of parts) {
      if (batch === null || lastCall === null) continue;
      const isNew = !stored.current.has(batchTrackingId);
      if (!isNew && stored.current.get(batchTrackingId) === sent) continue;
      stored.current.set(batchTrackingId, sent);
      const store = isNew ? keepBatch : updateBatch;
      void store({
        ...{ account, customerId, batchTrackingId, seenAt: lastCall.at, startedTime: batch.startedTime },
        verdict: batchVerdict(batch),
        ...(sent && { sentDevices: sent.length }),
        ...(nameInLink !== null && { name: nameInLink }),
        ...(ids.length > 1 && { parts: ids }),
      }).then(() => keepDevices({ account, customerId, batchTrackingId, batch, seenAt: lastCall.at }));
    }
  }, [account, customerId, parts, nameInLink]);
}

/** What a message to those who have to act is made of. */
export function messageFacts(upload: ShownUpload, customerName: string | null): MessageFacts {
  const parts = upload.parts.map(({ batchTrackingId, batch, sent, lastCall }) => ({
    batchTrackingId,
    devices: batch?.devices ?? [],
    uploaded: sent,
    lastCall,
  }));
  return { customerId: upload.customerId, customerName, parts };
}
