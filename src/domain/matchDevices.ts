import type { ComparedDevice, ComparedSide } from './comparedSide.ts';
import { type DeviceIdentity, deviceIdentity } from './deviceIdentity.ts';
import { outcomeRank } from './outcome.ts';

/** A device of one list, with all of its rows. */
export interface MatchedDevice {
  device: ComparedDevice;
  id: DeviceIdentity;
  /** Its place among the devices of the other list; `null` if it was not found there. */
  match: number | null;
  /** No other device of its list has the same `sharedKey`. */
  isSharedKeyUnique: boolean;
}

export interface MatchedLists {
  readonly before: readonly Readonly<MatchedDevice>[];
  readonly after: readonly Readonly<MatchedDevice>[];
}

/** Whether a device has anything to be found by in another list. */
export function isComparable({ id, isSharedKeyUnique }: Readonly<MatchedDevice>): boolean {
  return Boolean(id.serialNumber || id.productKey || id.deviceId || (id.sharedKey && isSharedKeyUnique));
}

/** Devices between two yields: few enough for a slice of a few milliseconds. */
const perStep = 200;

/**
 * Finds the devices of one list in the other: by serial number (of several with the same one, those whose product key or device ID
 * agrees first), then by product key, which also finds a device whose serial number was corrected, then by device ID. Rows of the same
 * device are one. The result is the same in both directions.
 */
export function* matchDevices(before: ComparedSide, after: ComparedSide): Generator<void, MatchedLists> {
  const first = yield* devicesOf(before);
  const second = yield* devicesOf(after);
  const serialNumber = ({ id }: MatchedDevice) => id.serialNumber;
  yield* matchUnique(first, second, serialNumber);
  yield* matchInOrder(first, second, ({ id }) => id.serialNumber && bothIds(id));
  yield* matchInOrder(first, second, serialNumber);
  yield* matchUnique(first, second, ({ id }) => id.productKey);
  yield* matchUnique(first, second, ({ id }) => id.deviceId);
  const shared = ({ id, isSharedKeyUnique }: MatchedDevice) => (isSharedKeyUnique ? id.sharedKey : '');
  yield* matchUnique(first, second, shared, (one, other) => !(one.id.serialNumber && other.id.serialNumber));
  return { before: first, after: second };
}

/** What tells devices with the same serial number apart. */
function secondIdOf({ productKey, deviceId }: DeviceIdentity): string {
  return productKey || deviceId;
}

function bothIds(id: DeviceIdentity): string {
  return `${id.serialNumber}\n${secondIdOf(id)}`;
}

/** The devices of a list in its order, each with all of its rows. */
function* devicesOf(side: ComparedSide): Generator<void, MatchedDevice[]> {
  const devices: MatchedDevice[] = [];
  const rows = new KnownRows();
  const sharedKeys = new Map<string, MatchedDevice>();
  for (let index = 0; index < side.size; index++) {
    if (index % perStep === 0) yield;
    const row = side.at(index);
    const id = deviceIdentity(row);
    const known = rows.deviceOf(id);
    if (known) {
      addRow(known, row, id);
      continue;
    }
    const device: MatchedDevice = { device: row, id, match: null, isSharedKeyUnique: true };
    devices.push(device);
    rows.add(device);
    if (id.sharedKey === '') continue;
    const other = sharedKeys.get(id.sharedKey);
    if (other) {
      other.isSharedKeyUnique = false;
      device.isSharedKeyUnique = false;
    } else sharedKeys.set(id.sharedKey, device);
  }
  return devices;
}

/** Finds the device of a row that repeats an earlier row of its list. */
class KnownRows {
  /** The first device with each serial number, and by another ID those that have none. */
  readonly #first = new Map<string, MatchedDevice>();
  /** Further devices with the same serial number. */
  readonly #further = new Map<string, MatchedDevice>();

