import type { CustomerId, ProfileId } from '../domain/identifiers.ts';
import {
  changedProfile,
  type NewProfileBody,
  type ProfileValues,
  type WholeProfile,
  wholeProfile,
} from '../domain/profile.ts';
import {
  contentOf,
  differences,
  hasValues,
  isSameContent,
  type ProfileContent,
} from '../domain/profileChanges.ts';
import { mayHaveArrived, RECOVERY_PLAN } from '../domain/recovery.ts';
import { ApiError } from '../partnerCenter/apiError.ts';
import type { PartnerCenter } from '../partnerCenter/http.ts';
import {
  createProfile,
  deleteProfile,
  listProfiles,
  readOneProfile,
  replaceProfile,
} from '../partnerCenter/policies.ts';

/** What a write needs of the client, so that tests can simulate it. */
export type ProfileCalls = Pick<PartnerCenter, 'get' | 'post' | 'put' | 'delete'>;

/** Nothing was written, or nobody knows: `isInDoubt` if the change may have been made although its response was lost. */
interface Failure {
  readonly kind: 'failed';
  readonly error: Error;
  readonly isInDoubt: boolean;
}

export type CreationResult = { readonly kind: 'saved'; readonly wasInDoubt: boolean } | Failure;

export interface Creation {
  readonly customerId: CustomerId;
  readonly body: NewProfileBody;
  /** Stored before the first try, and the same for each until there is a response. */
  readonly requestId: string;
  /** The profiles before the first try: a new one with the same content is then the one that was created. */
  readonly idsBefore: readonly ProfileId[];
  /** Whether an earlier try may have worked. */
  readonly isInDoubt: boolean;
}

/**
 * Creates a profile once: as long as an earlier try may have worked, and after a response was lost, it looks into the list of profiles
 * before anything else.
 */
export async function createProfileOnce(calls: ProfileCalls, creation: Creation): Promise<CreationResult> {
  const { customerId, body, requestId, isInDoubt } = creation;
  try {
    if (isInDoubt && (await isListed(calls, creation))) return { kind: 'saved', wasInDoubt: true };
  } catch (error) {
    return failure(error, true);
  }
  try {
    await createProfile(calls, customerId, body, requestId);
    return { kind: 'saved', wasInDoubt: false };
  } catch (error) {
    // The list did not have the profile, and now it is refused: no earlier try has worked.
    if (!leavesDoubt(error)) return failure(error, isInDoubt && !isRefusal(error));
    const found = await isListed(calls, creation).catch(() => false);
    return found ? { kind: 'saved', wasInDoubt: true } : failure(error, true);
  }
}

async function isListed(calls: ProfileCalls, { customerId, body, idsBefore }: Creation): Promise<boolean> {
  const { profiles } = await listProfiles(calls, customerId);
  const wanted = contentOf(body);
  return profiles.some(
    (profile) => (profile.id === null || !idsBefore.includes(profile.id)) && isSameContent(profile, wanted),
  );
}

export type ChangeResult =
  | { readonly kind: 'saved' }
  /** Someone else changed the profile since the user saw it. Nothing was written. */
  | { readonly kind: 'changedMeanwhile'; readonly theirs: WholeProfile }
  /** Someone else deleted it. */
  | { readonly kind: 'gone' }
  /** Partner Center no longer sends everything that a change must send back. Nothing was written. */
  | { readonly kind: 'incomplete' }
  | Failure;

export interface Change {
  readonly customerId: CustomerId;
  readonly profileId: ProfileId;
  /** The profile as the user saw it. */
  readonly seen: ProfileContent;
  readonly values: ProfileValues;
  readonly requestId: string;
}

/** Changes a profile, after reading it again: a change that someone else made meanwhile is never overwritten unseen. */
export async function changeProfile(calls: ProfileCalls, change: Change): Promise<ChangeResult> {
  const { customerId, profileId, seen, values, requestId } = change;
  let now: WholeProfile | null;
  try {
    now = wholeProfile(await readOneProfile(calls, customerId, profileId));
  } catch (error) {
    return isGone(error) ? { kind: 'gone' } : failure(error, false);
  }
  if (now === null) return { kind: 'incomplete' };
  // Also the end of a try whose response was lost.
  if (hasValues(now, values)) return { kind: 'saved' };
  if (differences(seen, now).length > 0) return { kind: 'changedMeanwhile', theirs: now };
  try {
    await replaceProfile(calls, customerId, changedProfile(now, values), requestId);
    return { kind: 'saved' };
  } catch (error) {
    if (isGone(error)) return { kind: 'gone' };
    if (!leavesDoubt(error)) return failure(error, false);
    const after = await readOneProfile(calls, customerId, profileId).then(wholeProfile, () => null);
    return after !== null && hasValues(after, values) ? { kind: 'saved' } : failure(error, true);
  }
}

export type DeletionResult =
  | { readonly kind: 'deleted' }
  /** It was gone before: deleted by someone else, or by an earlier try whose response was lost. */
  | { readonly kind: 'alreadyGone' }
  | Failure;

/** Deletes a profile. After a lost response, it looks whether the profile is still there. */
export async function deleteProfileOnce(
  calls: ProfileCalls,
  customerId: CustomerId,
  profileId: ProfileId,
): Promise<DeletionResult> {
  try {
    await deleteProfile(calls, customerId, profileId);
    return { kind: 'deleted' };
  } catch (error) {
    if (isGone(error)) return { kind: 'alreadyGone' };
    if (!leavesDoubt(error)) return failure(error, false);
    const isThere = await readOneProfile(calls, customerId, profileId).then(
      () => true,
      (fault) => !isGone(fault),
    );
    return isThere ? failure(error, true) : { kind: 'deleted' };
  }
}

/** A 404 without a code may be of a proxy. */
function isGone(error: unknown): boolean {
  return error instanceof ApiError && error.problem === 'notFound' && error.code !== null;
}

/** Whether the service has decided: trying the same again would not help. */
function isRefusal(error: unknown): boolean {
  return error instanceof ApiError && RECOVERY_PLAN[error.problem] === 'explain';
}

function leavesDoubt(error: unknown): boolean {
  return error instanceof ApiError && mayHaveArrived(error.problem);
}

function failure(error: unknown, isInDoubt: boolean): Failure {
  return { kind: 'failed', error: error instanceof Error ? error : new Error(String(error)), isInDoubt };
}
