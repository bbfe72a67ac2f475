import type { QueryClient } from '@tanstack/react-query';
import { inSlices } from '../browser/inSlices.ts';
import { type DeviceHit, latestFirst } from '../domain/find/deviceHit.ts';
import { type Fit, findIn, fits, foldId, type IdLists, lookUpIn } from '../domain/find/searchedDevices.ts';
import type { CustomerId } from '../domain/identifiers.ts';
import { type ListedUpload, listedUploadsQuery } from '../kept/listedUploads.ts';
import { keptReadingsQuery } from '../kept/readings.ts';
import type { KeptReading } from '../kept/records.ts';
import { DeviceSources, type Source } from './DeviceSources.ts';

/** With fewer characters nearly every device would be found. */
export const shortestSearch = 3;

interface DeviceFinderOptions {
  /** `SignedInAccount.key`. */
  readonly account: string;
  readonly queryClient: QueryClient;
}

/** What a search found. */
export interface FoundDevices {
  readonly text: string;
  /** The best first: whole IDs, then beginnings, of each the devices that were uploaded last. */
  readonly hits: readonly DeviceHit[];
  /** How many there are; `hits` may have fewer. */
  readonly total: number;
}

/**
 * Finds devices in everything that this browser keeps of an account: the devices of followed uploads, those of uploads sent from here,
 * and device batches that were read for searching. Holds their IDs as texts, a list for each upload, which it brings up to date before
 * a search; a search of 100,000 devices then takes a few milliseconds. Without a worker: what is long is done in slices.
 */
export class DeviceFinder {
  readonly #options: DeviceFinderOptions;
  readonly #reader: DeviceSources;
  #sources: ReadonlyMap<string, Source> = new Map();
  #listed: readonly ListedUpload[] | null = null;
  #readings: readonly KeptReading[] | null = null;
  #updating: Promise<void> = Promise.resolve();
  #isEnded = false;

  constructor(options: DeviceFinderOptions) {
    this.#options = options;
    this.#reader = new DeviceSources(options.account);
  }

  /** Reads ahead what a search needs. */
  prepare(): Promise<void> {
    // One after another: two at once would read everything twice.
    this.#updating = this.#updating.then(
      () => this.#update(),
      () => this.#update(),
    );
    return this.#updating;
  }

  /** The devices that have `text` in their serial number, product key or device ID; `most` of them at most. */
  async search(
    text: string,
    customerId: CustomerId | null,
    most: number,
    signal?: AbortSignal,
  ): Promise<FoundDevices> {
    const wanted = foldId(text);
    if (wanted.length < shortestSearch) return { text, hits: [], total: 0 };
    await this.prepare();
    return { text, ...(await inSlices(this.#search(wanted, customerId, most), signal)) };
  }

  /** Every place of each of these devices, by folded ID. */
  async lookUp(
    ids: Iterable<string>,
    customerId: CustomerId | null,
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, readonly DeviceHit[]>> {
    await this.prepare();
    return inSlices(this.#lookUp(new Set(ids), customerId), signal);
  }

  end(): void {
    this.#isEnded = true;
    this.#sources = new Map();
  }

  *#search(
    wanted: string,
    customerId: CustomerId | null,
    most: number,
  ): Generator<void, Omit<FoundDevices, 'text'>> {
    const found: Record<Fit, DeviceHit[]> = { whole: [], start: [], part: [] };
    let total = 0;
    for (const [key, source] of this.#of(customerId)) {
      findIn(source.devices, wanted, (index, fit) => {
        total += 1;
        if (found[fit].length < most) found[fit].push(hitOf(key, source, index));
      });
      yield;
    }
    const hits = fits.flatMap((fit) => latestFirst(found[fit])).slice(0, most);
    return { hits, total };
  }

  *#lookUp(ids: ReadonlySet<string>, customerId: CustomerId | null) {
    const found = new Map<string, DeviceHit[]>();
    for (const [key, source] of this.#of(customerId)) {
      lookUpIn(source.devices, ids, (index, id) => {
        const hit = hitOf(key, source, index);
        const before = found.get(id);
        if (before) before.push(hit);
        else found.set(id, [hit]);
      });
      yield;
    }
    return found as ReadonlyMap<string, readonly DeviceHit[]>;
  }

  *#of(customerId: CustomerId | null): Iterable<readonly [string, Source]> {
    for (const entry of this.#sources)
      if (customerId === null || entry[1].place.customerId === customerId) yield entry;
  }

  async #update(): Promise<void> {
    const { account, queryClient } = this.#options;
    const whenChanged = { staleTime: Number.POSITIVE_INFINITY };
    const [listed, readings] = await Promise.all([
      queryClient.fetchQuery({ ...listedUploadsQuery(account, null), ...whenChanged }),
      queryClient.fetchQuery({ ...keptReadingsQuery(account), ...whenChanged }),
    ]);
    if (this.#isEnded || (listed === this.#listed && readings === this.#readings)) return;
    const sources = await this.#reader.read(listed, readings, this.#sources);
    if (this.#isEnded) return;
    this.#sources = sources;
    this.#listed = listed;
    this.#readings = readings;
  }
}

function hitOf(key: string, { place, devices, hit }: Source, index: number): DeviceHit {
  return { key: `${key} ${index}`, place, ...idsAt(devices, index), ...hit(index) };
}

function idsAt({ serialNumbers, productKeys, deviceIds }: IdLists, index: number) {
  return {
    serialNumber: serialNumbers[index] ?? null,
    productKey: productKeys[index] ?? null,
    deviceId: deviceIds[index] ?? null,
  };
}
