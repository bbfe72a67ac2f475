import { useEffect, useRef } from 'react';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import type { AssignedProfile } from '../../domain/assignment/assignedProfile.ts';
import { batchVerdict } from '../../domain/batchVerdict.ts';
import type { BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';
import type { MessageFacts } from '../../domain/partyMessage.ts';
import type { SeenBatch } from '../../kept/answers.ts';
import { keepBatch, updateBatch } from '../../kept/batches.ts';
import { type ShownPart, type ShownUpload, useShownUpload } from '../shared/useShownUpload.ts';

/**
 * Watches the upload with these tracking IDs, and stores it as opened in this browser. `nameInLink` is stored with it unless it
 * has a name. What is known stays through every failure.
 */
export function useUpload(
  customerId: CustomerId,
  trackingIds: readonly BatchTrackingId[],
  nameInLink: string | null,
  assigns: AssignedProfile | null,
): ShownUpload {
  const upload = useShownUpload(customerId, trackingIds, assigns);
  useStoredBatches(useAccount().key, customerId, upload.parts, nameInLink, assigns);
  return upload;
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
  assigns: AssignedProfile | null,
) {
  const stored = useRef(new Map<BatchTrackingId, string>());
  useEffect(() => {
    const ids = parts.map(({ batchTrackingId }) => batchTrackingId);
    for (const { batchTrackingId, batch, sent, lastCall } of parts) {
      if (batch === null || lastCall === null) continue;
      const isNew = !stored.current.has(batchTrackingId);
      const known = `${sent?.length} ${assigns?.profileId} ${assigns?.profileName}`;
      if (stored.current.get(batchTrackingId) === known) continue;
      stored.current.set(batchTrackingId, known);
      const store = isNew ? keepBatch : updateBatch;
      void store({
        ...{ account, customerId, batchTrackingId, seenAt: lastCall.at, startedTime: batch.startedTime },
        verdict: batchVerdict(batch),
        ...(sent && { sentDevices: sent.length }),
        ...(nameInLink !== null && { name: nameInLink }),
        ...(assigns !== null && { assigns }),
        ...(ids.length > 1 && { parts: ids }),
      }).then(() => keepDevices({ account, customerId, batchTrackingId, batch, seenAt: lastCall.at }));
    }
  }, [account, customerId, parts, nameInLink, assigns]);
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