  deviceOf(id: DeviceIdentity): MatchedDevice | undefined {
    const first = this.#first.get(keyOf(id));
    if (first === undefined || id.serialNumber === '') return first;
    const [known, own] = [secondIdOf(first.id), secondIdOf(id)];
    return known === own || known === '' || own === '' ? first : this.#further.get(bothIds(id));
  }

  add(device: MatchedDevice): void {
    const key = keyOf(device.id);
    if (key === '') return;
    if (!this.#first.has(key)) this.#first.set(key, device);
    else this.#further.set(bothIds(device.id), device);
  }
}

/** `''` for a row that may be any device. */
function keyOf({ serialNumber, productKey, deviceId }: DeviceIdentity): string {
  if (serialNumber) return serialNumber;
  if (productKey) return `\n${productKey}`;
  return deviceId && `\n\n${deviceId}`;
}

/** The row with the better outcome counts, as in an upload with a duplicate row. */
function addRow(entry: MatchedDevice, row: ComparedDevice, rowId: DeviceIdentity) {
  const { device, id } = entry;
  const better = rankOf(row) < rankOf(device) ? row : device;
  entry.device = {
    ...better,
    serialNumber: device.serialNumber ?? row.serialNumber,
    productKey: device.productKey ?? row.productKey,
    deviceId: device.deviceId ?? row.deviceId,
    rows: device.rows + row.rows,
  };
  entry.id = {
    ...id,
    productKey: id.productKey || rowId.productKey,
    deviceId: id.deviceId || rowId.deviceId,
  };
}

function rankOf({ outcome }: ComparedDevice): number {
  return outcomeRank[outcome === 'listed' ? 'registered' : outcome];
}

type Text = (entry: MatchedDevice) => string;

/** Matches the n-th device of one list that has a text with the n-th of the other. */
function* matchInOrder(
  before: readonly MatchedDevice[],
  after: readonly MatchedDevice[],
  text: Text,
): Generator<void, void> {
  const waiting = new Map<string, { readonly places: number[]; next: number }>();
  for (const [place, entry] of after.entries()) {
    if (place % perStep === 0) yield;
    const wanted = entry.match === null ? text(entry) : '';
    if (wanted === '') continue;
    const queue = waiting.get(wanted);
    if (queue) queue.places.push(place);
    else waiting.set(wanted, { places: [place], next: 0 });
  }
  for (const [place, entry] of before.entries()) {
    if (place % perStep === 0) yield;
    const queue = entry.match === null ? waiting.get(text(entry)) : undefined;
    const other = queue?.places[queue.next];
    if (queue === undefined || other === undefined) continue;
    queue.next += 1;
    pair(before, place, after, other);
  }
}

/** Matches devices that are the only ones in their lists with a text. */
function* matchUnique(
  before: readonly MatchedDevice[],
  after: readonly MatchedDevice[],
  text: Text,
  mayMatch: (one: MatchedDevice, other: MatchedDevice) => boolean = () => true,
): Generator<void, void> {
  const places = [yield* onlyPlaces(before, text), yield* onlyPlaces(after, text)] as const;
  for (const [wanted, place] of places[0]) {
    const other = places[1].get(wanted);
    const [one, another] = [before[place ?? -1], after[other ?? -1]];
    if (place === null || other == null || !one || !another || !mayMatch(one, another)) continue;
    pair(before, place, after, other);
  }
}

/** Where each text is among the devices without a match; `null` if at several places. */
function* onlyPlaces(
  entries: readonly MatchedDevice[],
  text: Text,
): Generator<void, Map<string, number | null>> {
  const places = new Map<string, number | null>();
  for (const [place, entry] of entries.entries()) {
    if (place % perStep === 0) yield;
    const wanted = entry.match === null ? text(entry) : '';
    if (wanted !== '') places.set(wanted, places.has(wanted) ? null : place);
  }
  return places;
}

function pair(
  before: readonly MatchedDevice[],
  place: number,
  after: readonly MatchedDevice[],
  other: number,
) {
  const [one, another] = [before[place], after[other]];
  if (!one || !another) return;
  one.match = other;
  another.match = place;
}
