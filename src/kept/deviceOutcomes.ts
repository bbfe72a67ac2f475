import type { Batch, BatchDevice } from '../domain/batch.ts';
import type { BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import { batchOutcomes, type DeviceFacts, type DeviceOutcome } from '../domain/outcome.ts';
import type { SentDevice } from '../domain/upload/sentDevice.ts';
import { tryDatabase } from './database.ts';
import { keptQuery } from './keptQuery.ts';
import type { KeptBatch, KeptOutcomes } from './records.ts';

/** A longer text is something else, such as a hash in the wrong field. */
const longestSerialNumber = 100;

/** What became of one device of a followed batch when it was last seen. */
export interface KeptDevice {
  /** As `BatchDevice.position`. */
  readonly position: number;
  readonly serialNumber: string | null;
  readonly outcome: DeviceOutcome;
  readonly code: string | null;
}

/** The devices of each of these batches, in their order; empty for one that was never followed. */
export function deviceOutcomesQuery(
  account: string,
  customerId: CustomerId,
  trackingIds: readonly BatchTrackingId[],
) {
  return keptQuery(account, 'deviceOutcomes', [customerId, ...trackingIds], async () => {
    const found = await tryDatabase(
      (database) =>
        Promise.all(trackingIds.map((id) => database.get('deviceOutcomes', [account, customerId, id]))),
      [],
    );
    return found.map((one) => (one === undefined ? [] : devicesOf(one)));
  });
}

function devicesOf({ serialNumbers, kindOf, kinds }: KeptOutcomes): readonly KeptDevice[] {
  return kindOf.flatMap((index, at) => {
    const kind = kinds[index];
    return kind ? { position: at + 1, serialNumber: serialNumbers[at] ?? null, ...kind } : [];
  });
}

type Ids = Pick<KeptBatch, 'account' | 'customerId' | 'batchTrackingId' | 'seenAt'>;

/** What is stored of the devices of an answer. A row without a serial number has that of the n-th device `sent` from here. */
export function outcomesToKeep(
  { account, customerId, batchTrackingId, seenAt }: Ids,
  { devices }: Batch,
  sent: readonly SentDevice[] | null,
): KeptOutcomes {
  const { of } = batchOutcomes(devices);
  const kinds: KeptOutcomes['kinds'][number][] = [];
  const known = new Map<DeviceFacts | string, number>();
  const kindOf = devices.map((device) => {
    // The same object for devices with the same status and error.
    const facts = of(device);
    let index = known.get(facts);
    if (index === undefined) {
      const code = codeToKeep(device, facts);
      const name = `${facts.outcome} ${code}`;
      index = known.get(name) ?? kinds.push({ outcome: facts.outcome, code }) - 1;
      known.set(name, index).set(facts, index);
    }
    return index;
  });
  const serialNumbers = devices.map(({ serialNumber }, index) => {
    const own = serialNumber || sent?.[index]?.serialNumber || sent?.[index]?.serialNumberInHash || '';
    return own !== '' && own.length <= longestSerialNumber ? own : null;
  });
  return { account, customerId, batchTrackingId, seenAt, serialNumbers, kindOf, kinds };
}

/** A catalog code, the name of an error without one, or what looks like a code; never free text of a response. */
function codeToKeep({ errorCode }: BatchDevice, { hasError, explanation }: DeviceFacts): string | null {
  if (!hasError) return null;
  const sent = errorCode?.trim() ?? '';
  return explanation?.code ?? explanation?.name ?? (/^[\w.-]{1,20}$/.test(sent) ? sent : null);
}
