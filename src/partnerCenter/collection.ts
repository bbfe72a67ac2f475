import { field, isWireObject, list, text, type WireObject } from './wire.ts';

/** Whether a response is a list at all: an unrelated object must not be read as an empty list. */
export function isCollection(body: WireObject): boolean {
  return field(body, 'items') !== undefined || field(body, 'totalCount') !== undefined;
}

/**
 * The token that requests the next page; `null` on the last page. Depending on the resource, it is in the body or in the
 * headers of the `next` link.
 */
export function readContinuationToken(body: WireObject): string | null {
  const direct = text(field(body, 'continuationToken'));
  if (direct !== null) return direct;
  const links = field(body, 'links');
  const next = isWireObject(links) ? field(links, 'next') : null;
  const headers = isWireObject(next) ? list(field(next, 'headers')) : [];
  const header = headers
    .filter(isWireObject)
    .find((entry) => text(field(entry, 'key'))?.toLowerCase() === 'ms-continuationtoken');
  return header === undefined ? null : text(field(header, 'value'));
}

/**
 * The token to ask for the next page with, after the pages asked for with these; `null` where reading ends: on the last page, and
 * where Partner Center refers back to a page that was read already, since following it would never end. In the second case
 * `token` is not `null`, and the list is incomplete.
 */
export function nextToken(token: string | null, asked: readonly (string | null)[]): string | null {
  return token !== null && asked.includes(token) ? null : token;
}
