declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** The customer tenant's GUID, lower case. */
export type CustomerId = Branded<'CustomerId'>;
/** A device batch's name: free text chosen by the partner (`Test batch`); never a GUID by contract. */
export type BatchId = Branded<'BatchId'>;
/** The GUID at the end of an upload's `Location`, lower case; the only handle on an upload's status. */
export type BatchTrackingId = Branded<'BatchTrackingId'>;

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NIL_GUID = '00000000-0000-0000-0000-000000000000';

function parseGuid(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^\{\s*(.*?)\s*\}$/, '$1')
    .toLowerCase();
  return GUID.test(bare) && bare !== NIL_GUID ? bare : null;
}

/** Reads a customer tenant's id in any casing, with or without braces and surrounding blanks; `null` if it is none. */
export function parseCustomerId(text: string): CustomerId | null {
  return parseGuid(text) as CustomerId | null;
}

/**
 * Reads a bare batch tracking id, for URLs of this app and for the wire. Whatever a person pastes goes through
 * `parseTrackingReference` instead, which can also say what is wrong with it.
 */
export function parseBatchTrackingId(text: string): BatchTrackingId | null {
  return parseGuid(text) as BatchTrackingId | null;
}

/** Accepts a batch name as it is, blanks and all, unless no path could carry it. */
export function parseBatchId(text: string): BatchId | null {
  return canBePathSegment(text) ? (text as BatchId) : null;
}

/**
 * Whether percent-encoding can bring a text into a path: not an empty one, nor `.` and `..` (a URL parser resolves
 * them away even when they are percent-encoded), nor half a surrogate pair, which cannot be encoded.
 */
export function canBePathSegment(text: string): boolean {
  return text !== '' && text !== '.' && text !== '..' && !/\p{Surrogate}/u.test(text);
}

/** Whether a text has the shape of a domain name (`contoso.com`, `árvíztűrő.hu`), the other way to name a customer. */
export function looksLikeDomain(text: string): boolean {
  const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]{0,61}[\\p{L}\\p{N}\\p{M}])?';
  // The last label starts with a letter, so that 10.0.0.1 and version numbers are no domains.
  return text.length <= 253 && new RegExp(`^(?:${label}\\.)+(?=\\p{L})${label}$`, 'u').test(text.trim());
}
