import type { Batch, BatchDevice } from '../domain/batch.ts';
import type { StoredDevices } from '../domain/comparedSide.ts';
import type { BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import { batchOutcomes, type DeviceFacts, type DeviceOutcome } from '../domain/outcome.ts';
import { idsOfRow, type SentDevice } from '../domain/upload/sentDevice.ts';
import { tryDatabase } from './database.ts';
import { keptQuery } from './keptQuery.ts';
import type { KeptOutcomes, StoredIds } from './records.ts';

/** A longer text is something else, such as a hash in the wrong field. */
const longestId = 100;

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
    return found.map((one) => (one === undefined ? [] : devicesOf(readOutcomes(one))));
  });
}

function devicesOf({ serialNumbers, kindOf, kinds }: DeviceOutcomes): readonly KeptDevice[] {
  return kindOf.flatMap((index, at) => {
    const kind = kinds[index];
    return kind ? { position: at + 1, serialNumber: serialNumbers[at] ?? null, ...kind } : [];
  });
}

/** What is stored of the devices of a batch, as lists by position. */
export interface DeviceOutcomes extends StoredDevices {
  readonly seenAt: Date;
}

function readOutcomes(stored: KeptOutcomes): DeviceOutcomes {
  const { seenAt, kinds, serialNumbers, productKeys, deviceIds } = stored;
  const kindOf = Array.from(stored.kindOf);
  const listOf = (ids: StoredIds) => readIds(ids, kindOf.length);
  return {
    ...{ seenAt, kinds, kindOf, serialNumbers: listOf(serialNumbers) },
    ...(productKeys !== undefined && { productKeys: listOf(productKeys) }),
    ...(deviceIds !== undefined && { deviceIds: listOf(deviceIds) }),
  };
}

function* storedIds(ids: readonly (string | null)[]): Generator<void, StoredIds> {
  const texts: string[] = [];
  for (let at = 0; at < ids.length; at += idsPerStep) {
    const some = ids.slice(at, at + idsPerStep);
    if (some.some((id) => id?.includes('\n'))) return ids;
    texts.push(some.map((id) => id ?? '').join('\n'));
    yield;
  }
  return texts.join('\n');
}

function readIds(ids: StoredIds, count: number): readonly (string | null)[] {
  if (typeof ids !== 'string') return ids;
  return count === 0 ? [] : ids.split('\n').map((id) => (id === '' ? null : id));
}

/** What is stored of the devices of an answer, but for whose they are. */
export type DevicesToKeep = Pick<
  KeptOutcomes,
  'serialNumbers' | 'productKeys' | 'deviceIds' | 'kindOf' | 'kinds'
>;

/** How many devices are looked at between two chances to stop. */
const devicesPerStep = 1_000;
const idsPerStep = 10_000;

/**
 * What is stored of the devices of an answer. A row without a serial number or product key has that of the n-th device `sent` from here.
 * Run it `inSlices` for a long list.
 */
export function* devicesToKeep(
  { devices }: Batch,
  sent: readonly SentDevice[] | null,
): Generator<void, DevicesToKeep> {
  const { of } = batchOutcomes(devices);
  const kinds: KeptOutcomes['kinds'][number][] = [];
  const known = new Map<DeviceFacts | string, number>();
  const kindOf = new Uint32Array(devices.length);
  const serialNumbers: (string | null)[] = [];
  const productKeys: (string | null)[] = [];
  const deviceIds: (string | null)[] = [];
  for (const [at, device] of devices.entries()) {
    // The same object for devices with the same status and error.
    const facts = of(device);
    let index = known.get(facts);
    if (index === undefined) {
      const code = codeToKeep(device, facts);
      const name = `${facts.outcome} ${code}`;
      index = known.get(name) ?? kinds.push({ outcome: facts.outcome, code }) - 1;
      known.set(name, index).set(facts, index);
    }
    kindOf[at] = index;
    const { serialNumber, productKey } = idsOfRow(device, sent?.[at]);
    serialNumbers.push(idToKeep(serialNumber));
    productKeys.push(idToKeep(productKey));
    deviceIds.push(idToKeep(device.deviceId));
    if (at % devicesPerStep === 0) yield;
  }
  return {
    serialNumbers: yield* storedIds(serialNumbers),
    productKeys: yield* storedIds(productKeys),
    deviceIds: yield* storedIds(deviceIds),
    kindOf,
    kinds,
  };
}

/** An ID as it is stored; `null` if there is none, or something else in its place. */
export function idToKeep(id: string | null | undefined): string | null {
  return id && id.length <= longestId ? id : null;
}

/** A catalog code, the name of an error without one, or what looks like a code; never free text of a response. */
function codeToKeep({ errorCode }: BatchDevice, { hasError, explanation }: DeviceFacts): string | null {
  if (!hasError) return null;
  const sent = errorCode?.trim() ?? '';
  return explanation?.code ?? explanation?.name ?? (/^[\w.-]{1,20}$/.test(sent) ? sent : null);
}

/** What is stored of the devices of one batch; `null` if nothing is. Never rejects. */
export async function keptOutcomes(
  account: string,
  customerId: CustomerId,
  trackingId: BatchTrackingId,
): Promise<DeviceOutcomes | null> {
  const stored = await tryDatabase(
    (database) => database.get('deviceOutcomes', [account, customerId, trackingId]),
    undefined,
  );
  return stored === undefined ? null : readOutcomes(stored);
}

/** What is stored of the devices of each of these batches, in their order; see `keptOutcomes`. */
export function keptOutcomesQuery(
  account: string,
  customerId: CustomerId,
  trackingIds: readonly BatchTrackingId[],
) {
  return {
    ...keptQuery(account, 'deviceOutcomes', ['lists', customerId, ...trackingIds], () =>
      Promise.all(trackingIds.map((id) => keptOutcomes(account, customerId, id))),
    ),
    structuralSharing: false,
  };
}
