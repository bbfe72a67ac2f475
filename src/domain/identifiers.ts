declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** The customer's tenant ID, a lowercase GUID. */
export type CustomerId = Branded<'CustomerId'>;
/** A device batch's name: free text chosen by the partner (`Test batch`), not necessarily a GUID. */
export type BatchId = Branded<'BatchId'>;
/** The GUID at the end of an upload's `Location`, lowercase; an upload's status can be requested only by this ID. */
export type BatchTrackingId = Branded<'BatchTrackingId'>;

/** A configuration policy's ID, a lowercase GUID. Partner Center's portal calls these policies profiles. */
export type ProfileId = Branded<'ProfileId'>;

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NIL_GUID = '00000000-0000-0000-0000-000000000000';

function parseGuid(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^\{\s*(.*?)\s*\}$/, '$1')
    .toLowerCase();
  return GUID.test(bare) && bare !== NIL_GUID ? bare : null;
}

/** Parses a customer's tenant ID in any casing, with or without braces and surrounding whitespace; `null` if invalid. */
export function parseCustomerId(text: string): CustomerId | null {
  return parseGuid(text) as CustomerId | null;
}

/** Parses the ID of a profile from this app's URLs or from Partner Center; `null` if invalid, such as a profile's name. */
export function parseProfileId(text: string): ProfileId | null {
  return parseGuid(text) as ProfileId | null;
}

/**
 * Parses a bare batch tracking ID from this app's URLs or from Partner Center; `null` if invalid. For pasted text, use
 * `parseTrackingReference`, which can also say what is wrong with it.
 */
export function parseBatchTrackingId(text: string): BatchTrackingId | null {
  return parseGuid(text) as BatchTrackingId | null;
}

/** The batches that an address names. */
export interface NamedBatches {
  /** Each once, in the order of the address. */
  readonly trackingIds: readonly BatchTrackingId[];
  /** Texts that are not tracking IDs. */
  readonly invalid: readonly string[];
}

/** Parses the tracking IDs of an address, separated by commas; empty parts are ignored. */
export function parseBatchTrackingIds(text: string): NamedBatches {
  const trackingIds = new Set<BatchTrackingId>();
  const invalid: string[] = [];
  for (const part of text.split(',').map((one) => one.trim())) {
    const trackingId = parseBatchTrackingId(part);
    if (trackingId !== null) trackingIds.add(trackingId);
    else if (part !== '') invalid.push(part);
  }
  return { trackingIds: [...trackingIds], invalid };
}

/** Several tracking IDs as an address names them. */
export function joinBatchTrackingIds(trackingIds: readonly BatchTrackingId[]): string {
  return trackingIds.join(',');
}

/** Accepts a batch name unchanged, including whitespace; `null` if it cannot be a path segment. */
export function parseBatchId(text: string): BatchId | null {
  return canBePathSegment(text) ? (text as BatchId) : null;
}

/**
 * Whether a text can be a percent-encoded path segment. An empty text cannot, nor can `.` and `..`, which URL parsers
 * resolve even if percent-encoded, nor half a surrogate pair, which cannot be encoded.
 */
export function canBePathSegment(text: string): boolean {
  return text !== '' && text !== '.' && text !== '..' && !/\p{Surrogate}/u.test(text);
}

/** Whether a text has the form of a domain name (`contoso.com`, `árvíztűrő.hu`), which also identifies a customer. */
export function looksLikeDomain(text: string): boolean {
  const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]{0,61}[\\p{L}\\p{N}\\p{M}])?';
  // The last label has to start with a letter, which excludes 10.0.0.1 and version numbers.
  return text.length <= 253 && new RegExp(`^(?:${label}\\.)+(?=\\p{L})${label}$`, 'u').test(text.trim());
}
