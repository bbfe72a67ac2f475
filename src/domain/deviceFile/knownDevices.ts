import type { BatchId, BatchTrackingId } from '../identifiers.ts';
import { findingOf } from './checkRow.ts';
import { type DeviceRow, folded, serialOf } from './deviceRow.ts';
import type { Finding } from './finding.ts';

/** Where a device of this customer was found: in a device batch, or in an upload known to this browser. */
export type KnownPlace =
  | { readonly kind: 'batch'; readonly batchId: BatchId }
  | { readonly kind: 'upload'; readonly batchTrackingId: BatchTrackingId; readonly batchName: string };

export interface KnownDevices {
  readonly bySerial: ReadonlyMap<string, KnownPlace>;
  readonly byProductKey: ReadonlyMap<string, KnownPlace>;
}

/** Indexes the devices that the customer already has. For a device in several places, the first place counts. */
export function indexKnownDevices(
  devices: Iterable<{
    readonly serialNumber: string | null;
    readonly productKey: string | null;
    readonly place: KnownPlace;
  }>,
): KnownDevices {
  const bySerial = new Map<string, KnownPlace>();
  const byProductKey = new Map<string, KnownPlace>();
  for (const { serialNumber, productKey, place } of devices) {
    if (serialNumber && !bySerial.has(folded(serialNumber))) bySerial.set(folded(serialNumber), place);
    if (productKey && !byProductKey.has(folded(productKey))) byProductKey.set(folded(productKey), place);
  }
  return { bySerial, byProductKey };
}

/** Warns about rows whose device the customer already has. Uploading it again fails with 806, or is intended. */
export function findKnownDevices(rows: readonly DeviceRow[], known: KnownDevices): Finding[] {
  if (known.bySerial.size === 0 && known.byProductKey.size === 0) return [];
  return rows.flatMap((row) => {
    const byKey = row.productKey ? known.byProductKey.get(folded(row.productKey)) : undefined;
    const place = byKey ?? known.bySerial.get(folded(serialOf(row)));
    if (!place) return [];
    const column = byKey ? 'productKey' : row.serialNumber ? 'serialNumber' : 'hardwareHash';
    return [
      place.kind === 'batch'
        ? findingOf(row, 'alreadyInBatch', 'warning', column, { batch: place.batchId })
        : findingOf(row, 'alreadyInUpload', 'warning', column, {
            batch: place.batchName,
            trackingId: place.batchTrackingId,
          }),
    ];
  });
}
