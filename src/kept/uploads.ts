import { queryOptions } from '@tanstack/react-query';
import type { BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import type { PlannedPart, UploadPlan } from '../domain/upload/uploadPlan.ts';
import { keptDatabase, startingWith } from './database.ts';

/** An upload made on this browser: its plan, with the uploaded rows but without any hardware hash. */
export interface KeptUpload {
  readonly account: string;
  readonly customerId: CustomerId;
  readonly id: string;
  readonly customerName: string;
  /** `null` if the devices were pasted or typed in. */
  readonly fileName: string | null;
  readonly createdAt: Date;
  readonly plan: UploadPlan;
  /** Those of the parts, so that a batch finds its upload. */
  readonly trackingIds: readonly BatchTrackingId[];
}

/** Long enough to repair a batch after the customer's answer, short enough that device data does not pile up. */
export const keptUploadDays = 90;
const dayMs = 24 * 3_600_000;

/** When this browser forgets an upload by itself. */
export function forgottenAt({ createdAt }: KeptUpload): Date {
  return new Date(createdAt.getTime() + keptUploadDays * dayMs);
}

/** The uploads to one customer that this account made here, the latest first. Those past their time are deleted. */
export function keptUploadsQuery(account: string, customerId: CustomerId) {
  return queryOptions({
    queryKey: ['kept', account, 'uploads', customerId],
    async queryFn(): Promise<readonly KeptUpload[]> {
      await forgetOldUploads();
      const all = (await (await keptDatabase())?.getAll('uploads', startingWith(account, customerId))) ?? [];
      return all.sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
    },
    networkMode: 'always',
    staleTime: 0,
  });
}

/** One upload by its own id, as it is stored just now; `null` as below. */
export async function findUpload(
  account: string,
  customerId: CustomerId,
  id: string,
): Promise<KeptUpload | null> {
  return (await (await keptDatabase())?.get('uploads', [account, customerId, id])) ?? null;
}

/** One upload by its own id; `null` if it was made elsewhere, forgotten or is past its time. */
export function keptUploadByIdQuery(account: string, customerId: CustomerId, id: string) {
  return queryOptions({
    queryKey: ['kept', account, 'uploads', customerId, id],
    queryFn: () => findUpload(account, customerId, id),
    networkMode: 'always',
    staleTime: 0,
  });
}

/** The upload that a batch came from, and the part of it that the batch is: its n-th device is the part's n-th row. */
export interface UploadOfBatch {
  readonly upload: KeptUpload;
  readonly part: PlannedPart;
}

/** `null` if the batch was not uploaded by this account on this browser, or not within `keptUploadDays`. */
export function keptUploadQuery(account: string, trackingId: BatchTrackingId) {
  return queryOptions({
    queryKey: ['kept', account, 'uploads', 'of', trackingId],
    async queryFn(): Promise<UploadOfBatch | null> {
      const found =
        (await (await keptDatabase())?.getAllFromIndex('uploads', 'trackingIds', trackingId)) ?? [];
      const upload = found.find((one) => one.account === account);
      const part = upload?.plan.parts.find(({ state }) => trackingIdOf(state) === trackingId);
      return upload && part ? { upload, part } : null;
    },
    networkMode: 'always',
    staleTime: 0,
  });
}

/** False where the browser refuses: storage is full, or forbidden. */
export async function keepUpload(upload: KeptUpload): Promise<boolean> {
  try {
    const database = await keptDatabase();
    await database?.put('uploads', upload);
    return database !== null;
  } catch {
    return false;
  }
}

export async function forgetUpload({ account, customerId, id }: KeptUpload): Promise<void> {
  await (await keptDatabase())?.delete('uploads', [account, customerId, id]);
}

/** The upload with its plan moved on, and the tracking ids it has by now. */
export function withPlan(upload: KeptUpload, plan: UploadPlan): KeptUpload {
  return { ...upload, plan, trackingIds: plan.parts.flatMap(({ state }) => trackingIdOf(state) ?? []) };
}

function trackingIdOf(state: PlannedPart['state']): BatchTrackingId | null {
  return state.kind === 'sent' ? state.batchTrackingId : null;
}

async function forgetOldUploads(): Promise<void> {
  const database = await keptDatabase();
  if (!database) return;
  const before = IDBKeyRange.upperBound(new Date(Date.now() - keptUploadDays * dayMs));
  for (const key of await database.getAllKeysFromIndex('uploads', 'createdAt', before))
    await database.delete('uploads', key);
}
