import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import { indexKnownDevices, type KnownDevices } from '../../domain/deviceFile/knownDevices.ts';
import type { BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';
import type { KeptUpload } from '../../kept/records.ts';
import { keptUploadsQuery } from '../../kept/uploads.ts';
import { deviceBatchesQuery } from '../../partnerCenter/deviceBatches.ts';
import { devicesQuery } from '../../partnerCenter/devices.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';

type Known = Parameters<typeof indexKnownDevices>[0] extends Iterable<infer Device> ? Device : never;

/** How far the comparison with the customer's devices has come. It only gives warnings, so nothing waits for it. */
export interface Comparison {
  readonly known: KnownDevices;
  readonly count: number;
  readonly state: 'reading' | 'complete' | 'failed';
}

/** More devices would cost more than a hundred calls of the partner's limit, for nothing but warnings. */
const comparedAtMost = 10_000;

/** The devices in this customer's batches and in uploads from this browser, read batch by batch and page by page. */
export function useKnownDevices(
  customerId: CustomerId,
  /** The batch whose failed devices are uploaded again: a warning that they were uploaded would be useless. */
  repaired: BatchTrackingId | null,
  isWanted: boolean,
): Comparison {
  const partnerCenter = usePartnerCenter();
  const queryClient = useQueryClient();
  const uploads = useQuery(keptUploadsQuery(useAccount().key, customerId)).data;
  const inBatches = useQuery({
    queryKey: ['knownDevices', customerId],
    async queryFn(): Promise<readonly Known[]> {
      const known: Known[] = [];
      const batches = await queryClient.fetchQuery(deviceBatchesQuery(partnerCenter, customerId));
      for (const { batchId } of batches) {
        if (batchId === null || known.length >= comparedAtMost) continue;
        const pages = Math.ceil((comparedAtMost - known.length) / 100);
        const options = { ...devicesQuery(partnerCenter, customerId, batchId), pages };
        const read = await queryClient.fetchInfiniteQuery(options);
        const place = { kind: 'batch', batchId } as const;
        for (const page of read.pages)
          for (const { serialNumber, productKey } of page.devices)
            known.push({ serialNumber, productKey, place });
      }
      return known;
    },
    staleTime: 5 * 60_000,
    enabled: isWanted,
  });
  return useMemo(() => {
    const devices = [
      ...(inBatches.data ?? []),
      ...(uploads ?? []).flatMap((upload) => devicesOfUpload(upload, repaired)),
    ];
    return {
      known: indexKnownDevices(devices),
      count: devices.length,
      state: inBatches.data ? 'complete' : inBatches.isError ? 'failed' : 'reading',
    };
  }, [inBatches.data, inBatches.isError, uploads, repaired]);
}

/** Of the parts whose status can be checked; of the others it is not known whether they arrived. */
function devicesOfUpload({ plan }: KeptUpload, repaired: BatchTrackingId | null): Known[] {
  return plan.parts.flatMap(({ state, batchId, devices }) => {
    if (state.kind !== 'sent' || state.batchTrackingId === null || state.batchTrackingId === repaired)
      return [];
    const place = {
      kind: 'upload',
      batchTrackingId: state.batchTrackingId,
      batchName: batchId,
    } as const;
    return devices.map((device) => ({
      serialNumber: device.serialNumber || device.serialNumberInHash,
      productKey: device.productKey || null,
      place,
    }));
  });
}
