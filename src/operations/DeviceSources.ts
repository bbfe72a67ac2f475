import type { DeviceHit, HitState, Place } from '../domain/find/deviceHit.ts';
import { type SearchedDevices, searchedDevices } from '../domain/find/searchedDevices.ts';
import type { BatchId, BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import type { SentDevice } from '../domain/upload/sentDevice.ts';
import type { PlannedPart } from '../domain/upload/uploadPlan.ts';
import { keptOutcomes } from '../kept/deviceOutcomes.ts';
import type { ListedUpload } from '../kept/listedUploads.ts';
import { readPages } from '../kept/readings.ts';
import { isFinalVerdict, type KeptDevicesPage, type KeptReading, readKeptVerdict } from '../kept/records.ts';
import { findUpload } from '../kept/uploads.ts';

/** Devices that are at one place, as they are stored. */
export interface Source {
  readonly place: Place;
  /** Changes when what is stored changes. */
  readonly version: string;
  readonly devices: SearchedDevices;
  readonly hit: (
    index: number,
  ) => Omit<DeviceHit, 'key' | 'place' | 'serialNumber' | 'productKey' | 'deviceId'>;
}

type Sources = ReadonlyMap<string, Source>;

/** Reads what a search looks through. One record after another, so that the page stays responsive. */
export class DeviceSources {
  readonly #account: string;
  /** Known from uploads that were read: large records, of which not even a change needs more. */
  readonly #batchIds = new Map<BatchTrackingId, BatchId>();

  constructor(account: string) {
    this.#account = account;
  }

  /** Everything that is stored, by keys that stay; of what is in `before` and has not changed, nothing is read. */
  async read(
    listed: readonly ListedUpload[],
    readings: readonly KeptReading[],
    before: Sources,
  ): Promise<Sources> {
    const sources = new Map<string, Source>();
    // An assignment says nothing of whether a device is registered.
    for (const upload of listed) if (upload.assigns === null) await this.#addUpload(sources, before, upload);
    for (const reading of readings) await this.#addReading(sources, before, reading);
    return sources;
  }

  async #addUpload(sources: Map<string, Source>, before: Sources, upload: ListedUpload): Promise<void> {
    const { customerId, trackingIds, sentHere, batches } = upload;
    let plan: Promise<readonly PlannedPart[]> | null = null;
    const parts = () => {
      plan ??= this.#partsOf(upload);
      return plan;
    };
    for (const trackingId of trackingIds) {
      const batch = batches.find((one) => one.batchTrackingId === trackingId);
      const version = `${batch?.seenAt.getTime()} ${batch?.finishedAt?.getTime()} ${upload.sentAt?.getTime()}`;
      const key = `${customerId} ${trackingId}`;
      const same = before.get(key);
      if (same?.version === version) {
        sources.set(key, same);
        continue;
      }
      const outcomes = await keptOutcomes(this.#account, customerId, trackingId);
      const isPartNeeded = !outcomes?.productKeys || !this.#batchIds.has(trackingId);
      const part = sentHere && isPartNeeded ? (await parts()).find(isPart(trackingId)) : undefined;
      if (outcomes === null && part === undefined) continue;
      const { kinds = [], kindOf = [] } = outcomes ?? {};
      const isFinal = batch?.verdict ? isFinalVerdict(readKeptVerdict(batch.verdict)) : false;
      const since = (isFinal ? batch?.finishedAt : undefined) ?? batch?.seenAt ?? upload.sentAt;
      sources.set(key, {
        ...{ place: { kind: 'upload', customerId, trackingId }, version },
        devices: searchedDevices({
          serialNumbers: outcomes?.serialNumbers ?? part?.devices.map(serialOf) ?? [],
          productKeys: outcomes?.productKeys ?? part?.devices.map(keyOf) ?? [],
          deviceIds: outcomes?.deviceIds ?? [],
        }),
        hit: (index) => {
          const kind = kinds[kindOf[index] ?? -1];
          return {
            ...{ state: kind?.outcome ?? 'sent', code: kind?.code ?? null, position: index + 1, since },
            ...{ uploadedAt: upload.sentAt ?? batch?.seenAt ?? null, profileId: null },
            batchId: this.#batchIds.get(trackingId) ?? null,
          };
        },
      });
    }
    await this.#addUnfollowed(sources, before, upload, parts);
  }

  /** The devices of parts that were not sent, or sent without getting a tracking ID. */
  async #addUnfollowed(
    sources: Map<string, Source>,
    before: Sources,
    upload: ListedUpload,
    parts: () => Promise<readonly PlannedPart[]>,
  ): Promise<void> {
    const { customerId, sentHere, sentAt, trackingIds } = upload;
    if (sentHere === null || sentHere.parts === trackingIds.length) return;
    const version = `${sentHere.sentParts} ${sentHere.isUnfinished}`;
    const key = `${customerId} ${sentHere.uploadId}`;
    const same = before.get(key);
    if (same?.version === version) {
      sources.set(key, same);
      return;
    }
    const rows = (await parts())
      .filter(({ state }) => state.kind !== 'sent' || state.batchTrackingId === null)
      .flatMap((part) => part.devices.map((device) => ({ device, part })));
    sources.set(key, {
      ...{ place: { kind: 'sentHere', customerId, uploadId: sentHere.uploadId }, version },
      devices: searchedDevices({
        serialNumbers: rows.map(({ device }) => serialOf(device)),
        productKeys: rows.map(({ device }) => keyOf(device)),
        deviceIds: [],
      }),
      hit(index) {
        const { part } = rows[index] ?? {};
        const state: HitState = part?.state.kind === 'sent' ? 'sent' : 'notSent';
        return {
          ...{ position: index + 1, state, code: null, since: sentAt, uploadedAt: sentAt },
          ...{ batchId: part?.batchId ?? null, profileId: null },
        };
      },
    });
  }

  async #partsOf({ customerId, sentHere }: ListedUpload): Promise<readonly PlannedPart[]> {
    const found = sentHere && (await findUpload(this.#account, customerId, sentHere.uploadId));
    if (found === null || typeof found === 'string') return [];
    for (const { state, batchId } of found.plan.parts)
      if (batchId && state.kind === 'sent' && state.batchTrackingId)
        this.#batchIds.set(state.batchTrackingId, batchId);
    return found.plan.parts;
  }

  /** Pages are added one after another, and none of them changes until the customer's device batches are listed again. */
  async #addReading(sources: Map<string, Source>, before: Sources, reading: KeptReading): Promise<void> {
    const { customerId, batches, listedAt } = reading;
    const version = String(listedAt.getTime());
    for (const { batchId, pages } of batches) {
      for (let page = 1; page <= pages; ) {
        const key = keyOfPage(customerId, batchId, page);
        const same = before.get(key);
        if (same?.version === version) {
          sources.set(key, same);
          page += 1;
          continue;
        }
        const read = await readPages(this.#account, customerId, batchId, page - 1);
        for (const one of read)
          sources.set(keyOfPage(customerId, batchId, one.page), sourceOfPage(one, version));
        // Deleted meanwhile.
        if (read.length === 0) break;
        page = (read.at(-1)?.page ?? page) + 1;
      }
    }
  }
}

function keyOfPage(customerId: CustomerId, batchId: BatchId, page: number): string {
  return `${customerId} page ${page} ${batchId}`;
}

function sourceOfPage(page: KeptDevicesPage, version: string): Source {
  const { customerId, batchId, firstPosition, readAt, profileIds, uploadedAt } = page;
  return {
    ...{ place: { kind: 'deviceBatch', customerId, batchId }, version },
    devices: searchedDevices(page),
    hit(index) {
      const at = uploadedAt[index] ?? null;
      const uploaded = at === null ? null : new Date(at);
      return {
        ...{ position: firstPosition + index, state: 'listed', code: null, since: uploaded ?? readAt },
        ...{ uploadedAt: uploaded, batchId, profileId: profileIds[index] ?? null },
      };
    },
  };
}

function isPart(trackingId: BatchTrackingId) {
  return ({ state }: PlannedPart) => state.kind === 'sent' && state.batchTrackingId === trackingId;
}

const serialOf = ({ serialNumber, serialNumberInHash }: SentDevice) =>
  serialNumber || serialNumberInHash || null;
const keyOf = ({ productKey }: SentDevice) => productKey || null;
