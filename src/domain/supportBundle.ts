import type { Batch, BatchDevice } from './batch.ts';
import type { Actor, ErrorName } from './errorCatalogue.ts';
import type { BatchTrackingId, CustomerId } from './identifiers.ts';
import { maskProductKey } from './maskProductKey.ts';
import { batchOutcomes, isToResolve } from './outcome.ts';

/** What support asks about a call. */
export interface SupportCall {
  readonly method: string;
  readonly path: string;
  readonly status: number | null;
  readonly at: Date;
  readonly requestId: string;
  readonly correlationId: string;
  readonly cv: string | null;
  readonly serverId: string | null;
}

export interface SupportFacts {
  readonly now: Date;
  readonly customerId: CustomerId;
  readonly customerName: string | null;
  readonly batchTrackingId: BatchTrackingId;
  /** URL of this batch in the app. */
  readonly link: string;
  /** The last successful response; `null` if there was none. */
  readonly batch: Batch | null;
  readonly lastCall: SupportCall | null;
  /** Versions by name, such as those of the app and the browser. */
  readonly versions: Readonly<Record<string, string>>;
  readonly areProductKeysShown: boolean;
}

interface FailedDevice {
  readonly position: number;
  readonly serialNumber: string | null;
  readonly productKey: string | null;
  readonly deviceId: string | null;
  readonly status: string | null;
}

export interface ErrorGroup {
  readonly errorCode: string | null;
  readonly errorDescription: string | null;
  /** The name in the error catalog; `null` if no public explanation is known. */
  readonly knownAs: ErrorName | null;
  readonly actor: Actor | null;
  readonly devices: readonly FailedDevice[];
}

/** The data for support, as written to the JSON file. Dates are ISO 8601 in UTC. */
export type SupportBundle = ReturnType<typeof supportBundle>;

/**
 * Collects what support needs to know about a batch. Fields are listed one by one, so that nothing else from Partner
 * Center, such as a hardware hash, is included. Product keys are masked unless `areProductKeysShown`.
 */
export function supportBundle(facts: SupportFacts) {
  const { batch, lastCall } = facts;
  return {
    createdAt: facts.now.toISOString(),
    customer: { id: facts.customerId, name: facts.customerName },
    batchTrackingId: facts.batchTrackingId,
    link: facts.link,
    batch: batch && {
      status: batch.statusAsSent,
      startedTime: isoOrNull(batch.startedTime),
      completedTime: isoOrNull(batch.completedTime),
      devices: { total: batch.devices.length, ...batchOutcomes(batch.devices).counts },
    },
    lastCall: lastCall && {
      method: lastCall.method,
      path: lastCall.path,
      status: lastCall.status,
      at: isoOrNull(lastCall.at),
      'MS-RequestId': lastCall.requestId,
      'MS-CorrelationId': lastCall.correlationId,
      'MS-CV': lastCall.cv,
      'MS-ServerId': lastCall.serverId,
    },
    failures: failuresByError(batch?.devices ?? [], facts.areProductKeysShown),
    versions: facts.versions,
  };
}

/** The devices to resolve, grouped by error as received and by who acts, most frequent error first. */
function failuresByError(
  devices: readonly BatchDevice[],
  areProductKeysShown: boolean,
): readonly ErrorGroup[] {
  const { of } = batchOutcomes(devices);
  const groups = new Map<string, ErrorGroup & { devices: FailedDevice[] }>();
  for (const device of devices) {
    const { outcome, explanation, actor } = of(device);
    if (!isToResolve(outcome)) continue;
    const { errorCode, errorDescription } = device;
    const key = JSON.stringify([errorCode, errorDescription, actor]);
    let group = groups.get(key);
    if (group === undefined) {
      group = {
        errorCode,
        errorDescription,
        knownAs: explanation?.name ?? null,
        actor: actor === 'unknown' ? null : actor,
        devices: [],
      };
      groups.set(key, group);
    }
    group.devices.push({
      position: device.position,
      serialNumber: device.serialNumber,
      productKey: areProductKeysShown
        ? device.productKey
        : device.productKey && maskProductKey(device.productKey),
      deviceId: device.deviceId,
      status: device.statusAsSent,
    });
  }
  return [...groups.values()].sort((a, b) => b.devices.length - a.devices.length);
}

function isoOrNull(date: Date | null): string | null {
  return date === null || Number.isNaN(date.getTime()) ? null : date.toISOString();
}
