import {
  type BatchTrackingId,
  type CustomerId,
  type ProfileId,
  parseBatchTrackingIds,
  parseCustomerId,
  parseProfileId,
} from './identifiers.ts';
import { parseTrackingReference, type TrackingReferenceProblem } from './trackingReference.ts';

/** The search parameters of `/open`, which scripts print: see docs/linking.md. */
export interface OpenParameters {
  /** A `Location` value, an address that contains one, a link of this app, or a tracking ID. */
  readonly location?: string;
  /** The customer of a bare tracking ID. */
  readonly customer?: string;
  /** Another name for `customer`. */
  readonly customerId?: string;
  /** What the upload is called. */
  readonly name?: string;
  /** The ID of the profile that it assigns, if it is an assignment and no upload. */
  readonly assigned?: string;
}

interface UploadToOpen {
  readonly kind: 'upload';
  readonly customerId: CustomerId;
  /** Several for an upload in several parts; never empty. */
  readonly trackingIds: readonly BatchTrackingId[];
  readonly name: string | null;
  /** `null` for an upload. */
  readonly assigned: ProfileId | null;
}

export type OpenAddress =
  | UploadToOpen
  | {
      readonly kind: 'customerMissing';
      readonly trackingIds: UploadToOpen['trackingIds'];
      readonly name: string | null;
      readonly assigned: ProfileId | null;
      /** What is given as the customer if that is no customer ID; `null` if nothing is given. */
      readonly badCustomer: string | null;
    }
  | {
      readonly kind: 'unusable';
      readonly problem: TrackingReferenceProblem;
      /** The relevant part of the text; `null` if there is none. */
      readonly found: string | null;
    };

/** Links of this app are found by their path alone: the text may lack the host. */
const anyHost = 'https://host.invalid';

/** Finds the upload that an address of `/open` refers to, or says what it lacks. A customer in `location` takes precedence. */
export function readOpenAddress({ location = '', ...others }: OpenParameters): OpenAddress {
  const { pathname, searchParams } = URL.canParse(location, anyHost)
    ? new URL(location, anyHost)
    : new URL(anyHost);
  const path = /^\/(?:open$|customers\/([^/]+)\/(?:batches|uploads)\b)/i.exec(pathname);
  const name = others.name || (path && searchParams.get('name')) || null;
  const assigned = parseProfileId(others.assigned || (path && searchParams.get('assigned')) || '');
  const linkedCustomer = parseCustomerId(path?.[1] ?? '');
  const { trackingIds: parts, invalid } = parseBatchTrackingIds(searchParams.get('parts') ?? '');
  if (linkedCustomer !== null && parts.length > 0 && invalid.length === 0)
    return { kind: 'upload', customerId: linkedCustomer, trackingIds: parts, name, assigned };

  const reference = parseTrackingReference(location);
  if (!reference.ok) return { kind: 'unusable', problem: reference.problem, found: reference.found };
  const trackingIds = [reference.batchTrackingId];
  const given = others.customer || others.customerId || '';
  const customerId = reference.customerId ?? parseCustomerId(given);
  return customerId === null
    ? { kind: 'customerMissing', trackingIds, name, assigned, badCustomer: given || null }
    : { kind: 'upload', customerId, trackingIds, name, assigned };
}

/** The customer whose ID, address or upload a text contains; `null` if there is none, or more than one ID. */
export function readCustomer(text: string): CustomerId | null {
  const reference = parseTrackingReference(text);
  // A customer ID and a tracking ID look alike.
  if (reference.ok) return reference.customerId ?? parseCustomerId(reference.batchTrackingId);
  return reference.problem === 'onlyCustomer' ? parseCustomerId(reference.found ?? '') : null;
}
