import { type InfiniteData, infiniteQueryOptions, type QueryClient } from '@tanstack/react-query';
import { type BatchId, type CustomerId, canBePathSegment } from '../domain/identifiers.ts';
import { isCollection, nextToken, readContinuationToken } from './collection.ts';
import type { PartnerCenter } from './http.ts';
import type { CallOptions } from './send.ts';
import { field, isWireObject, list, text, time, type WireObject } from './wire.ts';

/** A device of a device batch. Its hardware hash, which Partner Center may send, is left out on purpose. */
export interface Device {
  /** 1-based position across all pages; identifies the row even if Partner Center sends no ID. */
  readonly position: number;
  readonly id: string | null;
  readonly serialNumber: string | null;
  readonly productKey: string | null;
  readonly oemManufacturerName: string | null;
  readonly modelName: string | null;
  /** ID of the configuration policy for the device's first start (category `o_o_b_e`). */
  readonly profileId: string | null;
  readonly uploadedDate: Date | null;
  /** `false` only if Partner Center lists the allowed operations without `DELETE`, or the ID is missing or unusable. */
  readonly isRemovable: boolean;
}

export interface DevicesPage {
  readonly devices: readonly Device[];
  readonly continuationToken: string | null;
  /** When the response arrived. */
  readonly at: Date;
}

interface PageStart {
  readonly token: string | null;
  readonly position: number;
}

/**
 * The devices of a batch, 100 per page: `GET …/deviceBatches/{batchId}/devices`. Throws `ApiError`. Loaded pages are never
 * fetched again automatically: thousands of devices would take dozens of calls.
 */
export function devicesQuery(partnerCenter: PartnerCenter, customerId: CustomerId, batchId: BatchId) {
  return infiniteQueryOptions({
    queryKey: ['devices', customerId, batchId],
    initialPageParam: { token: null, position: 1 } as PageStart,
    queryFn: ({ pageParam, signal }) =>
      fetchDevicesPage(partnerCenter, customerId, batchId, pageParam, { signal }),
    getNextPageParam: (page, pages, asked): PageStart | null => {
      const token = tokenAfter(pages);
      return token === null ? null : { token, position: asked.position + page.devices.length };
    },
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
}

/** Forgets the devices of a customer that no page shows, because they have changed: pages read them again when they are opened. */
export function forgetDevices(queryClient: QueryClient, customerId: CustomerId): void {
  queryClient.removeQueries({ queryKey: ['devices', customerId], type: 'inactive' });
}

/** One page of the devices of a batch. Throws `ApiError`. */
export async function fetchDevicesPage(
  partnerCenter: Pick<PartnerCenter, 'get'>,
  customerId: CustomerId,
  batchId: BatchId,
  { token, position }: PageStart,
  call: Pick<CallOptions, 'signal' | 'beforeTry'>,
): Promise<DevicesPage> {
  const page = token === null ? {} : { continuationToken: token };
  const { body, facts } = await partnerCenter.get(devicesPath(customerId, batchId), {
    ...call,
    purpose: 'list',
    isAnswer: isCollection,
    ...page,
  });
  return { ...readDevicesPage(body, position), at: facts.at };
}

/** Whether this is the end of the list; `false` also where reading ended because Partner Center referred back to an earlier page. */
export function isLastPage(page: DevicesPage | undefined): boolean {
  return page?.continuationToken === null;
}

/**
 * Reads at most this many pages of a batch's devices, also where the cache holds the first of them already: a page that was left
 * while it was reading. Throws `ApiError`.
 */
export async function fetchDevicesPages(
  queryClient: QueryClient,
  query: ReturnType<typeof devicesQuery>,
  pages: number,
): Promise<readonly DevicesPage[]> {
  for (;;) {
    const held = queryClient.getQueryData(query.queryKey);
    const isEnough = held && (held.pages.length >= pages || tokenAfter(held.pages) === null);
    if (isEnough && !queryClient.getQueryState(query.queryKey)?.isInvalidated) return held.pages;
    // May join a call that is under way and reads one page only.
    await queryClient.fetchInfiniteQuery({ ...query, pages, staleTime: 0 });
  }
}

function tokenAfter(pages: readonly DevicesPage[]): string | null {
  const tokens = [null, ...pages.map((page) => page.continuationToken)];
  return nextToken(tokens.at(-1) ?? null, tokens.slice(0, -1));
}

/**
 * Removes one device: `DELETE …/deviceBatches/{batchId}/devices/{deviceId}`. Throws `ApiError`; `notFound` with a code if the
 * device is already gone, perhaps because of an earlier call whose response was lost. Nothing is sent unless `beforeTry` was
 * called and has resolved.
 */
export async function removeDevice(
  partnerCenter: PartnerCenter,
  customerId: CustomerId,
  batchId: BatchId,
  deviceId: string,
  beforeTry: () => Promise<void>,
): Promise<void> {
  const path = `${devicesPath(customerId, batchId)}/${encodeURIComponent(deviceId)}`;
  await partnerCenter.delete(path, { purpose: 'remove', beforeTry });
}

/** What `devicesQuery` holds, without a removed device. In a list that was read again since, its position may have another one. */
export function withoutDevice<PageParam>(data: InfiniteData<DevicesPage, PageParam>, removed: Device) {
  const isRemoved = ({ position, id }: Device) => position === removed.position && id === removed.id;
  const pages = data.pages.map((page) =>
    page.devices.some(isRemoved)
      ? { ...page, devices: page.devices.filter((device) => !isRemoved(device)) }
      : page,
  );
  return { ...data, pages };
}

function devicesPath(customerId: CustomerId, batchId: BatchId): string {
  return `/v1/customers/${customerId}/deviceBatches/${encodeURIComponent(batchId)}/devices`;
}

/** Reads one page of a `Device` collection, whatever is missing. `firstPosition` is 1-based. Never throws. */
export function readDevicesPage(body: WireObject, firstPosition: number): Omit<DevicesPage, 'at'> {
  const devices = list(field(body, 'items')).map((item, index) => readDevice(item, firstPosition + index));
  return { devices, continuationToken: readContinuationToken(body) };
}

function readDevice(item: unknown, position: number): Device {
  const device = isWireObject(item) ? item : {};
  const id = text(field(device, 'id'));
  const allowed = field(device, 'allowedOperations');
  const mayBeDeleted =
    !Array.isArray(allowed) || allowed.some((name) => text(name)?.toUpperCase() === 'DELETE');
  return {
    position,
    id,
    serialNumber: text(field(device, 'serialNumber')),
    productKey: text(field(device, 'productKey')),
    oemManufacturerName: text(field(device, 'oemManufacturerName')),
    modelName: text(field(device, 'modelName')),
    profileId: readProfileId(field(device, 'policies')),
    uploadedDate: time(field(device, 'uploadedDate')),
    isRemovable: id !== null && canBePathSegment(id) && mayBeDeleted,
  };
}

/** Partner Center spells the category OOBE as `o_o_b_e`; other categories are not Autopilot profiles. */
function readProfileId(policies: unknown): string | null {
  const policy = list(policies)
    .filter(isWireObject)
    .find((entry) => text(field(entry, 'key'))?.replaceAll('_', '').toLowerCase() === 'oobe');
  return policy === undefined ? null : text(field(policy, 'value'));
}
