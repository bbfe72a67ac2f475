import type { Batch, BatchDevice } from '../batch.ts';
import { type BatchOutcomes, batchOutcomes, isToResolve } from '../outcome.ts';
import { idsOfRow, type SentDevice } from '../upload/sentDevice.ts';
import { inRowOrder } from './inRowOrder.ts';
import type { AssignableDevice } from './planAssignment.ts';

/** One part of an upload or assignment. */
export interface JobPart {
  readonly batch: Batch;
  /** Its devices as sent from this browser; `null` if they were sent elsewhere. */
  readonly sent: readonly SentDevice[] | null;
  /** The devices of the device batch that it went to; `null` if that was not read. */
  readonly listed: readonly ListedDevice[] | null;
}

/** A device of a device batch. */
export interface ListedDevice {
  readonly id: string | null;
  readonly serialNumber: string | null;
  readonly productKey: string | null;
  readonly oemManufacturerName: string | null;
  readonly modelName: string | null;
  readonly profileId: string | null;
}

export interface JobDevices {
  /** Each once. */
  readonly devices: readonly AssignableDevice[];
  /** How many more there are whose ID Partner Center does not tell: a profile cannot be assigned to them from here. */
  readonly unidentified: number;
}

/** The devices of an upload that are registered now, those that were registered before included. */
export function registeredDevices(parts: readonly JobPart[]): JobDevices {
  return chosenDevices(parts, (device, { of }) => {
    const { outcome, explanation } = of(device);
    // A duplicate row is about a device that has another row.
    if (explanation?.name === 'ZtdDeviceDuplicated') return false;
    return outcome === 'registered' || outcome === 'alreadyRegistered';
  });
}

/** The devices of an assignment that did not get the profile. */
export function failedDevices(parts: readonly JobPart[]): JobDevices {
  return chosenDevices(parts, (device, { of }) => isToResolve(of(device).outcome));
}

function chosenDevices(
  parts: readonly JobPart[],
  isChosen: (device: BatchDevice, outcomes: BatchOutcomes) => boolean,
): JobDevices {
  const devices = new Map<string, AssignableDevice>();
  let unidentified = 0;
  for (const { batch, sent, listed } of parts) {
    const outcomes = batchOutcomes(batch.devices);
    const ordered = sent && inRowOrder(sent, batch.devices);
    const find = listed === null ? () => null : finderIn(listed);
    for (const row of batch.devices) {
      if (!isChosen(row, outcomes)) continue;
      const device = assignable(row, ordered?.[row.position - 1] ?? null, find);
      if (device === null) unidentified += 1;
      else devices.set(device.deviceId.toLowerCase(), device);
    }
  }
  return { devices: [...devices.values()], unidentified };
}

/** What is known of a device, from all that names it; `null` if none of it has its ID. */
function assignable(
  row: BatchDevice,
  sent: SentDevice | null,
  find: (device: Names) => ListedDevice | null,
): AssignableDevice | null {
  const names: Names = {
    deviceId: row.deviceId ?? sent?.deviceId ?? null,
    ...idsOfRow(row, sent),
    manufacturer: sent?.manufacturer || null,
    model: sent?.model || null,
  };
  const listed = find(names);
  const deviceId = names.deviceId ?? listed?.id ?? null;
  if (deviceId === null) return null;
  const profile = listed ? listed.profileId : sent?.profile;
  return {
    deviceId,
    serialNumber: names.serialNumber ?? listed?.serialNumber ?? null,
    productKey: names.productKey ?? listed?.productKey ?? null,
    manufacturer: names.manufacturer ?? listed?.oemManufacturerName ?? null,
    model: names.model ?? listed?.modelName ?? null,
    ...(profile !== undefined && { profile }),
  };
}

type Names = Omit<AssignableDevice, 'deviceId' | 'profile'> & { readonly deviceId: string | null };

/** Finds a device in a device batch: by its ID, else by serial number or product key if only one device there can be meant. */
function finderIn(listed: readonly ListedDevice[]): (device: Names) => ListedDevice | null {
  const [byId, bySerial, byKey] = [
    indexBy(listed, 'id'),
    indexBy(listed, 'serialNumber'),
    indexBy(listed, 'productKey'),
  ];
  return ({ deviceId, serialNumber, productKey, manufacturer, model }) => {
    if (deviceId !== null) return byId.get(bare(deviceId))?.[0] ?? null;
    const sameSerial = (serialNumber && bySerial.get(bare(serialNumber))) || [];
    // Manufacturers may use the same serial number.
    const sameModel = sameSerial.filter(
      (one) => one.oemManufacturerName === manufacturer && one.modelName === model,
    );
    const sameKey = (productKey && byKey.get(bare(productKey))) || [];
    return only(sameSerial) ?? only(sameModel) ?? (sameSerial.length === 0 ? only(sameKey) : null);
  };
}

function indexBy(listed: readonly ListedDevice[], name: 'id' | 'serialNumber' | 'productKey') {
  const index = new Map<string, ListedDevice[]>();
  for (const device of listed) {
    const value = device[name];
    if (!value) continue;
    const same = index.get(bare(value));
    if (same) same.push(device);
    else index.set(bare(value), [device]);
  }
  return index;
}

function bare(id: string): string {
  return id.trim().toLowerCase();
}

function only<Item>(items: readonly Item[]): Item | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}
