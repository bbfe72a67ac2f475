import { queryOptions } from '@tanstack/react-query';
import { type CustomerId, type ProfileId, parseProfileId } from '../domain/identifiers.ts';
import type { ChangedProfileBody, NewProfileBody, Profile } from '../domain/profile.ts';
import { ApiError } from './apiError.ts';
import { isCollection, nextToken, readContinuationToken } from './collection.ts';
import type { PartnerCenter } from './http.ts';
import { count, field, isWireObject, list, text, time, type WireObject } from './wire.ts';

export interface ProfileList {
  readonly profiles: readonly Profile[];
  /** `false` where reading ended because Partner Center referred back to an earlier page. */
  readonly isComplete: boolean;
}

/**
 * All profiles of a customer: `GET /v1/customers/{customerId}/policies`, with every page if it is paged, although paging is not
 * documented. Throws `ApiError`.
 */
export function profilesQuery(partnerCenter: Pick<PartnerCenter, 'get'>, customerId: CustomerId) {
  return queryOptions({
    queryKey: ['profiles', customerId],
    queryFn: ({ signal }) => listProfiles(partnerCenter, customerId, signal),
    staleTime: 60_000,
  });
}

/** What `profilesQuery` asks, without its cache. Throws `ApiError`. */
export async function listProfiles(
  partnerCenter: Pick<PartnerCenter, 'get'>,
  customerId: CustomerId,
  signal?: AbortSignal,
): Promise<ProfileList> {
  const profiles: Profile[] = [];
  const asked: (string | null)[] = [];
  for (let token: string | null = null; ; ) {
    asked.push(token);
    const { body } = await partnerCenter.get(policiesPath(customerId), {
      purpose: 'list',
      isAnswer: isCollection,
      ...(signal && { signal }),
      ...(token !== null && { continuationToken: token }),
    });
    profiles.push(...list(field(body, 'items')).filter(isWireObject).map(readProfile));
    const following = readContinuationToken(body);
    token = nextToken(following, asked);
    if (token === null) return { profiles, isComplete: following === null };
  }
}

/** One profile as it is now: `GET …/policies/{policyId}`. Throws `ApiError`; `notFound` if it was deleted. */
export async function readOneProfile(
  partnerCenter: Pick<PartnerCenter, 'get'>,
  customerId: CustomerId,
  profileId: ProfileId,
): Promise<Profile> {
  const path = policyPath(customerId, profileId);
  const { body } = await partnerCenter.get(path, { purpose: 'open', isAnswer: isProfile });
  return { ...readProfile(body), id: profileId };
}

/** `readOneProfile` for a page: asked each time it is shown, because the list may be minutes old. */
export function profileQuery(
  partnerCenter: Pick<PartnerCenter, 'get'>,
  customerId: CustomerId,
  profileId: ProfileId,
) {
  return queryOptions({
    queryKey: ['profile', customerId, profileId],
    queryFn: () => readOneProfile(partnerCenter, customerId, profileId),
    staleTime: 0,
    gcTime: 0,
  });
}

/**
 * Creates a profile: `POST …/policies`. Throws `ApiError`. A repeated call may create a second profile: after a lost response, look
 * into the list first.
 */
export async function createProfile(
  partnerCenter: Pick<PartnerCenter, 'post'>,
  customerId: CustomerId,
  json: NewProfileBody,
  requestId: string,
): Promise<Profile> {
  const call = { purpose: 'profile', json, requestId } as const;
  const { body } = await partnerCenter.post(policiesPath(customerId), call);
  return readProfile(body);
}

/** Replaces a profile: `PUT …/policies/{policyId}`. Throws `ApiError`. Only `changedProfile` makes its body. */
export async function replaceProfile(
  partnerCenter: Pick<PartnerCenter, 'put'>,
  customerId: CustomerId,
  json: ChangedProfileBody,
  requestId: string,
): Promise<void> {
  const call = { purpose: 'profile', json, requestId } as const;
  await partnerCenter.put(policyPath(customerId, json.id), call);
}

/** Deletes a profile: `DELETE …/policies/{policyId}`. Throws `ApiError`; `notFound` with a code if it is already gone. */
export async function deleteProfile(
  partnerCenter: Pick<PartnerCenter, 'delete'>,
  customerId: CustomerId,
  profileId: ProfileId,
): Promise<void> {
  await partnerCenter.delete(policyPath(customerId, profileId), { purpose: 'profile' });
}

function policiesPath(customerId: CustomerId): string {
  return `/v1/customers/${customerId}/policies`;
}

function policyPath(customerId: CustomerId, profileId: ProfileId): string {
  return `${policiesPath(customerId)}/${profileId}`;
}

/** Whether a response is about a profile at all: an unrelated object must not be read as one without settings. */
function isProfile(body: WireObject): boolean {
  return field(body, 'policySettings') !== undefined || field(body, 'name') !== undefined;
}

/** Reads a `ConfigurationPolicy`, whatever is missing. Never throws. */
export function readProfile(body: WireObject): Profile {
  const settings = field(body, 'policySettings');
  return {
    id: parseProfileId(text(field(body, 'id')) ?? ''),
    name: text(field(body, 'name')),
    category: text(field(body, 'category')),
    description: text(field(body, 'description')),
    // The documentation's examples and its table use different names.
    deviceCount: count(field(body, 'devicesAssigned')) ?? count(field(body, 'devicesAssignedCount')),
    settings: Array.isArray(settings) ? settings : null,
    createdDate: time(field(body, 'createdDate')),
    lastModifiedDate: time(field(body, 'lastModifiedDate')),
  };
}

/** Whether the user may change and assign profiles. `unknown`: Partner Center did not say. */
export type ProfileRights = 'granted' | 'refused' | 'unknown';

/**
 * Finds out what the user's role allows, which neither the token nor any documented call tells: it deletes a profile that cannot
 * exist. Partner Center refuses that because of the role (403), or does not find the profile (404). Never throws.
 */
export function profileRightsQuery(partnerCenter: Pick<PartnerCenter, 'delete'>, customerId: CustomerId) {
  return queryOptions({
    // Of the user, not of the customer.
    queryKey: ['profileRights'],
    async queryFn(): Promise<ProfileRights> {
      try {
        const path = policyPath(customerId, crypto.randomUUID() as ProfileId);
        await partnerCenter.delete(path, { purpose: 'role' });
        return 'granted';
      } catch (error) {
        return rightsAfter(error) ?? 'unknown';
      }
    },
    staleTime: ({ state }) => (state.data === 'unknown' ? 0 : Number.POSITIVE_INFINITY),
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

/** What a failed write says about the user's rights; `null` if nothing. A 404 without a code may be of a proxy. */
export function rightsAfter(error: unknown): ProfileRights | null {
  if (!(error instanceof ApiError)) return null;
  if (error.problem === 'roleLacksRights' || error.problem === 'forbidden') return 'refused';
  return error.problem === 'notFound' && error.code !== null ? 'granted' : null;
}
